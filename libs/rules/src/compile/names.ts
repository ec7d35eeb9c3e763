// The names of a call: which are taken, and the scopes in which expressions may use them.
import { FUNCTION_NAMES } from '../cel/functions.js';
import { either, exactly, USUAL, type Range } from '../cel/range.js';
import { Scope, type Elsewhere, type Group, type NameInfo } from '../cel/scope.js';
import { epochDay } from '../cel/values.js';
import { rangeOf } from '../facts/fact-values.js';
import type { CallWindow } from '../model/call-terms.js';
import type { FactDeclaration, FactType } from '../model/facts.js';
import { closesOn, opensOn } from '../terms/windows.js';

const RESERVED = [
  'call entitlement service provider submittedOn admittedOn value validFrom validTo areas today',
  'true false null in as break const continue else for function if import let loop package namespace return var void while prototype',
  'type dyn int uint double bool string bytes list map google cel timestamp duration has all exists filter',
].flatMap((line) => line.split(' '));

/** Whether a name is the engine's own. */
export const isReserved = (name: string): boolean => RESERVED.includes(name) || FUNCTION_NAMES.includes(name);

/** The name info of a typed value; `range` only for ordered types. */
export const nameInfo = (type: FactType, range: Range | undefined, isFact = false): NameInfo =>
  range === undefined ? { type, isFact } : { type, range, isFact };

/** The name info of a date. */
export const dateInfo = (): NameInfo => nameInfo('LocalDate', USUAL.LocalDate);

/** The dates of a window, by the name that expressions give them: call.useFrom, call.useTo, call.opensOn, call.closesOn. */
export const windowDates = (window: CallWindow): ReadonlyMap<string, string> =>
  new Map([
    ['useFrom', window.use.from],
    ['useTo', window.use.to],
    ['opensOn', opensOn(window)],
    ['closesOn', closesOn(window)],
  ]);

/** A scope with the facts and the dates of these windows, and the group call.*. */
export const factScope = (
  windows: readonly CallWindow[],
  facts: ReadonlyMap<string, FactDeclaration>,
  elsewhere: (name: string) => Elsewhere | undefined,
): { readonly scope: Scope; readonly callGroup: Group } => {
  const scope = new Scope(elsewhere);
  for (const fact of facts.values()) scope.add(fact.name, nameInfo(fact.type, rangeOf(fact), true));
  const dates = new Map<string, NameInfo>();
  for (const [field, date] of windows.flatMap((window) => [...windowDates(window)])) {
    const day = exactly(epochDay(date) ?? 0);
    dates.set(field, nameInfo('LocalDate', either(dates.get(field)?.range ?? day, day)));
  }
  return { scope, callGroup: scope.addGroup('call', dates) };
};
