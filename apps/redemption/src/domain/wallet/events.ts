// What happens to a wallet (disponibilità del buono). Names and fields are the storage format: see the codec.
import type {
  CallId,
  Cents,
  FundPart,
  Instant,
  LocalDate,
  PersonId,
  ProviderId,
  RedemptionId,
  VoucherId,
  YearMonth,
} from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';
import type { ConfirmationEvent } from './confirmation-events.js';
import type { WalletEntitlement } from './entitlement.js';
import type { AccreditationSeen, AdhesionSeen } from './payee-seen.js';

/** Where a wallet belongs; repeated in events that neighbours hear of. */
export interface WalletPlace {
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: string;
}

/** The family accepted the voucher: its value may be spent. `parts` add up to `value`. */
export interface WalletOpened extends WalletPlace {
  readonly type: 'WalletOpened';
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  /** What was spent of it in another scheme before it was taken over from there, and is settled; absent for all others. */
  readonly spentBefore?: readonly FundPart[];
  readonly entitlement: WalletEntitlement;
  /** The provider with which its place was bought: no other serves it, whatever code is shown. */
  readonly onlyProviderId?: ProviderId;
  readonly openedOn: LocalDate;
}

/** From a service date on, the family uses this provider. */
export interface ProviderChosen {
  readonly type: 'ProviderChosen';
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
  /** The offer of the catalogue that it chose, and its site, where there are. */
  readonly offerId?: string | undefined;
  readonly siteId?: string | undefined;
}

/** Services from a date on are not payable, until resumed. */
export interface WalletSuspended {
  readonly type: 'WalletSuspended';
  readonly effectiveFrom: LocalDate;
  /** Why, as a code. */
  readonly reason?: string | undefined;
}

/** Services from a date on are payable again. */
export interface WalletResumed {
  readonly type: 'WalletResumed';
  readonly effectiveFrom: LocalDate;
}

/** The amounts of one service: `publicCents + familyCents = cost`, and `parts` add up to `publicCents`. Cents. */
export interface ServiceAmounts {
  readonly costCents: Cents;
  readonly publicCents: Cents;
  readonly familyCents: Cents;
  readonly parts: readonly FundPart[];
}

/** How much service: whole units, or minutes for services by the hour. */
export interface Quantity {
  readonly units?: number | undefined;
  readonly minutes?: number | undefined;
}

/** A service consumed the voucher. Two dates: when it was delivered and when it was entered. */
export interface ServiceRedeemed extends WalletPlace, ServiceAmounts, Quantity {
  readonly type: 'ServiceRedeemed';
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
  readonly action: string;
  readonly service: string;
  readonly area?: string | undefined;
  readonly servedOn: LocalDate;
  readonly enteredOn: LocalDate;
  /** The month of the service (Europe/Rome), under which it is claimed. */
  readonly month: YearMonth;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  /** The service is taken for this period: a second entry of it is refused. */
  readonly period?: string | undefined;
  /** The one-time code's nonce, used up by this entry. */
  readonly nonce?: string | undefined;
  /** When the payee says to have read the code, where it had no network then. */
  readonly codeReadAt?: Instant | undefined;
  readonly accreditation?: AccreditationSeen | undefined;
  /** That the provider had joined, where the call wants that. */
  readonly adhesion?: AdhesionSeen | undefined;
  /** The public part before deductibles, where one is over the service. */
  readonly beforeDeductiblesCents?: Cents | undefined;
  /** The ceilings over several vouchers that it counts under, by name. */
  readonly shared?: readonly string[] | undefined;
  /** The service's own facts given with the entry, sealed for the recipient. */
  readonly evidence?: Sealed | undefined;
  /** The proofs (giustificativi) that are to be handed in before anything of it is approved, by their codes in the call. */
  readonly proofs?: readonly string[] | undefined;
  /** The service whose proofs are its own: of a corrected entry, the one that was entered first. */
  readonly provedAs?: RedemptionId | undefined;
  /** Who gave the service. */
  readonly operator?: PersonId | undefined;
  /** One service given to several persons together, of one payee. */
  readonly groupId?: string | undefined;
  /** The service of which this is the rest that a correction gave the family; its cost is in that service's own. */
  readonly supplementOf?: RedemptionId | undefined;
  /** The service of a family that is paid back, of which this is the corrected entry. */
  readonly replacementOf?: RedemptionId | undefined;
  /** The act by which it was taken over from another scheme, where it was entered and priced. */
  readonly actNumber?: string | undefined;
  /** Since when its money was set aside, where it confirms a reservation. */
  readonly reservedAt?: Instant | undefined;
}

