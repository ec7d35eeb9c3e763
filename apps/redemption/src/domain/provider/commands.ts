// What may be asked of a provider, and every reason for saying no.
import type { LocalDate, PersonId, ProviderId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { AdhesionCommand, AdhesionRefused } from './adhesion.js';
import type { AdhesionEvent } from './adhesion-events.js';
import type { CarriedAccreditation, ProviderRegistered } from './events.js';

export type RegisterProvider = Omit<ProviderRegistered, 'type'> & { readonly type: 'RegisterProvider' };

/** Takes over a provider of another scheme, by an act; one that is here already stays as it is. */
export type TakeOverProvider = Omit<ProviderRegistered, 'type' | 'actNumber'> & {
  readonly type: 'TakeOverProvider';
  readonly actNumber: string;
};

export interface AccreditProvider {
  readonly type: 'AccreditProvider';
  readonly category: string;
  /** A zone's code, or 'all'. */
  readonly zone: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  readonly capacity?: number | undefined;
  /** Whether the officer acts for this provider too. */
  readonly byOwn?: boolean;
  /** Whether an act excludes the provider today. */
  readonly excluded?: boolean;
}

export interface SuspendAccreditation {
  readonly type: 'SuspendAccreditation';
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
}

/** Lifts a suspension, with effect from a date that may be past. */
export interface ResumeAccreditation {
  readonly type: 'ResumeAccreditation';
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
  readonly byOwn?: boolean;
  readonly excluded?: boolean;
}

/** An accreditation goes from one zone to another, for as long as it was given. */
export interface MoveAccreditation {
  readonly type: 'MoveAccreditation';
  readonly category: string;
  readonly fromZone: string;
  readonly toZone: string;
  readonly effectiveFrom: LocalDate;
  readonly byOwn?: boolean;
  readonly excluded?: boolean;
}

/** What is known of who shall go on with a provider, before the merger is decided. */
export type SuccessorSeen = 'ready' | 'unknown' | 'merged' | 'iban-pending' | 'excluded';

export interface MergeProvider {
  readonly type: 'MergeProvider';
  readonly successorId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly byOwn?: boolean;
  readonly successor: SuccessorSeen;
}

/** Takes over what another provider was; that was decided there, so it is never refused to a known provider. */
export interface SucceedProvider {
  readonly type: 'SucceedProvider';
  readonly predecessorId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly carried: readonly CarriedAccreditation[];
  readonly adhesions?: readonly AdhesionEvent[] | undefined;
  readonly actNumber: string;
}

export interface ProposeIban {
  readonly type: 'ProposeIban';
  readonly iban: Sealed;
  readonly by: PersonId;
}

export interface ApproveIban {
  readonly type: 'ApproveIban';
  readonly by: PersonId;
}

export type ProviderCommand =
  | AdhesionCommand
  | RegisterProvider
  | TakeOverProvider
  | AccreditProvider
  | SuspendAccreditation
  | ResumeAccreditation
  | MoveAccreditation
  | MergeProvider
  | SucceedProvider
  | ProposeIban
  | ApproveIban;

export type ProviderRefusal =
  | AdhesionRefused
  | 'provider-unknown'
  | 'provider-already-registered'
  | 'accreditation-dates-wrong'
  | 'own-provider'
  | 'accreditation-unknown'
  | 'accreditation-not-suspended'
  | 'zones-equal'
  | 'successor-itself'
  | 'successor-unknown'
  | 'successor-merged'
  | 'successor-iban-pending'
  | 'successor-excluded'
  | 'iban-change-unknown'
  | 'iban-proposer-may-not-approve';
