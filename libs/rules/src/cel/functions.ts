// The functions of the CEL profile: signature, meaning, and the range of the result from the ranges of the arguments.
import {
  addDays,
  addMonths,
  addYears,
  ageAt,
  centsFromDecimal,
  daysBetween,
  daysInMonth,
  firstDayOf,
  lastDayOf,
  localDate,
  monthsAt,
  percent,
  yearMonthOf,
  unitsOfDecimal,
} from '@buono/kernel';
import type { ProfileFunction, RangeRule } from './profile-function.js';
import { CALENDAR_FUNCTIONS } from './calendar-functions.js';
import { DECIMAL_FUNCTIONS } from './decimal-functions.js';
import { LINEAR_DOWN } from './linear-down.js';
import { PERCENT_OF } from './percent-of.js';
import { corners, range, type Range } from './range.js';
import { Day, Decimal, Money, OutOfBounds, Ratio } from './values.js';

const ONE: Range = range(1, 1);
const at = (args: readonly Range[], index: number): Range => args[index] ?? ONE;
const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const higher = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const lowest: RangeRule = (args) =>
  args.reduce((a, b) => ({ lo: lower(a.lo, b.lo), hi: lower(a.hi, b.hi) }), at(args, 0));
const highest: RangeRule = (args) =>
  args.reduce((a, b) => ({ lo: higher(a.lo, b.lo), hi: higher(a.hi, b.hi) }), at(args, 0));

const share: RangeRule = (args) => {
  const [amount, ratio] = [at(args, 0), at(args, 1)];
  if (amount.lo < 0n) return 'may-be-negative';
  return range((amount.lo * ratio.lo) / 10_000n, (amount.hi * ratio.hi + 9_999n) / 10_000n);
};

const shift =
  (days: bigint, most: bigint): RangeRule =>
  (args) => {
    const [from, by] = [at(args, 0), at(args, 1)];
    if (by.lo < -most || by.hi > most) return 'overflow';
    return range(from.lo + by.lo * days - 31n, from.hi + by.hi * days + 31n);
  };

const elapsed =
  (days: bigint): RangeRule =>
  (args) => {
    const [from, to] = [at(args, 0), at(args, 1)];
    return range((to.lo - from.hi) / days - 1n, (to.hi - from.lo) / days + 1n);
  };

const prorated: RangeRule = (args) => {
  const [amount, part, whole] = [at(args, 0), at(args, 1), at(args, 2)];
  if (amount.lo < 0n || part.lo < 0n || whole.lo < 0n) return 'may-be-negative';
  if (whole.lo === 0n) return 'division-by-zero';
  return range((amount.lo * part.lo) / whole.hi, (amount.hi * part.hi) / whole.lo);
};

const money = (cents: bigint): Money => {
  if (cents > 1_000_000_000_000_000n || cents < -1_000_000_000_000_000n) throw new OutOfBounds('amount out of bounds');
  return new Money(Number(cents));
};
const notNegative = (amount: Money): bigint => {
  if (amount.cents < 0) throw new OutOfBounds('a share of a negative amount');
  return BigInt(amount.cents);
};
const count = (n: bigint): number => {
  if (n > 4_000_000n || n < -4_000_000n) throw new OutOfBounds('too many days, months or years');
  return Number(n);
};
const day = (make: () => string): Day => new Day(localDate(make()));
const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const least = <T>(before: (a: T, b: T) => boolean, ...values: readonly [T, ...T[]]): T =>
  values.reduce((a, b) => (before(b, a) ? b : a));
const by = {
  Money: (a: Money, b: Money): boolean => a.cents < b.cents,
  Percent: (a: Ratio, b: Ratio): boolean => a.basisPoints < b.basisPoints,
  Decimal: (a: Decimal, b: Decimal): boolean => a.units < b.units,
  LocalDate: (a: Day, b: Day): boolean => a.date < b.date,
  int: (a: bigint, b: bigint): boolean => a < b,
};

