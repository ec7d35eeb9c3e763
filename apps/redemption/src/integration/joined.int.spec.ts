// One person under two codes, over HTTP: from the join on, the wallets of both are theirs and the ceilings add up; parted, no more.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codiceFiscale } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const house = new House();
/** Who the provisional code stands for: it was given up, and nobody signs in under it. */
let former = '';
beforeAll(async () => {
  await house.open();
  former = await house.parts.keys.personFor(codiceFiscale('98765432103'));
});
afterAll(() => house.close());

const acts = { joins: 0 };
const join = () => ({ formerId: former, currentId: house.person('family'), joinId: id(900 + acts.joins) });
const joins = () => {
  acts.joins += 1;
  const data = { ...join(), actNumber: 'D.D. 12/2026', joinedOn: '2026-09-10' };
  return house.say('it.buono.eligibility.persons-joined.v1', data.joinId, data);
};
const parts = () =>
  house.say('it.buono.eligibility.persons-parted.v1', join().joinId, {
    ...{ ...join(), actNumber: 'D.D. 19/2026', partedOn: '2026-09-11' },
  });

// 30.00 a year for the person, whichever voucher is used; each voucher alone is worth 50.00. Half of a ride is public, at most 20.00.
const annual = (name: string) => [
  { id: 'annuo', article: '5', per: 'year' as const, amountCents: 3_000, shared: `${name}/annuo` },
];
const voucherOf = (n: number, person: string, over: object = {}) =>
  house.say('it.buono.issuance.voucher-accepted.v1', id(n), {
    ...house.voucher(n, over),
    ...{ recipientId: person, applicantId: person },
  });
let nonces = 0;
const redeem = (voucher: number, askedCents: number, over: object = {}) =>
  house.post('driver', '/redemptions', {
    code: house.code(id(voucher), `j${(nonces += 1)}`),
    ...{ service: 'ride', servedOn: '2026-09-10', startedAt: '09:10', askedCents },
    ...over,
  });
const check = (voucher: number, askedCents: number) =>
  house.post('driver', '/redemptions/checks', {
    code: house.code(id(voucher), `j${(nonces += 1)}`),
    ...{ service: 'ride', servedOn: '2026-09-10', startedAt: '09:10', askedCents },
  });
const publicCents = async (asked: Promise<{ status: number; body: Record<string, unknown> }>) => {
  const { status, body } = await asked;
  return status === 201 ? Number(body['publicCents']) : 0;
};

beforeAll(async () => {
  const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
  const made = await house.post('driver', '/providers', body);
  const path = `/providers/${String(made.body['providerId'])}/accreditations`;
  await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-09-01' });
});

describe('the wallet of a provisional code', () => {
  let entry = '';
  const open = (path: string) => house.get('family', path).then(({ status }) => status);
  beforeAll(async () => {
    await voucherOf(1, former);
    entry = String((await redeem(1, 2_000)).body['redemptionId']);
  });

  it('is seen with its history under the definitive code while they are joined, and not before or after', async () => {
    expect([await open(`/wallets/${id(1)}`), await open(`/redemptions/${entry}`)]).toEqual([404, 404]);
    await joins();
    expect([await open(`/wallets/${id(1)}`), await open(`/redemptions/${entry}`)]).toEqual([200, 200]);
    await parts();
    expect([await open(`/wallets/${id(1)}`), await open(`/redemptions/${entry}`)]).toEqual([404, 404]);
  });

  it('pays the family back under the definitive code, where the person said once', async () => {
    await voucherOf(2, former, { deliveryModel: 'refund' });
    const spent = { voucherId: id(2), service: 'ride', servedOn: '2026-09-09', askedCents: 2_000 };
    const refund = () => house.post('family', '/redemptions', spent);
    await house.post('family', '/payment-details', { iban: IBAN });
    expect((await refund()).status).toBe(404);
    await joins();
    const paid = await refund();
    expect(paid).toMatchObject({ status: 201, body: { publicCents: 1_000 } });
    await house.settled();
    const [claim] = (await house.get('family', '/claims')).body['items'] as { claimId: string; payeeId: string }[];
    expect(claim?.payeeId).toBe(house.person('family'));
    await parts();
    // What was written while they were one stays where it was written.
    expect(await open(`/claims/${String(claim?.claimId)}`)).toBe(200);
    expect((await refund()).status).toBe(404);
  });
});

