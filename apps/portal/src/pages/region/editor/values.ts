// Values of a call document as fields write them, and back. What was not changed in its field is not changed in the document.
import { centsOf } from '../../facts/fact-fields.js';
import { at, isList, isTree, pathOfName, put, type Json, type Path } from './document.js';

/** How a field writes a value: text, a whole number, euro, a list, zones, yes/no, the cases of a row; or a value of a table. */
export type Kind = 's' | 'i' | 'e' | 'l' | 'z' | 'f' | 'c' | 'd' | 'b';

/** How the values of a type of fact are written. */
export const kindOfType = (type: string): Kind => KINDS[type] ?? 's';

const KINDS: Readonly<Record<string, Kind>> = { Money: 'e', int: 'i', Percent: 'i', Decimal: 'd', bool: 'b' };

/** In the words of the form, which are the same in every language of it. */
const YES = 'sì';
const NO = 'no';
/** Every case of a key. */
const ANY = '*';
const ALL_ZONES = 'tutte';

/** A value as its field writes it; what is not of its kind as it is. */
export const written = (kind: Kind, value: Json): string => {
  if (value === undefined || value === null) return '';
  switch (kind) {
    case 'e':
      return typeof value === 'string' && /^\d+(\.\d{1,2})?$/.test(value) ? grouped(value) : plain(value);
    case 'd':
      return typeof value === 'string' ? value.replace('.', ',') : plain(value);
    case 'l':
      return isList(value) ? value.map(plain).join(', ') : plain(value);
    case 'z':
      return value === 'all' ? ALL_ZONES : written('l', value);
    case 'f':
      return value === true ? 'yes' : value === false ? 'no' : plain(value);
    case 'b':
      return yesOrNo(value);
    case 'c':
      return isTree(value) ? casesOf(value) : '';
    default:
      return plain(value);
  }
};

const plain = (value: Json): string => {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
};

const yesOrNo = (value: Json): string => (value === true ? YES : value === false ? NO : plain(value));

const grouped = (amount: string): string => {
  const [whole = '', part] = amount.split('.');
  const euro = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined || /^0+$/.test(part) ? euro : `${euro},${part.padEnd(2, '0')}`;
};

const casesOf = ({ any, is, in: among }: Readonly<Record<string, Json>>): string => {
  if (any === true) return ANY;
  return isList(among) ? among.map(plain).join(', ') : yesOrNo(is);
};

const listed = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The value that a text stands for; the text itself where it is none of the kind, so that it is told of and not lost. */
const valueOf = (kind: Exclude<Kind, 'c'>, text: string): Json => {
  if (text === '') return undefined;
  switch (kind) {
    case 'i':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'e':
      return euroOf(text);
    case 'd':
      return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
    case 'l':
      return listed(text);
    case 'z':
      return [ALL_ZONES, 'all'].includes(text.toLowerCase()) ? 'all' : listed(text);
    case 'f':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'b':
      return boolOf(text);
    default:
      return text;
  }
};

const boolOf = (text: string): Json => (/^s[iì]$/i.test(text) ? true : /^no$/i.test(text) ? false : text);

const euroOf = (text: string): Json => {
  const cents = centsOf(text);
  return cents === undefined ? text : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
};

// What is said of the cases stands beside other things of the row.
const withCases = (row: Json, text: string): Json => {
  const { any: _, is: __, in: ___, ...rest } = isTree(row) ? row : {};
  if (text === '') return rest;
  if (text === ANY) return { ...rest, any: true };
  const [first = '', ...others] = listed(text);
  return others.length > 0 ? { ...rest, in: [first, ...others] } : { ...rest, is: boolOf(first) };
};

// A browser writes ends of line its own way, and a box of one line has none.
const same = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.replace(/[\r\n]/g, '').trim();

/** The name of the field of a place: `e:funds.0.amount`. */
const FIELD = /^([sielzfcdb]):(.+)$/;

/** The place and the kind of a field; undefined for a field of something else. */
export const fieldOf = (name: string): { readonly kind: Kind; readonly path: Path } | undefined => {
  const [, kind, rest = ''] = FIELD.exec(name) ?? [];
  const path = pathOfName(rest);
  return kind === undefined || path === undefined ? undefined : { kind: kind as Kind, path };
};

/** The document with what a form says of its places. */
export const applied = (document: Json, form: Iterable<readonly [string, string]>): Json => {
  let after = document;
  for (const [name, text] of form) {
    const field = fieldOf(name);
    if (field === undefined) continue;
    const { kind, path } = field;
    const before = at(after, path);
    if (same(written(kind, before), text)) continue;
    const said = text.replace(/\r\n?/g, '\n').trim();
    after = put(after, path, kind === 'c' ? withCases(before, said) : valueOf(kind, said));
  }
  return after;
};
