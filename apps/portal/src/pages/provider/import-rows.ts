// A register as it stands in a spreadsheet, read as far as a preview needs it; the API reads the file itself.
import { parse } from 'csv-parse/sync';
import { centsOf } from '../facts/fact-fields.js';
import { quantityIn } from './quantity.js';

/** A row of the preview: what it says, and the service as a check takes it. */
export interface ImportRow {
  readonly row: number;
  readonly voucher: string;
  readonly service: string;
  readonly servedOn: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const COLUMNS: Readonly<Record<string, string>> = {
  buono: 'voucherId',
  codice: 'code',
  ente: 'providerId',
  servizio: 'service',
  data: 'servedOn',
  inizio: 'startedAt',
  fine: 'endedAt',
  unita: 'units',
  unità: 'units',
  minuti: 'minutes',
  importo: 'askedCents',
};

/** The file as the API reads it: a table copied from a spreadsheet has tabs between its columns. */
export const asFile = (text: string): string => {
  const [head = ''] = text.split('\n');
  return head.includes('\t') ? text.replaceAll('\t', ';') : text;
};

/** Its rows; undefined when it is no table. */
export const importRows = (file: string): readonly ImportRow[] | undefined => {
  const table = tableIn(file);
  const [head, ...lines] = table ?? [];
  if (head === undefined || lines.length === 0) return undefined;
  const columns = head.map((name) => COLUMNS[name.toLowerCase()] ?? name);
  return lines.map((cells, index) => {
    const said = Object.fromEntries(
      columns.map((name, at) => [name, cells[at] ?? '']).filter(([, cell]) => cell !== ''),
    );
    const body = bodyOf(said);
    return {
      row: index + 1,
      voucher: said['voucherId']?.slice(0, 8).toUpperCase() ?? (said['code'] === undefined ? '' : '•••'),
      service: said['service'] ?? '',
      servedOn: String(body['servedOn'] ?? ''),
      body,
    };
  });
};

const tableIn = (file: string): readonly (readonly string[])[] | undefined => {
  const delimiter = /^[^\r\n]*;/.test(file) ? ';' : ',';
  try {
    return parse(file, { bom: true, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch {
    return undefined;
  }
};

const PASSED = ['voucherId', 'code', 'providerId', 'service', 'startedAt', 'endedAt'];

const bodyOf = (said: Readonly<Record<string, string>>): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const name of PASSED) if (said[name] !== undefined) body[name] = said[name];
  if (said['servedOn'] !== undefined) body['servedOn'] = dayIn(said['servedOn']);
  for (const name of ['units', 'minutes'] as const) {
    const quantity = said[name] === undefined ? undefined : quantityIn(said[name], 'piece');
    if (quantity !== undefined && 'units' in quantity) body[name] = quantity.units;
  }
  const cents = said['askedCents'] === undefined ? undefined : centsOf(said['askedCents']);
  if (cents !== undefined) body['askedCents'] = cents;
  return body;
};

const dayIn = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
