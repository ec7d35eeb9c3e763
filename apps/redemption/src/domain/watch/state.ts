// What is known of one person, one operator or one day of a payee.
import { PersistentMap, type LocalDate, type PersonId, type RedemptionId, type VoucherId } from '@buono/kernel';
import type { HoldRaised, WatchKind, WatchedService } from './events.js';

/** A hold and what became of it. */
export interface Hold extends Omit<HoldRaised, 'type'> {
  readonly status: 'open' | 'released' | 'confirmed' | 'lapsed' | 'lifted';
}

/** Away after `from`, back on `to`; `voucherAlone`: the voucher is not good from `from` on, until the day before `to`. */
export interface Absence {
  readonly voucherId: VoucherId;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly voucherAlone?: true | undefined;
  /** The other id of the person under which it was written. */
  readonly under?: PersonId | undefined;
}

/** A service, whether it stands, and under which other id of the person it was written. */
export interface SeenService {
  readonly service: WatchedService;
  readonly stands: boolean;
  readonly under?: PersonId | undefined;
}

export interface Watch {
  readonly kind: WatchKind;
  readonly services: PersistentMap<SeenService>;
  readonly absences: readonly Absence[];
  readonly lastDay?: LocalDate;
  /** The last days that other ids of the person were given. */
  readonly lastDays: PersistentMap<LocalDate | undefined>;
  /** By key. */
  readonly holds: PersistentMap<Hold>;
  /** The holds that stand or were decided in the watches of other ids, by id. */
  readonly joined: PersistentMap<readonly string[] | undefined>;
  /** The services above a ceiling, by ceiling. */
  readonly excess: PersistentMap<readonly RedemptionId[]>;
  /** The services that families say did not come. */
  readonly denied: PersistentMap<true>;
}

export const NOTHING_SEEN: Watch = {
  kind: 'person',
  services: PersistentMap.empty(),
  absences: [],
  lastDays: PersistentMap.empty(),
  holds: PersistentMap.empty(),
  joined: PersistentMap.empty(),
  excess: PersistentMap.empty(),
  denied: PersistentMap.empty(),
};

/** What stands in the watch of one id by itself, to be brought to that of another id of the same person. */
export const ownOf = ({ services, absences, lastDay, holds }: Watch) => ({
  services: [...services].flatMap(([, one]) => (one.stands && one.under === undefined ? [one.service] : [])),
  absences: absences.filter(({ under }) => under === undefined),
  ...(lastDay !== undefined && { lastDay }),
  keys: keysIn({ holds }),
});

/** The holds that stand or were decided. */
export const keysIn = ({ holds }: Pick<Watch, 'holds'>): readonly string[] =>
  [...holds].flatMap(([key, { status }]) => (status === 'lifted' ? [] : [key])).toSorted();

/** The other ids that are seen here. */
export const othersIn = ({ joined }: Watch): readonly PersonId[] =>
  [...joined].flatMap(([id, keys]) => (keys === undefined ? [] : [id as PersonId]));
