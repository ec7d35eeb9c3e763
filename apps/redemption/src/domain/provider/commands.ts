// What may be asked of a provider, and every reason for saying no.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { ProviderRegistered } from './events.js';

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
  RegisterProvider | TakeOverProvider | AccreditProvider | SuspendAccreditation | ProposeIban | ApproveIban;

export type ProviderRefusal =
  | 'provider-unknown'
  | 'provider-already-registered'
  | 'accreditation-dates-wrong'
  | 'own-provider'
  | 'provider-excluded'
  | 'accreditation-unknown'
  | 'iban-change-unknown'
  | 'iban-proposer-may-not-approve';
