// The one CEL environment of the house: the field's types, their operators and functions, and nothing of doubles or clocks.
import { Environment } from '@marcbachmann/cel-js';
import { PROFILE_FUNCTIONS } from './functions.js';
import { Day, Money, OutOfBounds, Ratio } from './values.js';

/** Longest expression, in characters. */
export const MAX_LENGTH = 2_000;

/** The prefix by which isNone asks a view whether a fact is known to be none. */
export const NONE_KEY = '?';

const LIMITS = { maxAstNodes: 400, maxDepth: 24, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 6 };

interface MacroNode {
  readonly op: string;
  readonly args: unknown;
}
interface MacroTypes {
  check(node: MacroNode, context: unknown): unknown;
  getType(name: string): unknown;
}
interface MacroContext {
  getValue(key: string): unknown;
}

const isNone = ({ args }: { readonly args: readonly MacroNode[] }): unknown => ({
  args,
  async: false,
  typeCheck: (types: MacroTypes, macro: { readonly args: readonly MacroNode[] }, context: unknown): unknown => {
    for (const node of macro.args) types.check(node, context);
    return types.getType('bool');
  },
  evaluate: (_: unknown, macro: { readonly args: readonly MacroNode[] }, context: MacroContext): unknown =>
    context.getValue(NONE_KEY + String(macro.args[0]?.args)),
});

const compared = (env: Environment, type: string, key: (value: never) => number | string): void => {
  const pick = key as (value: unknown) => number | string;
  env.registerOperator(`${type} == ${type}`, (a: unknown, b: unknown) => pick(a) === pick(b));
  env.registerOperator(`${type} < ${type}`, (a: unknown, b: unknown) => pick(a) < pick(b));
  env.registerOperator(`${type} <= ${type}`, (a: unknown, b: unknown) => pick(a) <= pick(b));
  env.registerOperator(`${type} > ${type}`, (a: unknown, b: unknown) => pick(a) > pick(b));
  env.registerOperator(`${type} >= ${type}`, (a: unknown, b: unknown) => pick(a) >= pick(b));
};

const product = (amount: Money, times: bigint): Money => {
  const cents = BigInt(amount.cents) * times;
  if (cents > 1_000_000_000_000_000n || cents < -1_000_000_000_000_000n) throw new OutOfBounds('amount out of bounds');
  return new Money(Number(cents));
};

const build = (): Environment => {
  const env = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: true, limits: LIMITS });
  env.registerType('Money', { ctor: Money, fields: {} });
  env.registerType('Percent', { ctor: Ratio, fields: {} });
  env.registerType('LocalDate', { ctor: Day, fields: {} });
  compared(env, 'Money', (value: Money) => value.cents);
  compared(env, 'Percent', (value: Ratio) => value.basisPoints);
  compared(env, 'LocalDate', (value: Day) => value.date);
  env.registerOperator('Money + Money', (a: Money, b: Money) => new Money(a.cents + b.cents));
  env.registerOperator('Money - Money', (a: Money, b: Money) => new Money(a.cents - b.cents));
  env.registerOperator('Money * int', (a: Money, n: bigint) => product(a, n));
  env.registerOperator('int * Money: Money', (n: bigint, a: Money) => product(a, n));
  env.registerOperator('Percent + Percent', (a: Ratio, b: Ratio) => new Ratio(a.basisPoints + b.basisPoints));
  env.registerOperator('Percent - Percent', (a: Ratio, b: Ratio) => new Ratio(a.basisPoints - b.basisPoints));
  for (const { signature, handler } of PROFILE_FUNCTIONS) env.registerFunction(signature, handler, { async: false });
  env.registerFunction('isNone(ast): bool', isNone, { async: false });
  return env;
};

const HOUSE = build();

/** A fresh environment with the field's types, ready for the names of a call. */
export const newEnvironment = (): Environment => HOUSE.clone();
