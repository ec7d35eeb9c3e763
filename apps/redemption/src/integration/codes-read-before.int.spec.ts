// A code that was read where there was no network, and is sent when there is one: judged as of when it was read.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const READ_AT = '2026-09-10T09:10:00.000Z';
const problem = (status: number, name: string) => ({ status, body: { type: `urn:buono:problem:${name}` } });

describe('a code read without a network', () => {
  const house = new House();
  // All of 2026-09-10 at 09:00, good for a quarter of an hour.
  const codes = new Map<string, string>();
  beforeAll(async () => {
    await house.open();
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const provider = await house.post('driver', '/providers', body);
    const path = `/providers/${String(provider.body['providerId'])}/accreditations`;
    await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-09-01' });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1, { ceilings: [] }));
    for (const nonce of ['n1', 'n2', 'n3']) codes.set(nonce, house.code(id(1), nonce));
    house.clock.set(instant('2026-09-11T08:00:00.000Z'));
  });
  afterAll(() => house.close());

  const ride = (nonce: string, over: object = {}) => ({
    ...{ code: codes.get(nonce), codeReadAt: READ_AT, service: 'ride', servedOn: '2026-09-10', askedCents: 3_000 },
    ...over,
  });
  const send = (nonce: string, over: object = {}, key?: string) =>
    house.post('driver', '/redemptions', ride(nonce, over), key);

  it('is over by now where nobody says when it was read', async () => {
    expect(await send('n1', { codeReadAt: undefined })).toMatchObject(problem(409, 'code-expired'));
  });

  it('enters the service of that day, once, and says when it was read', async () => {
    const checked = await house.post('driver', '/redemptions/checks', ride('n1'));
    // Half of 30.00.
    expect(checked.body).toMatchObject({ payable: true, publicCents: 1_500 });
    const made = await send('n1', {}, 'kept-on-the-phone');
    expect(made).toMatchObject({ status: 201, body: { codeReadAt: READ_AT, enteredOn: '2026-09-11' } });
    expect((await send('n1', {}, 'kept-on-the-phone')).body).toEqual(made.body);
    expect(await send('n1')).toMatchObject(problem(409, 'code-already-used'));
    const shown = await house.get('officer', `/redemptions/${String(made.body['redemptionId'])}`);
    expect(shown.body['codeReadAt']).toBe(READ_AT);
  });

  it('is good neither before it was made nor after its quarter of an hour', async () => {
    const early = await send('n2', { codeReadAt: '2026-09-10T08:59:59.999Z' });
    expect(early).toMatchObject(problem(409, 'code-not-valid-yet'));
    const late = await send('n2', { codeReadAt: '2026-09-10T09:15:00.000Z' });
    expect(late).toMatchObject(problem(409, 'code-expired'));
    // A clock that is ahead reads nothing in the future.
    expect(await send('n2', { codeReadAt: '2027-01-01T00:00:00.000Z' })).toMatchObject(problem(409, 'code-expired'));
  });

  it('is for a service of that day or, over midnight, of the day before', async () => {
    for (const servedOn of ['2026-09-08', '2026-09-11'])
      expect(await send('n2', { servedOn })).toMatchObject(problem(409, 'code-read-another-day'));
    expect((await send('n2', { servedOn: '2026-09-09' })).status).toBe(201);
  });

  it('is read at a moment that exists', async () => {
    const wrong = await send('n3', { codeReadAt: 'ieri' });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'codeReadAt' }] } });
  });
});
