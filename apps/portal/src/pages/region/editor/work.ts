// What an editor has under its hand: which call, the document as it is typed, and what one press of a button does to it.
import { parseDocument, stringify } from 'yaml';
import { at, inserted, isTree, itemsAt, pathOfName, put, removed, type Json, type Path } from './document.js';
import { NEW_TABLE } from './tables.js';
import { applied } from './values.js';

/** The document after a form, what was just made in it, and what of the form cannot be taken. */
export interface Work {
  readonly document: Json;
  readonly fresh: Path | undefined;
  /** The text that is no YAML, with what is wrong. */
  readonly badText?: { readonly text: string; readonly line: number | undefined };
}

/** The whole document as text. */
export const yamlOf = (document: Json): string => stringify(document, { lineWidth: 110 });

/** The document of a form with all that was typed in it, and with what its button does. */
export const workOf = (form: URLSearchParams): Work | undefined => {
  const carried = parsed(form.get('documento') ?? '');
  if (!isTree(carried)) return undefined;
  const typed = applied(carried, form.entries());
  const text = form.get('yaml');
  if (text === null || sameText(text, yamlOf(typed))) return pressed(typed, form);
  const read = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, merge: true });
  const document: Json = read.errors.length > 0 ? undefined : plainOf(read);
  if (isTree(document)) return pressed(document, form);
  return { document: typed, fresh: undefined, badText: { text, line: read.errors[0]?.linePos?.[0].line } };
};

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

// Only what is plain data: an alias repeated without end is none.
const plainOf = (read: ReturnType<typeof parseDocument>): Json => {
  try {
    return JSON.parse(JSON.stringify(read.toJS({ maxAliasCount: 50 }))) as Json;
  } catch {
    return undefined;
  }
};

const sameText = (one: string, other: string): boolean => lines(one) === lines(other);
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const pressed = (document: Json, form: URLSearchParams): Work => {
  const [verb = '', place = ''] = splitOnce(form.get('fai') ?? '');
  const path = pathOfName(place) ?? [];
  switch (verb) {
    case 'aggiungi':
      return added(document, path);
    case 'togli':
      return { document: taken(document, path), fresh: undefined };
    case 'tabella':
      return withTable(document, path, form);
    default:
      return { document, fresh: undefined };
  }
};

const splitOnce = (text: string): readonly string[] => {
  const colon = text.indexOf(':');
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
};

const isIndex = (name: string | undefined): boolean => name !== undefined && /^\d{1,4}$/.test(name);

// Below the row that was named, or at the end of the list that was.
const added = (document: Json, path: Path): Work => {
  const [last] = path.slice(-1);
  const list = isIndex(last) ? path.slice(0, -1) : path;
  const index = isIndex(last) ? Number(last) + 1 : itemsAt(document, list).length;
  return { document: inserted(document, list, index, {}), fresh: [...list, String(index)] };
};

/** The lists that a document has even when they are empty. */
const ALWAYS = new Set(['criteria', 'funds', 'items', 'rows', 'services', 'ties']);

const taken = (document: Json, path: Path): Json => {
  const [last] = path.slice(-1);
  const list = path.slice(0, -1);
  if (!isIndex(last)) return put(document, path, undefined);
  return removed(document, list, Number(last), !ALWAYS.has(list.at(-1) ?? ''));
};

const withTable = (document: Json, path: Path, form: URLSearchParams): Work => {
  const said = (name: string): string => form.get(name)?.trim() ?? '';
  const [name, key] = [said(NEW_TABLE.name), said(NEW_TABLE.key)];
  if (name === '' || key === '' || at(document, [...path, name]) !== undefined) return { document, fresh: undefined };
  const keys = [{ name: key, type: said(NEW_TABLE.type) }];
  const table = { keys, value: said(NEW_TABLE.value), rows: [{}] };
  return { document: put(document, [...path, name], table), fresh: [...path, name, 'rows', '0'] };
};
