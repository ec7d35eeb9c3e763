// A ceiling over all vouchers of a person, over HTTP: two vouchers used at once never come to more than it.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSourced } from '@buono/event-store';
import { cents, instant, localDate, providerId, redemptionId, voucherId } from '@buono/kernel';
import { sharedCeilingAggregate, walletAggregate } from '../adapters/persistence/aggregates.js';
import { HeardSelves } from '@buono/service';
import { JoinedCeilings, sharedCeilingOf } from '../application/ceiling/joined-ceilings.js';
import { ShareCeilings, type Taken } from '../application/ceiling/shared-ceilings.js';
import type { RedeemService } from '../domain/wallet/commands.js';
import type { ServiceRedeemed } from '../domain/wallet/events.js';
import { CODES, House, IBAN, id } from '../testing/house.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

// 30.00 a year for the person, whichever voucher is used; each voucher alone is worth 50.00. Half of a ride is public, at most 20.00.
const ceilings = [{ id: 'annuo', article: '5', per: 'year' as const, amountCents: 3_000, shared: 'PROVA-2026/annuo' }];

let nonces = 0;
const ride = (voucher: number, askedCents: number, over: object = {}) => ({
  code: house.code(id(voucher), `n${(nonces += 1)}`),
  ...{ service: 'ride', servedOn: '2026-09-10', startedAt: '09:10', askedCents },
  ...over,
});
const redeem = (voucher: number, askedCents: number, over: object = {}) =>
  house.post('driver', '/redemptions', ride(voucher, askedCents, over));
const check = (voucher: number, askedCents: number) =>
  house.post('driver', '/redemptions/checks', ride(voucher, askedCents));

beforeAll(async () => {
  const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
  const made = await house.post('driver', '/providers', body);
  const path = `/providers/${String(made.body['providerId'])}/accreditations`;
  await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-09-01' });
  for (const n of [1, 2, 3, 4])
    await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, { ceilings }));
});

describe('two vouchers of one person under one ceiling', () => {
  let first = '';

  it('share what it leaves', async () => {
    const one = await redeem(1, 4_000);
    expect(one).toMatchObject({ status: 201, body: { publicCents: 2_000, remainingCents: 3_000 } });
    first = String(one.body['redemptionId']);
    // 30.00 − 20.00 = 10.00, though the second voucher is untouched.
    expect((await check(2, 4_000)).body).toMatchObject({ payable: true, publicCents: 1_000 });
    expect(await redeem(2, 4_000)).toMatchObject({ status: 201, body: { publicCents: 1_000, familyCents: 3_000 } });
    const reached = { type: 'urn:buono:problem:ceiling-reached', ceiling: 'annuo' };
    expect(await redeem(2, 100)).toMatchObject({ status: 409, body: reached });
    expect((await check(1, 100)).body).toMatchObject({ payable: false });
  });

  it('have again what was reversed', async () => {
    await house.post('driver', `/redemptions/${first}/reversal`, { reason: 'Corsa non fatta' });
    await house.settled();
    expect(await redeem(2, 6_000)).toMatchObject({ status: 201, body: { publicCents: 2_000 } });
    expect((await redeem(1, 100)).status).toBe(409);
  });

  it('hold nothing for an entry that the wallet refuses', async () => {
    // 2025 is another year, before both vouchers.
    expect((await redeem(1, 100, { servedOn: '2025-09-10' })).body['type']).toBe(
      'urn:buono:problem:voucher-not-valid-yet',
    );
    const stored = JSON.stringify(await house.store.readAll(0, 5_000));
    expect(stored.match(/2025-09-10/g)).toBeNull();
  });
});

describe('two vouchers used at once', () => {
  it('never come to more than the ceiling', async () => {
    const own = [{ ...ceilings[0], shared: 'ALTRO-2026/annuo' }] as typeof ceilings;
    for (const n of [5, 6])
      await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, { ceilings: own }));
    const answers = await Promise.all([5, 6, 5, 6, 5, 6].map((n) => redeem(n, 2_600)));
    const paid = answers.reduce((sum, { body }) => sum + Number(body['publicCents'] ?? 0), 0);
    // 13.00 each: two whole, and 4.00 of a third.
    expect(paid).toBe(3_000);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe('two entries that ask before either is decided', () => {
  const name = 'QUARTO-2026/annuo';
  const meta = (n: number) => ({ commandId: id(9_100 + n), actor: 'process:test', correlationId: id(1) });
  const executor = () => house.parts.executor;
  const entry = (n: number): RedeemService => ({
    type: 'RedeemService',
    redemptionId: redemptionId(id(600 + n)),
    payee: { kind: 'provider', id: providerId(id(99)) },
    service: 'ride',
    servedOn: localDate('2026-09-10'),
    enteredOn: localDate('2026-09-10'),
    units: 1,
    nonce: `both-${n}`,
    costCents: cents(4_000),
    publicCents: cents(2_000),
    accreditation: { category: 'taxi', source: 'provider', revision: 1 },
  });

  it('are paid 30.00 in all, and a third nothing', async () => {
    const own = [{ ...ceilings[0], shared: name }] as typeof ceilings;
    const wallets = new EventSourced(executor(), walletAggregate);
    const ceilingsHere = new EventSourced(executor(), sharedCeilingAggregate);
    const joined = new JoinedCeilings(ceilingsHere, new HeardSelves(executor(), 'redemption'));
    const shares = new ShareCeilings(ceilingsHere, wallets, house.clock, joined);
    const taken: (Taken | undefined)[] = [];
    for (const n of [10, 11, 12]) {
      await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, { ceilings: own }));
      const { state } = await wallets.find(id(n));
      taken.push(state.status === 'unknown' ? undefined : await shares.take(entry(n), state, meta(n)));
    }
    expect(taken.map((one) => one?.ok)).toEqual([true, true, false]);
    const paid = await Promise.all(
      taken.flatMap((one, index) =>
        one?.ok === true ? [wallets.execute(id(10 + index), one.command, meta(10 + index))] : [],
      ),
    );
    const amounts = paid.map((one) => (one.accepted ? (one.events[0] as ServiceRedeemed | undefined)?.publicCents : 0));
    // 20.00, and the 10.00 that it leaves.
    expect(amounts).toEqual([2_000, 1_000]);
  });
});

