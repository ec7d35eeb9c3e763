// What cannot be: each rule is one sentence about services, and none of them proves anything. Group services are known as such.
import { addDays } from '@buono/kernel';
import { samePayee } from '../payee.js';
import { SUPPLEMENT, type HoldRule, type WatchKind, type WatchedService } from './events.js';

/** A rule and the services that it is about; `key` is the same for the same services, also when one was corrected. */
export interface Suspicion {
  readonly key: string;
  readonly rule: HoldRule;
  readonly entries: readonly WatchedService[];
}

/** What is known of one person, operator or day of a payee. */
export interface Known {
  readonly kind: WatchKind;
  /** Those that stand. */
  readonly services: readonly WatchedService[];
  readonly absences: readonly {
    readonly voucherId: string;
    readonly from: string;
    readonly to?: string;
    readonly voucherAlone?: true | undefined;
  }[];
  readonly lastDay?: string;
  /** Services by which two codes of the person together went above a ceiling. */
  readonly excess: ReadonlySet<string>;
  /** Services of which the family says that they did not come. */
  readonly denied: { has(redemptionId: string): boolean };
  /** The service that a corrected entry began as. */
  readonly originOf: (service: WatchedService) => string;
}

/** So many vouchers used up at one payee in one day are looked at. */
export const MANY_WHOLE_VOUCHERS = 5;

/** All that a service is suspected of, seen with everything else that is known. */
export const suspicionsOf = (one: WatchedService, known: Known): readonly Suspicion[] => {
  if (known.kind === 'payee-day') return together(one, known);
  if (one.unit === SUPPLEMENT) return overCeiling(one, known);
  const pairs = known.services.flatMap((other) => {
    const rule = other.redemptionId === one.redemptionId ? undefined : pairRule(known.kind, one, other);
    return rule === undefined ? [] : [suspicion(rule, [one, other], known)];
  });
  return known.kind === 'operator' ? pairs : [...pairs, ...alone(one, known), ...aboveCost(one, known)];
};

const pairRule = (kind: WatchKind, a: WatchedService, b: WatchedService): HoldRule | undefined => {
  if (isOneGroup(a, b)) return undefined;
  const rides = a.unit === 'ride' && b.unit === 'ride';
  if (overlap(a, b)) {
    if (rides) return 'two-rides-at-once';
    if (kind === 'operator') return a.recipientId === b.recipientId ? undefined : 'operator-in-two-homes';
    return samePayee(a.payee, b.payee) ? undefined : 'person-in-two-places';
  }
  if (kind === 'operator' || samePayee(a.payee, b.payee) || a.unit !== b.unit) return undefined;
  // Whole days and months are of one place; part of a day somewhere else is no contradiction.
  const sameDay = a.unit === 'day' && a.servedOn === b.servedOn;
  const sameMonth = a.unit === 'month' && a.servedOn.slice(0, 7) === b.servedOn.slice(0, 7);
  return sameDay || sameMonth ? 'person-in-two-places' : undefined;
};

/**
 * One service under several vouchers of the person: several may share what it costs, and not be paid more than that. A whole day
 * at one provider is one service, and of shorter ones those that overlap are; a month, and what a family has spent, may be of two
 * kinds, and is taken for one where it cost the same.
 */
const aboveCost = (one: WatchedService, known: Known): readonly Suspicion[] => {
  const same = known.services.filter((other) => other.redemptionId === one.redemptionId || isSameService(one, other));
  if (new Set(same.map(({ voucherId }) => voucherId)).size < 2) return [];
  const paid = same.reduce((sum, { publicCents = 0 }) => sum + publicCents, 0);
  const cost = Math.max(...same.map(({ costCents = Number.POSITIVE_INFINITY }) => costCents));
  return paid > cost ? [suspicion('paid-above-cost', same, known)] : [];
};

