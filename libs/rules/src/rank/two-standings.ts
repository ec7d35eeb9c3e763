// One application under two versions of a call: the half that their difference cannot touch is worked out once.
import type { CompiledCall } from '../compile/compiled-call.js';
import { standingOf, type Asked, type Standing } from './standing.js';

/** What two versions say alike of every application of an action. */
export interface Alike {
  /** Outcome and value. */
  readonly assessed: boolean;
  /** Points and tie values. */
  readonly scored: boolean;
}

/** What cannot differ between these versions, because all that it may depend on is written the same way in both. */
export const alikeIn = (before: CompiledCall, after: CompiledCall, actionCode: string): Alike => ({
  assessed: same(before, after, (call) => assessedBy(call, actionCode)),
  scored: same(before, after, (call) => scoredBy(call, actionCode)),
});

const same = (a: CompiledCall, b: CompiledCall, partOf: (call: CompiledCall) => unknown): boolean =>
  JSON.stringify(partOf(a)) === JSON.stringify(partOf(b));

const assessedBy = ({ actions, facts }: CompiledCall, actionCode: string): unknown => {
  const action = actions.get(actionCode);
  if (action === undefined) return undefined;
  const { ranking: _, order: __, ...definition } = action.definition;
  const windows = action.windows.map(({ window }) => window);
  const { terms, policies, recipient } = action;
  return [[...facts.values()], definition, windows, terms, policies, recipient];
};

/** The ranking sees facts, numbers, tables and the dates of the window. */
const scoredBy = ({ actions, facts }: CompiledCall, actionCode: string): unknown => {
  const action = actions.get(actionCode);
  const windows = action?.windows.map(({ window }) => window);
  if (action === undefined) return undefined;
  const { ranking, numbers, tables } = action.definition;
  return [[...facts.values()], action.order, ranking, numbers, tables, windows];
};

/** Both standings of an application. */
export const twoStandingsOf = (
  { before, after, alike }: { readonly before: CompiledCall; readonly after: CompiledCall; readonly alike: Alike },
  asked: Asked,
): { readonly before: Standing; readonly after: Standing } => {
  const first = standingOf(before, asked);
  const known = { ...(alike.assessed && { assessed: first }), ...(alike.scored && { scored: first }) };
  return { before: first, after: standingOf(after, asked, known) };
};
