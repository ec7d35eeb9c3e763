// Services that a family is asked to confirm, over HTTP with in-memory engines: nothing is settled before it answered or was silent.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { instant } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const problem = (name: string, status = 409) => ({ status, body: { type: `urn:buono:problem:${name}` } });
const WHY = 'Quel giorno eravamo dai nonni.';

describe('a service to confirm', () => {
  const house = new House();
  beforeAll(async () => {
    await house.open();
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const provider = await house.post('driver', '/providers', body);
    const path = `/providers/${String(provider.body['providerId'])}/accreditations`;
    await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-09-01' });
    const over = { confirmation: { by: 'family', silentAfterDays: 5 }, ceilings: [] } as const;
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1, over));
  });
  afterAll(() => house.close());

  let made = 0;
  /** A ride of 10.00, half of it public. */
  const ride = async (): Promise<string> => {
    made += 1;
    const code = house.code(id(1), `n${made}`);
    const body = { code, service: 'ride', servedOn: '2026-09-10', startedAt: `0${made}:00`, askedCents: 1_000 };
    return String((await house.post('driver', '/redemptions', body)).body['redemptionId']);
  };
  const of = (which: string, what = '') => `/service-confirmations/${which}${what}`;
  const statusOf = async (which: string) => (await house.get('family', of(which))).body['status'];

  it('is shown to the family with its last day, to its provider and its zone, and to nobody else', async () => {
    const which = await ride();
    await house.settled();
    // Five days from Thursday 10 September.
    const asked = {
      redemptionId: which,
      status: 'asked',
      publicCents: 500,
      askedOn: '2026-09-10',
      until: '2026-09-15',
    };
    for (const who of ['family', 'driver', 'officer'] as const) {
      expect((await house.get(who, of(which))).body).toMatchObject(asked);
      expect((await house.get(who, '/service-confirmations?status=asked')).body['items']).toMatchObject([asked]);
    }
    expect((await house.get('signer', of(which))).status).toBe(404);
    expect((await house.get('signer', '/service-confirmations')).body['items']).toEqual([]);
    expect((await house.post('driver', of(which, '/confirmation'))).status).toBe(404);
    expect(await house.post('family', of(which, '/confirmation'))).toMatchObject({ body: { status: 'confirmed' } });
    expect(await house.post('family', of(which, '/dispute'), { reason: WHY })).toMatchObject(
      problem('confirmation-given'),
    );
    expect((await house.get('family', of(id(998)))).status).toBe(404);
  });

  it('is told as a notice, without the words of anybody', async () => {
    const which = await ride();
    await house.post('family', of(which, '/dispute'), { reason: WHY });
    await house.post('officer', of(which, '/decision'), { upheld: true, reason: 'not-delivered' });
    await house.settled();
    const told = house.heard.filter(({ data }) => (data as { redemptionId?: string }).redemptionId === which);
    expect(told.map(({ type }) => type.split('.').at(-2))).toEqual([
      ...['service-redeemed', 'confirmation-asked', 'service-disputed', 'dispute-decided', 'redemption-reversed'],
    ]);
    expect(JSON.stringify(told)).not.toContain('nonni');
    expect((await house.get('driver', of(which))).body).toMatchObject({
      ...{ status: 'upheld', dispute: { reason: 'other', words: WHY } },
      decision: { upheld: true, reason: 'not-delivered' },
    });
    expect((await house.get('driver', `/redemptions/${which}`)).body['status']).toBe('reversed');
  });

  it('is not settled before the family answered, an office decided, or the days are over', async () => {
    const [silent, disputed] = [await ride(), await ride()];
    await house.post('family', of(disputed, '/dispute'), { reason: WHY });
    const listed = await house.get('driver', '/claims?month=2026-09');
    const [claim] = listed.body['items'] as { claimId: string }[];
    await house.post('driver', `/claims/${claim?.claimId ?? ''}/submission`);
    const settle = () => house.post('officer', `/claims/${claim?.claimId ?? ''}/settlements`, { zone: 'TC-01' });
    expect(await settle()).toMatchObject(problem('line-held'));
    expect((await house.post('family', of(disputed, '/decision'), { upheld: false, reason: 'other' })).status).toBe(
      403,
    );
    await house.post('officer', of(disputed, '/decision'), {
      upheld: false,
      reason: 'La presenza risulta dal codice.',
    });
    expect(await statusOf(disputed)).toBe('rejected');
    expect(await settle()).toMatchObject(problem('line-held'));
    house.clock.set(instant('2026-09-15T21:59:59.000Z'));
    expect(await statusOf(silent)).toBe('asked');
    expect(await settle()).toMatchObject(problem('line-held'));
    // Midnight in Italy.
    house.clock.set(instant('2026-09-15T22:00:00.000Z'));
    expect(await statusOf(silent)).toBe('silent');
    expect(await house.post('family', of(silent, '/dispute'), { reason: WHY })).toMatchObject(
      problem('confirmation-over'),
    );
    expect((await settle()).status).toBe(201);
    await eventually(async () => {
      return JSON.stringify(await house.store.read(`wallet-${id(1)}`)).includes('confirmation-lapsed.v1');
    });
  });
});
