// What is watched of one person, one operator or one day of a payee, and what of it is held. Names and fields are the storage format.
import type { Cents, LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';

/** Whose services are seen together: of one recipient, by one operator, for one payee on one day. */
export type WatchKind = 'person' | 'operator' | 'payee-day';

/** A service as far as it may contradict another. Ids and times only. */
export interface WatchedService {
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly recipientId: PersonId;
  readonly zone: string;
  readonly payee: Payee;
  readonly unit: string;
  readonly servedOn: LocalDate;
  /** 'HH:mm', Italian clocks. */
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly minutes?: number | undefined;
  /** One service given to several persons together, of one payee. */
  readonly groupId?: string | undefined;
  /** What it cost in all, and what of it the voucher pays. */
  readonly costCents?: Cents | undefined;
  readonly publicCents?: Cents | undefined;
  /** It took the whole value of its voucher at once. */
  readonly tookAll?: boolean | undefined;
  /** Who stands for the payee is the recipient, or who applied for the recipient. */
  readonly byFamily?: boolean | undefined;
  /** The entry that it corrects: the same service. */
  readonly replacementOf?: RedemptionId | undefined;
}

/** The unit of what a correction booked on top of a service: it stands for no time and no place. */
export const SUPPLEMENT = 'supplement';

export const HOLD_RULES = [
  'operator-in-two-homes',
  'person-in-two-places',
  'two-rides-at-once',
  'served-during-absence',
  'served-after-death',
  'served-outside-voucher',
  'many-whole-vouchers',
  'representative-is-family',
  'over-one-ceiling',
  'paid-above-cost',
  'family-denies',
] as const;
/** Why a service is held. */
export type HoldRule = (typeof HOLD_RULES)[number];

/** The other id of the person under which it was written, where an act joined the two. */
interface Under {
  readonly under?: PersonId | undefined;
}

export interface ServiceNoted extends WatchedService, Under {
  readonly type: 'ServiceNoted';
  readonly kind: WatchKind;
}

/** The entry was reversed: it contradicts nothing any more. */
export interface ServiceUndone {
  readonly type: 'ServiceUndone';
  readonly redemptionId: RedemptionId;
}

/**
 * The person is away (hospital, holiday) after this day: a voucher was suspended for it. `voucherAlone`: nobody is away, and this
 * voucher is good for no service from this day on, included.
 */
export interface AbsenceNoted extends Under {
  readonly type: 'AbsenceNoted';
  readonly voucherId: VoucherId;
  readonly from: LocalDate;
  readonly voucherAlone?: true | undefined;
}

/** The person is back on this day, or the voucher good again. */
export interface AbsenceEnded {
  readonly type: 'AbsenceEnded';
  readonly voucherId: VoucherId;
  readonly on: LocalDate;
}

/** The last day on which the person may be served. */
export interface DeathNoted extends Under {
  readonly type: 'DeathNoted';
  readonly on: LocalDate;
}

/** An act joined another id of the person: its services are seen with the own ones; `keys` are holds that stand or were decided there. */
export interface WatchJoined {
  readonly type: 'WatchJoined';
  readonly under: PersonId;
  readonly keys: readonly string[];
}

/** The join was undone: what was seen of the other id is none of this person's any more. */
export interface WatchParted {
  readonly type: 'WatchParted';
  readonly under: PersonId;
}

/** Services by which the two codes of a person together went above one ceiling; none: they do not, or not any more. */
export interface ExcessNoted {
  readonly type: 'ExcessNoted';
  readonly ceiling: string;
  readonly redemptionIds: readonly RedemptionId[];
}

/** The family, asked after payment, says that the service did not come. */
export interface DenialNoted {
  readonly type: 'DenialNoted';
  readonly redemptionId: RedemptionId;
}

/** A hold, named within its watch by its rule and the services that it is about. */
interface OfHold {
  readonly key: string;
  readonly rule: HoldRule;
  readonly entries: readonly WatchedService[];
}

/** Not payable until somebody decides, at the latest until `until`, included: then it is released by itself. */
export interface HoldRaised extends OfHold {
  readonly type: 'HoldRaised';
  readonly raisedOn: LocalDate;
  readonly until: LocalDate;
}

/** An office found that the services stand, each as it was entered. */
export interface HoldReleased extends OfHold {
  readonly type: 'HoldReleased';
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** An office found that some of the services did not take place: they are reversed. */
export interface HoldConfirmed extends OfHold {
  readonly type: 'HoldConfirmed';
  readonly struck: readonly RedemptionId[];
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** Nobody decided in time: the services are payable. */
export interface HoldLapsed extends OfHold {
  readonly type: 'HoldLapsed';
  readonly until: LocalDate;
}

/** What it was about is no longer so: an entry was reversed, a day corrected. */
export interface HoldLifted extends OfHold {
  readonly type: 'HoldLifted';
}

export type HoldEvent = HoldRaised | HoldReleased | HoldConfirmed | HoldLapsed | HoldLifted;
export type JoiningEvent = WatchJoined | WatchParted | ExcessNoted;
export type WatchEvent =
  ServiceNoted | ServiceUndone | AbsenceNoted | AbsenceEnded | DeathNoted | DenialNoted | JoiningEvent | HoldEvent;
