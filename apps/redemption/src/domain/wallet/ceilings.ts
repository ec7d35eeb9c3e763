// The ceilings (massimali) of a voucher, judged on what was used so far.
import { MAX_CENTS, addDays, cents, dayOfWeek, type Cents, type LocalDate } from '@buono/kernel';
import type { Ceiling, EntitledService, WalletEntitlement } from './entitlement.js';
import type { Quantity } from './events.js';
import { leftWithKept } from './kept.js';
import { monthsAround } from './periods.js';
import { NO_TALLY, tallyOf, unitsOf, type Tally, type Use } from './use.js';

/** An entry as the ceilings see it. */
export interface ForCeilings extends Quantity {
  readonly service: EntitledService;
  readonly servedOn: LocalDate;
}

/** The first ceiling in entries or units that one more entry would break. */
export const ceilingInUnits = (entitlement: WalletEntitlement, use: Use, entry: ForCeilings): Ceiling | undefined =>
  entitlement.ceilings.find((ceiling) => {
    if (!holds(ceiling, entry)) return false;
    const left = (limit: number, what: 'count' | 'units') => leftOf({ ceiling, limit, what }, entitlement, use, entry);
    if (ceiling.count !== undefined && left(ceiling.count, 'count') < 1) return true;
    return ceiling.units !== undefined && left(ceiling.units, 'units') < unitsOf(entry);
  });

/** The tightest money ceiling on an entry and what it leaves, in cents. */
export interface MoneyLeft {
  readonly left: Cents;
  readonly ceiling?: Ceiling;
}

/** What the ceilings over a period leave of the public part; `MAX_CENTS` where there is none. */
export const leftUnderCeilings = (entitlement: WalletEntitlement, use: Use, entry: ForCeilings): MoneyLeft =>
  entitlement.ceilings
    .filter((ceiling) => ceiling.per !== 'event' && ceiling.amountCents !== undefined && holds(ceiling, entry))
    .map((ceiling) => ({
      ceiling,
      left: cents(Math.max(0, roomIn(ceiling, entitlement, use, entry))),
    }))
    .reduce<MoneyLeft>((least, next) => (next.left < least.left ? next : least), { left: cents(MAX_CENTS) });

/** The ceilings over several vouchers that an entry counts under. */
export const sharedOver = (entitlement: WalletEntitlement, entry: ForCeilings): readonly Ceiling[] =>
  entitlement.ceilings.filter((ceiling) => ceiling.shared !== undefined && holds(ceiling, entry));

/** Their names, as an entry keeps them; no field where there is none. */
export const sharedNames = (ceilings: readonly Ceiling[]): { readonly shared?: readonly string[] } => {
  const names = ceilings.flatMap(({ shared }) => shared ?? []);
  return names.length === 0 ? {} : { shared: names };
};

/** Whether a deductible is over this entry. */
export const underDeductible = (entitlement: WalletEntitlement, entry: ForCeilings): boolean =>
  entitlement.ceilings.some((ceiling) => ceiling.deductibleCents !== undefined && holds(ceiling, entry));

/**
 * The public part of an entry once each deductible over it is borne: in the period no more is paid in all than what all entries
 * come to above it, in whatever order they came and whatever was reversed.
 */
export const afterDeductibles = (
  { entitlement, use }: { readonly entitlement: WalletEntitlement; readonly use: Use },
  entry: ForCeilings,
  before: Cents,
): Cents =>
  entitlement.ceilings.reduce<Cents>((share, ceiling) => {
    if (ceiling.deductibleCents === undefined || !holds(ceiling, entry)) return share;
    const { amount, gross } = usedUnder(ceiling, entitlement, use, entry);
    const due = Math.max(0, gross + before - ceiling.deductibleCents) - amount;
    return cents(Math.max(0, Math.min(share, due)));
  }, before);

/** The most that one entry may cost the public, whatever was used before: a part above it is the family's. */
export const mostPerEvent = (entitlement: WalletEntitlement, service: EntitledService): Cents =>
  cents(
    entitlement.ceilings
      .filter((ceiling) => ceiling.per === 'event' && concerns(ceiling, service))
      .reduce((least, ceiling) => Math.min(least, ceiling.amountCents ?? MAX_CENTS), MAX_CENTS),
  );

