// The names of a call: which are taken, and the scopes in which expressions may use them.
import { FUNCTION_NAMES } from '../cel/functions.js';
import { exactly, USUAL, type Range } from '../cel/range.js';
import { Scope, type Elsewhere, type Group, type NameInfo } from '../cel/scope.js';
import { epochDay } from '../cel/values.js';
import { rangeOf } from '../facts/fact-values.js';
import type { CallDocument } from '../model/call-document.js';
import type { FactDeclaration, FactType } from '../model/facts.js';

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

/** The dates of the call: call.useFrom, call.useTo, call.opensOn, call.closesOn. */
export const callDates = (document: CallDocument): ReadonlyMap<string, string> =>
  new Map([
    ['useFrom', document.use.from],
    ['useTo', document.use.to],
    ['opensOn', document.window.opensAt.slice(0, 10)],
    ['closesOn', document.window.closesAt.slice(0, 10)],
  ]);

/** A scope with the facts and the call's dates, and the group call.*. */
export const factScope = (
  document: CallDocument,
  facts: ReadonlyMap<string, FactDeclaration>,
  elsewhere: (name: string) => Elsewhere | undefined,
): { readonly scope: Scope; readonly callGroup: Group } => {
  const scope = new Scope(elsewhere);
  for (const fact of facts.values()) scope.add(fact.name, nameInfo(fact.type, rangeOf(fact), true));
  const dates = [...callDates(document)].map(
    ([field, date]) => [field, nameInfo('LocalDate', exactly(epochDay(date) ?? 0))] as const,
  );
  return { scope, callGroup: scope.addGroup('call', new Map(dates)) };
};
