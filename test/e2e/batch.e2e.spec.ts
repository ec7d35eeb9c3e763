// A provider sends its register as a file: every row is told by itself, and the file may be sent twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XLSX } from '../../apps/redemption/src/adapters/http/batches/batch-rows.js';
import { archiveOf, workbookOf } from '../../apps/redemption/src/adapters/http/batches/workbook.examples.js';
import { Journey } from './support/journey.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

let journey: Journey;
let world: SmallWorld;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

const send = (text: string | Buffer, type = 'text/csv', persona = 'home-care') =>
  journey.as(persona).sendRows('/redemption-batches', text, type);
const remaining = async (): Promise<unknown> =>
  (await journey.as('region-officer').sees(`/wallets/${world.voucherId}`))['remainingCents'];

describe('a file of services', () => {
  // Each less the 10.00 of the family, of a voucher of 150.00.
  const rows = () => [
    `${world.voucherId};GIORNO;02/04/2026;50,00;R-1`,
    `${world.voucherId};GIORNO;2026-04-03;30,00;`,
    `${world.voucherId};GIORNO;2026-04-03;30,00;`,
    `${world.voucherId};GIORNO;2026-04-21;30,00;R-2`,
    `${NOBODY};GIORNO;2026-04-03;30,00;R-3`,
    `${world.voucherId};NOTTE;2026-04-03;30,00;R-4`,
    `${world.voucherId};GIORNO;2026-04-04;trenta;R-5`,
    `${world.voucherId};GIORNO;2026-04-05;120,00;R-6`,
    ';GIORNO;2026-04-05;10,00;R-7',
  ];
  const file = () => ['buono;servizio;data;importo;riferimento', ...rows()].join('\r\n');

  it('is registered row by row, and what is wrong with a row stops no other', async () => {
    const { answer, lines } = await send(file());
    expect(answer.status).toBe(200);
    expect(lines.slice(0, 3)).toEqual([
      expect.objectContaining({
        row: 1,
        status: 'redeemed',
        reference: 'R-1',
        publicCents: 4_000,
        remainingCents: 11_000,
      }),
      expect.objectContaining({ row: 2, status: 'redeemed', publicCents: 2_000, remainingCents: 9_000 }),
      expect.objectContaining({ row: 3, status: 'refused', refusal: 'period-already-redeemed' }),
    ]);
    expect(lines.slice(3, 9).map(({ row, status, refusal }) => [row, status, refusal])).toEqual([
      [4, 'refused', 'served-in-the-future'],
      [5, 'refused', 'voucher-unknown'],
      [6, 'refused', expect.any(String)],
      [7, 'unreadable', undefined],
      [8, 'refused', 'balance-exceeded'],
      [9, 'unreadable', undefined],
    ]);
    expect(lines[6]).toMatchObject({ errors: [{ field: 'importo', detail: expect.stringContaining('12,50') }] });
    expect(lines[8]).toMatchObject({ errors: [{ field: 'voucherId' }] });
    expect(lines[9]).toEqual({
      summary: { rows: 9, redeemed: 2, known: 0, queued: 0, refused: 5, unreadable: 2, failed: 0 },
    });
    expect(await remaining()).toBe(9_000);
  });

  it('is safe to send twice, and goes on where it was mended', async () => {
    const again = await send(file());
    expect(again.lines.at(-1)).toEqual({
      summary: { rows: 9, redeemed: 0, known: 2, queued: 0, refused: 5, unreadable: 2, failed: 0 },
    });
    const mended = file().replace('trenta', '30,00').replace('2026-04-05;120,00;R-6', '2026-04-05;80,00;R-6');
    const { lines } = await send(mended);
    expect(lines.at(-1)).toEqual({
      summary: { rows: 9, redeemed: 2, known: 2, queued: 0, refused: 4, unreadable: 1, failed: 0 },
    });
    // 150.00 less 40.00, 20.00, 20.00 and 70.00.
    expect(await remaining()).toBe(0);
  });

  it('knows a row by its reference, also in lines of JSON, and refuses another service under it', async () => {
    const row = (askedCents: number) =>
      JSON.stringify({
        voucherId: world.voucherId,
        service: 'GIORNO',
        servedOn: '2026-04-02',
        askedCents,
        reference: 'R-1',
      });
    const { lines } = await send(`${row(5_000)}\n${row(5_100)}\n{"x":1}\n`, 'application/x-ndjson');
    expect(lines.map(({ status, refusal }) => [status, refusal])).toEqual([
      ['known', undefined],
      ['refused', 'idempotency-key-reused'],
      ['unreadable', undefined],
      [undefined, undefined],
    ]);
    const elsewhere = row(5_000).replace(world.voucherId, NOBODY);
    const other = await send(elsewhere, 'application/x-ndjson');
    expect(other.lines[0]).toMatchObject({ status: 'refused', refusal: 'idempotency-key-reused', reference: 'R-1' });
  });

  it('knows the same rows in a workbook, and refuses what is none', async () => {
    const heading = ['buono', 'servizio', 'data', 'importo', 'riferimento'];
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    // 2 April 2026, as workbooks count days.
    const row = `${cell(world.voucherId)}${cell('GIORNO')}<c><v>46114</v></c><c><v>50</v></c>${cell('R-1')}`;
    const workbook = archiveOf(workbookOf([heading.map(cell).join(''), row]));
    const { lines } = await send(workbook, XLSX);
    expect(lines[0]).toMatchObject({ row: 1, status: 'known', reference: 'R-1', publicCents: 4_000 });
    expectRefused((await send(Buffer.from('buono;servizio'), XLSX)).answer, [400, 'invalid-body', 'body']);
  });

  it('queues what is late and says why, tells it as queued again, and as known once the zone admitted it', async () => {
    type Entries = { readonly entries: readonly { readonly redemptionId: string; readonly publicCents: number }[] };
    const { entries } = await journey.as('region-officer').sees<Entries>(`/wallets/${world.voucherId}`);
    const large = entries.find(({ publicCents }) => publicCents === 7_000)?.redemptionId;
    await journey.as('home-care').did(`/redemptions/${String(large)}/reversal`, { reason: 'duplicate' });
    await journey.clock('2026-06-08T08:00:00.000Z');
    const late = (ritardo: string) =>
      `buono;servizio;data;importo;riferimento;ritardo\n${world.voucherId};GIORNO;06/04/2026;50,00;L-1;${ritardo}`;
    expect((await send(late(''))).lines[0]).toMatchObject({ status: 'refused', refusal: 'entry-too-late' });
    const queued = await send(late('Registro rimasto in sede'));
    expect(queued.lines[0]).toMatchObject({ row: 1, status: 'queued', publicCents: 4_000 });
    expect(queued.lines.at(-1)).toMatchObject({ summary: { rows: 1, queued: 1, refused: 0 } });
    const which = String(queued.lines[0]?.['lateEntryId']);
    expect((await send(late('Detto altrimenti'))).lines[0]).toMatchObject({ status: 'queued', lateEntryId: which });
    await journey.as('zone-officer').did(`/late-entries/${which}/admission`, { reason: 'other' });
    expect((await send(late('Registro rimasto in sede'))).lines[0]).toMatchObject({
      ...{ status: 'known', redemptionId: which, publicCents: 4_000 },
    });
    // 70.00 less 40.00.
    expect(await remaining()).toBe(3_000);
  });

  it('is refused whole where it is no file of rows, or nobody who serves sends it', async () => {
    expectRefused((await send('buono;colore\nx;y')).answer, [400, 'invalid-body', 'body']);
    expectRefused((await send('')).answer, [400, 'invalid-body', 'body']);
    expectRefused(await journey.as('home-care').post('/redemption-batches', {}), [400, 'invalid-body', 'body']);
    const { lines } = await send(file(), 'text/csv', 'auditor');
    expect(lines.filter(({ status }) => status === 'redeemed' || status === 'known')).toEqual([]);
  });
});
