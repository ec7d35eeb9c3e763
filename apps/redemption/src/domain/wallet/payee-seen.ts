// What a handler saw of who is paid: facts that the wallet is told, with their source and revision.
import type { AdhesionRefusal, PersonId } from '@buono/kernel';

/** A fact looked up elsewhere: whether the provider was accredited on the service date, and in which revision that was read. */
export interface AccreditationSeen {
  readonly category: string;
  readonly source: string;
  readonly revision: number;
}

/** That the provider had joined the call on the service date (adesione), and by which terms: the digest of their text. */
export interface AdhesionSeen {
  readonly terms: string;
  readonly source: string;
  readonly revision: number;
}

/** What is known of a payee. */
export interface PayeeSeen {
  /** All ids of the person who is paid, where an act joined several. */
  readonly payeeIds?: readonly PersonId[] | undefined;
  /** Of a provider; none when it was not accredited. */
  readonly accreditation?: AccreditationSeen | undefined;
  /** Of a provider, where the call wants it to have joined: that it had, or why it may not serve. */
  readonly adhesion?: AdhesionSeen | { readonly refusal: AdhesionRefusal } | undefined;
  /** Of a person: whether the family told where to pay. */
  readonly paymentDetailsKnown?: boolean | undefined;
}