/** What a reservation sets aside: the service as it is entered when it is confirmed whole, under the same id. */
export type ServiceToConfirm = Omit<ServiceRedeemed, 'type'>;

/** Money, units, period and code of one service are set aside until `expiresAt`, excluded; `askedCents`: the price asked. */
export interface ServiceReserved extends WalletPlace {
  readonly type: 'ServiceReserved';
  readonly reservationId: RedemptionId;
  readonly entry: ServiceToConfirm;
  readonly askedCents?: Cents | undefined;
  readonly reservedAt: Instant;
  readonly expiresAt: Instant;
}

/** What was set aside is free again, its code apart: given up by who had asked, or its time was over at `endedAt`. */
export interface ReservationReleased extends WalletPlace {
  readonly type: 'ReservationReleased';
  readonly reservationId: RedemptionId;
  readonly how: 'released' | 'expired';
  readonly endedAt: Instant;
}

/** A reversing entry (storno): the whole redemption is undone, its parts return. */
export interface RedemptionReversed extends WalletPlace, ServiceAmounts {
  readonly type: 'RedemptionReversed';
  readonly reversalId: string;
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
  readonly month: YearMonth;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly reversedOn: LocalDate;
}

/**
 * What is due was corrected (rettifica) for services from a date on, and with it the voucher's value, which is never less than
 * what was spent. The two last amounts are what stands between the family and the body after it, in cents.
 */
export interface WalletAmended extends WalletPlace {
  readonly type: 'WalletAmended';
  readonly amendmentId: string;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement: WalletEntitlement;
  readonly valueCents: Cents;
  readonly addedParts: readonly FundPart[];
  readonly freedCents: Cents;
  readonly freedParts: readonly FundPart[];
  readonly owedByFamilyCents: Cents;
  readonly owedToFamilyCents: Cents;
  readonly amendedOn: LocalDate;
}

/** What the public owes of services that stand, after a correction; what was paid or claimed stays as it was. */
export interface ServicesRepriced {
  readonly type: 'ServicesRepriced';
  readonly amendmentId: string;
  readonly lines: readonly { readonly redemptionId: RedemptionId; readonly dueCents: Cents }[];
}

/** No service after `lastServiceDate`; entries until `entriesUntil`, included. */
export interface WalletClosing {
  readonly type: 'WalletClosing';
  readonly reason: string;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
}

/** No more entries: what was spent is final but for adjustments. */
export interface WalletClosed extends WalletPlace {
  readonly type: 'WalletClosed';
  readonly spentCents: Cents;
  readonly spentParts: readonly FundPart[];
  readonly closedOn: LocalDate;
}

/** A reversal after closing frees its own amount, by its own id. */
export interface WalletAdjusted extends WalletPlace {
  readonly type: 'WalletAdjusted';
  readonly adjustmentId: string;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly adjustedOn: LocalDate;
}

/**
 * A service was handed in after its entry window, with why. It consumes nothing: `entry` says what it would be by the wallet as it
 * was then. An office decides by `decideBy`, included. `askedCents`: the price asked, for services without a tariff.
 */
export interface LateEntryRequested extends WalletPlace {
  readonly type: 'LateEntryRequested';
  /** The id of the redemption too, once it is admitted. */
  readonly lateEntryId: RedemptionId;
  readonly entry: ServiceToConfirm;
  readonly askedCents?: Cents | undefined;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  readonly decideBy: LocalDate;
}

/** What an office said of it, and who of it. */
interface LateDecision extends WalletPlace {
  readonly lateEntryId: RedemptionId;
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** An office admitted it: the redemption beside it has the amounts of the day on which it was admitted. */
export interface LateEntryAdmitted extends LateDecision {
  readonly type: 'LateEntryAdmitted';
}

/** An office did not admit it. */
export interface LateEntryRefused extends LateDecision {
  readonly type: 'LateEntryRefused';
}

export type LateEvent = LateEntryRequested | LateEntryAdmitted | LateEntryRefused;

export type WalletEvent =
  | WalletOpened
  | ProviderChosen
  | WalletSuspended
  | WalletResumed
  | ServiceReserved
  | ReservationReleased
  | ServiceRedeemed
  | LateEvent
  | ConfirmationEvent
  | RedemptionReversed
  | WalletAmended
  | ServicesRepriced
  | WalletClosing
  | WalletClosed
  | WalletAdjusted;
