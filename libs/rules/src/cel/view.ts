// What an expression is worked out on: the values of names, and how it asks them whether a fact is known to be none.

/** The prefix by which isNone asks a view whether a fact is known to be none. */
export const NONE_KEY = '?';

/** The values of names at one evaluation; `get` may throw what the engine catches at its edge. */
export type View = ReadonlyMap<string, unknown>;

/** Works out a part of an expression; `item` is the one at hand inside a search through a list. */
export type Closure = (view: View, item?: unknown) => unknown;
