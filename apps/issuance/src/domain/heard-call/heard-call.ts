// What issuance has heard of a call: what it asks of providers that join it. Eligibility decides it.
import { accept, type AdhesionTerms, type CallId, type Decider } from '@buono/kernel';

/** A version of a call is in force; `providers` where only those that joined may serve. */
export interface CallHeard {
  readonly type: 'CallHeard';
  readonly callId: CallId;
  readonly version: number;
  readonly providers?: AdhesionTerms;
}

export type HearOfCall = Omit<CallHeard, 'type'> & { readonly type: 'HearOfCall' };

/** The last version that was heard of. */
export type HeardCall = CallHeard | { readonly type: 'unheard' };

/** `call-{callId}`. Versions may come in any order, and more than once. */
export const heardCallDecider: Decider<HeardCall, HearOfCall, CallHeard, never> = {
  initial: { type: 'unheard' },
  evolve: (_, event) => event,
  decide: ({ type: _, ...call }, heard) =>
    heard.type === 'CallHeard' && heard.version >= call.version ? accept() : accept({ type: 'CallHeard', ...call }),
};
