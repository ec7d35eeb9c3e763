// What happens to a provider (ente accreditato, soggetto erogatore). Names and fields are the storage format: see the codec.
import type { LocalDate, PersonId, ProviderId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { AdhesionEvent } from './adhesion-events.js';

/** What everyone may know of a body; a natural person's is sealed instead. */
export interface ProviderName {
  readonly legalName: string;
  readonly vatNumber?: string | undefined;
  readonly licence?: string | undefined;
}

/** A provider asked to be known. `keyOwner` is the person, or the keys' owner made for a body, under whom things are sealed. */
export interface ProviderRegistered {
  readonly type: 'ProviderRegistered';
  readonly providerId: ProviderId;
  readonly category: string;
  readonly keyOwner: PersonId;
  /** Clear for bodies; for natural persons a box of class identity. */
  readonly name?: ProviderName | undefined;
  readonly identity?: Sealed | undefined;
  readonly iban: Sealed;
  readonly registeredBy: PersonId;
  readonly registeredOn: LocalDate;
  /** The act by which it was taken over from another scheme; absent for who registered here. */
  readonly actNumber?: string | undefined;
}

/** May deliver a service category in a zone ('all': everywhere) from a date, to a date if said, both included. */
export interface ProviderAccredited {
  readonly type: 'ProviderAccredited';
  readonly providerId: ProviderId;
  readonly category: string;
  readonly zone: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  readonly capacity?: number | undefined;
}

/** Services from a date on are not payable, until accredited again. */
export interface AccreditationSuspended {
  readonly type: 'AccreditationSuspended';
  readonly providerId: ProviderId;
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
}

/** A suspension was lifted, with effect from a date that may be past: services since then are payable as if it had not been. */
export interface AccreditationResumed {
  readonly type: 'AccreditationResumed';
  readonly providerId: ProviderId;
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
}

/** What of a provider goes to its successor, from the cut on. */
export type CarriedAccreditation = Omit<ProviderAccredited, 'type' | 'providerId'>;

/**
 * The provider goes on in another (fusione, incorporazione) from a date on: what it served before is its own to claim and to be
 * paid; its accreditations and vouchers go over.
 */
export interface ProviderMerged {
  readonly type: 'ProviderMerged';
  readonly providerId: ProviderId;
  readonly successorId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly carried: readonly CarriedAccreditation[];
  /** What it had accepted of calls, for the successor to go on with. */
  readonly adhesions?: readonly AdhesionEvent[] | undefined;
  readonly actNumber: string;
  readonly by: PersonId;
}

/** Another provider goes on in this one, which is accredited for what that was. */
export interface PredecessorSucceeded {
  readonly type: 'PredecessorSucceeded';
  readonly providerId: ProviderId;
  readonly predecessorId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
}

/** Someone wants payments to go elsewhere; a second person must agree. */
export interface IbanProposed {
  readonly type: 'IbanProposed';
  readonly iban: Sealed;
  readonly proposedBy: PersonId;
}

/** From now on payments go to the proposed IBAN. */
export interface IbanChanged {
  readonly type: 'IbanChanged';
  readonly iban: Sealed;
  readonly approvedBy: PersonId;
}

export type ProviderEvent =
  | AdhesionEvent
  | ProviderRegistered
  | ProviderAccredited
  | AccreditationSuspended
  | AccreditationResumed
  | ProviderMerged
  | PredecessorSucceeded
  | IbanProposed
  | IbanChanged;