describe('what was interrupted', () => {
  const name = 'TERZO-2026/annuo';
  const stream = () => sharedCeilingOf(name, house.person('family'));
  const meta = (n: number) => ({ commandId: id(9_000 + n), actor: 'process:test', correlationId: id(1) });
  const of = (n: number, voucher: number) => ({
    redemptionId: redemptionId(id(n)),
    voucherId: voucherId(id(voucher)),
    servedOn: localDate('2026-09-10'),
  });
  const standing = async () =>
    (await house.parts.executor.load(sharedCeilingAggregate, stream())).state.shares.get(id(501));

  beforeAll(async () => {
    const own = [{ ...ceilings[0], shared: name }] as typeof ceilings;
    for (const n of [7, 8])
      await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, { ceilings: own }));
  });

  it('between the ceiling and the wallet is given back after a minute', async () => {
    const wanted = { amountCents: cents(3_000), count: 1, units: 1 };
    const take = { type: 'TakeShare', ...of(500, 7), takenAt: house.clock.now(), wanted, partial: false } as const;
    const limits = { per: 'year', amountCents: 3_000 } as const;
    await house.parts.executor.execute(sharedCeilingAggregate, stream(), { ...take, limits }, meta(1));
    expect((await redeem(8, 1_000)).status).toBe(409);
    house.clock.set(instant('2026-09-10T09:01:01.000Z'));
    expect(await redeem(8, 1_000)).toMatchObject({ status: 201, body: { publicCents: 500 } });
  });

  it('between the wallet and the ceiling is settled by whoever follows the log', async () => {
    const sharedRoom = [{ name, leftCents: 2_000, limited: false }];
    const entry = {
      type: 'RedeemService',
      ...{ ...of(501, 7), service: 'ride', enteredOn: localDate('2026-09-10') },
      ...{ payee: { kind: 'provider' as const, id: providerId(id(99)) }, units: 1, nonce: 'interrupted' },
      ...{ costCents: cents(4_000), publicCents: cents(2_000), sharedRoom },
      accreditation: { category: 'taxi', source: 'provider', revision: 1 },
    } as const;
    const outcome = await house.parts.executor.execute(walletAggregate, id(7), entry, meta(2));
    expect(outcome.accepted).toBe(true);
    await house.settled();
    expect(await standing()).toMatchObject({ status: 'settled', amountCents: 2_000 });
    // 30.00 − 5.00 − 20.00 = 5.00.
    expect(await redeem(8, 4_000)).toMatchObject({ status: 201, body: { publicCents: 500 } });
  });
});

describe('a reservation', () => {
  const reserve = async (n: number, askedCents: number): Promise<string> => {
    const reserved = await house.post('driver', '/redemptions/reservations', ride(n, askedCents));
    expect(reserved.status).toBe(201);
    return String(reserved.body['reservationId']);
  };
  const end = (which: string, how: 'confirmation' | 'release', body: object = {}) =>
    house.post('driver', `/redemptions/reservations/${which}/${how}`, body);

  it('holds what it takes of the ceiling, and what it does not need is free for the other voucher', async () => {
    const own = [{ ...ceilings[0], shared: 'QUINTO-2026/annuo' }] as typeof ceilings;
    for (const n of [13, 14])
      await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, { ceilings: own }));
    const first = await reserve(13, 4_000);
    const second = await reserve(14, 4_000);
    // 20.00 and the 10.00 that are left of 30.00.
    expect((await redeem(14, 1_000)).body['type']).toBe('urn:buono:problem:ceiling-reached');
    expect((await end(first, 'confirmation', { askedCents: 3_000 })).body).toMatchObject({ publicCents: 1_500 });
    expect(await redeem(14, 2_000)).toMatchObject({ status: 201, body: { publicCents: 500 } });
    expect((await end(second, 'release')).status).toBe(200);
    await house.settled();
    expect(await redeem(13, 4_000)).toMatchObject({ status: 201, body: { publicCents: 1_000 } });
  });
});
