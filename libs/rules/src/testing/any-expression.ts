// Expressions for property specs: any that the profile admits, over one fact of each type, a group, a table and a number.
import fc from 'fast-check';
import type { FactType } from '../model/facts.js';

/** A type that a part of an expression may have. */
type PartType = FactType | 'list<int>' | 'list<Money>' | 'list<LocalDate>';

/** The facts, two of each type; those of a service as fields. */
export const FACT_NAMES: Readonly<Record<FactType, readonly string[]>> = {
  Money: ['isee', 'rent'],
  Percent: ['rate', 'loss'],
  Decimal: ['hours', 'share'],
  LocalDate: ['born', 'moved'],
  int: ['rooms', 'children'],
  bool: ['works', 'alone'],
  string: ['zone', 'status'],
  'list<string>': ['needs', 'aids'],
};

/** An expression of a type, as text. */
export const anyExpression = (type: FactType): fc.Arbitrary<string> => part(type, 4, false);

const made = new Map<string, fc.Arbitrary<string>>();

/** One arbitrary for all parts that are alike: there would be millions. */
const part = (type: PartType, depth: number, inList: boolean): fc.Arbitrary<string> => {
  const key = `${type} ${depth} ${inList}`;
  const before = made.get(key) ?? newPart(type, depth, inList);
  made.set(key, before);
  return before;
};

const newPart = (type: PartType, depth: number, inList: boolean): fc.Arbitrary<string> => {
  const [first, ...others] = leaves(type, inList);
  if (first === undefined) throw new RangeError(`no leaf of type ${type}`);
  const leaf = fc.oneof(first, ...others);
  if (depth === 0) return leaf;
  const of = (wanted: PartType): fc.Arbitrary<string> => part(wanted, depth - 1, inList);
  const branches = [...(BRANCHES[type] ?? []), `(bool ? ${type} : ${type})`].map((pattern) => filled(pattern, of));
  const searches = (inList ? [] : (SEARCHES[type] ?? [])).map((pattern) => searched(pattern, depth - 1));
  return fc.oneof(leaf, ...branches, ...searches);
};

/** What a pattern's type words stand for; everything else in it is text. */
const filled = (pattern: string, of: (type: PartType) => fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const pieces = pattern.split(TYPE_WORDS);
  return fc
    .tuple(...pieces.map((piece) => (isType(piece) ? of(piece) : fc.constant(piece))))
    .map((all) => all.join(''));
};

const searched = (pattern: string, depth: number): fc.Arbitrary<string> =>
  filled(pattern, (type) => part(type, depth, type === 'bool'));

const ALL_TYPES: readonly PartType[] = [
  ...(Object.keys(FACT_NAMES) as FactType[]),
  ...(['list<int>', 'list<Money>', 'list<LocalDate>'] as const),
];
const TYPE_WORDS = /(list<\w+>|\bMoney\b|\bPercent\b|\bDecimal\b|\bLocalDate\b|\bint\b|\bbool\b|\bstring\b)/;
const isType = (piece: string): piece is PartType => (ALL_TYPES as readonly string[]).includes(piece);

const names = (type: FactType): readonly fc.Arbitrary<string>[] => [fc.constantFrom(...FACT_NAMES[type])];

const literals: Readonly<Record<PartType, readonly fc.Arbitrary<string>[]>> = {
  Money: [
    ...[fc.constantFrom('0', '0.01', '350.00', '35000.00', '99999999.99').map((text) => `euro("${text}")`)],
    ...[fc.constantFrom('service.cost', 'service.lacking', 'cap')],
  ],
  Percent: [fc.constantFrom('0', '12.5', '100', '10000').map((text) => `percent("${text}")`)],
  Decimal: [fc.constantFrom('0', '2.5', '-0.0001', '99999999999').map((text) => `decimal("${text}")`)],
  LocalDate: [fc.constantFrom('1900-02-28', '2024-02-29', '2026-12-31').map((text) => `date("${text}")`)],
  int: [fc.constantFrom('0', '1', '-1', '7', '31', '1440', '9223372036854775807', 'service.count')],
  bool: [
    fc.constantFrom(
      'true',
      'false',
      ...Object.values(FACT_NAMES)
        .flat()
        .map((name) => `isNone(${name})`),
    ),
  ],
  string: [fc.constantFrom('""', '"A1"', '"TC-01"', "'è 🙂'", 'service.kind')],
  'list<string>': [fc.constantFrom('["A1"]', '["A1", "TC-01", zone]')],
  'list<int>': [fc.constantFrom('[1, rooms]', '[7]')],
  'list<Money>': [fc.constantFrom('[euro("350.00"), isee, rent]', '[euro("0")]')],
  'list<LocalDate>': [fc.constantFrom('[born, date("2024-02-29")]')],
};

