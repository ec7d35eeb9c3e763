// Acts on a published call: amending, suspending and resuming, annulling, going on to the next stage. An act has one number.
import { accept, refuse, type Decision } from '@buono/kernel';
import type {
  AdvanceCall,
  AmendCall,
  AnnulCall,
  CallCommand,
  CallRefusal,
  ResumeCall,
  SuspendCall,
} from './commands.js';
import type { CallAmended, CallEvent, RecordedStage } from './events.js';
import { isOver } from './stage.js';
import { lastVersion, type Call, type PublishedCall } from './state.js';

type CallDecision = Decision<CallEvent, CallRefusal>;
type Act = Extract<CallCommand, AmendCall | SuspendCall | ResumeCall | AnnulCall | AdvanceCall>;

/** Decides an act: a number that was used already may only say the same thing again. */
export const act = (c: Act, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'draft') return refuse('call-not-published');
  const before = call.acts.get(c.actNumber);
  if (before !== undefined)
    return before === whatItDoes(c) && saysTheSame(c, call) ? accept() : refuse('act-number-used');
  if (call.halt.kind === 'annulled') return refuse('call-annulled');
  if (call.stage === 'concluded') return refuse('call-concluded');
  return decided(c, call);
};

const decided = (c: Act, call: PublishedCall): CallDecision => {
  switch (c.type) {
    case 'AmendCall':
      return amend(c, call);
    case 'SuspendCall':
      return suspend(c, call);
    case 'ResumeCall':
      return resume(c, call);
    case 'AnnulCall':
      return accept({ type: 'CallAnnulled', callId: call.callId, actNumber: c.actNumber, reason: c.reason, on: c.on });
    case 'AdvanceCall':
      return advance(c, call);
  }
};

/** What an act does, so that its repetition is known; the events that it leaves say the same. */
const whatItDoes = (c: Act): string => {
  switch (c.type) {
    case 'AmendCall':
      return 'amended';
    case 'SuspendCall':
      return 'suspended';
    case 'ResumeCall':
      return 'resumed';
    case 'AnnulCall':
      return 'annulled';
    case 'AdvanceCall':
      return c.stage;
  }
};

const saysTheSame = (c: Act, call: PublishedCall): boolean =>
  c.type !== 'AmendCall' ||
  call.versions.some(({ actNumber, document }) => actNumber === c.actNumber && document === c.document);

const amend = (c: AmendCall, call: PublishedCall): CallDecision => {
  const last = lastVersion(call);
  if (c.terms.code !== last.terms.code) return refuse('call-code-changed');
  if (c.effectiveFrom < c.on) return refuse('amendment-in-the-past');
  if (c.effectiveFrom < last.effectiveFrom) return refuse('amendment-before-current');
  return accept(amended(c, call));
};

const amended = ({ type: _, on, ...c }: AmendCall, call: PublishedCall): CallAmended => {
  const { actNumber, terms, document, effectiveFrom, ...rest } = c;
  const version = lastVersion(call).version + 1;
  const about = { callId: call.callId, version, actNumber, terms, document, effectiveFrom, publishedOn: on };
  return { type: 'CallAmended', ...about, ...rest };
};

const suspend = (c: SuspendCall, call: PublishedCall): CallDecision => {
  if (call.halt.kind === 'suspended') return refuse('call-suspended');
  const { actNumber, reason, at } = c;
  return accept({ type: 'CallSuspended', callId: call.callId, actNumber, reason, at });
};

const resume = (c: ResumeCall, call: PublishedCall): CallDecision => {
  if (call.halt.kind !== 'suspended') return refuse('call-not-suspended');
  const { actNumber, at, on, givesBack } = c;
  const resumed: CallEvent = { type: 'CallResumed', callId: call.callId, actNumber, at };
  if (givesBack === undefined) return accept(resumed);
  if (on < lastVersion(call).effectiveFrom) return refuse('amendment-before-current');
  const extension = { type: 'AmendCall', actNumber, effectiveFrom: on, on, kind: 'extension', ...givesBack } as const;
  return accept<CallEvent>(resumed, amended(extension, call));
};

const STAGES: readonly RecordedStage[] = [
  'in-examination',
  'provisional-ranking',
  'final-ranking',
  'in-progress',
  'in-reporting',
  'concluded',
];

const advance = (c: AdvanceCall, call: PublishedCall): CallDecision => {
  if (call.halt.kind === 'suspended') return refuse('call-suspended');
  if (!isOver(lastVersion(call).terms, c.at)) return refuse('call-still-open');
  const reached = call.stage === undefined ? -1 : STAGES.indexOf(call.stage);
  if (STAGES.indexOf(c.stage) <= reached) return refuse('call-stage-past');
  const { stage, actNumber, on } = c;
  return accept({ type: 'CallAdvanced', callId: call.callId, stage, actNumber, on });
};
