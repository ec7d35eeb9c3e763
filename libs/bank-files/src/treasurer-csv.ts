// The treasurer's journal (giornale di cassa) as a table: one movement a row, amounts in Italian or plain figures.
import { parse } from 'csv-parse/sync';
import { isLocalDate, localDate, parseIban, type LocalDate } from '@buono/kernel';
import { StatementUnreadable, type BankMovement } from './bank-statement.js';

/** The columns, by their heading; `riferimento_mandato` is what the payment file called it, `causale_ritorno` a code of ISO 20022. */
export const TREASURER_COLUMNS = [
  'conto',
  'data',
  'segno',
  'importo',
  'riferimento',
  'riferimento_mandato',
  'causale_ritorno',
] as const;

/** Without these no row can be read. */
const NEEDED = ['conto', 'data', 'segno', 'importo'] as const;

type Row = Readonly<Partial<Record<(typeof TREASURER_COLUMNS)[number], string>>>;

/**
 * The movements of a table with a heading, separated by semicolons. `segno` is U (uscita) or E (entrata), `data`
 * 2026-05-31 or 31/05/2026, `importo` 1234,56 or 1.234,56 or 1234.56.
 * @throws StatementUnreadable whole
 */
export const readTreasurerCsv = (text: string): readonly BankMovement[] => rowsOf(text).map(movementOf);

const rowsOf = (text: string): readonly Row[] => {
  const [heading = [], ...lines] = linesOf(text);
  if (!NEEDED.every((column) => heading.includes(column))) throw new StatementUnreadable('not-a-table', 1);
  return lines.map((cells) => Object.fromEntries(heading.map((column, index) => [column, cells[index]])) as Row);
};

const linesOf = (text: string): readonly (readonly string[])[] => {
  try {
    return parse(text, { bom: true, delimiter: ';', skip_empty_lines: true, trim: true });
  } catch (error) {
    const { lines = 1 } = error as { readonly lines?: number };
    throw new StatementUnreadable('not-a-table', lines);
  }
};

const movementOf = (row: Row, index: number): BankMovement => {
  const line = index + 2;
  const account = parseIban(row.conto ?? '');
  if (!account.ok) throw new StatementUnreadable('no-account', line);
  if (row.segno !== 'U' && row.segno !== 'E') throw new StatementUnreadable('sign-unreadable', line);
  return {
    account: account.value,
    direction: row.segno === 'U' ? 'debit' : 'credit',
    amountCents: amountOf(row.importo ?? '', line),
    bookedOn: dateOf(row.data ?? '', line),
    ...said('reference', row.riferimento),
    ...said('endToEndId', row.riferimento_mandato),
    ...said('returnReason', row.causale_ritorno),
  };
};

const said = <Name extends string>(field: Name, text: string | undefined): Partial<Record<Name, string>> =>
  text === undefined || text === '' ? {} : ({ [field]: text } as Record<Name, string>);

const amountOf = (text: string, line: number): number => {
  const italian = /^(\d{1,3}(?:\.\d{3})+|\d{1,11})(?:,(\d{2}))?$/.exec(text);
  const plain = /^(\d{1,11})\.(\d{2})$/.exec(text);
  const [, euro, part = '00'] = italian ?? plain ?? [];
  if (euro === undefined) throw new StatementUnreadable('amount-unreadable', line);
  return Number(euro.replaceAll('.', '')) * 100 + Number(part);
};

const dateOf = (text: string, line: number): LocalDate => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  if (!isLocalDate(iso)) throw new StatementUnreadable('date-unreadable', line);
  return localDate(iso);
};