const leaves = (type: PartType, inList: boolean): readonly fc.Arbitrary<string>[] => [
  ...literals[type],
  ...(type in FACT_NAMES ? names(type as FactType) : []),
  ...(inList && type === 'string' ? [fc.constant('x')] : []),
];

const compared = (type: string): readonly string[] =>
  ['==', '!=', '<', '<=', '>', '>='].map((op) => `(${type} ${op} ${type})`);
const extremes = (type: string): readonly string[] =>
  ['min', 'max'].flatMap((name) => [`${name}(${type}, ${type})`, `${name}(${type}, ${type}, ${type}, ${type})`]);

const BRANCHES: Partial<Record<PartType, readonly string[]>> = {
  Money: [
    ...[
      '(Money + Money)',
      '(Money - Money)',
      '(Money * int)',
      '(int * Money)',
      'atLeastZero(Money)',
      'bands(Money, int)',
    ],
    ...['shareDown(Money, Percent)', 'shareHalfUp(Money, Percent)', 'times(Money, int)', 'prorate(Money, int, int)'],
    ...['linearDown(Money, Money, Money, Money, Money)', 'timesDown(Money, Decimal)', ...extremes('Money')],
  ],
  Percent: [
    ...['(Percent + Percent)', '(Percent - Percent)', 'times(Percent, int)', 'percentOf(Money, Money)'],
    ...['linearDown(Money, Money, Money, Percent, Percent)', ...extremes('Percent')],
  ],
  Decimal: [
    ...['(Decimal + Decimal)', '(Decimal - Decimal)', '(Decimal * int)', '(int * Decimal)', 'times(Decimal, int)'],
    ...['asDecimal(int)', 'timesDown(Decimal, Decimal)', 'divideDown(int, int)', 'divideDown(Money, Money)'],
    ...['divideDown(Decimal, Decimal)', 'roundDown(Decimal, int)', 'roundHalfUp(Decimal, int)'],
    ...['linearDown(Money, Money, Money, Decimal, Decimal)', ...extremes('Decimal')],
  ],
  LocalDate: [
    ...['addDays(LocalDate, int)', 'addMonths(LocalDate, int)', 'addYears(LocalDate, int)', 'firstOfMonth(LocalDate)'],
    ...['lastOfMonth(LocalDate)', 'endOfYear(LocalDate)', 'onOrAfter(LocalDate, int, int)', ...extremes('LocalDate')],
  ],
  int: [
    ...[
      '(int + int)',
      '(int - int)',
      '(int * int)',
      '(int / int)',
      '(int % int)',
      '(-int)',
      'wholeEuro(Money)',
      'wholeDown(Decimal)',
    ],
    ...['size(string)', 'string.size()', 'size(list<string>)', 'list<string>.size()', ...extremes('int')],
    ...['daysBetween(LocalDate, LocalDate)', 'ageAt(LocalDate, LocalDate)', 'monthsAt(LocalDate, LocalDate)'],
    ...['yearOf(LocalDate)', 'overlapDays(LocalDate, LocalDate, LocalDate, LocalDate)', 'weekdayOf(LocalDate)'],
  ],
  bool: [
    ...['Money', 'Percent', 'Decimal', 'LocalDate', 'int', 'string', 'bool'].flatMap(compared),
    ...['(bool && bool)', '(bool || bool)', '(!bool)', '(bool && bool && bool)', '(bool || bool || bool)'],
    ...['(string in list<string>)', '(int in list<int>)', '(Money in list<Money>)', '(LocalDate in list<LocalDate>)'],
    ...['list<string>', 'list<int>', 'list<Money>'].flatMap((list) => [`(${list} == ${list})`, `(${list} != ${list})`]),
    ...[
      'string.contains(string)',
      'string.startsWith(string)',
      'string.endsWith(string)',
      'timeBetween(int, int, int)',
    ],
    ...['isFeast(LocalDate)', 'isWorkingDay(LocalDate)'],
  ],
  string: ['(string + string)'],
  'list<string>': ['(list<string> + list<string>)', '[string, string]'],
  'list<int>': ['(list<int> + list<int>)', '[int, int]'],
  'list<Money>': ['[Money, Money]'],
};

/** Searches through a list; only their conditions know of x, and hold no other search. */
const SEARCHES: Partial<Record<PartType, readonly string[]>> = {
  bool: ['list<string>.all(x, bool)', 'list<string>.exists(x, bool)', 'list<string>.exists_one(x, bool)'],
  'list<string>': ['list<string>.filter(x, bool)'],
};
