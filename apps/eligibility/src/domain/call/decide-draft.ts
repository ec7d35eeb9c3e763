// Drafting a call, approving it, publishing it.
import { accept, refuse, type Decision } from '@buono/kernel';
import type { AmendDraft, ApproveDraft, CallRefusal, DraftCall, PublishCall } from './commands.js';
import type { CallEvent } from './events.js';
import type { Call } from './state.js';

type CallDecision = Decision<CallEvent, CallRefusal>;

export const draft = (c: DraftCall, call: Call): CallDecision => {
  if (call.status === 'draft' && call.document === c.document) return accept();
  if (call.status !== 'none') return refuse('call-code-taken');
  const { callId, terms, document, by } = c;
  return accept({ type: 'CallDrafted', callId, terms, document, by });
};

export const amendDraft = (c: AmendDraft, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'published') return refuse('call-already-published');
  if (c.terms.code !== call.terms.code) return refuse('call-code-changed');
  if (c.document === call.document) return accept();
  return accept({ type: 'DraftAmended', terms: c.terms, document: c.document, by: c.by });
};

export const approve = (c: ApproveDraft, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'published') return refuse('call-already-published');
  if (call.writers.includes(c.by)) return refuse('call-approver-wrote');
  if (call.approval !== undefined) return accept();
  return accept({ type: 'CallDraftApproved', callId: call.callId, by: c.by, on: c.on });
};

export const publish = (c: PublishCall, call: Call): CallDecision => {
  if (call.status === 'none') return refuse('call-unknown');
  if (call.status === 'published')
    return call.versions[0].actNumber === c.actNumber ? accept() : refuse('call-already-published');
  if (call.approval === undefined) return refuse('call-not-approved');
  const { actNumber, on } = c;
  const { callId, terms } = call;
  return accept({ type: 'CallPublished', callId, version: 1, actNumber, terms, effectiveFrom: on, publishedOn: on });
};
