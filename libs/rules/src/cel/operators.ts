// What an operator means between two values of known types: those of the field, and the language's own that documents may use.
import { type Day, Decimal, Money, OutOfBounds, Ratio } from './values.js';

/** An operator between values of the field's types, in the form in which cel-js registers it. */
export interface FieldOperator {
  /** 'Money + Money', with ': Money' at the end where the result is not the type on the left. */
  readonly signature: string;
  readonly apply: Apply;
}

/** Works out an operator; the types of both sides were checked before. */
export type Apply = (left: never, right: never) => unknown;

const compared = <T>(type: string, key: (value: T) => number | string): readonly FieldOperator[] => [
  { signature: `${type} == ${type}`, apply: (a: T, b: T) => key(a) === key(b) },
  { signature: `${type} < ${type}`, apply: (a: T, b: T) => key(a) < key(b) },
  { signature: `${type} <= ${type}`, apply: (a: T, b: T) => key(a) <= key(b) },
  { signature: `${type} > ${type}`, apply: (a: T, b: T) => key(a) > key(b) },
  { signature: `${type} >= ${type}`, apply: (a: T, b: T) => key(a) >= key(b) },
];

const product = (amount: Money, times: bigint): Money => {
  const cents = BigInt(amount.cents) * times;
  if (cents > 1_000_000_000_000_000n || cents < -1_000_000_000_000_000n) throw new OutOfBounds('amount out of bounds');
  return new Money(Number(cents));
};

// What is too large to be exact as a number is out of bounds, and said so by the type.
const scaled = ({ units }: Decimal, times: bigint): Decimal => new Decimal(Number(BigInt(units) * times));

/** The operators of the field's types. */
export const FIELD_OPERATORS: readonly FieldOperator[] = [
  ...compared('Money', (value: Money) => value.cents),
  ...compared('Percent', (value: Ratio) => value.basisPoints),
  ...compared('Decimal', (value: Decimal) => value.units),
  ...compared('LocalDate', (value: Day) => value.date),
  { signature: 'Money + Money', apply: (a: Money, b: Money) => new Money(a.cents + b.cents) },
  { signature: 'Money - Money', apply: (a: Money, b: Money) => new Money(a.cents - b.cents) },
  { signature: 'Money * int', apply: (a: Money, n: bigint) => product(a, n) },
  { signature: 'int * Money: Money', apply: (n: bigint, a: Money) => product(a, n) },
  { signature: 'Percent + Percent', apply: (a: Ratio, b: Ratio) => new Ratio(a.basisPoints + b.basisPoints) },
  { signature: 'Percent - Percent', apply: (a: Ratio, b: Ratio) => new Ratio(a.basisPoints - b.basisPoints) },
  { signature: 'Decimal + Decimal', apply: (a: Decimal, b: Decimal) => new Decimal(a.units + b.units) },
  { signature: 'Decimal - Decimal', apply: (a: Decimal, b: Decimal) => new Decimal(a.units - b.units) },
  { signature: 'Decimal * int', apply: (a: Decimal, n: bigint) => scaled(a, n) },
  { signature: 'int * Decimal: Decimal', apply: (n: bigint, a: Decimal) => scaled(a, n) },
];

const [LEAST, MOST] = [-9_223_372_036_854_775_808n, 9_223_372_036_854_775_807n];
const whole = (value: bigint): bigint => {
  if (value < LEAST || value > MOST) throw new OutOfBounds('whole number out of bounds');
  return value;
};
const divisor = (value: bigint): bigint => {
  if (value === 0n) throw new OutOfBounds('division by zero');
  return value;
};

const ordered = (type: string): readonly (readonly [string, Apply])[] => [
  [`${type} == ${type}`, (a: unknown, b: unknown) => a === b],
  [`${type} < ${type}`, (a: string, b: string) => a < b],
  [`${type} <= ${type}`, (a: string, b: string) => a <= b],
  [`${type} > ${type}`, (a: string, b: string) => a > b],
  [`${type} >= ${type}`, (a: string, b: string) => a >= b],
];

/** The language's own, which cel-js has built in. */
const BUILT_IN: readonly (readonly [string, Apply])[] = [
  ...['int', 'bool', 'string'].flatMap(ordered),
  ['int + int', (a: bigint, b: bigint) => whole(a + b)],
  ['int - int', (a: bigint, b: bigint) => whole(a - b)],
  ['int * int', (a: bigint, b: bigint) => whole(a * b)],
  ['int / int', (a: bigint, b: bigint) => a / divisor(b)],
  ['int % int', (a: bigint, b: bigint) => a % divisor(b)],
  ['string + string', (a: string, b: string) => a + b],
];

const OPERATORS: ReadonlyMap<string, Apply> = new Map([
  ...BUILT_IN,
  ...FIELD_OPERATORS.map(({ signature, apply }) => [signature.split(':')[0] ?? '', apply] as const),
]);

type Test = (left: unknown, right: unknown) => boolean;

/** The operator between these types; undefined when there is none here. */
export const operatorOf = (left: string, op: string, right: string): Apply | undefined => {
  if (op === '!=') {
    const same = operatorOf(left, '==', right) as Test | undefined;
    return same && ((a: unknown, b: unknown) => !same(a, b));
  }
  const item = /^list<(\w+)>$/.exec(right)?.[1];
  return item === undefined ? OPERATORS.get(`${left} ${op} ${right}`) : overList(left, op, item);
};

const overList = (left: string, op: string, item: string): Apply | undefined => {
  const same = OPERATORS.get(`${item} == ${item}`) as Test | undefined;
  if (same === undefined) return undefined;
  if (op === 'in') return left === item ? membership(same) : undefined;
  if (left !== `list<${item}>`) return undefined;
  if (op === '==')
    return (a: readonly unknown[], b: readonly unknown[]) =>
      a.length === b.length && a.every((one, index) => same(one, b[index]));
  return op === '+' ? (a: readonly unknown[], b: readonly unknown[]) => [...a, ...b] : undefined;
};

const membership =
  (same: Test): Apply =>
  (value: unknown, list: readonly unknown[]) => {
    for (const one of list) if (same(value, one)) return true;
    return false;
  };