/** Whether a ceiling is over this service on this day. */
const holds = (ceiling: Ceiling, { service, servedOn }: ForCeilings): boolean =>
  concerns(ceiling, service) &&
  (ceiling.from === undefined || ceiling.from <= servedOn) &&
  (ceiling.to === undefined || servedOn <= ceiling.to);

const concerns = (ceiling: Ceiling, service: EntitledService): boolean =>
  (ceiling.services === undefined || ceiling.services.includes(service.code)) &&
  (ceiling.area === undefined || ceiling.area === service.area);

/** What a money ceiling leaves; where money may move between areas, with what other areas have not taken of it. */
const roomIn = (ceiling: Ceiling, entitlement: WalletEntitlement, use: Use, entry: ForCeilings): number => {
  const room = leftOf({ ceiling, limit: ceiling.amountCents ?? 0, what: 'amount' }, entitlement, use, entry);
  if (ceiling.movableCents === undefined) return room;
  const movedElsewhere = entitlement.ceilings
    .filter((other) => other.group === ceiling.group && other.area !== ceiling.area)
    .reduce((sum, other) => sum + Math.max(0, usedInArea(other, entitlement, use) - (other.amountCents ?? 0)), 0);
  return room + ceiling.movableCents - movedElsewhere;
};

interface Limit {
  readonly ceiling: Ceiling;
  readonly limit: number;
  readonly what: 'amount' | 'count' | 'units';
}

/** What a limit leaves in the entry's period; with what the months before left unused, where that is kept. */
const leftOf = (
  { ceiling, limit, what }: Limit,
  entitlement: WalletEntitlement,
  use: Use,
  entry: ForCeilings,
): number => {
  const { unused } = ceiling;
  if (unused === undefined) return limit - usedUnder(ceiling, entitlement, use, entry)[what];
  const services = entitlement.services.filter((service) => concerns(ceiling, service));
  const usedIn = (month: string): number =>
    services.reduce((sum, { code }) => sum + tallyOf(use, code, month)[what], 0);
  return leftWithKept({ unused, entitlement, limit, usedIn }, entry.servedOn);
};

const usedInArea = (ceiling: Ceiling, entitlement: WalletEntitlement, use: Use): number =>
  entitlement.services
    .filter((service) => concerns(ceiling, service))
    .reduce((sum, { code }) => sum + tallyOf(use, code, '').amount, 0);

const usedUnder = (ceiling: Ceiling, entitlement: WalletEntitlement, use: Use, entry: ForCeilings): Tally => {
  if (ceiling.per === 'event') return NO_TALLY;
  const periods = periodsOf(ceiling.per, entry.servedOn);
  let total = NO_TALLY;
  for (const service of entitlement.services) {
    if (!concerns(ceiling, service)) continue;
    if (ceiling.per === 'area' && service.area !== entry.service.area) continue;
    for (const period of periods) total = sumOf(total, tallyOf(use, service.code, period));
  }
  return total;
};

/** The periods kept by the tallies that make up the one that a ceiling is over. */
const periodsOf = (per: Exclude<Ceiling['per'], 'event'>, servedOn: LocalDate): readonly string[] => {
  switch (per) {
    case 'day':
      return [servedOn];
    case 'week': {
      const monday = addDays(servedOn, 1 - dayOfWeek(servedOn));
      return WEEK.map((day) => addDays(monday, day));
    }
    case 'month':
      return [servedOn.slice(0, 7)];
    case 'two-months':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsAround(per, servedOn);
    case 'voucher':
    case 'area':
      return [''];
  }
};

const WEEK = [0, 1, 2, 3, 4, 5, 6];

const sumOf = (a: Tally, b: Tally): Tally => ({
  amount: cents(a.amount + b.amount),
  gross: cents(a.gross + b.gross),
  count: a.count + b.count,
  units: a.units + b.units,
});