const isSameService = (a: WatchedService, b: WatchedService): boolean => {
  if (a.voucherId === b.voucherId || a.unit !== b.unit || !samePayee(a.payee, b.payee)) return false;
  const alike = a.costCents === b.costCents;
  if (a.payee.kind === 'person' && !alike) return false;
  if (a.unit === 'day') return a.servedOn === b.servedOn;
  if (a.unit === 'month') return alike && a.servedOn.slice(0, 7) === b.servedOn.slice(0, 7);
  // Two rides at once are held for that already.
  return a.unit !== 'ride' && overlap(a, b);
};

const isOneGroup = (a: WatchedService, b: WatchedService): boolean =>
  a.groupId !== undefined && a.groupId === b.groupId && samePayee(a.payee, b.payee);

const DAY = 1_440;

/** Minutes from the midnight before `servedOn`; a service without its end lasts its minutes, or one. */
const spanOf = ({ startedAt, endedAt, minutes }: WatchedService): readonly [number, number] | undefined => {
  if (startedAt === undefined) return undefined;
  const from = minuteOf(startedAt);
  if (endedAt === undefined) return [from, from + (minutes ?? 1)];
  const to = minuteOf(endedAt);
  return [from, to > from ? to : to + DAY];
};

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const overlap = (a: WatchedService, b: WatchedService): boolean => {
  const [one, other] = [spanOf(a), spanOf(b)];
  if (one === undefined || other === undefined) return false;
  const apart = daysApart(a, b) * DAY;
  return one[0] < other[1] + apart && other[0] + apart < one[1];
};

// A service lasts less than two days: farther apart nothing meets.
const daysApart = (a: WatchedService, b: WatchedService): number => {
  if (a.servedOn === b.servedOn) return 0;
  if (addDays(a.servedOn, 1) === b.servedOn) return 1;
  return addDays(b.servedOn, 1) === a.servedOn ? -1 : Number.POSITIVE_INFINITY;
};

const alone = (one: WatchedService, known: Known): readonly Suspicion[] => {
  // The days of leaving and of coming back are days like others.
  const away = known.absences.some(
    ({ voucherAlone, from, to }) =>
      voucherAlone === undefined && from < one.servedOn && (to === undefined || one.servedOn < to),
  );
  const rules: readonly (readonly [boolean, HoldRule])[] = [
    [away && one.unit !== 'month', 'served-during-absence'],
    [known.lastDay !== undefined && one.servedOn > known.lastDay, 'served-after-death'],
    [isOutsideVoucher(one, known), 'served-outside-voucher'],
    [one.byFamily === true, 'representative-is-family'],
    [known.denied.has(one.redemptionId), 'family-denies'],
  ];
  const said = rules.flatMap(([holds, rule]) => (holds ? [suspicion(rule, [one], known)] : []));
  return [...said, ...overCeiling(one, known)];
};

// A month is outside where its voucher was good on no day of it: of a part of it its price speaks.
const isOutsideVoucher = ({ voucherId, unit, servedOn }: WatchedService, { absences }: Known): boolean => {
  const [first, last] =
    unit === 'month' ? [`${servedOn.slice(0, 7)}-01`, `${servedOn.slice(0, 7)}-31`] : [servedOn, servedOn];
  return absences.some(
    ({ voucherAlone, from, to, voucherId: of }) =>
      voucherAlone === true && of === voucherId && from <= first && (to === undefined || last < to),
  );
};

const overCeiling = (one: WatchedService, known: Known): readonly Suspicion[] =>
  known.excess.has(one.redemptionId) ? [suspicion('over-one-ceiling', [one], known)] : [];

const together = (one: WatchedService, known: Known): readonly Suspicion[] => {
  if (one.tookAll !== true) return [];
  const whole = known.services.filter(({ tookAll }) => tookAll === true);
  if (whole.length < MANY_WHOLE_VOUCHERS) return [];
  // Each by itself: one may be cleared and another not.
  return whole.map((service) => suspicion('many-whole-vouchers', [service], known));
};

const suspicion = (rule: HoldRule, services: readonly WatchedService[], known: Known): Suspicion => {
  const entries = services.toSorted((a, b) => (a.redemptionId < b.redemptionId ? -1 : 1));
  const key = [rule, ...entries.map(known.originOf).toSorted()].join(' ');
  return { key, rule, entries };
};
