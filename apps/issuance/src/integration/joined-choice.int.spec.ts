// Choosing who serves under a call that wants providers to join: the choice, the catalogue and quotes, by the day.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, providerId } from '@buono/kernel';
import { CALL, House, id } from '../testing/house.js';

const TAXI = id(901);
const TERMS = '1'.repeat(64);

describe('a call that wants providers to join', () => {
  const house = new House();
  let voucher = '';
  let [here, there] = ['', ''];
  beforeAll(async () => {
    await house.open();
    await house.publishedCall();
    voucher = await house.acceptedVoucher();
    await house.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ callId: CALL, code: 'PROVA-2026', version: 2, title: 'Prova', order: 'arrival', actNumber: 'D.D. 9/2026' },
      ...{ zones: ['TC-01'], actions: [{ code: 'A', title: 'Azione', deliveryModel: 'voucher' }] },
      funds: [{ source: 'FSE+', year: 2026, amountCents: 100_000 }],
      ...{ useFrom: '2026-09-01', useTo: '2026-12-31', publishedOn: '2026-09-01' },
      providers: { terms: TERMS, services: ['CORSA', 'GITA'], from: '2026-09-20' },
    });
    const accredited = { providerId: TAXI, category: 'taxi', zone: 'all', from: '2026-09-01' } as const;
    await house.say('it.buono.redemption.provider-accredited.v1', TAXI, accredited);
    await house.parts.grants.grant(
      house.person('stranger'),
      { role: 'provider-admin', providerId: providerId(TAXI), from: localDate('2026-09-01') },
      house.person('officer'),
    );
    [here, there] = [await offered('Taxi in centro'), await offered('Taxi in collina')];
    await house.settled();
  });
  afterAll(() => house.close());

  const offered = async (title: string): Promise<string> => {
    const offer = { providerId: TAXI, category: 'taxi', title, comune: 'D612', zone: 'TC-01', unit: 'ride' };
    const published = await house.post('stranger', '/offers', { ...offer, tariffCents: 1_200, from: '2026-09-01' });
    expect(published.status).toBe(201);
    return String(published.body['offerId']);
  };
  const choose = (effectiveFrom: string, offerId?: string) =>
    house.post('family', `/vouchers/${voucher}/provider-choice`, {
      ...{ providerId: TAXI, effectiveFrom },
      ...(offerId !== undefined && { offerId }),
    });
  const joined = (from: string, part: object = {}) =>
    house.say('it.buono.redemption.call-joined.v1', TAXI, {
      providerId: TAXI,
      callId: CALL,
      terms: TERMS,
      from,
      ...part,
    });
  const found = async (callId: string) =>
    ((await house.get('family', `/offers?zone=TC-01&callId=${callId}`)).body['items'] as { offerId: string }[])
      .map(({ offerId }) => offerId)
      .sort();
  const quoted = async (offerId: string, servedOn: string) =>
    (await house.get('family', `/offers/${offerId}/quote?voucherId=${voucher}&servedOn=${servedOn}`)).body;
  const refused = (type: string) => ({ status: 422, body: { type: `urn:buono:problem:${type}` } });

  it('lets nobody be chosen that has not joined, from its first day on', async () => {
    expect((await choose('2026-09-19')).status).toBe(200);
    expect(await choose('2026-09-20', here)).toMatchObject(refused('provider-not-joined'));
    expect(await quoted(here, '2026-09-19')).toMatchObject({ services: [{ costCents: 1_200 }] });
    const [line] = (await quoted(here, '2026-09-20'))['services'] as object[];
    expect(line).toMatchObject({ service: 'CORSA', sentence: expect.stringContaining('non ha aderito') });
    expect(line).not.toHaveProperty('costCents');
  });

  it('leaves the place free where the choice was refused', async () => {
    const offer = (await house.get('family', `/offers/${here}`)).body;
    expect(offer).not.toHaveProperty('freePlaces', 0);
    expect(await choose('2026-09-20', here)).toMatchObject(refused('provider-not-joined'));
  });

  it('takes the part that was joined: its services, its offers', async () => {
    await joined('2026-09-20', { services: ['GITA'] });
    expect(await choose('2026-09-21', here)).toMatchObject(refused('part-not-joined'));
    await joined('2026-09-20', { offers: [here] });
    expect(await choose('2026-09-21', there)).toMatchObject(refused('part-not-joined'));
    expect((await choose('2026-09-21', here)).status).toBe(200);
    expect(await quoted(here, '2026-09-21')).toMatchObject({ services: [{ costCents: 1_200 }] });
    expect(house.told('it.buono.issuance.provider-chosen.v1').at(-1)).toMatchObject({ offerId: here });
  });

  it('shows families the offers of who may serve there', async () => {
    house.clock.set('2026-09-21T09:00:00.000Z');
    expect(await found(CALL)).toEqual([here]);
    expect(await found(id(777))).toEqual([here, there].sort());
    expect((await house.get('family', '/offers?callId=x')).status).toBe(400);
  });

  it('lets it be chosen until the day before it leaves, and its office find who must choose again', async () => {
    const leaving = { providerId: TAXI, callId: CALL, effectiveFrom: '2026-10-10', reason: 'places-full' } as const;
    await house.say('it.buono.redemption.call-left.v1', TAXI, leaving);
    expect(await choose('2026-10-10', there)).toMatchObject(refused('provider-left-call'));
    const left = await house.get('officer', `/vouchers?providerId=${TAXI}&callId=${CALL}&status=active`);
    expect(left.body['items']).toMatchObject([
      { voucherId: voucher, providerId: TAXI, providerEndsFrom: '2026-10-10' },
    ]);
    expect(house.faults).toEqual([]);
  });

  it('tells once from which day the choice does not count, on the voucher too', async () => {
    const ending = { voucherId: voucher, callId: CALL, providerId: TAXI, effectiveFrom: '2026-10-10' };
    // The first choice had ended when the provider joined for GITA alone.
    expect(house.told('it.buono.issuance.choice-ending.v1')).toMatchObject([
      { effectiveFrom: '2026-09-20', toldOn: '2026-09-10' },
      { ...ending, toldOn: '2026-09-21' },
    ]);
    expect((await house.get('family', `/vouchers/${voucher}`)).body).toMatchObject({ providerEndsFrom: '2026-10-10' });
  });

  it('counts again where the provider stays, and ends where it stays for a part without it', async () => {
    await joined('2026-10-10', { offers: [here] });
    expect((await house.get('family', `/vouchers/${voucher}`)).body).not.toHaveProperty('providerEndsFrom');
    const lines = async () => (await house.get('officer', `/vouchers?providerId=${TAXI}`)).body['items'] as object[];
    expect((await lines())[0]).not.toHaveProperty('providerEndsFrom');
    await joined('2026-11-01', { offers: [there] });
    expect((await lines())[0]).toMatchObject({ providerEndsFrom: '2026-11-01' });
    const days = house.told('it.buono.issuance.choice-ending.v1').map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual(['2026-09-20', '2026-10-10', '2026-11-01']);
    expect(house.faults).toEqual([]);
  });
});
