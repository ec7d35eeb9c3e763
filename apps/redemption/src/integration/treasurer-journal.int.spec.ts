// A treasurer's journal (SIOPE+) against payment orders, over HTTP with in-memory engines: by number, once, and nothing guessed.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedJournal, journalMovement } from '@buono/bank-files/testing';
import { accreditedTaxi, settledClaim, signedOrder } from '../testing/signed-order.js';
import { House } from '../testing/house.js';

const PAYING = 'DE89370400440532013000';
const TREASURY = {
  ...{ office: 'UFABC1', istatCode: '910400', taxCode: '01386030488', channel: 'A2A-00000001' },
  ...{ treasurerChannel: 'A2A-00000002', treasurerAbi: '02008', treasurerCode: '540300', firstNumber: 41 },
  ...{ cgu: '1030299999', debt: 'commercial', noCigBecause: 'CONTRATTI_DI_ASSOCIAZIONE' },
};
// Three rides of 30.00, half of each is public: 45.00.
const EURO = '45.00';

describe('the journal of a treasurer', () => {
  const house = new House();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  let claim = '';
  let order = '';
  let name = '';

  const send = (text: string, type = 'application/xml') =>
    house.ask('treasurer', 'POST', '/bank-statements', { file: { type, text } });
  const journal = (...movements: readonly string[]) => send(inventedJournal(movements));
  const orderNow = async () => (await house.get('treasurer', `/payment-orders/${order}`)).body;
  const file = async (firstNumber: number) => {
    const body = { debtorName: 'Comune', debtorIban: PAYING, executionDate: '2026-09-11' };
    const made = await house.post('treasurer', '/payment-files', { ...body, treasury: { ...TREASURY, firstNumber } });
    await house.settled();
    return made;
  };

  beforeAll(async () => {
    await accreditedTaxi(house);
    claim = await settledClaim(house);
    order = await signedOrder(house, claim);
    expect((await file(41)).status).toBe(202);
    name = String((await orderNow())['endToEndId']);
  });

  it('holds aside one cent less, and leaves out orders that other offices gave', async () => {
    const told = await journal(
      journalMovement({ number: 41, receipt: 900, euro: '44.99' }),
      journalMovement({ number: 40, receipt: 901, euro: EURO }),
      journalMovement({ number: 42, receipt: 902, euro: EURO }),
    );
    expect(told).toMatchObject({
      status: 200,
      body: { movements: 1, settled: 0, held: 1, others: 2, heldMovements: [{ reason: 'amount-differs' }] },
    });
    expect(await orderNow()).toMatchObject({ status: 'ordered', paidCents: 0 });
  });

  it('of another body settles nothing, whatever its numbers', async () => {
    const theirs = inventedJournal([journalMovement({ number: 41, receipt: 7, euro: EURO })], '0540301');
    expect(await send(theirs)).toMatchObject({ body: { movements: 0, others: 1 } });
  });

  it('settles the order of the number, once, however many files and formats tell of it', async () => {
    const line = journalMovement({ number: 41, receipt: 977, euro: EURO });
    const both = await Promise.all([journal(line), journal(line)]);
    expect(both.map(({ body }) => Number(body['settled']) + Number(body['known']))).toEqual([1, 1]);
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 4_500 });
    expect(await journal(line)).toMatchObject({ body: { settled: 0, known: 1 } });
    const head = 'conto;data;segno;importo;riferimento;riferimento_mandato';
    const csv = `${head}\n${PAYING};10/09/2026;U;45,00;2026/977;${name}\n`;
    expect(await send(csv, 'text/csv')).toMatchObject({ body: { settled: 0, held: 0, known: 1 } });
    // Another receipt over the same order: the money left twice, and a person looks.
    expect(await journal(journalMovement({ number: 41, receipt: 978, euro: EURO }))).toMatchObject({
      body: { settled: 0, heldMovements: [{ reason: 'not-expected' }] },
    });
    expect(await orderNow()).toMatchObject({ paidCents: 4_500 });
  });

  it('brings the money back when it undoes the order, which then is signed and sent again under another number', async () => {
    const undone = journalMovement({ number: 41, receipt: 979, operation: 'STORNATO', euro: `-${EURO}` });
    expect(await journal(undone)).toMatchObject({ body: { settled: 1 } });
    expect(await orderNow()).toMatchObject({ status: 'returned', paidCents: 0 });
    await signedOrder(house, claim);
    expect((await file(50)).status).toBe(202);
    expect(await journal(journalMovement({ number: 41, receipt: 980, euro: EURO }))).toMatchObject({
      body: { settled: 0, heldMovements: [{ reason: 'earlier-attempt' }] },
    });
    expect(await journal(journalMovement({ number: 50, receipt: 981, euro: EURO }))).toMatchObject({
      body: { settled: 1 },
    });
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 4_500 });
  });

  it('is refused whole when it is hostile', async () => {
    const line = journalMovement({ number: 50, receipt: 1, euro: EURO });
    const entity = inventedJournal([line]).replace(
      '<flusso',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><flusso',
    );
    expect(await send(entity)).toMatchObject({ status: 400, body: { errors: [{ field: 'body riga 2' }] } });
    expect((await send(inventedJournal([line, line.replace('45.00', '1e9')]))).status).toBe(400);
  });
});
