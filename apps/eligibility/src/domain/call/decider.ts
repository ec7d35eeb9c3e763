// The call: a draft that may change, then versions that never do.
import { accept, refuse, type CallId, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type { AmendCall, AmendDraft, CallCommand, CallRefusal, DraftCall, PublishCall } from './commands.js';
import type { CallAmended, CallEvent, CallPublished } from './events.js';
import type { CallTerms } from './terms.js';

/** One version of a published call. */
export interface CallVersion {
  readonly version: number;
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly document: string;
  readonly effectiveFrom: LocalDate;
  readonly publishedOn: LocalDate;
}

export type Call =
  | { readonly status: 'none' }
  | { readonly status: 'draft'; readonly callId: CallId; readonly terms: CallTerms; readonly document: string }
  | PublishedCall;

/** Versions in order of publication; there is always a first. */
export interface PublishedCall {
  readonly status: 'published';
  readonly callId: CallId;
  readonly versions: readonly [CallVersion, ...CallVersion[]];
}

type CallDecision = Decision<CallEvent, CallRefusal>;

const draft = (c: DraftCall, call: Call): CallDecision => {
  if (call.status === 'draft' && call.document === c.document) return accept();
  if (call.status !== 'none') return refuse('call-code-taken');
  const { callId, terms, document } = c;
  return accept({ type: 'CallDrafted', callId, terms, document });
};

const amendDraft = (c: AmendDraft, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'published') return refuse('call-already-published');
  if (c.terms.code !== call.terms.code) return refuse('call-code-changed');
  if (c.document === call.document) return accept();
  return accept({ type: 'DraftAmended', terms: c.terms, document: c.document });
};

const publish = (c: PublishCall, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'published')
    return call.versions[0].actNumber === c.actNumber ? accept() : refuse('call-already-published');
  const { actNumber, on } = c;
  const { callId, terms } = call;
  return accept({ type: 'CallPublished', callId, version: 1, actNumber, terms, effectiveFrom: on, publishedOn: on });
};

const amend = (c: AmendCall, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'draft') return refuse('call-not-published');
  const last = lastVersion(call);
  if (c.terms.code !== last.terms.code) return refuse('call-code-changed');
  if (last.actNumber === c.actNumber && last.document === c.document) return accept();
  if (c.effectiveFrom < c.on) return refuse('amendment-in-the-past');
  if (c.effectiveFrom < last.effectiveFrom) return refuse('amendment-before-current');
  const { actNumber, terms, document, effectiveFrom, on: publishedOn } = c;
  const version = last.version + 1;
  const { callId } = call;
  return accept({ type: 'CallAmended', callId, version, actNumber, terms, document, effectiveFrom, publishedOn });
};

const evolve = (call: Call, event: CallEvent): Call => {
  switch (event.type) {
    case 'CallDrafted':
      return { status: 'draft', callId: event.callId, terms: event.terms, document: event.document };
    case 'DraftAmended':
      return call.status === 'draft' ? { ...call, terms: event.terms, document: event.document } : call;
    case 'CallPublished':
      if (call.status !== 'draft') return call;
      return { status: 'published', callId: call.callId, versions: [versionOf(event, call.document)] };
    case 'CallAmended':
      if (call.status !== 'published') return call;
      return { ...call, versions: [...call.versions, versionOf(event, event.document)] };
  }
};

const versionOf = (event: CallPublished | CallAmended, document: string): CallVersion => {
  const { version, actNumber, terms, effectiveFrom, publishedOn } = event;
  return { version, actNumber, terms, document, effectiveFrom, publishedOn };
};

/** The version published last, in force or about to be. */
export const lastVersion = (call: PublishedCall): CallVersion => call.versions.at(-1) ?? call.versions[0];

/** The version in force on a date: the last one that is effective by then; before all of them, the first. */
export const versionInForce = (call: PublishedCall, on: LocalDate): CallVersion =>
  call.versions.findLast((version) => version.effectiveFrom <= on) ?? call.versions[0];

/** The version of this number; undefined if there is none. */
export const versionNumbered = (call: PublishedCall, version: number): CallVersion | undefined =>
  call.versions.find((candidate) => candidate.version === version);

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
      case 'PublishCall':
        return publish(command, call);
      case 'AmendCall':
        return amend(command, call);
    }
  },
};
