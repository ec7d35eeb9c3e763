// A workbook is read as the table that it shows: days, times and amounts as they are, formulas never worked out, bombs refused.
import { describe, expect, it } from '@jest/globals';
import { ProblemException } from '@buono/http';
import { workbookRows, type BatchRow } from './batch-rows.js';
import { archiveOf, workbookOf, type Part } from './workbook.examples.js';

const inline = (...texts: readonly string[]): string =>
  texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
const HEAD = inline('buono', 'servizio', 'data', 'inizio', 'importo', 'minuti', 'riferimento');
const rows = (parts: readonly Part[]): Promise<readonly BatchRow[]> => workbookRows(archiveOf(parts));
const one = async (row: string, options: Parameters<typeof workbookOf>[1] = {}): Promise<unknown> =>
  (await rows(workbookOf([HEAD, row], options)))[0];
const refused = async (file: Buffer): Promise<string> => {
  try {
    await workbookRows(file);
  } catch (error) {
    if (error instanceof ProblemException) return JSON.stringify(error.body['errors']);
    throw error;
  }
  throw new Error('it was read');
};

describe('a workbook', () => {
  it('is read by its numbers and its shared texts, rich ones too', async () => {
    const cells = '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46114</v></c>';
    const more = '<c r="D2"><v>0.375</v></c><c r="E2"><v>1234.5</v></c><c r="F2"><v>90</v></c><c r="G2"><v>17</v></c>';
    const shared = ['<t>V1</t>', '<r><t>NI</t></r><r><t xml:space="preserve">DO </t></r><rPh><t>x</t></rPh>'];
    // 46114 days from 1900 is 2 April 2026; three eighths of a day are nine hours.
    expect(await one(cells + more, { shared })).toEqual({
      row: 1,
      fields: {
        ...{ voucherId: 'V1', service: 'NIDO', servedOn: '2026-04-02', startedAt: '09:00' },
        ...{ askedCents: 123_450, minutes: 90, reference: '17' },
      },
    });
  });

  it('has days from 1904 where it says so, and texts as in any table', async () => {
    expect(await one('<c r="C2"><v>44652</v></c>', { from1904: true })).toMatchObject({
      fields: { servedOn: '2026-04-02' },
    });
    expect(await one(inline('V1', 'NIDO', '02/04/2026', '09:00', '12,50'))).toMatchObject({
      fields: { servedOn: '2026-04-02', startedAt: '09:00', askedCents: 1_250 },
    });
  });

  it.each([
    ['0.30000000000000004', 30],
    ['12.5', 1_250],
    ['8.2899999999999991', 829],
    ['0', 0],
  ])('reads %s as an amount to the cent', async (value, askedCents) =>
    expect(await one(`<c r="E2"><v>${value}</v></c>`)).toMatchObject({ fields: { askedCents } }),
  );

  it.each(['12.345', '-5', '1E+300'])('tells that %s is no amount', async (value) =>
    expect(await one(`<c r="E2"><v>${value}</v></c>`)).toMatchObject({ errors: [{ field: 'importo' }] }),
  );

  it('never works a formula out: what was shown beside it is read, and nothing where nothing was', async () => {
    const cells = '<c r="A2" t="str"><f>A9</f><v>V1</v></c><c r="E2"><f>SUM(1,2)</f></c>';
    expect(await one(cells)).toEqual({ row: 1, fields: { voucherId: 'V1' } });
  });

  it('skips empty lines, and keeps the place of cells that are left out', async () => {
    const read = await rows(workbookOf([HEAD, '', inline('', ''), '<c r="G4" t="inlineStr"><is><t>R-1</t></is></c>']));
    expect(read).toEqual([{ row: 1, fields: { reference: 'R-1' } }]);
  });

  it('is refused where it is none, is broken, or is not what its directory says', async () => {
    const readable = 'XLSX che si può leggere';
    expect(await refused(Buffer.from('buono;servizio'))).toContain(readable);
    const parts = workbookOf([HEAD, inline('V1')]);
    expect(await refused(archiveOf(parts.slice(1)))).toContain(readable);
    expect(await refused(archiveOf(parts).subarray(0, 200))).toContain(readable);
    expect(
      await refused(archiveOf(parts.map((part) => ({ ...part, text: part.text.replace('</', '<//') })))),
    ).toContain(readable);
    // A bomb says less than it unfolds to.
    const bomb = {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet>${' '.repeat(5_000_000)}</worksheet>`,
      says: 100,
    };
    expect(await refused(archiveOf([...parts.slice(0, 3), bomb]))).toContain(readable);
    const large = { ...bomb, says: 3_000_000_000 };
    expect(await refused(archiveOf([...parts.slice(0, 3), large]))).toContain(readable);
    const long = inline('x'.repeat(10_001));
    expect(await refused(archiveOf(workbookOf([HEAD, long])))).toContain(readable);
    expect(await refused(archiveOf(workbookOf([HEAD, '<c r="ZZ2"><v>1</v></c>'])))).toContain(readable);
  });

  it('knows no entity of its own', async () => {
    const [book, relations, , sheet] = workbookOf([HEAD, inline('&lol;')]);
    const text = `<!DOCTYPE x [<!ENTITY lol "V1">]>${sheet?.text ?? ''}`;
    const parts = [book, relations, { name: 'xl/worksheets/sheet1.xml', text }].flatMap((part) => part ?? []);
    expect(await refused(archiveOf(parts))).toContain('XLSX');
  });

  it('is refused as a table is: without rows, or with a column that nobody knows', async () => {
    expect(await refused(archiveOf(workbookOf([HEAD])))).toContain('non ha righe');
    expect(await refused(archiveOf(workbookOf([inline('buono', 'colore'), inline('V1', 'x')])))).toContain('colore');
  });
});
