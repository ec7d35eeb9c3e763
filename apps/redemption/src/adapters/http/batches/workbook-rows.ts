// The first sheet of a workbook (XLSX) as a table of texts, as a CSV file would have them. Formulas are never worked out.
import { addDays, localDate, type LocalDate } from '@buono/kernel';
import { localName, UnreadableWorkbook, WorkbookParts } from './workbook-parts.js';

const MOST_COLUMNS = 100;
const MOST_SIGNS = 10_000;
const MOST_SHARED_SIGNS = 67_108_864;

/** What a column's numbers are: days and times are numbers in a workbook, and amounts are parts of two. */
export type ColumnKind = 'date' | 'time' | 'euro' | 'plain';

/** A cell as it stands in the file: its text, or its number. */
interface Cell {
  readonly column: number;
  readonly type: string;
  text: string;
}

/**
 * The lines of the first sheet that are not empty, the heading first; at most `most` of them and one more.
 * @throws UnreadableWorkbook
 */
export const workbookLines = async (
  file: Buffer,
  kindOf: (heading: string) => ColumnKind,
  most: number,
): Promise<readonly (readonly string[])[]> => {
  const parts = await WorkbookParts.open(file);
  const { sheet, from1904 } = await firstSheet(parts);
  const shared = await sharedTexts(parts);
  const lines: string[][] = [];
  let kinds: readonly ColumnKind[] = [];
  let line: Cell[] = [];
  let cell: Cell | undefined;
  let reads = false;
  const textOf = ({ type, text, column }: Cell): string => {
    if (type === 's') return shared[Number(text)] ?? '';
    if (type !== 'n' || text === '') return text;
    return numberText(text, kinds[column] ?? 'plain', from1904);
  };
  await parts.read(sheet, {
    open: ({ name, attributes }) => {
      const tag = localName(name);
      if (tag === 'row') line = [];
      if (tag === 'c')
        cell = { column: columnOf(attributes['r'], line.length), type: attributes['t'] ?? 'n', text: '' };
      reads = tag === 'v' || tag === 't';
    },
    text: (text) => {
      if (!reads || cell === undefined) return;
      cell.text += text;
      if (cell.text.length > MOST_SIGNS) throw new UnreadableWorkbook('a cell is too long');
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') reads = false;
      if (tag === 'c' && cell !== undefined) {
        line.push(cell);
        cell = undefined;
      }
      if (tag !== 'row') return undefined;
      const texts = lineOf(line, textOf);
      if (texts.some((text) => text !== '')) lines.push(texts);
      if (lines.length === 1 && kinds.length === 0) kinds = texts.map(kindOf);
      return lines.length <= most + 1;
    },
  });
  return lines;
};

const lineOf = (cells: readonly Cell[], textOf: (cell: Cell) => string): string[] => {
  const texts: (string | undefined)[] = [];
  for (const cell of cells) texts[cell.column] = textOf(cell).trim();
  return Array.from(texts, (text) => text ?? '');
};

/** 'B7' is column 1; a cell without a place comes after the one before it. */
const columnOf = (place: string | undefined, next: number): number => {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  const column =
    letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= MOST_COLUMNS) throw new UnreadableWorkbook('too many columns');
  return column;
};

const firstSheet = async (parts: WorkbookParts): Promise<{ readonly sheet: string; readonly from1904: boolean }> => {
  let id: string | undefined;
  let from1904 = false;
  await parts.read('xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (localName(name) === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (localName(name) === 'sheet') id ??= attributes['r:id'];
    },
  });
  let target: string | undefined;
  await parts.read('xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (localName(name) === 'Relationship' && attributes['Id'] === id) target = attributes['Target'];
    },
  });
  if (target === undefined) throw new UnreadableWorkbook('no sheet');
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
};

/** The texts that cells name by number; of what is written beside them to be read aloud, nothing. */
const sharedTexts = async (parts: WorkbookParts): Promise<readonly string[]> => {
  if (!parts.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let text = '';
  let signs = 0;
  let reads = false;
  let aloud = false;
  await parts.read('xl/sharedStrings.xml', {
    open: ({ name }) => {
      const tag = localName(name);
      if (tag === 'si') text = '';
      if (tag === 'rPh') aloud = true;
      reads = tag === 't' && !aloud;
    },
    text: (more) => {
      if (!reads) return;
      text += more;
      signs += more.length;
      if (text.length > MOST_SIGNS || signs > MOST_SHARED_SIGNS) throw new UnreadableWorkbook('texts are too long');
    },
    close: (tag) => {
      if (tag === 't') reads = false;
      if (tag === 'rPh') aloud = false;
      if (tag === 'si') texts.push(text);
      return undefined;
    },
  });
  return texts;
};

const MINUTES_A_DAY = 1_440;

/** A number as the text that a CSV file would have; what is none of its kind is left as it stands, for the check of the row. */
const numberText = (text: string, kind: ColumnKind, from1904: boolean): string => {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  switch (kind) {
    case 'date':
      return number >= 1 && number < 2_958_466 ? dayOf(Math.floor(number), from1904) : text;
    case 'time': {
      const minutes = Math.round((number % 1) * MINUTES_A_DAY);
      return number < 0 || minutes >= MINUTES_A_DAY ? text : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    }
    case 'euro': {
      // Binary fractions: 0.1 + 0.2 is thirty cents, 12.345 is no amount.
      const cents = Math.round(number * 100);
      const isWhole = number >= 0 && Math.abs(number * 100 - cents) < 1e-6;
      return isWhole ? `${Math.floor(cents / 100)},${two(cents % 100)}` : text;
    }
    case 'plain':
      return Number.isSafeInteger(number) ? String(number) : text;
  }
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Days are counted from 1900, with a 29 February that never was, or from 1904. */
const dayOf = (serial: number, from1904: boolean): LocalDate => {
  if (from1904) return addDays(localDate('1904-01-01'), serial);
  return addDays(localDate(serial < 60 ? '1899-12-31' : '1899-12-30'), serial);
};
