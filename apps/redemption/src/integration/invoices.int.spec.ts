// Invoices over HTTP, with in-memory engines: matched to the cent, held up where they do not add up, blocked for a second claim.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedInvoice, type InventedInvoice } from '@buono/bank-files/testing';
import { invoiceOf } from '../application/ids.js';
import { CALL, House, IBAN, id } from '../testing/house.js';

const VAT = '01234567897';
const CUP = 'D11B26000010001';
const invoicing = { required: true, taxCode: '01386030488', office: 'UFABC1' };
const published = (callId: string, code: string) => ({
  ...({
    callId,
    code,
    version: 1,
    title: 'Prova',
    order: 'arrival',
    zones: ['TC-01'],
    funds: [],
    actions: [],
  } as const),
  ...{ useFrom: '2026-09-01', useTo: '2026-12-31', actNumber: 'D.D. 1/2026', publishedOn: '2026-09-01' },
  ...{ cup: CUP, invoicing },
});

describe('the invoices of a claim', () => {
  const house = new House();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  let claim = '';
  let other = '';

  const right = { price: '15.00', cup: CUP, vat: VAT, date: '2026-09-10' } as const;
  const send = (said: InventedInvoice = {}, to = claim, who: 'driver' | 'officer' = 'driver') =>
    house.ask(who, 'POST', `/claims/${to}/invoices`, {
      file: { type: 'application/xml', text: inventedInvoice({ ...right, ...said }) },
    });
  const seen = async (of = claim) => (await house.get('officer', `/claims/${of}/invoices`)).body;
  const order = () => house.post('drafter', '/payment-orders', { claimId: claim, zone: 'TC-01' });
  const notMet = (body: Record<string, unknown>) =>
    (body['checks'] as { check: string; result: string }[]).filter(({ result }) => result === 'not-met');
  const redeemed = async (voucher: number, callId: string) => {
    const told = house.voucher(voucher);
    const of = { ...told, callId, entitlement: { ...told.entitlement, callId } };
    await house.say('it.buono.issuance.voucher-accepted.v1', id(voucher), of);
    const ride = { service: 'ride', servedOn: '2026-09-10', startedAt: `09:${10 + voucher}`, askedCents: 3_000 };
    const made = await house.post('driver', '/redemptions', { ...ride, code: house.code(id(voucher), `n${voucher}`) });
    expect(made).toMatchObject({ status: 201 });
    await house.settled();
    const claims = (await house.get('driver', '/claims')).body['items'] as { claimId: string; callId: string }[];
    return claims.find((one) => one.callId === callId)!.claimId;
  };

  beforeAll(async () => {
    const second = id(0xca12);
    await house.say('it.buono.eligibility.call-published.v1', CALL, published(CALL, 'PROVA-2026'));
    await house.say('it.buono.eligibility.call-published.v1', second, published(second, 'ALTRO-2026'));
    const body = { category: 'taxi', legalName: 'Cooperativa Esempio', vatNumber: VAT, iban: IBAN };
    const { providerId } = (await house.post('driver', '/providers', body)).body;
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${String(providerId)}/accreditations`, accreditation);
    claim = await redeemed(1, CALL);
    other = await redeemed(2, second);
  });

  it('come after the claim', async () => {
    expect((await send()).body['type']).toBe('urn:buono:problem:claim-not-submitted');
    for (const one of [claim, other]) await house.post('driver', `/claims/${one}/submission`);
    await house.post('officer', `/claims/${claim}/settlements`, { zone: 'TC-01' });
  });

  it('are awaited before the order where the call says so', async () => {
    expect(await order()).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:invoice-missing' } });
    expect(await seen()).toMatchObject({ required: true, dueCents: 1_500, differenceCents: -1_500, items: [] });
  });

  it('are the payee’s to present, in a file that can be read', async () => {
    expect((await send({}, claim, 'officer')).status).toBe(404);
    expect((await send({}, id(77))).status).toBe(404);
    const path = `/claims/${claim}/invoices`;
    const signed = await house.ask('driver', 'POST', path, { file: { type: 'text/xml', text: 'MIIGDgYJKoZIhvcN' } });
    expect(signed).toMatchObject({ status: 400, body: { errors: [{ detail: expect.stringContaining('p7m') }] } });
    const bare = await house.ask('driver', 'POST', path, { body: {} });
    expect(bare).toMatchObject({ status: 400, body: { errors: [{ field: 'body' }] } });
  });

  it('are held up where they do not say what the call asks, and the office sees what was found', async () => {
    const wrong = await send({ number: '1/E', cup: 'E99B26000010009', vat: '09999990007', total: '16.00' });
    expect(wrong).toMatchObject({ status: 201, body: { status: 'to-check', number: '1/E', payableCents: 1_500 } });
    expect(notMet(wrong.body)).toEqual([
      expect.objectContaining({ check: 'supplier', expected: VAT, found: 'IT09999990007' }),
      expect.objectContaining({ check: 'cup', expected: CUP, found: 'E99B26000010009' }),
      expect.objectContaining({ check: 'total', expected: '15,00 €', found: '16,00 € (ImportoTotaleDocumento)' }),
    ]);
    expect((await order()).body['type']).toBe('urn:buono:problem:invoice-to-check');
    const path = `/invoices/${String(wrong.body['invoiceId'])}/refusal`;
    expect((await house.post('driver', path, { reason: 'x' })).status).toBe(403);
    const refused = await house.post('officer', path, { reason: 'Il CUP non è il nostro' });
    expect(refused).toMatchObject({ status: 200, body: { status: 'refused', reason: 'Il CUP non è il nostro' } });
    expect((await order()).body['type']).toBe('urn:buono:problem:invoice-missing');
  });

  it('must come to what is paid to the cent; under split payment the VAT is not the provider’s', async () => {
    // 15.01 with 5% of VAT: 0.75. The body pays the VAT to the treasury.
    const dear = { number: '2/E', price: '15.01', rate: '5.00', tax: '0.75', exigibility: 'S' } as const;
    const made = await send(dear);
    expect(made).toMatchObject({ status: 201, body: { status: 'to-check', totalCents: 1_576, payableCents: 1_501 } });
    expect(notMet(made.body)).toEqual([
      expect.objectContaining({ check: 'amount', expected: '15,00 €', found: '15,01 €' }),
    ]);
    expect((await order()).body['type']).toBe('urn:buono:problem:invoices-differ');
    expect((await send(dear)).body['invoiceId']).toBe(made.body['invoiceId']);
    expect((await send({ ...dear, price: '15.00' })).body['type']).toBe('urn:buono:problem:invoice-presented');
  });

  it('are made right by a credit note, under the same number even', async () => {
    const note = await send({ number: '2/E', type: 'TD04', price: '0.01' });
    expect(note).toMatchObject({ status: 201, body: { status: 'matched', kind: 'credit-note' } });
    expect(await seen()).toMatchObject({
      differenceCents: 0,
      items: expect.arrayContaining([expect.objectContaining({ status: 'matched', number: '2/E', kind: 'invoice' })]),
    });
  });

  it('cannot ask for two payments: the second claim is told, and so is the first', async () => {
    const again = await send({ number: ' 2/e ', price: '15.01', rate: '5.00', tax: '0.75' }, other);
    expect(again).toMatchObject({ status: 201, body: { status: 'blocked', claimId: other } });
    expect(again.body['blockedBy']).toMatchObject({ claimId: claim, callId: CALL });
    expect(await seen()).toMatchObject({
      differenceCents: 0,
      items: expect.arrayContaining([
        expect.objectContaining({ alsoTriedFor: [expect.objectContaining({ claimId: other })] }),
      ]),
    });
    expect(await seen(other)).toMatchObject({ differenceCents: -1_500, items: [{ status: 'blocked', checks: [] }] });
    await house.settled();
    const listed = (await house.get('officer', '/invoices?status=blocked')).body['items'];
    expect(listed).toMatchObject([{ claimId: other, status: 'blocked', payableCents: 0 }]);
  });

  it('cannot be taken away by who presents another supplier’s', async () => {
    const named = (vat: string) =>
      invoiceOf(house.parts.keys.tags(`IT${vat}`, 'invoice-supplier'), {
        kind: 'invoice',
        year: '2026',
        number: '9/E',
      });
    const strange = await send({ number: '9/E', vat: '09999990007' }, other);
    expect(strange.body).toMatchObject({ status: 'to-check' });
    expect(strange.body['invoiceId']).not.toBe(named('09999990007'));
    const own = await send({ number: '9/E' }, other);
    expect(own.body['invoiceId']).toBe(named(VAT));
  });

  it('may be debit notes of bodies without VAT, and differ by what an officer takes with a reason', async () => {
    for (const item of (await seen(other))['items'] as { invoiceId: string; status: string }[])
      if (item.status !== 'blocked')
        await house.post('officer', `/invoices/${item.invoiceId}/refusal`, { reason: 'No' });
    const path = `/claims/${other}/debit-notes`;
    const note = await house.post('driver', path, { number: '4', date: '2026-09-10', amountCents: 1_490 });
    expect(note).toMatchObject({ status: 201, body: { status: 'to-check', kind: 'debit-note', number: '4' } });
    const late = await house.post('driver', path, { number: '5', date: '2026-09-11', amountCents: 1 });
    expect(notMet(late.body)[0]).toMatchObject({ check: 'date', found: '2026-09-11' });
    await house.post('officer', `/invoices/${String(late.body['invoiceId'])}/refusal`, { reason: 'Data futura' });
    const accepted = await house.post('officer', `/invoices/${String(note.body['invoiceId'])}/acceptance`, {
      reason: 'Arrotondamento concordato',
    });
    expect(accepted).toMatchObject({ body: { status: 'accepted', reason: 'Arrotondamento concordato' } });
    await house.post('officer', `/claims/${other}/settlements`, { zone: 'TC-01' });
    const made = await house.post('drafter', '/payment-orders', { claimId: other, zone: 'TC-01' });
    expect(made).toMatchObject({ status: 201, body: { amountCents: 1_500 } });
  });

  it('let the order go on, and leave no number in the log', async () => {
    expect(await order()).toMatchObject({ status: 201, body: { amountCents: 1_500 } });
    const stored = JSON.stringify(await house.store.readAll(0, 1_000));
    for (const secret of ['2/E', '9/E', 'Il CUP', '09999990007']) expect(stored).not.toContain(secret);
  });

  it('are paid by an order of the treasurer that says the project', async () => {
    await house.settled();
    const { items } = (await house.get('drafter', '/payment-orders')).body as { items: { paymentOrderId: string }[] };
    for (const { paymentOrderId } of items) await house.post('signer', `/payment-orders/${paymentOrderId}/approval`);
    await house.settled();
    const body = { office: 'UFABC1', istatCode: '000048017', taxCode: '01386030488', channel: 'A2A-12345678' };
    const bank = { treasurerChannel: 'A2A-87654321', treasurerAbi: '05428', treasurerCode: '540300' };
    const treasury = { ...body, ...bank, firstNumber: 7, cgu: '1040205999', debt: 'commercial' };
    const asked = { debtorName: 'Comune d’Esempio', debtorIban: IBAN, executionDate: '2026-09-10', callId: CALL };
    const make = (over: object) =>
      house.post('treasurer', '/payment-files', { ...asked, treasury: { ...treasury, ...over } });
    expect(await make({})).toMatchObject({ status: 422, body: { type: 'urn:buono:problem:cig-missing' } });
    const wrong = await make({ cgu: '1', firstNumber: 0 });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{}, {}] } });
    const made = await make({ noCigBecause: 'MANCANZA_ALTRO_MOTIVO' });
    expect(made).toMatchObject({ status: 202, body: { format: 'opi', asked: 1 } });
    await house.settled();
    const xml = await house.stream('treasurer', `/payment-files/${String(made.body['fileId'])}/content`);
    expect(xml).toContain('<numero_mandato>7</numero_mandato>');
    expect(xml).toContain('<importo_mandato>15.00</importo_mandato>');
    expect(xml).toContain(`<codice_cup>${CUP}</codice_cup>`);
    expect(xml).toContain('<motivo_esclusione_cig_siope>MANCANZA_ALTRO_MOTIVO</motivo_esclusione_cig_siope>');
    expect(xml).toContain(`<partita_iva_beneficiario>${VAT}</partita_iva_beneficiario>`);
    expect(xml).toContain(`<causale>Rendiconto 2026-09 CUP ${CUP}</causale>`);
    expect(await house.stream('treasurer', `/payment-files/${String(made.body['fileId'])}/content`)).toBe(xml);
  });

  it('are nobody’s business who does not see the claim', async () => {
    const [{ invoiceId }] = (await seen())['items'] as [{ invoiceId: string }];
    expect((await house.get('family', `/invoices/${invoiceId}`)).status).toBe(404);
    expect((await house.get('family', `/claims/${claim}/invoices`)).status).toBe(404);
    expect((await house.get('family', '/invoices')).body['items']).toEqual([]);
    expect((await house.get('driver', `/invoices/${invoiceId}`)).body).toMatchObject({ claimId: claim });
  });
});
