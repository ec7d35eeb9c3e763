// The ceilings (massimali) of a voucher, judged on what was used so far.
import { MAX_CENTS, cents, type Cents } from '@buono/kernel';
import type { Ceiling, EntitledService, WalletEntitlement } from './entitlement.js';
import type { Quantity } from './events.js';
import { NO_TALLY, tallyOf, unitsOf, type Tally, type Use } from './use.js';

/** An entry as the ceilings see it. */
export interface ForCeilings extends Quantity {
  readonly service: EntitledService;
  readonly servedOn: string;
}

/** The first ceiling in entries or units that one more entry would break. */
export const ceilingInUnits = (entitlement: WalletEntitlement, use: Use, entry: ForCeilings): Ceiling | undefined =>
  entitlement.ceilings.find((ceiling) => {
    if (!concerns(ceiling, entry.service)) return false;
    const { count, units } = usedUnder(ceiling, entitlement, use, entry);
    if (ceiling.count !== undefined && count + 1 > ceiling.count) return true;
    return ceiling.units !== undefined && units + unitsOf(entry) > ceiling.units;
  });

/** The tightest money ceiling on an entry and what it leaves, in cents. */
export interface MoneyLeft {
  readonly left: Cents;
  readonly ceiling?: Ceiling;
}

/** What the ceilings over a period leave of the public part; `MAX_CENTS` where there is none. */
export const leftUnderCeilings = (entitlement: WalletEntitlement, use: Use, entry: ForCeilings): MoneyLeft =>
  entitlement.ceilings
    .filter(
      (ceiling) => ceiling.per !== 'event' && ceiling.amountCents !== undefined && concerns(ceiling, entry.service),
    )
    .map((ceiling) => ({
      ceiling,
      left: cents(Math.max(0, (ceiling.amountCents ?? 0) - usedUnder(ceiling, entitlement, use, entry).amount)),
    }))
    .reduce<MoneyLeft>((least, next) => (next.left < least.left ? next : least), { left: cents(MAX_CENTS) });

/** The most that one entry may cost the public, whatever was used before: a part above it is the family's. */
export const mostPerEvent = (entitlement: WalletEntitlement, service: EntitledService): Cents =>
  cents(
    entitlement.ceilings
      .filter((ceiling) => ceiling.per === 'event' && concerns(ceiling, service))
      .reduce((least, ceiling) => Math.min(least, ceiling.amountCents ?? MAX_CENTS), MAX_CENTS),
  );

const concerns = (ceiling: Ceiling, service: EntitledService): boolean =>
  (ceiling.services === undefined || ceiling.services.includes(service.code)) &&
  (ceiling.area === undefined || ceiling.area === service.area);

const usedUnder = (ceiling: Ceiling, entitlement: WalletEntitlement, use: Use, entry: ForCeilings): Tally => {
  if (ceiling.per === 'event') return NO_TALLY;
  const period = { day: entry.servedOn, month: entry.servedOn.slice(0, 7), voucher: '', area: '' }[ceiling.per];
  let total = NO_TALLY;
  for (const service of entitlement.services) {
    if (!concerns(ceiling, service)) continue;
    if (ceiling.per === 'area' && service.area !== entry.service.area) continue;
    total = sumOf(total, tallyOf(use, service.code, period));
  }
  return total;
};

const sumOf = (a: Tally, b: Tally): Tally => ({
  amount: cents(a.amount + b.amount),
  count: a.count + b.count,
  units: a.units + b.units,
});
