// Reservations over HTTP with in-memory engines: a taxi ride is reserved at its start and confirmed, given up or forgotten.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { instant } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const problem = (name: string) => ({ status: 409, body: { type: `urn:buono:problem:${name}` } });
/** Entries on the same day of the voucher under test. */
const ANY_NUMBER = { ceilings: [] };

describe('a reserved ride', () => {
  const house = new House();
  let made = 0;
  beforeAll(async () => {
    await house.open();
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const provider = await house.post('driver', '/providers', body);
    const path = `/providers/${String(provider.body['providerId'])}/accreditations`;
    await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-09-01' });
  });
  afterAll(() => house.close());

  /** A voucher of 50.00 of its own. */
  const voucher = async (): Promise<number> => {
    made += 1;
    await house.say('it.buono.issuance.voucher-accepted.v1', id(made), house.voucher(made, ANY_NUMBER));
    return made;
  };
  const ride = (n: number, nonce: string, askedCents = 3_000) => ({
    ...{ code: house.code(id(n), nonce), service: 'ride', servedOn: '2026-09-10', startedAt: '10:58', askedCents },
  });
  const reserve = (n: number, nonce: string, askedCents?: number, key?: string) =>
    house.post('driver', '/redemptions/reservations', ride(n, nonce, askedCents), key);
  const reservation = async (n: number, nonce: string, askedCents?: number): Promise<string> =>
    String((await reserve(n, nonce, askedCents)).body['reservationId']);
  const confirm = (which: string, body: object = {}, key?: string) =>
    house.post('driver', `/redemptions/reservations/${which}/confirmation`, body, key);
  const walletOf = async (n: number) => (await house.get('family', `/wallets/${id(n)}`)).body;

  it('holds its money for a quarter of an hour, and everybody concerned sees it', async () => {
    const n = await voucher();
    const reserved = await reserve(n, 'n1', 3_000, 'reserve-1');
    // Half of 30.00; 50.00 − 15.00.
    const amounts = { costCents: 3_000, publicCents: 1_500, familyCents: 1_500, remainingCents: 3_500 };
    const times = { reservedAt: '2026-09-10T09:00:00.000Z', expiresAt: '2026-09-10T09:15:00.000Z' };
    expect(reserved).toMatchObject({ status: 201, body: { status: 'held', ...amounts, ...times } });
    expect((await reserve(n, 'n1', 3_000, 'reserve-1')).body).toEqual(reserved.body);
    expect(await walletOf(n)).toMatchObject({
      ...{ spentCents: 0, reservedCents: 1_500, remainingCents: 3_500 },
      reservations: [{ reservationId: reserved.body['reservationId'] }],
    });
    const path = `/redemptions/reservations/${String(reserved.body['reservationId'])}`;
    for (const who of ['driver', 'family', 'officer'] as const)
      expect((await house.get(who, path)).body['status']).toBe('held');
    expect((await house.get('treasurer', path)).status).toBe(200);
    expect((await house.get('signer', path)).status).toBe(404);
    expect((await house.get('driver', `/redemptions/reservations/${id(998)}`)).status).toBe(404);
  });

  it('is confirmed whole, once, under the same id', async () => {
    const n = await voucher();
    const which = await reservation(n, 'n1');
    const done = await confirm(which, {}, 'confirm-1');
    expect(done).toMatchObject({
      status: 201,
      body: { redemptionId: which, publicCents: 1_500, remainingCents: 3_500 },
    });
    expect((await confirm(which, {}, 'confirm-1')).body).toEqual(done.body);
    expect((await confirm(which)).body).toMatchObject({ redemptionId: which, remainingCents: 3_500 });
    expect(await confirm(which, { askedCents: 2_000 })).toMatchObject(problem('reservation-confirmed'));
    expect((await house.get('driver', `/redemptions/${which}`)).body['status']).toBe('redeemed');
    expect((await house.get('driver', `/redemptions/reservations/${which}`)).body['status']).toBe('confirmed');
    expect(await walletOf(n)).toMatchObject({ spentCents: 1_500, reservedCents: 0, reservations: [] });
  });

  it('is confirmed for the fare that it came to; the rest is free again', async () => {
    const n = await voucher();
    const which = await reservation(n, 'n1', 4_000);
    expect(await confirm(which, { askedCents: 4_001 })).toMatchObject({
      ...{ status: 422, body: { type: 'urn:buono:problem:reservation-exceeded' } },
    });
    expect(await confirm(which, { endedAt: '11:30' })).toMatchObject({ status: 422 });
    // Half of 25.01 rounded down is 12.50.
    const done = await confirm(which, { askedCents: 2_501, endedAt: '11:00' });
    expect(done).toMatchObject({ status: 201, body: { costCents: 2_501, publicCents: 1_250, familyCents: 1_251 } });
    expect(await walletOf(n)).toMatchObject({ spentCents: 1_250, remainingCents: 3_750 });
  });

  it('is confirmed and given up by its payee only', async () => {
    const n = await voucher();
    const which = await reservation(n, 'n1');
    for (const who of ['family', 'officer', 'treasurer'] as const) {
      expect((await house.post(who, `/redemptions/reservations/${which}/confirmation`)).status).toBe(404);
      expect((await house.post(who, `/redemptions/reservations/${which}/release`)).status).toBe(404);
    }
    expect(await house.post('driver', `/redemptions/reservations/${which}/confirmation`, { tip: 1 })).toMatchObject({
      ...{ status: 400, body: { errors: [{ field: 'tip' }] } },
    });
    const given = await house.post('driver', `/redemptions/reservations/${which}/release`);
    expect(given).toMatchObject({ status: 200, body: { status: 'released' } });
    expect(await confirm(which)).toMatchObject(problem('reservation-released'));
    expect(await walletOf(n)).toMatchObject({ reservedCents: 0, remainingCents: 5_000 });
    // The code was shown once.
    expect(await house.post('driver', '/redemptions', ride(n, 'n1'))).toMatchObject(problem('code-already-used'));
  });

  it('never lets two take the same money, also at once', async () => {
    const n = await voucher();
    const asked = await Promise.all(['a', 'b', 'c', 'd'].map((nonce) => reserve(n, nonce, 4_000)));
    // 20.00 twice and the 10.00 that are left; the last finds nothing.
    const given = asked.map(({ status, body }) => (status === 201 ? Number(body['publicCents']) : 0));
    expect(given.toSorted((a, b) => b - a)).toEqual([2_000, 2_000, 1_000, 0]);
    expect(await house.post('driver', '/redemptions', ride(n, 'e'))).toMatchObject(problem('balance-exceeded'));
    expect((await house.post('driver', '/redemptions/checks', ride(n, 'e'))).body).toMatchObject({
      ...{ payable: false, refusal: 'balance-exceeded' },
    });
  });

  it('is over to the moment: what it held is free, and the ticker writes it down', async () => {
    const n = await voucher();
    const which = await reservation(n, 'n1', 4_000);
    const first = house.clock.now();
    house.clock.set(instant('2026-09-10T09:15:00.000Z'));
    expect((await house.get('driver', `/redemptions/reservations/${which}`)).body['status']).toBe('expired');
    expect(await walletOf(n)).toMatchObject({ reservedCents: 0, remainingCents: 5_000 });
    expect(await confirm(which)).toMatchObject(problem('reservation-expired'));
    await eventually(async () => {
      const written = JSON.stringify(await house.store.read(`wallet-${id(n)}`));
      return written.includes('reservation-released.v1') && written.includes('expired');
    });
    // Also for a clock that goes back.
    house.clock.set(first);
    expect(await confirm(which)).toMatchObject(problem('reservation-expired'));
  });
});
