// What redemption has heard of a call: its project code, what invoices must say, how claims are checked. Eligibility decides it.
import { accept, type AdhesionTerms, type CallId, type Decider } from '@buono/kernel';

/** What a call says of invoices (fatture). */
export interface Invoicing {
  readonly required?: boolean;
  /** Codice fiscale of the body that is invoiced. */
  readonly taxCode?: string;
  /** Its office in the index of public bodies (IPA). */
  readonly office?: string;
  readonly cig?: string;
}

/** The lot by which lines of a claim are examined (controllo a campione); percentages as text, from 0 to 100. */
export interface Sampling {
  /** Which share of the lines of a zone is drawn, rounded up. */
  readonly share: string;
  /** At least so many; 1 where it is not said. */
  readonly atLeast?: number;
  /** Above this share of wrong money in what was drawn every line is examined. */
  readonly wholeAbove?: string;
}

/** A version of a call is in force. */
export interface CallHeard {
  readonly type: 'CallHeard';
  readonly callId: CallId;
  readonly version: number;
  readonly cup?: string;
  readonly invoicing?: Invoicing;
  readonly sampling?: Sampling;
  /** What providers accept, where only those that joined are paid. */
  readonly providers?: AdhesionTerms | undefined;
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
