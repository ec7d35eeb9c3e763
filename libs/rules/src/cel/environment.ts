// The one CEL environment of the house: the field's types, their operators and functions, and nothing of doubles or clocks.
import { Environment } from '@marcbachmann/cel-js';
import { PROFILE_FUNCTIONS } from './functions.js';
import { FIELD_OPERATORS } from './operators.js';
import { Day, Decimal, Money, Ratio } from './values.js';
import { NONE_KEY } from './view.js';

/** Longest expression, in characters. */
export const MAX_LENGTH = 2_000;

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

const build = (): Environment => {
  const env = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: true, limits: LIMITS });
  env.registerType('Money', { ctor: Money, fields: {} });
  env.registerType('Percent', { ctor: Ratio, fields: {} });
  env.registerType('Decimal', { ctor: Decimal, fields: {} });
  env.registerType('LocalDate', { ctor: Day, fields: {} });
  for (const { signature, apply } of FIELD_OPERATORS)
    env.registerOperator(signature, apply as (left: unknown, right: unknown) => unknown);
  for (const { signature, handler } of PROFILE_FUNCTIONS) env.registerFunction(signature, handler, { async: false });
  env.registerFunction('isNone(ast): bool', isNone, { async: false });
  return env;
};

const HOUSE = build();

/** A fresh environment with the field's types, ready for the names of a call. */
export const newEnvironment = (): Environment => HOUSE.clone();
