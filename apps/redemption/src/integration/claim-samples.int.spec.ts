// The examination of claims by sample over HTTP with in-memory engines: seed, draw, findings, settlement.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, IBAN, id } from '../testing/house.js';

const RENT = {
  ...{ code: 'rent', label: 'Spesa per l’affitto', unit: 'flat' as const, providerCategories: ['famiglia'] },
  ...{ publicShare: 'service.cost', evidence: 'register' as const },
};
const SEED = 'estrazione del Lotto del 1° settembre 2026, Firenze: 12 45 3 78 61';
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Shown {
  readonly zones: readonly { readonly sample?: Record<string, unknown> }[];
  readonly lines: readonly { readonly redemptionId: string; readonly drawn?: boolean; readonly finding?: object }[];
}

describe('a claim whose call asks for a sample', () => {
  const house = new House();
  let claimId = '';
  const problem = (type: string) => ({ type: `urn:buono:problem:${type}` });
  const bind = (over: object = {}) =>
    house.post('officer', '/claim-seeds', {
      ...{ callId: CALL, zone: 'TC-01', commitment: digest(SEED), actNumber: 'D.D. 7/2026', ...over },
    });
  const draw = (over: object = {}) => house.post('officer', `/claims/${claimId}/samples`, { zone: 'TC-01', ...over });
  const find = (lines: readonly object[], who: 'officer' | 'treasurer' = 'officer') =>
    house.post(who, `/claims/${claimId}/findings`, { zone: 'TC-01', lines });
  const settle = () => house.post('officer', `/claims/${claimId}/settlements`, { zone: 'TC-01' });
  const shown = async (): Promise<Shown> => (await house.get('officer', `/claims/${claimId}`)).body as unknown as Shown;
  const call = (version: number, over: object = {}) =>
    house.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ callId: CALL, code: 'PROVA-2026', version, title: 'Prova', order: 'arrival' as const, zones: ['TC-01'] },
      ...{
        useFrom: '2026-09-01',
        useTo: '2026-12-31',
        actions: [],
        funds: [],
        actNumber: '1',
        publishedOn: '2026-08-01',
      },
      ...over,
    });

  beforeAll(async () => {
    await house.open();
    const terms = { services: [RENT], ceilings: [], deliveryModel: 'refund' as const };
    for (let n = 1; n <= 4; n += 1)
      await house.say('it.buono.issuance.voucher-accepted.v1', id(n), house.voucher(n, terms));
    await house.post('family', '/payment-details', { iban: IBAN });
  });
  afterAll(() => house.close());

  it('takes a seed only where the call asks for one, and of the own zone', async () => {
    await call(1);
    expect(await bind()).toMatchObject({ status: 409, body: problem('sampling-not-asked') });
    await call(2, { sampling: { share: '50', wholeAbove: '10' } });
    expect((await bind({ zone: 'TC-02' })).status).toBe(404);
    expect((await bind({ commitment: SEED })).status).toBe(400);
    expect((await house.post('drafter', '/claim-seeds', {})).status).toBe(403);
    expect((await bind()).status).toBe(201);
  });

  it('is bound to the seed when it is presented', async () => {
    for (let n = 1; n <= 4; n += 1) {
      const body = { voucherId: id(n), service: 'rent', servedOn: '2026-09-08', askedCents: 1_000 };
      expect((await house.post('family', '/redemptions', body)).status).toBe(201);
    }
    await house.settled();
    const { body } = await house.get('family', '/claims');
    claimId = String((body['items'] as readonly { claimId: string }[])[0]?.claimId);
    expect((await house.post('family', `/claims/${claimId}/submission`)).status).toBe(200);
    const [zone] = (await shown()).zones;
    expect(zone?.sample).toEqual({
      status: 'to-draw',
      share: '50',
      atLeast: 1,
      wholeAbove: '10',
      commitment: digest(SEED),
    });
    expect(await settle()).toMatchObject({ status: 409, body: problem('sample-not-drawn') });
  });

  it('is drawn with that seed only, by the zone only', async () => {
    expect(await draw()).toMatchObject({ status: 422, body: problem('seed-needed') });
    expect(await draw({ seed: 'another' })).toMatchObject({ status: 422, body: problem('seed-wrong') });
    expect((await house.post('treasurer', `/claims/${claimId}/samples`, { zone: 'TC-01', seed: SEED })).status).toBe(
      403,
    );
    expect((await house.get('officer', `/claim-seeds/${CALL}/TC-01`)).body).toMatchObject({ shown: [] });
    const both = await Promise.all([draw({ seed: SEED }), draw({ seed: SEED })]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await house.get('officer', `/claim-seeds/${CALL}/TC-01`)).body).toEqual({
      ...{ callId: CALL, zone: 'TC-01', isAsked: true, shown: [{ commitment: digest(SEED), seed: SEED }] },
    });
  });

  it('is drawn again by anybody who has seed and lines', async () => {
    const { lines } = await shown();
    const byLot = lines
      .map(({ redemptionId }) => ({ redemptionId, number: digest(SEED + redemptionId) }))
      .sort((a, b) => (a.number < b.number ? -1 : 1));
    const drawn = lines.filter((one) => one.drawn === true).map(({ redemptionId }) => redemptionId);
    expect(drawn.sort()).toEqual(
      byLot
        .slice(0, 2)
        .map(({ redemptionId }) => redemptionId)
        .sort(),
    );
  });

  it('is examined line by line, and widened where too much is wrong', async () => {
    const { lines } = await shown();
    const drawn = lines.filter((one) => one.drawn === true);
    const right = drawn.map(({ redemptionId }) => ({ redemptionId, approvedCents: 1_000, evidence: 'register' }));
    const [first, second] = right;
    const other = lines.find((one) => one.drawn !== true)?.redemptionId;
    expect((await find(right, 'treasurer')).status).toBe(403);
    expect(await find([{ ...first, redemptionId: other }])).toMatchObject({
      status: 422,
      body: problem('line-not-drawn'),
    });
    expect((await find([{ ...first, evidence: 'dream' }])).status).toBe(400);
    expect((await find([])).status).toBe(400);
    expect((await find([first ?? {}])).status).toBe(201);
    expect(await settle()).toMatchObject({ status: 409, body: problem('sample-not-examined') });
    const wrong = { ...second, approvedCents: 700, reason: 'Il registro dice tre giorni in meno' };
    const { body } = await find([wrong]);
    // 3.00 of 20.00 is 15%, the call bears 10%.
    expect((body as unknown as Shown).zones[0]?.sample).toMatchObject({
      ...{ status: 'to-examine', widenedAt: 1_500, lines: 4, examined: 2, wrong: 1, wrongCents: 300, seed: SEED },
    });
    expect(await settle()).toMatchObject({ status: 409, body: problem('sample-not-examined') });
  });

  it('is settled as it was found, with the words beside the line', async () => {
    const rest = (await shown()).lines.filter((one) => one.finding === undefined);
    await find(rest.map(({ redemptionId }) => ({ redemptionId, approvedCents: 1_000, evidence: 'proof' })));
    expect(await settle()).toMatchObject({ status: 201, body: { approvedCents: 3_700 } });
    const { lines } = await shown();
    expect(lines).toContainEqual(
      expect.objectContaining({ approvedCents: 700, reason: 'other', note: 'Il registro dice tre giorni in meno' }),
    );
    expect(
      await find(
        rest.map(({ redemptionId }) => ({ redemptionId, approvedCents: 0, reason: 'duplicate', evidence: 'visit' })),
      ),
    ).toMatchObject({
      ...{ status: 409, body: problem('zone-already-settled') },
    });
  });
});
