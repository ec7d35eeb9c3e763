// One table as a fold: which rows an event touches, and the pure function from row and event to row.
import type { Value } from './read-database.js';

/** Text and whole numbers; a question mark allows none (null). Booleans are 0 and 1. */
export type ColumnType = 'text' | 'integer' | 'text?' | 'integer?';

/** The values of a row's key, in the order of its columns; a key of one text may be given bare. */
export type RowKey = string | readonly (string | number)[];

/** A table whose rows are folded from events. */
export interface RowFold<I, E, R extends { readonly [C in keyof R]: Value }> {
  /** The plain name of the table, in snake case. */
  readonly table: string;
  readonly columns: { readonly [C in keyof R & string]: ColumnType };
  readonly key: readonly (keyof R & string)[];
  /** Further indexes, by their columns. */
  readonly indexes?: readonly (readonly (keyof R & string)[])[];
  /** The keys of the rows that the event touches; most often one, or none. */
  touches(event: E, item: I): readonly RowKey[];
  /** The row after the event; undefined deletes it, the same object leaves it. Pure; it must keep the key. */
  fold(row: R | undefined, event: E, key: RowKey, item: I): R | undefined;
}

/** A row without its type: what tables of several shapes have in common. */
export type Row = Readonly<Record<string, Value>>;

/** A RowFold whose row type only its own functions know. */
export interface AnyRowFold<I, E> {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
  touches(event: E, item: I): readonly RowKey[];
  fold(row: Row | undefined, event: E, key: RowKey, item: I): Row | undefined;
}

/** Declares a table of a folded projection. */
export const rowFold = <I, E, R extends { readonly [C in keyof R]: Value }>(fold: RowFold<I, E, R>): AnyRowFold<I, E> =>
  fold;

/** A key as one text: U+0000 cannot stand in a stored text, so no two keys meet. */
export const keyText = (key: RowKey): string => (typeof key === 'string' ? key : key.join('\0'));

/** A key as the list of its columns' values. */
export const keyValues = (key: RowKey): readonly (string | number)[] => (typeof key === 'string' ? [key] : key);
