// JSON as a type, and the one spelling of it that two equal values share.

/** A value that JSON can write. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Named JSON values: the fields inside a box. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

// Written by hand: JSON.stringify with a replacer makes a sorted copy of each object first, at three times the price.
const written = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? 'null').join(',')}]`;
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = written((value as Readonly<Record<string, unknown>>)[name]);
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${member}`;
  }
  return `{${members}}`;
};

/** Parsed JSON as a text with the members of each object in the order of their names; '' for no value at all. */
export const canonicalJson = (value: unknown): string => written(value) ?? '';
