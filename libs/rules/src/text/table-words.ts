// Tables of a call as people read them: every row with its bounds in words and its value.
import type { CallTable, CallTableRow, TableBound } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import { isTexts, writtenBounds } from '../tables/key-interval.js';
import { columnsOf } from '../tables/table.js';
import type { TextTable } from './blocks.js';
import type { Naming } from './expression-words.js';
import { valueWords } from './values.js';
import { fixedWords } from './words.js';

/** A table with its caption, one row for each of its own. */
export const tableWords = (name: string, table: CallTable, naming: Naming): TextTable => ({
  kind: 'table',
  caption: `Tabella «${name}»`,
  columns: [...table.keys.map((key) => keyHeading(naming, key.name)), headed(fixedWords(table.value))],
  rows: table.rows.map((row) => rowWords(table, row, naming)),
});

/** A row in words: each key's bounds, then the value. */
export const rowWords = (table: CallTable, row: CallTableRow, naming: Naming): readonly string[] => [
  ...table.keys.map((key) => boundWords(key.type, whole(table, row, key), naming)),
  cell(table.value, row.value, naming),
];

/** The bound of a row with the lower end that it leaves unsaid: where the row before it ends. */
const whole = (table: CallTable, row: CallTableRow, key: CallTable['keys'][number]): TableBound => {
  const bound = boundOf(row, key.name);
  if (bound.is !== undefined || bound.from !== undefined || bound.above !== undefined) return bound;
  const columns = keptColumns(table);
  const match = 'code' in columns ? undefined : columns[table.keys.indexOf(key)]?.[rowLike(table, row)];
  if (typeof match !== 'object' || isTexts(match)) return bound;
  const before = table.rows
    .map((other) => boundOf(other, key.name))
    .find((other) => upperOf(key.type, other) === match.lo - 1);
  if (before?.upTo !== undefined) return { above: before.upTo, ...bound };
  return before?.below === undefined ? bound : { from: before.below, ...bound };
};

// Every row asks for them, and they are worked out over all rows.
const kept = new WeakMap<CallTable, ReturnType<typeof columnsOf>>();

const keptColumns = (table: CallTable): ReturnType<typeof columnsOf> => {
  const known = kept.get(table);
  if (known !== undefined) return known;
  const columns = columnsOf(table);
  kept.set(table, columns);
  return columns;
};

/** Where the table has this row, or one of the same bounds: a difference tells of a row as it was. */
const rowLike = (table: CallTable, { value: _, ...bounds }: CallTableRow): number =>
  table.rows.findIndex(({ value: _value, ...other }) => JSON.stringify(other) === JSON.stringify(bounds));

const upperOf = (type: FactType, bound: TableBound): number => {
  const ends = writtenBounds(type, bound);
  return 'wrong' in ends || ends.hi === undefined ? Number.POSITIVE_INFINITY : ends.hi;
};

/** What a row says of a key: under the key's name, or beside the value. */
const boundOf = (row: CallTableRow, key: string): TableBound => row.keys?.[key] ?? (row.keys === undefined ? row : {});

/** A bound in words: 'fino a 8.000,00 € compresi'. */
const boundWords = (type: string, bound: TableBound, naming: Naming): string => {
  const { is, in: among, any, from, above, upTo, below } = bound;
  if (is !== undefined) return cell(type, is, naming);
  if (among !== undefined) return among.map((one) => cell(type, one, naming)).join(' oppure ');
  if (any === true) return 'qualunque valore';
  const parts = [
    from === undefined ? '' : `da ${valueWords(type, from)} compreso`,
    above === undefined ? '' : `oltre ${valueWords(type, above)}`,
    upTo === undefined ? '' : `fino a ${valueWords(type, upTo)} compreso`,
    below === undefined ? '' : `sotto ${valueWords(type, below)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'ogni altro valore' : parts.join(', ');
};

const cell = (type: string, value: string | number | boolean, naming: Naming): string =>
  (typeof value === 'string' && type === 'string' ? naming.value?.(value) : undefined) ?? valueWords(type, value);

const keyHeading = (naming: Naming, key: string): string => {
  const words = naming.name(key);
  return words === undefined ? key : headed(words);
};

const headed = (words: string): string => {
  const bare = words.replaceAll(/[«»]/g, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};
