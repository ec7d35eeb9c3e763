// Checks due before a payment, over HTTP with in-memory engines and a mock of the register.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { OfficeService } from '@buono/registries/acts';
import { MockPayeeRegister } from '@buono/registries/mock';
import { HttpPayeeRegister } from '@buono/registries/money';
import { CODES, House, IBAN } from '../testing/house.js';
import { settledClaim } from '../testing/signed-order.js';

const VAT = '01234567897';

describe('an order of a body that asks for the DURC, and for unpaid taxes above 40 euro', () => {
  const clock = new SettableClock('2026-09-10T09:00:00.000Z');
  const patience = { timeout: 300, pauses: [], failures: 1_000, rest: 1 };
  let mock: MockPayeeRegister;
  let house: House;
  let order = '';

  beforeAll(async () => {
    mock = await MockPayeeRegister.start(clock);
    const register = new HttpPayeeRegister(new OfficeService(mock.settings, { clock, patience }));
    const asked = [
      { kind: 'regularity', payees: 'providers', validDays: 120 },
      { kind: 'tax-debts', payees: 'all', aboveCents: 4_000, validDays: 30 },
    ] as const;
    house = new House({ checking: { asked, register } });
    await house.open();
    const taxi = { category: 'taxi', legalName: 'Taxi Laura', fiscalCode: CODES.driver, vatNumber: VAT, iban: IBAN };
    const { providerId } = (await house.post('driver', '/providers', taxi)).body;
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${String(providerId)}/accreditations`, accreditation);
    const claimId = await settledClaim(house);
    order = String((await house.post('drafter', '/payment-orders', { claimId, zone: 'TC-01' })).body['paymentOrderId']);
  });
  afterAll(async () => {
    await house.close();
    await mock.stop();
  });

  const record = (body: object) => house.post('drafter', `/payment-orders/${order}/checks`, body);
  const sign = () => house.post('signer', `/payment-orders/${order}/approval`);
  const paper = { outcome: 'clear', reference: 'INPS_123', checkedOn: '2026-09-10' };

  it('says what is missing, and is not signed', async () => {
    expect((await house.get('signer', `/payment-orders/${order}`)).body['checks']).toEqual([
      { kind: 'regularity', standing: 'missing' },
      { kind: 'tax-debts', standing: 'missing' },
    ]);
    expect(await sign()).toMatchObject({
      status: 409,
      body: {
        type: 'urn:buono:problem:check-missing',
        errors: [{ field: 'checks.regularity' }, { field: 'checks.tax-debts' }],
      },
    });
  });

  it.each([
    [{ down: 'no-connection' }],
    [{ down: 'error' }],
    [{ delay: 600 }],
    [{ wrong: 'form' }],
    [{ wrong: 'page' }],
    [{ wrong: 'paper' }],
    [{ perDay: 0 }],
  ] as const)('records nothing of a register that is %j', async (behaviour) => {
    mock.behave(behaviour);
    expect(await record({ kind: 'regularity' })).toMatchObject({
      status: 503,
      body: { type: 'urn:buono:problem:register-silent' },
    });
    mock.behave();
    const { checks } = (await house.get('drafter', `/payment-orders/${order}`)).body as {
      checks: { standing: string }[];
    };
    expect(checks.map(({ standing }) => standing)).toEqual(['missing', 'missing']);
  });

  it('asks the register by the payee’s own number, and keeps what it said under the payee’s keys', async () => {
    expect(await record({ kind: 'regularity' })).toMatchObject({
      status: 201,
      body: {
        checks: [
          {
            kind: 'regularity',
            standing: 'clear',
            source: 'registry',
            checkedOn: '2026-09-10',
            validUntil: '2027-01-08',
          },
          { kind: 'tax-debts', standing: 'missing' },
        ],
      },
    });
    expect(mock.asked.at(-1)).toMatchObject({ kind: 'regularity', payee: VAT, amountCents: 4_500 });
  });

  it('waits where the register speaks against it, and says what is owed', async () => {
    mock.tell(VAT, 'tax-debts', { outcome: 'adverse', owedCents: 123_456, reference: 'VER/77' });
    await record({ kind: 'tax-debts' });
    const { body } = await house.get('signer', `/payment-orders/${order}`);
    expect(body['checks']).toMatchObject([{}, { standing: 'adverse', reference: 'VER/77', owedCents: 123_456 }]);
    expect(await sign()).toMatchObject({
      status: 409,
      body: { type: 'urn:buono:problem:check-adverse', errors: [{ field: 'checks.tax-debts' }] },
    });
  });

  it('takes no check that nobody asks, of tomorrow, without an outcome, or from the wrong role', async () => {
    expect((await record({ kind: 'antimafia', paper })).status).toBe(422);
    expect((await record({ kind: 'antimafia' })).status).toBe(422);
    expect((await record({ kind: 'regularity', paper: { ...paper, checkedOn: '2026-09-11' } })).status).toBe(422);
    expect((await record({ kind: 'regularity', paper: { ...paper, outcome: 'forse' } })).status).toBe(400);
    expect((await house.post('signer', `/payment-orders/${order}/checks`, { kind: 'regularity', paper })).status).toBe(
      403,
    );
    expect((await house.post('driver', `/payment-orders/${order}/checks`, { kind: 'regularity', paper })).status).toBe(
      403,
    );
  });

  it('is signed on a later paper, and is left out of a file once a check is too old', async () => {
    await record({ kind: 'tax-debts', paper });
    expect((await sign()).status).toBe(200);
    // Thirty days after the 10th of September are the 10th of October: on the 11th it is too old.
    house.clock.set('2026-10-11T08:00:00.000Z');
    const asked = { debtorName: 'Comune', debtorIban: 'DE89370400440532013000', executionDate: '2026-10-14' };
    const file = async () => {
      await house.settled();
      const { fileId } = (await house.post('treasurer', '/payment-files', asked)).body;
      await house.settled();
      return (await house.get('treasurer', `/payment-files/${String(fileId)}`)).body;
    };
    expect(await file()).toMatchObject({ count: 0, leftOut: [{ paymentOrderId: order, reason: 'check-expired' }] });
    await record({ kind: 'tax-debts', paper: { ...paper, checkedOn: '2026-10-11' } });
    expect(await file()).toMatchObject({ count: 1, totalCents: 4_500, leftOut: [] });
  });
});
