// The rows of a batch, from a table (CSV, XLSX) or from lines of JSON (NDJSON): each by itself, so that one bad row spoils no other.
import { CsvError, parse } from 'csv-parse/sync';
import { invalidBody, placeNotStorable, type FieldError } from '@buono/http';
import { UnreadableWorkbook } from './workbook-parts.js';
import { workbookLines, type ColumnKind } from './workbook-rows.js';

/** What a file may hold; the rest goes into another. */
export const MOST_ROWS = 200_000;

/** A row as it was written: its fields, or why they cannot be read. */
export type BatchRow =
  | { readonly row: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly row: number; readonly errors: readonly FieldError[] };

// The columns of a table: by the names of the API, or in Italian as offices write them.
const COLUMNS: Readonly<Record<string, string>> = {
  buono: 'voucherId',
  codice: 'code',
  letto: 'codeReadAt',
  ente: 'providerId',
  servizio: 'service',
  data: 'servedOn',
  inizio: 'startedAt',
  fine: 'endedAt',
  unita: 'units',
  unità: 'units',
  minuti: 'minutes',
  importo: 'askedCents',
  operatore: 'operator',
  gruppo: 'groupId',
  riferimento: 'reference',
  ritardo: 'lateReason',
};
const FIELDS = [
  ...[
    'voucherId',
    'code',
    'codeReadAt',
    'providerId',
    'service',
    'servedOn',
    'startedAt',
    'endedAt',
    'units',
    'minutes',
  ],
  ...['askedCents', 'agreedPublicCents', 'operator', 'groupId', 'reference', 'lateReason'],
];
const NUMBERS: readonly string[] = ['units', 'minutes', 'askedCents', 'agreedPublicCents'];

/** Editors of offices begin a file with it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** The media type of workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows of a file; throws the problem of a file that cannot be read at all. */
export const rowsOf = (text: string, type: string): readonly BatchRow[] =>
  counted(type.startsWith('text/csv') ? tableRows(tableIn(text)) : jsonRows(text.replace(BYTE_ORDER_MARK, '')));

/** The rows of the first sheet of a workbook; throws the problem of a file that cannot be read at all. */
export const workbookRows = async (file: Buffer): Promise<readonly BatchRow[]> => {
  try {
    return counted(tableRows(await workbookLines(file, kindOf, MOST_ROWS + 1)));
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    throw unreadable(
      'Il file non è una cartella di lavoro XLSX che si può leggere: salvala di nuovo, o mandala in CSV.',
    );
  }
};

const KINDS: Readonly<Record<string, ColumnKind>> = { servedOn: 'date', startedAt: 'time', endedAt: 'time' };

const kindOf = (heading: string): ColumnKind => {
  const name = heading.trim().toLowerCase();
  return name === 'importo' ? 'euro' : (KINDS[COLUMNS[name] ?? heading.trim()] ?? 'plain');
};

const counted = (rows: readonly BatchRow[]): readonly BatchRow[] => {
  if (rows.length === 0) throw unreadable('Il file non ha righe. Mandane almeno una.');
  if (rows.length > MOST_ROWS) throw unreadable(`Il file ha più di ${MOST_ROWS} righe. Dividilo in più file.`);
  return rows;
};

const unreadable = (detail: string) => invalidBody([{ field: 'body', detail }]);

const jsonRows = (text: string): readonly BatchRow[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => jsonRow(line, index + 1));

const jsonRow = (line: string, row: number): BatchRow => {
  try {
    const fields: unknown = JSON.parse(line, refusingPrototypes);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return checked(row, fields as Record<string, unknown>);
  } catch {
    // Told below.
  }
  return { row, errors: [{ field: '', detail: 'La riga deve essere un oggetto JSON su una riga sola.' }] };
};

const refusingPrototypes = (name: string, value: unknown): unknown => {
  if (name === '__proto__' || name === 'constructor') throw new SyntaxError('not a plain object');
  return value;
};

const checked = (row: number, fields: Readonly<Record<string, unknown>>): BatchRow => {
  const field = placeNotStorable(fields);
  if (field === undefined) return { row, fields };
  return { row, errors: [{ field, detail: 'Il testo contiene caratteri che non si possono registrare: toglili.' }] };
};

const tableRows = ([head = [], ...lines]: readonly (readonly string[])[]): readonly BatchRow[] => {
  const columns = head.map((name) => COLUMNS[name.trim().toLowerCase()] ?? name.trim());
  const unknown = columns.findIndex((name) => !FIELDS.includes(name));
  if (unknown !== -1)
    throw unreadable(`La colonna «${head[unknown] ?? ''}» non è prevista. Usa: ${Object.keys(COLUMNS).join(', ')}.`);
  if (new Set(columns).size < columns.length) throw unreadable('Una colonna è ripetuta. Lasciala una volta sola.');
  const isEuro = head.map((name) => name.trim().toLowerCase() === 'importo');
  return lines.map((cells, index) => tableRow(cells, { row: index + 1, columns, isEuro }));
};

const tableIn = (text: string): readonly (readonly string[])[] => {
  // Italian spreadsheets part columns with semicolons, since amounts have commas.
  const delimiter = /^[^\r\n]*;/.test(text) ? ';' : ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` (riga ${error['lines']})` : '';
    throw unreadable(`Il file non è una tabella CSV con la stessa intestazione per tutte le righe${line}.`);
  }
};

const tableRow = (
  cells: readonly string[],
  {
    row,
    columns,
    isEuro,
  }: { readonly row: number; readonly columns: readonly string[]; readonly isEuro: readonly boolean[] },
): BatchRow => {
  const fields: Record<string, unknown> = {};
  for (const [index, cell] of cells.entries()) {
    const name = columns[index];
    if (cell === '' || name === undefined) continue;
    if (isEuro[index] === true) {
      const amount = centsIn(cell);
      if (amount === undefined)
        return { row, errors: [{ field: 'importo', detail: 'Scrivi l’importo in euro, per esempio 12,50.' }] };
      fields[name] = amount;
    } else fields[name] = valueOf(name, cell);
  }
  return checked(row, fields);
};

const valueOf = (name: string, cell: string): unknown => {
  if (NUMBERS.includes(name)) return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
  if (name !== 'servedOn') return cell;
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell) ?? [];
  return year === undefined ? cell : `${year}-${month}-${day}`;
};

const centsIn = (text: string): number | undefined => {
  const [, euro, part = '00'] = /^(\d{1,9})(?:[,.](\d{2}))?$/.exec(text) ?? [];
  return euro === undefined ? undefined : Number(euro) * 100 + Number(part);
};
