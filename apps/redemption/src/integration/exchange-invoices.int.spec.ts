// Invoices through the exchange system (SdI), over HTTP with in-memory engines and a mock of the exchange.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedInvoice, type InventedInvoice } from '@buono/bank-files/testing';
import { eventually, SettableClock } from '@buono/event-store/testing';
import { OfficeService } from '@buono/registries/acts';
import { MockInvoiceExchange, type MockExchangeService } from '@buono/registries/mock';
import { HttpInvoiceExchange } from '@buono/registries/money';
import { CALL, House, IBAN, id } from '../testing/house.js';

const VAT = '01234567897';
const CUP = 'D11B26000010001';
const SERVICES: readonly MockExchangeService[] = ['post', 'files', 'answers'];

interface Row {
  readonly exchangeId: string;
  readonly sdiId: string;
  readonly status: string;
  readonly termOn: string;
  readonly claimId?: string;
  readonly invoiceId?: string;
  readonly outcome?: string;
  readonly isTaken: boolean;
}

describe('the exchange system', () => {
  // What the exchange says is of the day of the house.
  const clock = new SettableClock('2026-09-10T09:00:00.000Z');
  const patience = { timeout: 300, pauses: [], failures: 1_000, rest: 1 };
  let mock: MockInvoiceExchange;
  let house: House;
  let claim = '';

  beforeAll(async () => {
    mock = await MockInvoiceExchange.start(clock);
    const { url, token } = mock.settings;
    const at = (name: string) => new OfficeService({ url: `${url}/${name}`, token }, { clock, patience });
    const exchange = new HttpInvoiceExchange({ post: at('post'), files: at('files'), answers: at('answers') });
    house = new House({ exchangeOffice: { exchange, everySeconds: 0.05 } });
    await house.open();
    await house.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ callId: CALL, code: 'PROVA-2026', version: 1, title: 'Prova', order: 'arrival' as const },
      ...{ zones: ['TC-01'], funds: [], actions: [], useFrom: '2026-09-01', useTo: '2026-12-31' },
      ...{ actNumber: 'D.D. 1/2026', publishedOn: '2026-09-01', cup: CUP },
      invoicing: { required: true, taxCode: '01386030488', office: 'UFABC1' },
    });
    const body = { category: 'taxi', legalName: 'Cooperativa Esempio', vatNumber: VAT, iban: IBAN };
    const { providerId } = (await house.post('driver', '/providers', body)).body;
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${String(providerId)}/accreditations`, accreditation);
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1));
    const ride = { service: 'ride', servedOn: '2026-09-10', startedAt: '09:10', askedCents: 3_000 };
    await house.post('driver', '/redemptions', { ...ride, code: house.code(id(1), 'n1') });
    await house.settled();
    claim = String(((await house.get('driver', '/claims')).body['items'] as { claimId: string }[])[0]?.claimId);
    await house.post('driver', `/claims/${claim}/submission`);
    await house.post('officer', `/claims/${claim}/settlements`, { zone: 'TC-01' });
  });
  afterAll(async () => {
    await house.close();
    await mock.stop();
  });

  /** An invoice of 15.00, of which one of its words names the claim where it is said. */
  const file = (said: InventedInvoice, names = claim) =>
    inventedInvoice({ price: '15.00', cup: CUP, vat: VAT, date: '2026-09-10', ...said }).replace(
      /<Descrizione>[^<]*/,
      `$& ${names}`,
    );
  const rows = async (who: 'officer' | 'drafter' = 'drafter') =>
    (await house.get(who, '/exchange-invoices?limit=50')).body['items'] as readonly Row[];
  const until = async (sdiId: string, isSo: (row: Row) => boolean): Promise<Row> => {
    let found: Row | undefined;
    const look = async () => {
      found = (await rows()).find((row) => row.sdiId === sdiId);
      return found !== undefined && isSo(found);
    };
    await eventually(look, `the delivery ${sdiId}`);
    return found as unknown as Row;
  };
  const answer = (exchangeId: string, body: object, who: 'officer' | 'drafter' = 'officer') =>
    house.post(who, `/exchange-invoices/${exchangeId}/answer`, body);
  const invoices = async () =>
    (await house.get('officer', `/claims/${claim}/invoices`)).body['items'] as { number: string; status: string }[];

  it.each([
    [{ down: 'no-connection' }],
    [{ down: 'error' }],
    [{ delay: 600 }],
    [{ wrong: 'form' }],
    [{ wrong: 'page' }],
    [{ wrong: 'paper' }],
    [{ perDay: 0 }],
  ] as const)('that is %j delivers nothing, and later what it has', async (behaviour) => {
    for (const name of SERVICES) mock.behave(name, behaviour);
    const sdiId = mock.deliver('<altro/>');
    expect((await rows()).some((row) => row.sdiId === sdiId)).toBe(false);
    for (const name of SERVICES) mock.behave(name);
    // A file that is no invoice of ours is tied to nothing, and waits for the region.
    const row = await until(sdiId, () => true);
    expect(row).toMatchObject({ status: 'delivered', termOn: '2026-09-25', isTaken: false });
    expect(row).not.toHaveProperty('claimId');
    expect((await rows('officer')).some((one) => one.sdiId === sdiId)).toBe(false);
  });

  it('delivers an invoice that names its claim, once, however often it comes', async () => {
    const sdiId = mock.deliver(file({ number: '1/E' }));
    const row = await until(sdiId, ({ claimId }) => claimId === claim);
    mock.deliver(file({ number: '1/E' }), { sdiId });
    mock.deliver(file({ number: '9/E' }), { sdiId });
    await eventually(async () => mock.waiting === 0, 'all is taken');
    expect((await rows()).filter((one) => one.sdiId === sdiId)).toEqual([row]);
    expect(await invoices()).toMatchObject([{ number: '1/E', status: 'matched' }]);
  });

  it('is answered that it is accepted, though its answers get lost at first', async () => {
    const [row] = (await rows('officer')) as [Row];
    expect((await answer(row.exchangeId, { outcome: 'EC03' })).status).toBe(400);
    expect(
      (await house.post('driver', `/exchange-invoices/${row.exchangeId}/answer`, { outcome: 'EC01' })).status,
    ).toBe(403);
    expect((await answer(id(77), { outcome: 'EC01' })).status).toBe(404);
    expect(await answer(row.exchangeId, { outcome: 'EC01' })).toMatchObject({ status: 200, body: { outcome: 'EC01' } });
    await until(row.sdiId, ({ isTaken }) => isTaken);
    expect([...mock.answers.values()]).toEqual([expect.objectContaining({ sdiId: row.sdiId, outcome: 'EC01' })]);
    expect(await answer(row.exchangeId, { outcome: 'EC02', reason: 'not-due' })).toMatchObject({
      status: 409,
      body: { type: 'urn:buono:problem:delivery-answered' },
    });
  });

  it('is told of a refusal, whichever page it was given on, and the invoice counts no more', async () => {
    const dear = mock.deliver(file({ number: '2/E', price: '16.00' }));
    const row = await until(dear, ({ claimId }) => claimId === claim);
    expect((await answer(row.exchangeId, { outcome: 'EC01' })).body['type']).toBe('urn:buono:problem:invoice-to-check');
    expect((await answer(row.exchangeId, { outcome: 'EC02' })).body['type']).toBe(
      'urn:buono:problem:refusal-without-reason',
    );
    await answer(row.exchangeId, { outcome: 'EC02', reason: 'wrong-amount' });
    await until(dear, ({ isTaken }) => isTaken);
    const told = [...mock.answers.values()].find(({ sdiId }) => sdiId === dear);
    expect(told).toMatchObject({ outcome: 'EC02', description: 'L’importo non è quello liquidato.' });
    expect((await invoices()).find(({ number }) => number === '2/E')).toMatchObject({ status: 'refused' });

    const other = mock.deliver(file({ number: '3/E', price: '17.00' }));
    const { invoiceId } = await until(other, ({ claimId }) => claimId === claim);
    await house.post('officer', `/invoices/${String(invoiceId)}/refusal`, { reason: 'Non dovuta' });
    expect(await until(other, ({ isTaken }) => isTaken)).toMatchObject({ status: 'answered', outcome: 'EC02' });
  });

  it('is asked again for the file of an invoice that an officer ties', async () => {
    const sdiId = mock.deliver(file({ number: '4/E' }, 'senza riferimento'));
    const { exchangeId, ...row } = await until(sdiId, () => true);
    expect(row).not.toHaveProperty('claimId');
    const tie = (who: 'officer' | 'drafter', to = claim) =>
      house.post(who, `/exchange-invoices/${exchangeId}/claim`, { claimId: to });
    expect((await answer(exchangeId, { outcome: 'EC01' }, 'drafter')).body['type']).toBe(
      'urn:buono:problem:delivery-not-tied',
    );
    mock.behave('files', { down: 'error' });
    expect(await tie('officer')).toMatchObject({ status: 503, body: { type: 'urn:buono:problem:exchange-silent' } });
    mock.behave('files');
    expect((await tie('drafter', id(78))).status).toBe(422);
    expect(await tie('officer')).toMatchObject({ status: 200, body: { claimId: claim } });
    expect((await invoices()).map(({ number }) => number)).toContain('4/E');
  });

  it('says that the term is over, and takes no answer then', async () => {
    const sdiId = mock.deliver(file({ number: '5/E' }));
    const { exchangeId } = await until(sdiId, ({ claimId }) => claimId === claim);
    mock.notify(sdiId, 'term-over');
    await until(sdiId, ({ status }) => status === 'over');
    expect((await answer(exchangeId, { outcome: 'EC02', reason: 'not-due' })).body['type']).toBe(
      'urn:buono:problem:answer-term-over',
    );
  });
});
