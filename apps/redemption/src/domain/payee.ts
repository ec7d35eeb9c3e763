// Who is paid for a service, and how what is sealed looks to the domain.
import type { PersonId, ProviderId } from '@buono/kernel';

/**
 * Who is paid (percipiente): an accredited provider, or the recipient on proof of the spending: the family, or a body, for
 * which the person under `by` acts.
 */
export type Payee =
  | { readonly kind: 'provider'; readonly id: ProviderId }
  | { readonly kind: 'person'; readonly id: PersonId; readonly by?: PersonId };

/** Whether two payees are the same. */
export const samePayee = (a: Payee, b: Payee): boolean => a.kind === b.kind && a.id === b.id;

/** Personal data sealed for one person and purpose: opaque to every decision. */
export type Sealed = string;
