// The ceilings of an entitlement in figures: one for each area, and for months of their own where a right begins or ends in them.
import {
  addDays,
  addMonths,
  daysInMonth,
  firstDayOf,
  lastDayOf,
  localDate,
  yearMonthOf,
  type LocalDate,
} from '@buono/kernel';
import type { CompiledAction, CompiledCeiling } from '../compile/compiled-call.js';
import type { EntitledCeiling } from '../model/entitlement.js';
import { sharedNameOf } from '../terms/household-ceilings.js';
import type { Workings } from './amount.js';

/** The figures of a ceiling: cents, counts and units. */
export type CeilingFigures = Pick<
  EntitledCeiling,
  'amountCents' | 'movableCents' | 'deductibleCents' | 'count' | 'units'
>;

/** What a ceiling is written out within; value in cents, dates of the voucher. */
export interface CeilingPlace {
  readonly callCode: string;
  readonly figures: CeilingFigures;
  readonly areas: readonly string[] | undefined;
  /** The household in which the recipient is counted, where a ceiling is over households. */
  readonly household?: string | undefined;
  readonly valueCents: number;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Works out the figures of one ceiling of the call; what is missing or wrong is noted in the workings. */
export const ceilingFigures = (workings: Workings, ceiling: CompiledCeiling, place: string): CeilingFigures => {
  const amountCents = ceiling.amount && workings.cents(ceiling.amount, `${place}.amount`);
  const movableCents = ceiling.movable && workings.cents(ceiling.movable, `${place}.movable`);
  const deductibleCents = ceiling.deductible && workings.cents(ceiling.deductible, `${place}.deductible`);
  const count = ceiling.count && countOf(workings, ceiling.count, `${place}.count`);
  const units = ceiling.units && countOf(workings, ceiling.units, `${place}.units`);
  return {
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(deductibleCents === undefined ? {} : { deductibleCents }),
    ...(count === undefined ? {} : { count }),
    ...(units === undefined ? {} : { units }),
    ...(movableCents === undefined ? {} : { movableCents }),
  };
};

/** One ceiling of the call written out: for each area, and for each run of months. */
export const ceilingsOf = (
  action: CompiledAction,
  definition: CompiledCeiling['definition'],
  where: CeilingPlace,
): readonly EntitledCeiling[] => {
  const { movableCents, ...figures } = where.figures;
  const one: EntitledCeiling = {
    id: definition.id,
    article: definition.article,
    per: definition.per,
    ...(definition.services === undefined ? {} : { services: definition.services }),
    ...figures,
    ...(movableCents === undefined ? {} : { group: definition.id, movableCents }),
    ...(definition.unused === undefined ? {} : { unused: definition.unused }),
    ...(definition.across === undefined
      ? {}
      : { shared: sharedNameOf(definition.pool ?? where.callCode, definition, where.household) }),
  };
  return byArea(action, definition, one, where.areas).flatMap((each) => byMonths(definition, each, where));
};

const byArea = (
  action: CompiledAction,
  definition: CompiledCeiling['definition'],
  one: EntitledCeiling,
  areas: readonly string[] | undefined,
): readonly EntitledCeiling[] => {
  if (definition.areas === undefined) return [one];
  const all = areas ?? (action.definition.areas ?? []).map((area) => area.code);
  const meant = definition.areas === 'each' ? all : definition.areas;
  return meant.map((area) => ({ ...one, id: `${definition.id}-${area}`, area }));
};

/** A month with the days of it in which the right holds, and what may be spent in it. */
interface Month {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly amountCents: number;
}

const byMonths = (
  { partialMonths, lastMonth }: CompiledCeiling['definition'],
  ceiling: EntitledCeiling,
  where: CeilingPlace,
): readonly EntitledCeiling[] => {
  const { amountCents } = ceiling;
  if (amountCents === undefined || (partialMonths === undefined && lastMonth === undefined)) return [ceiling];
  const months = monthsOf(where).map(({ from, to }) => ({
    from,
    to,
    amountCents: partialMonths === undefined ? amountCents : prorated(amountCents, from, to),
  }));
  const before = months.slice(0, -1).reduce((sum, month) => sum + month.amountCents, 0);
  const last = lastMonth === undefined ? undefined : Math.max(0, where.valueCents - before);
  const exact = months.map((month, index) =>
    last !== undefined && index === months.length - 1 ? { ...month, amountCents: last } : month,
  );
  return inRuns(exact).map(({ from, to, amountCents: cents }, index) => ({
    ...ceiling,
    ...(index === 0 ? {} : { id: `${ceiling.id}-${index + 1}` }),
    amountCents: cents,
    from,
    to,
  }));
};

const monthsOf = ({ validFrom, validTo }: CeilingPlace): readonly Pick<Month, 'from' | 'to'>[] => {
  const months: Pick<Month, 'from' | 'to'>[] = [];
  const end = localDate(validTo);
  for (let from = localDate(validFrom); from <= end; from = addMonths(firstDayOf(yearMonthOf(from)), 1)) {
    const last = lastDayOf(yearMonthOf(from));
    months.push({ from, to: last < end ? last : end });
  }
  return months;
};

const prorated = (amountCents: number, from: LocalDate, to: LocalDate): number => {
  const whole = BigInt(daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7))));
  const days = BigInt(Number(to.slice(8)) - Number(from.slice(8)) + 1);
  return Number((BigInt(amountCents) * days) / whole);
};

/** Months one after the other with the same amount, told once. */
const inRuns = (months: readonly Month[]): readonly Month[] =>
  months.reduce<readonly Month[]>((runs, month) => {
    const before = runs.at(-1);
    if (before === undefined || before.amountCents !== month.amountCents || addDays(before.to, 1) !== month.from)
      return [...runs, month];
    return [...runs.slice(0, -1), { ...before, to: month.to }];
  }, []);

const countOf = (
  workings: Workings,
  expression: NonNullable<CompiledCeiling['count']>,
  place: string,
): number | undefined => {
  const value = workings.get(expression, place);
  if (typeof value !== 'bigint') return undefined;
  if (value >= 0n) return Number(value);
  workings.fault(place, 'negative-amount', 'il numero è negativo');
  return undefined;
};
