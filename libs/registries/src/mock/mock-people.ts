// What the mock registries know of a person.
import type { Existence, IseeAttestation } from '../registries.js';

/** A person of the mock; what is left out is not in the registry. */
export interface MockPerson {
  readonly attestations?: readonly IseeAttestation[];
  readonly residence?: { readonly comune: string; readonly since: string };
  /** Birth dates of the members of the registered household other than the person, and the person's own. */
  readonly household?: { readonly bornOn: string; readonly others: readonly string[] };
  readonly existence?: Existence;
}

/** The person behind a codice fiscale; undefined when the registry never heard of them. */
export type MockPeople = (fiscalCode: string) => MockPerson | undefined;