const extremes = (Object.keys(by) as (keyof typeof by)[]).flatMap((type): ProfileFunction[] => {
  const before = by[type] as (a: unknown, b: unknown) => boolean;
  const after = (a: unknown, b: unknown): boolean => before(b, a);
  const min = (...values: [unknown, ...unknown[]]): unknown => least(before, ...values);
  const max = (...values: [unknown, ...unknown[]]): unknown => least(after, ...values);
  return [2, 3, 4].flatMap((arity) => {
    const params = Array.from({ length: arity }, () => type).join(', ');
    return [
      {
        signature: `min(${params}): ${type}`,
        handler: (...v: never[]) => min(...(v as unknown as [unknown])),
        range: lowest,
      },
      {
        signature: `max(${params}): ${type}`,
        handler: (...v: never[]) => max(...(v as unknown as [unknown])),
        range: highest,
      },
    ];
  });
});

const MOST_TEXTS = 10_000;

/** What a document writes out is read once, not once for each application. */
const onceForEach = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_TEXTS) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
};

/** Functions of the profile; literals, dates, money, and what can be asked of texts and lists. */
export const PROFILE_FUNCTIONS: readonly ProfileFunction[] = [
  { signature: 'euro(string): Money', handler: onceForEach((text) => new Money(centsFromDecimal(text))) },
  { signature: 'percent(string): Percent', handler: onceForEach((text) => new Ratio(percent(text))) },
  { signature: 'decimal(string): Decimal', handler: onceForEach((text) => new Decimal(unitsOfDecimal(text) ?? NaN)) },
  { signature: 'date(string): LocalDate', handler: onceForEach((text) => day(() => text)) },
  ...extremes,
  {
    signature: 'atLeastZero(Money): Money',
    handler: (amount: Money) => (amount.cents < 0 ? new Money(0) : amount),
    range: (args) => ({ lo: higher(0n, at(args, 0).lo), hi: higher(0n, at(args, 0).hi) }),
  },
  {
    signature: 'shareDown(Money, Percent): Money',
    handler: (amount: Money, ratio: Ratio) => money((notNegative(amount) * BigInt(ratio.basisPoints)) / 10_000n),
    range: share,
  },
  {
    signature: 'shareHalfUp(Money, Percent): Money',
    handler: (amount: Money, ratio: Ratio) =>
      money((notNegative(amount) * BigInt(ratio.basisPoints) + 5_000n) / 10_000n),
    range: share,
  },
  {
    signature: 'times(Money, int): Money',
    handler: (amount: Money, n: bigint) => money(BigInt(amount.cents) * n),
    range: (args) => corners(at(args, 0), at(args, 1), (a, b) => a * b),
  },
  {
    signature: 'times(Percent, int): Percent',
    handler: (ratio: Ratio, n: bigint) => new Ratio(ratio.basisPoints * count(n)),
    range: (args) => corners(at(args, 0), at(args, 1), (a, b) => a * b),
  },
  {
    signature: 'prorate(Money, int, int): Money',
    handler: (amount: Money, part: bigint, whole: bigint) => {
      if (part < 0n || whole <= 0n) throw new OutOfBounds('prorate over nothing');
      return money((notNegative(amount) * part) / whole);
    },
    range: prorated,
  },
  PERCENT_OF,
  ...LINEAR_DOWN,
  {
    signature: 'wholeEuro(Money): int',
    handler: (amount: Money) => BigInt(Math.floor(amount.cents / 100)),
    range: (args) => range(at(args, 0).lo / 100n - 1n, at(args, 0).hi / 100n),
  },
  ...CALENDAR_FUNCTIONS,
  ...DECIMAL_FUNCTIONS,
  {
    signature: 'addDays(LocalDate, int): LocalDate',
    handler: (from: Day, n: bigint) => day(() => addDays(from.date, count(n))),
    range: shift(1n, 36_600n),
  },
  {
    signature: 'addMonths(LocalDate, int): LocalDate',
    handler: (from: Day, n: bigint) => day(() => addMonths(from.date, count(n))),
    range: shift(31n, 1_200n),
  },
  {
    signature: 'addYears(LocalDate, int): LocalDate',
    handler: (from: Day, n: bigint) => day(() => addYears(from.date, count(n))),
    range: shift(366n, 120n),
  },
  {
    signature: 'daysBetween(LocalDate, LocalDate): int',
    handler: (from: Day, to: Day) => BigInt(daysBetween(from.date, to.date)),
    range: elapsed(1n),
  },
  {
    signature: 'monthsAt(LocalDate, LocalDate): int',
    handler: (birth: Day, on: Day) => BigInt(monthsAt(birth.date, on.date)),
    range: elapsed(28n),
  },
  {
    signature: 'ageAt(LocalDate, LocalDate): int',
    handler: (birth: Day, on: Day) => BigInt(ageAt(birth.date, on.date)),
    range: elapsed(365n),
  },
  {
    signature: 'calendarMonths(LocalDate, LocalDate): int',
    handler: (from: Day, to: Day) => BigInt(Math.max(0, monthIndex(to.date) - monthIndex(from.date) + 1)),
    range: (args) => range(0, higher(0n, (at(args, 1).hi - at(args, 0).lo) / 28n + 2n)),
  },
  {
    signature: 'daysInMonth(LocalDate): int',
    handler: (of: Day) => BigInt(daysInMonth(Number(of.date.slice(0, 4)), Number(of.date.slice(5, 7)))),
    range: () => range(28, 31),
  },
  {
    signature: 'yearOf(LocalDate): int',
    handler: (of: Day) => BigInt(of.date.slice(0, 4)),
    range: () => range(1000, 9999),
  },
  {
    signature: 'monthOf(LocalDate): int',
    handler: (of: Day) => BigInt(of.date.slice(5, 7)),
    range: () => range(1, 12),
  },
  {
    signature: 'firstOfMonth(LocalDate): LocalDate',
    handler: (of: Day) => day(() => firstDayOf(yearMonthOf(of.date))),
    range: (args) => range(at(args, 0).lo - 31n, at(args, 0).hi),
  },
  {
    signature: 'lastOfMonth(LocalDate): LocalDate',
    handler: (of: Day) => day(() => lastDayOf(yearMonthOf(of.date))),
    range: (args) => range(at(args, 0).lo, at(args, 0).hi + 31n),
  },
  {
    signature: 'endOfYear(LocalDate): LocalDate',
    handler: (of: Day) => day(() => `${of.date.slice(0, 4)}-12-31`),
    range: (args) => range(at(args, 0).lo, at(args, 0).hi + 366n),
  },
];

/** The range rules by function name. */
export const FUNCTION_RANGES: ReadonlyMap<string, RangeRule> = new Map(
  PROFILE_FUNCTIONS.flatMap(({ signature, range: rule }) => (rule ? [[nameOf(signature), rule] as const] : [])),
);

/** Every function that an expression may call, tables apart. */
export const FUNCTION_NAMES: readonly string[] = [
  ...new Set([...PROFILE_FUNCTIONS.map(({ signature }) => nameOf(signature)), 'isNone', 'size']),
];

/** The calls on a text or a list that an expression may make: text.contains("x"), list.exists(a, a == "x"). */
export const METHOD_NAMES: readonly string[] = [
  'contains',
  'startsWith',
  'endsWith',
  'all',
  'exists',
  'exists_one',
  'filter',
  'size',
];

/** Those of METHOD_NAMES that go through a list. */
export const LIST_MACROS: readonly string[] = ['all', 'exists', 'exists_one', 'filter'];

function nameOf(signature: string): string {
  return signature.slice(0, signature.indexOf('('));
}
