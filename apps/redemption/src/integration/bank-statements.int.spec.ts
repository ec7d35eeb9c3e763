// A bank's files against a payment order, over HTTP with in-memory engines: what is exact settles it, all the rest waits for a person.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODES, House, IBAN, id } from '../testing/house.js';

const PAYING = 'DE89370400440532013000';

interface Told {
  readonly reference: string;
  readonly endToEndId: string;
  readonly euro: string;
  readonly back?: string;
}

const entry = ({ reference, endToEndId, euro, back }: Told) =>
  `<Ntry><Amt Ccy="EUR">${euro}</Amt><CdtDbtInd>${back === undefined ? 'DBIT' : 'CRDT'}</CdtDbtInd>` +
  `<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-09-10</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef>` +
  `<NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>` +
  `${back === undefined ? '' : `<RtrInf><Rsn><Cd>${back}</Cd></Rsn></RtrInf>`}</TxDtls></NtryDtls></Ntry>`;
const camt = (...told: readonly Told[]) => ({
  type: 'application/xml',
  text:
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>' +
    `<Acct><Id><IBAN>${PAYING}</IBAN></Id></Acct>${told.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`,
});

describe('the files of a bank', () => {
  const house = new House();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  let order = '';
  let name = '';

  const send = (file: { type: string; text: string }, who: 'treasurer' | 'officer' = 'treasurer', key?: string) =>
    house.ask(who, 'POST', '/bank-statements', { file, ...(key !== undefined && { key }) });
  const heldOnes = async () => {
    await house.settled();
    return (await house.get('treasurer', '/bank-entries?status=held')).body['items'] as Record<string, unknown>[];
  };
  const orderNow = async () => (await house.get('treasurer', `/payment-orders/${order}`)).body;
  const sign = () => house.post('signer', `/payment-orders/${order}/approval`);

  beforeAll(async () => {
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const { providerId } = (await house.post('driver', '/providers', body)).body;
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${String(providerId)}/accreditations`, accreditation);
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1));
    const ride = { service: 'ride', servedOn: '2026-09-10', startedAt: '09:10', askedCents: 3_000 };
    await house.post('driver', '/redemptions', { ...ride, code: house.code(id(1), 'n1') });
    await house.settled();
    const [claim] = (await house.get('driver', '/claims')).body['items'] as [{ claimId: string }];
    await house.post('driver', `/claims/${claim.claimId}/submission`);
    await house.post('officer', `/claims/${claim.claimId}/settlements`, { zone: 'TC-01' });
    const drafted = await house.post('drafter', '/payment-orders', { claimId: claim.claimId, zone: 'TC-01' });
    order = String(drafted.body['paymentOrderId']);
    await sign();
    name = String((await orderNow())['endToEndId']);
  });

  it('know the order by its name in them', () => expect(name).toBe(`${order.replaceAll('-', '')}-1`));

  it('begin with the file of payments that went there', async () => {
    const asked = { debtorName: 'Comune d’Esempio', debtorIban: PAYING, executionDate: '2026-09-11' };
    expect((await house.post('drafter', '/payment-files', asked)).status).toBe(403);
    const past = await house.post('treasurer', '/payment-files', { ...asked, executionDate: '2026-09-09' });
    expect(past).toMatchObject({ status: 400, body: { errors: [{ field: 'executionDate' }] } });
    const slip = await house.post('treasurer', '/payment-files', { ...asked, executionDate: '2027-09-11' });
    expect(slip).toMatchObject({ status: 400, body: { errors: [{ field: 'executionDate' }] } });
    await house.settled();
    const made = await house.post('treasurer', '/payment-files', asked, 'payment-file-1');
    expect(made).toMatchObject({ status: 202, body: { asked: 1, leftOut: [] } });
    await house.settled();
    const path = `/payment-files/${String(made.body['fileId'])}`;
    const closed = { status: 'closed', count: 1, totalCents: 1_500 };
    expect((await house.get('treasurer', path)).body).toMatchObject(closed);
    expect((await house.get('drafter', path)).status).toBe(403);
    expect((await house.post('treasurer', '/payment-files', asked, 'payment-file-1')).body['fileId']).toBe(
      made.body['fileId'],
    );
    expect((await house.post('treasurer', '/payment-files', asked)).body['type']).toBe(
      'urn:buono:problem:nothing-to-send',
    );
    const { fileId } = made.body;
    const listed = { fileId, orders: 1, amountCents: 1_500, paidCents: 0, currency: 'EUR' };
    expect((await house.get('treasurer', '/payment-files')).body).toEqual({ items: [listed] });
    expect((await house.get('officer', '/payment-files')).status).toBe(403);
    const lines = async (query: string) =>
      (await house.get('treasurer', `/payment-orders?${query}`)).body['items'] as { paymentOrderId: string }[];
    expect(await lines(`fileId=${String(fileId)}`)).toMatchObject([{ paymentOrderId: order, fileId }]);
    expect(await lines('unsent=true')).toEqual([]);
    expect(await orderNow()).toMatchObject({ fileId });
    const content = await house.stream('treasurer', `${path}/content`);
    expect(content).toContain(`<EndToEndId>${name}</EndToEndId>`);
    expect(content).toContain('<InstdAmt Ccy="EUR">15.00</InstdAmt></Amt><Cdtr><Nm>Laura Bianchi</Nm></Cdtr>');
    expect(content).toContain(`<CdtrAcct><Id><IBAN>${IBAN}</IBAN></Id></CdtrAcct>`);
    expect(await house.stream('treasurer', `${path}/content`)).toBe(content);
    const stored = JSON.stringify(await house.store.readAll(0, 1_000));
    for (const secret of ['Laura', IBAN]) expect(stored).not.toContain(secret);
  });

  it('are for the treasurer, and must be readable', async () => {
    expect((await send(camt(), 'officer')).status).toBe(403);
    expect(await send({ type: 'text/xml', text: '<Document>' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'body riga 1' }] },
    });
  });

  it('settle what is exact, half of 30.00, and hold aside one cent more and names that nobody knows', async () => {
    const file = camt(
      { reference: 'B1', endToEndId: 'STIPENDI-09', euro: '9.99' },
      { reference: 'B2', endToEndId: name, euro: '15.01' },
      { reference: 'B3', endToEndId: name.toUpperCase(), euro: '15.00' },
    );
    expect(await send(file)).toMatchObject({
      status: 200,
      body: { movements: 3, settled: 1, held: 2, known: 0 },
    });
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 1_500 });
    expect(await heldOnes()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reference: 'B1', reason: 'reference-unknown', amountCents: 999 }),
        expect.objectContaining({ reference: 'B2', reason: 'amount-differs', paymentOrderId: order }),
      ]),
    );
    const [entry] = await heldOnes();
    expect((await house.get('treasurer', `/bank-entries/${String(entry?.['entryId'])}`)).body).toEqual(entry);
    expect((await house.get('treasurer', `/bank-entries/${id(77)}`)).status).toBe(404);
    expect((await house.get('officer', `/bank-entries/${String(entry?.['entryId'])}`)).status).toBe(403);
    expect(await send(file)).toMatchObject({ body: { settled: 0, held: 2, known: 1 } });
    expect(await heldOnes()).toHaveLength(2);
  });

  it('say nothing new in another format, and nothing false under the same reference', async () => {
    const head = 'conto;data;segno;importo;riferimento;riferimento_mandato';
    const journal = (amount: string) => ({
      type: 'text/csv',
      text: `${head}\n${PAYING};10/09/2026;U;${amount};B3;${name}\n`,
    });
    expect(await send(journal('15,00'))).toMatchObject({ body: { settled: 0, held: 0, known: 1 } });
    expect(await send(journal('7,00'))).toMatchObject({
      body: { held: 1, heldMovements: [{ reason: 'reference-reused' }] },
    });
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 1_500 });
  });

  it('bring money back; the order is signed again under another name, and the old name settles nothing by itself', async () => {
    const back = { reference: 'B4', endToEndId: name, euro: '15.00', back: 'AC04' };
    expect(await send(camt(back))).toMatchObject({ body: { settled: 1 } });
    expect(await orderNow()).toMatchObject({ status: 'returned', paidCents: 0 });
    const { claimId } = await orderNow();
    await house.post('drafter', '/payment-orders', { claimId, zone: 'TC-01' });
    await sign();
    expect((await orderNow())['endToEndId']).toBe(name.replace(/1$/, '2'));
    const late = camt({ reference: 'B5', endToEndId: name, euro: '15.00' });
    expect(await send(late)).toMatchObject({ body: { settled: 0, heldMovements: [{ reason: 'earlier-attempt' }] } });
    expect(await orderNow()).toMatchObject({ status: 'ordered', paidCents: 0 });
  });

  it('leave the rest to a person, who says what an entry is, once', async () => {
    const held = await heldOnes();
    const named = (reference: string) => String(held.find((line) => line['reference'] === reference)?.['entryId']);
    const assign = (reference: string) =>
      house.post('treasurer', `/bank-entries/${named(reference)}/assignment`, { paymentOrderId: order });
    expect(await assign('B5')).toMatchObject({ status: 200, body: { status: 'recorded', paymentOrderId: order } });
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 1_500 });
    expect(await assign('B2')).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:already-paid' } });
    const dismissal = `/bank-entries/${named('B1')}/dismissal`;
    expect((await house.post('drafter', dismissal, { reason: 'not-ours' })).status).toBe(403);
    expect((await house.post('treasurer', dismissal, { reason: 'not-ours' })).body['status']).toBe('dismissed');
    expect((await assign('B1')).body['type']).toBe('urn:buono:problem:bank-entry-already-used');
    expect((await heldOnes()).map((line) => line['reference']).sort()).toEqual(['B2', 'B3']);
    expect((await house.post('treasurer', `/bank-entries/${id(77)}/dismissal`, { reason: 'not-ours' })).status).toBe(
      404,
    );
  });

  it('settle, sent again by the same request, what came before the signature; another amount under its reference stays held', async () => {
    const named = (attempt: number) => name.replace(/1$/, String(attempt));
    await send(camt({ reference: 'B7', endToEndId: named(2), euro: '15.00', back: 'AC04' }));
    const { claimId } = await orderNow();
    await house.post('drafter', '/payment-orders', { claimId, zone: 'TC-01' });
    const early = () => send(camt({ reference: 'B8', endToEndId: named(3), euro: '15.00' }), 'treasurer', 'early-file');
    expect(await early()).toMatchObject({ body: { settled: 0, heldMovements: [{ reason: 'not-expected' }] } });
    const other = camt({ reference: 'B8', endToEndId: named(3), euro: '14.00' });
    expect(await send(other)).toMatchObject({ body: { heldMovements: [{ reason: 'reference-reused' }] } });
    await sign();
    expect(await early()).toMatchObject({ body: { settled: 1, held: 0 } });
    expect(await orderNow()).toMatchObject({ status: 'paid', paidCents: 1_500 });
    const held = (await heldOnes()).filter((line) => line['reference'] === 'B8');
    expect(held).toMatchObject([{ amountCents: 1_400, reason: 'reference-reused' }]);
  });
});
