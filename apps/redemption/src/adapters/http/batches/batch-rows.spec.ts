// A file is read row by row: a bad row is told by itself, a file that is no table is refused whole.
import { describe, expect, it } from '@jest/globals';
import { ProblemException } from '@buono/http';
import { BatchKeys } from './batch-keys.js';
import { MOST_ROWS, rowsOf } from './batch-rows.js';

const refused = (text: string, type = 'text/csv'): string => {
  try {
    rowsOf(text, type);
  } catch (error) {
    if (error instanceof ProblemException) return JSON.stringify(error.body['errors']);
    throw error;
  }
  throw new Error('it was read');
};

describe('a table', () => {
  it('is read by Italian columns, dates and euro', () =>
    expect(
      rowsOf('\uFEFFbuono;servizio;data;importo;minuti;riferimento\nV1;NIDO;02/04/2026;1234,50;90;R-1\n', 'text/csv'),
    ).toEqual([
      {
        row: 1,
        fields: {
          voucherId: 'V1',
          service: 'NIDO',
          servedOn: '2026-04-02',
          askedCents: 123_450,
          minutes: 90,
          reference: 'R-1',
        },
      },
    ]));

  it('is read by the names of the API, with commas, and without what is empty', () =>
    expect(rowsOf('voucherId,service,servedOn,askedCents,units\r\n"V1","A, B",2026-04-02,50,\r\n', 'text/csv')).toEqual(
      [{ row: 1, fields: { voucherId: 'V1', service: 'A, B', servedOn: '2026-04-02', askedCents: 50 } }],
    ));

  it('leaves what is no number or date for the check of the row', () =>
    expect(rowsOf('buono;data;unita\nV1;31/13/26;due', 'text/csv')).toEqual([
      { row: 1, fields: { voucherId: 'V1', servedOn: '31/13/26', units: 'due' } },
    ]));

  it.each(['12,5', '1.234,50', '-5,00', '12,345', 'dodici', '=1+1'])('tells that %s is no amount in euro', (amount) =>
    expect(rowsOf(`buono;importo\nV1;"${amount}"`, 'text/csv')).toEqual([
      { row: 1, errors: [{ field: 'importo', detail: 'Scrivi l’importo in euro, per esempio 12,50.' }] },
    ]),
  );

  it('is refused whole with a column that nobody knows, a column twice, or rows of another width', () => {
    expect(refused('buono;colore\nV1;rosso')).toContain('La colonna «colore» non è prevista');
    expect(refused('buono;voucherId\nV1;V1')).toContain('Una colonna è ripetuta');
    expect(refused('buono;servizio\nV1')).toContain('non è una tabella CSV');
    expect(refused('buono;servizio\n"V1;A')).toContain('non è una tabella CSV');
  });

  it('is refused without rows, and with too many', () => {
    expect(refused('buono;servizio\n')).toContain('non ha righe');
    expect(refused('')).toContain('non ha righe');
    expect(refused(`buono\n${'V\n'.repeat(MOST_ROWS + 1)}`)).toContain('Dividilo in più file');
    expect(rowsOf(`buono\n${'V\n'.repeat(MOST_ROWS)}`, 'text/csv')).toHaveLength(MOST_ROWS);
  });
});

describe('lines of JSON', () => {
  const rows = (text: string) => rowsOf(text, 'application/x-ndjson');

  it('are objects, one a line; empty lines do not count', () =>
    expect(rows('{"voucherId":"V1"}\r\n\n{"voucherId":"V2"}')).toEqual([
      { row: 1, fields: { voucherId: 'V1' } },
      { row: 2, fields: { voucherId: 'V2' } },
    ]));

  it('begin after the mark that editors put before them', () =>
    expect(rows('\uFEFF{"voucherId":"V1"}')).toEqual([{ row: 1, fields: { voucherId: 'V1' } }]));

  it.each(['[]', '"x"', 'null', '{', '{"inputs":{"__proto__":{}}}', '{"constructor":{}}'])(
    'tells that %s is no row, and goes on',
    (line) => {
      const [first, second] = rows(`${line}\n{"voucherId":"V2"}`);
      expect(first).toHaveProperty('errors');
      expect(second).toEqual({ row: 2, fields: { voucherId: 'V2' } });
    },
  );

  it('tells of text that cannot be stored, with its place', () =>
    expect(rows('{"inputs":{"note":"a\\u0000b"}}')).toEqual([
      { row: 1, errors: [expect.objectContaining({ field: 'inputs.note' })] },
    ]));
});

describe('a row', () => {
  const row = { voucherId: 'V1', service: 'NIDO', servedOn: '2026-04-02' };

  it('is known again in another file, in whatever order its fields stand', () => {
    const again = { servedOn: '2026-04-02', service: 'NIDO', voucherId: 'V1' };
    expect(new BatchKeys('a').commandIdOf(row)).toBe(new BatchKeys('a').commandIdOf(again));
  });

  it('is another the second time in one file, and the same second in the next', () => {
    const [first, second] = [new BatchKeys('a'), new BatchKeys('a')];
    const ids = [first.commandIdOf(row), first.commandIdOf(row)];
    expect(new Set(ids).size).toBe(2);
    expect([second.commandIdOf(row), second.commandIdOf(row)]).toEqual(ids);
  });

  it('is known by its reference, whatever it says, and by its sender', () => {
    const named = { ...row, reference: 'R-1' };
    expect(new BatchKeys('a').commandIdOf(named)).toBe(new BatchKeys('a').commandIdOf({ ...named, service: 'MENSA' }));
    expect(new BatchKeys('a').commandIdOf(named)).not.toBe(new BatchKeys('b').commandIdOf(named));
    expect(new BatchKeys('a').commandIdOf(named)).not.toBe(new BatchKeys('a').commandIdOf(row));
  });

  it('of one reference is of one voucher: by its id or its code the same, and of another voucher another, taken in one file', () => {
    const named = { ...row, reference: 'R-1' };
    const { voucherId: _, ...byCode } = named;
    const keys = new BatchKeys('a');
    expect(keys.commandIdOf({ ...byCode, code: 'k.V1.n.1.2.s' })).toBe(keys.commandIdOf(named));
    expect(keys.commandIdOf({ ...named, voucherId: 'V2' })).not.toBe(keys.commandIdOf(named));
    const taken = [
      named,
      { ...named, voucherId: 'V2' },
      { ...named, service: 'MENSA' },
      row,
      { ...row, voucherId: 'V2' },
    ];
    expect(taken.map((one) => keys.isTaken(one))).toEqual([false, true, false, false, false]);
  });
});