describe('a ceiling for the person', () => {
  beforeAll(async () => {
    for (const [n, person] of [
      [11, former],
      [12, house.person('family')],
    ] as const)
      await voucherOf(n, person, { ceilings: annual('UNO') });
  });

  it('adds up over both codes from the join on, also what was given before it', async () => {
    expect(await publicCents(redeem(11, 4_000))).toBe(2_000);
    await joins();
    // 30.00 − 20.00 = 10.00, though the own voucher is untouched.
    expect((await check(12, 4_000)).body).toMatchObject({ payable: true, publicCents: 1_000 });
    expect(await publicCents(redeem(12, 1_000))).toBe(500);
    expect(await publicCents(redeem(11, 4_000))).toBe(500);
    expect((await redeem(12, 100)).body).toMatchObject({ ceiling: 'annuo' });
    expect((await redeem(11, 100)).body).toMatchObject({ ceiling: 'annuo' });
  });

  it('is each one’s own again once they part: 25.00 and 5.00 were used', async () => {
    await parts();
    expect((await check(11, 4_000)).body).toMatchObject({ publicCents: 500 });
    expect((await check(12, 4_000)).body).toMatchObject({ publicCents: 2_000 });
    expect(await publicCents(redeem(12, 4_000))).toBe(2_000);
    expect(await publicCents(redeem(11, 4_000))).toBe(500);
  });

  it('refuses nothing of what was given above it before a second join, and gives nothing more', async () => {
    await joins();
    // 30.00 and 25.00 of 30.00.
    for (const n of [11, 12]) expect((await redeem(n, 100)).status).toBe(409);
    expect((await house.get('family', `/wallets/${id(11)}`)).body).toMatchObject({ spentCents: 3_000 });
    await parts();
  });

  it('is never exceeded by vouchers of both codes used at once, nor around the very moment of the join', async () => {
    for (const [n, person] of [
      [21, former],
      [22, house.person('family')],
      [23, former],
    ] as const)
      await voucherOf(n, person, { ceilings: annual('DUE') });
    await Promise.all([redeem(21, 2_600), joins(), redeem(22, 2_600)]);
    const all = await Promise.all([21, 22, 23, 22, 21, 23].map((n) => redeem(n, 2_600)));
    expect(all.filter(({ status }) => status === 409)).toHaveLength(5);
    const spent = await Promise.all(
      [21, 22, 23].map(async (n) => Number((await house.get('officer', `/wallets/${id(n)}`)).body['spentCents'])),
    );
    // 13.00 under each code while nobody had heard of the join, or just after; 4.00 for one of the six.
    expect(spent.reduce((sum, cents) => sum + cents, 0)).toBe(3_000);
    await parts();
  });

  it('gives back under both what is reversed under one', async () => {
    for (const [n, person] of [
      [31, former],
      [32, house.person('family')],
    ] as const)
      await voucherOf(n, person, { ceilings: annual('TRE') });
    await joins();
    const first = String((await redeem(31, 4_000)).body['redemptionId']);
    expect(await publicCents(redeem(32, 4_000))).toBe(1_000);
    const reversal = await house.post('driver', `/redemptions/${first}/reversal`, { reason: 'Corsa non fatta' });
    expect(reversal.status).toBe(200);
    await house.settled();
    expect(await publicCents(redeem(32, 4_000))).toBe(2_000);
    await parts();
    // 30.00 were used under the definitive code, nothing under the other.
    expect((await redeem(32, 100)).status).toBe(409);
    expect(await publicCents(redeem(31, 4_000))).toBe(2_000);
    expect(house.faults).toEqual([]);
  });
});

describe('the services of a person under two codes', () => {
  const rulesOn = async (entry: string): Promise<readonly string[]> => {
    await house.settled();
    const { body } = await house.get('driver', `/redemptions/${entry}`);
    return ((body['holds'] ?? []) as { rule: string }[]).map(({ rule }) => rule);
  };

  it('are held where the person took two rides at once, from the join on, and lifted when they part', async () => {
    for (const [n, person] of [
      [41, former],
      [42, house.person('family')],
    ] as const)
      await voucherOf(n, person);
    const rides = [
      await redeem(41, 1_000, { servedOn: '2026-09-07', startedAt: '08:00', endedAt: '08:30' }),
      await redeem(42, 1_000, { servedOn: '2026-09-07', startedAt: '08:15', endedAt: '08:45' }),
    ].map(({ body }) => String(body['redemptionId']));
    const rules = async () => [await rulesOn(rides[0] ?? ''), await rulesOn(rides[1] ?? '')];
    expect(await rules()).toEqual([[], []]);
    await joins();
    expect(await rules()).toEqual([['two-rides-at-once'], ['two-rides-at-once']]);
    await parts();
    expect(await rules()).toEqual([[], []]);
    await joins();
    const third = await redeem(41, 1_000, { servedOn: '2026-09-07', startedAt: '08:40', endedAt: '08:50' });
    expect(await rulesOn(String(third.body['redemptionId']))).toEqual(['two-rides-at-once']);
    await parts();
    expect(await rulesOn(String(third.body['redemptionId']))).toEqual([]);
  });

  it('are held where they were together above a ceiling before the join, and are free after a reversal', async () => {
    for (const [n, person] of [
      [51, former],
      [52, house.person('family')],
    ] as const)
      await voucherOf(n, person, { ceilings: annual('QUATTRO') });
    const first = String((await redeem(51, 4_000, { servedOn: '2026-09-08' })).body['redemptionId']);
    const last = String((await redeem(52, 4_000, { servedOn: '2026-09-09' })).body['redemptionId']);
    await joins();
    // 20.00 + 20.00 of 30.00: the one that was served last.
    expect([await rulesOn(first), await rulesOn(last)]).toEqual([[], ['over-one-ceiling']]);
    await house.post('driver', `/redemptions/${first}/reversal`, { reason: 'Corsa non fatta' });
    expect(await rulesOn(last)).toEqual([]);
    await parts();
    expect(house.faults).toEqual([]);
  });
});
