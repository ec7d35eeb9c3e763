// JSON as a type, and the one spelling of it that two equal values share.

/** A value that JSON can write. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Named JSON values: the fields inside a box. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(byName))
    : value;

/** The value as JSON with the members of each object in the order of their names; '' for no value at all. */
export const canonicalJson = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value, sorted));
