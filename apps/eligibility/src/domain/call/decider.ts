// The call: a draft that may change, then versions that never do.
import type { Decider } from '@buono/kernel';
import type { CallCommand, CallRefusal } from './commands.js';
import { act } from './decide-acts.js';
import { amendDraft, approve, draft, publish } from './decide-draft.js';
import type { CallAmended, CallEvent, CallPublished } from './events.js';
import type { Call, CallVersion, DraftedCall, PublishedCall } from './state.js';

export {
  governingVersion,
  lastVersion,
  versionInForce,
  versionNumbered,
  type Call,
  type CallVersion,
  type PublishedCall,
} from './state.js';

const evolve = (call: Call, event: CallEvent): Call => {
  switch (event.type) {
    case 'CallDrafted':
      return draftedBy(event.by, {
        status: 'draft',
        callId: event.callId,
        terms: event.terms,
        document: event.document,
        writers: [],
      });
    case 'DraftAmended': {
      if (call.status !== 'draft') return call;
      const { approval: _, ...rest } = call;
      return draftedBy(event.by, { ...rest, terms: event.terms, document: event.document });
    }
    case 'CallDraftApproved':
      return call.status === 'draft' ? { ...call, approval: { by: event.by, on: event.on } } : call;
    case 'CallPublished':
      return call.status === 'draft' ? published(call, event) : call;
    default:
      return call.status === 'published' ? acted(call, event) : call;
  }
};

type ActEvent = Exclude<
  CallEvent,
  { readonly type: 'CallDrafted' | 'DraftAmended' | 'CallDraftApproved' | 'CallPublished' }
>;

const acted = (call: PublishedCall, event: ActEvent): Call => {
  switch (event.type) {
    case 'CallAmended':
      return {
        ...noted(call, event.actNumber, 'amended'),
        versions: [...call.versions, versionOf(event, event.document)],
      };
    case 'CallSuspended': {
      const { at: since, reason } = event;
      return { ...noted(call, event.actNumber, 'suspended'), halt: { kind: 'suspended', since, reason } };
    }
    case 'CallResumed':
      return { ...noted(call, event.actNumber, 'resumed'), halt: { kind: 'none' } };
    case 'CallAnnulled': {
      const { on, reason } = event;
      return { ...noted(call, event.actNumber, 'annulled'), halt: { kind: 'annulled', on, reason } };
    }
    case 'CallAdvanced':
      return { ...noted(call, event.actNumber, event.stage), stage: event.stage };
  }
};

const draftedBy = (by: DraftedCall['writers'][number] | undefined, call: DraftedCall): DraftedCall =>
  by === undefined || call.writers.includes(by) ? call : { ...call, writers: [...call.writers, by] };

const published = ({ callId, document }: DraftedCall, event: CallPublished): PublishedCall => ({
  status: 'published',
  callId,
  versions: [versionOf(event, document)],
  halt: { kind: 'none' },
  acts: new Map([[event.actNumber, 'published']]),
});

/** An act keeps the first thing that it is known for: a resumption that gives time back leaves two events. */
const noted = (call: PublishedCall, actNumber: string, does: string): PublishedCall => ({
  ...call,
  acts: call.acts.has(actNumber) ? call.acts : new Map([...call.acts, [actNumber, does]]),
});

const versionOf = (event: CallPublished | CallAmended, document: string): CallVersion => {
  const { version, actNumber, terms, effectiveFrom, publishedOn } = event;
  const about = { version, actNumber, terms, document, effectiveFrom, publishedOn };
  if (event.type === 'CallPublished') return { ...about, kind: 'publication', appliesTo: 'new' };
  const { kind = 'amendment', appliesTo = 'new', restores, outage } = event;
  const beside = { ...(restores !== undefined && { restores }), ...(outage !== undefined && { outage }) };
  return { ...about, kind, appliesTo, ...beside };
};

/** One call (avviso): `call-{call}`. */
export const callDecider: Decider<Call, CallCommand, CallEvent, CallRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, call) => {
    switch (command.type) {
      case 'DraftCall':
        return draft(command, call);
      case 'AmendDraft':
        return amendDraft(command, call);
      case 'ApproveDraft':
        return approve(command, call);
      case 'PublishCall':
        return publish(command, call);
      case 'AmendCall':
      case 'SuspendCall':
      case 'ResumeCall':
      case 'AnnulCall':
      case 'AdvanceCall':
        return act(command, call);
    }
  },
};
