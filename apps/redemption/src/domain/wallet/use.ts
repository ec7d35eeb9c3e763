// How much of a voucher was used: by service, in all, by month and by day, so that any ceiling can be judged on it.
import {
  PersistentMap,
  ZERO_CENTS,
  addCents,
  subtractCents,
  type Cents,
  type LocalDate,
  type RedemptionId,
} from '@buono/kernel';
import type { Quantity, ServiceRedeemed } from './events.js';

/** Sums of one service in one period; `units` are minutes where the service is counted so. */
export interface Tally {
  readonly amount: Cents;
  /** What would have been paid without deductibles. */
  readonly gross: Cents;
  readonly count: number;
  readonly units: number;
}

/** What was used, net of reversals; a nonce stays used also when its entry is reversed. */
export interface Use {
  readonly tallies: PersistentMap<Tally>;
  /** The entry that holds a period; undefined once it was reversed. */
  readonly periods: PersistentMap<RedemptionId | undefined>;
  readonly nonces: PersistentMap<RedemptionId>;
}

export const NO_TALLY: Tally = { amount: ZERO_CENTS, gross: ZERO_CENTS, count: 0, units: 0 };
export const NO_USE: Use = {
  tallies: PersistentMap.empty(),
  periods: PersistentMap.empty(),
  nonces: PersistentMap.empty(),
};

/** Units or minutes of an entry; one where nothing is said. */
export const unitsOf = (quantity: Quantity): number => quantity.minutes ?? quantity.units ?? 1;

/** The sums of a service over a period: 'YYYY-MM-DD', 'YYYY-MM', or '' for the whole voucher. */
export const tallyOf = (use: Use, service: string, period: string): Tally =>
  use.tallies.get(tallyKey(service, period)) ?? NO_TALLY;

/** The period for which an entry takes the whole service: its month or its day, for services counted so. */
export const periodTaken = (unit: string, service: string, servedOn: LocalDate): string | undefined => {
  if (unit === 'month') return tallyKey(service, servedOn.slice(0, 7));
  return unit === 'day' ? tallyKey(service, servedOn) : undefined;
};

/** The use with one more entry. */
export const useWith = (use: Use, entry: ServiceRedeemed): Use => ({
  tallies: tallied(use, entry, (tally) => ({
    amount: addCents(tally.amount, entry.publicCents),
    gross: addCents(tally.gross, grossOf(entry)),
    count: tally.count + countOf(entry),
    units: tally.units + unitsIn(entry),
  })),
  periods: entry.period === undefined ? use.periods : use.periods.with(entry.period, entry.redemptionId),
  nonces: entry.nonce === undefined ? use.nonces : use.nonces.with(entry.nonce, entry.redemptionId),
});

/** The use without an entry that was reversed. */
export const useWithout = (use: Use, entry: ServiceRedeemed): Use => ({
  tallies: tallied(use, entry, (tally) => ({
    amount: subtractCents(tally.amount, entry.publicCents),
    gross: subtractCents(tally.gross, grossOf(entry)),
    count: tally.count - countOf(entry),
    units: tally.units - unitsIn(entry),
  })),
  periods: entry.period === undefined ? use.periods : use.periods.with(entry.period, undefined),
  nonces: use.nonces,
});

// What a correction adds to a service is money, and no other service.
const countOf = (entry: ServiceRedeemed): number => (entry.supplementOf === undefined ? 1 : 0);
const unitsIn = (entry: ServiceRedeemed): number => (entry.supplementOf === undefined ? unitsOf(entry) : 0);

const tallied = (use: Use, entry: ServiceRedeemed, change: (tally: Tally) => Tally): Use['tallies'] =>
  ['', entry.month, entry.servedOn].reduce(
    (tallies, period) =>
      tallies.with(tallyKey(entry.service, period), change(tallyOf({ ...use, tallies }, entry.service, period))),
    use.tallies,
  );

const grossOf = ({ beforeDeductiblesCents, publicCents }: ServiceRedeemed): Cents =>
  beforeDeductiblesCents ?? publicCents;

const tallyKey = (service: string, period: string): string => `${service}|${period}`;
