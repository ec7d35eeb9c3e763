// What redemption has heard of a call: its project code, and what invoices of its providers must say. Eligibility decides it.
import { accept, type CallId, type Decider } from '@buono/kernel';

/** What a call says of invoices (fatture). */
export interface Invoicing {
  readonly required?: boolean;
  /** Codice fiscale of the body that is invoiced. */
  readonly taxCode?: string;
  /** Its office in the index of public bodies (IPA). */
  readonly office?: string;
  readonly cig?: string;
}

/** A version of a call is in force. */
export interface CallHeard {
  readonly type: 'CallHeard';
  readonly callId: CallId;
  readonly version: number;
  readonly cup?: string;
  readonly invoicing?: Invoicing;
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
