// Families asked after payment over HTTP with in-memory engines: seed, draw, answers, the hold that follows, and silence.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, localDate, zoneCode } from '@buono/kernel';
import { CALL, House, id } from '../testing/house.js';
import { accreditedTaxi, settledClaim, signedOrder } from '../testing/signed-order.js';

const SEED = 'tre gelsi gialli oltre il ponte, novantuno';
const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const PLACE = `${CALL}/TC-01/2026-09`;

interface Question {
  readonly redemptionId: string;
  readonly status: string;
}
interface Lines {
  readonly lines: readonly { readonly redemptionId: string; readonly familySaid?: Record<string, unknown> }[];
}

describe('families asked after payment', () => {
  const house = new House();
  let [claimId, provider] = ['', ''];
  const problem = (type: string) => ({ type: `urn:buono:problem:${type}` });
  const bind = (over: object = {}) =>
    house.post('officer', '/surveys', {
      ...{ callId: CALL, zone: 'TC-01', month: '2026-09', commitment: sha(SEED), lines: 2, days: 15 },
      ...{ actNumber: 'D.D. 9/2026', ...over },
    });
  const draw = (body: object = { seed: SEED }, key?: string) =>
    house.post('officer', `/surveys/${PLACE}/draw`, body, key);
  const answer = (question: string | undefined, body: object, key?: string) =>
    house.post('family', `/service-questions/${String(question)}/answer`, body, key);
  const questions = async (who: 'family' | 'officer' | 'driver', query = '') =>
    (await house.get(who, `/service-questions${query}`)).body['items'] as readonly Question[];
  const linesFor = async (who: 'officer' | 'driver' | 'treasurer') =>
    ((await house.get(who, `/claims/${claimId}`)).body as unknown as Lines).lines;
  let asked: readonly string[] = [];

  beforeAll(async () => {
    await house.open();
    provider = await accreditedTaxi(house);
  });
  afterAll(() => house.close());

  it('binds a seed only of the own zone, said in full, by an officer', async () => {
    expect((await bind({ zone: 'TC-02' })).status).toBe(404);
    expect((await house.post('driver', '/surveys', {})).status).toBe(403);
    expect(await bind({ lines: undefined })).toMatchObject({ status: 400, body: { errors: [{ field: 'lines' }] } });
    expect(await bind({ commitment: SEED })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'commitment' }] },
    });
    expect(await bind({ days: 2 })).toMatchObject({ status: 400, body: { errors: [{ field: 'days' }] } });
    expect(await bind({ month: '2026-08' })).toMatchObject({ status: 409, body: problem('survey-too-late') });
    expect(await draw()).toMatchObject({ status: 404, body: problem('survey-unknown') });
    expect((await bind()).status).toBe(201);
    expect(await bind({ month: '2026-10' })).toMatchObject({ status: 409, body: problem('survey-seed-used') });
  });

  it('draws what was paid, with that seed only, and anybody can draw it again', async () => {
    claimId = await settledClaim(house);
    expect(await draw()).toMatchObject({ status: 409, body: problem('survey-nothing-paid') });
    expect(await bind({ commitment: sha('altro') })).toMatchObject({ status: 409, body: problem('survey-too-late') });
    const order = await signedOrder(house, claimId);
    const paid = { paymentOrderId: order, outcome: 'paid', reference: 'TRN-1', executedOn: '2026-09-10' };
    expect((await house.post('treasurer', '/payment-outcomes', paid)).status).toBe(201);
    await house.settled();
    expect(await draw({})).toMatchObject({ status: 422, body: problem('survey-seed-needed') });
    expect(await draw({ seed: 'altro' })).toMatchObject({ status: 422, body: problem('survey-seed-wrong') });
    expect((await house.post('treasurer', `/surveys/${PLACE}/draw`, { seed: SEED })).status).toBe(403);
    const both = await Promise.all([
      draw({ seed: SEED }, id(901)),
      draw({ seed: SEED }, id(901)),
      draw({ seed: SEED }, id(902)),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201]);
    await house.settled();
    const { body } = await house.get('officer', `/surveys/${PLACE}`);
    const all = (await linesFor('officer')).map(({ redemptionId }) => redemptionId).sort();
    asked = all.toSorted((a, b) => (sha(SEED + a) < sha(SEED + b) ? -1 : 1)).slice(0, 2);
    expect(body).toMatchObject({ drawn: 2, of: 3, seed: SEED, redemptionIds: asked, digest: sha(all.join('\n')) });
    // Fifteen days after 10 September: 25 September, a Friday.
    expect(body).toMatchObject({ drawnOn: '2026-09-10', until: '2026-09-25' });
  });

  it('asks their families, and tells nobody who is paid', async () => {
    const shown = await questions('family');
    expect(shown.map(({ redemptionId }) => redemptionId).sort()).toEqual([...asked].sort());
    expect(shown[0]).toMatchObject({ status: 'asked', paidCents: 1_500, service: 'ride', payeeId: provider });
    expect(await questions('driver')).toEqual([]);
    expect((await house.get('driver', `/service-questions/${String(asked[0])}`)).status).toBe(404);
    expect((await house.get('driver', `/surveys/${PLACE}`)).status).toBe(403);
    expect((await house.get('driver', '/provider-answers')).status).toBe(403);
    expect(await linesFor('driver')).not.toContainEqual(expect.objectContaining({ familySaid: expect.anything() }));
    expect((await linesFor('officer')).filter(({ familySaid }) => familySaid?.['status'] === 'asked')).toHaveLength(2);
  });

  it('takes one answer, of the family only, and says what is wrong with it', async () => {
    const said = { answer: 'did-not-come', words: 'Quel giorno eravamo via' };
    for (const who of ['driver', 'officer'] as const)
      expect((await house.post(who, `/service-questions/${String(asked[0])}/answer`, said)).status).toBe(404);
    expect(await answer(asked[0], { answer: 'boh' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'answer' }] },
    });
    for (const wrong of [
      { answer: 'in-part' },
      { answer: 'in-part', cameShare: 100 },
      { answer: 'came', cameShare: 5 },
    ])
      expect(await answer(asked[0], wrong)).toMatchObject({ status: 400, body: { errors: [{ field: 'cameShare' }] } });
    expect((await answer('00000000-0000-4000-8000-00000000dead', said)).status).toBe(404);
    const twice = await Promise.all([answer(asked[0], said, id(903)), answer(asked[0], said, id(903))]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answer(asked[0], { answer: 'came' })).toMatchObject({
      status: 409,
      body: problem('question-answered'),
    });
  });

  it('puts the answer beside the line of the claim for the office, and moves no money', async () => {
    await house.settled();
    const line = (await linesFor('officer')).find(({ redemptionId }) => redemptionId === asked[0]);
    expect(line).toMatchObject({
      ...{ approvedCents: 1_500, paidCents: 1_500 },
      familySaid: { status: 'did-not-come', words: 'Quel giorno eravamo via', answeredOn: '2026-09-10' },
    });
    for (const who of ['driver', 'treasurer'] as const)
      expect(await linesFor(who)).not.toContainEqual(expect.objectContaining({ familySaid: expect.anything() }));
  });

  it('opens a hold that who is paid does not see until an office found it true', async () => {
    const holds = async (who: 'driver' | 'officer') =>
      (await house.get(who, '/holds')).body['items'] as readonly { holdId: string; rule: string }[];
    const [hold] = await holds('officer');
    expect(hold).toMatchObject({ rule: 'family-denies', redemptionId: asked[0], status: 'open' });
    expect(await holds('driver')).toEqual([]);
    expect((await house.get('driver', `/holds/${String(hold?.holdId)}`)).status).toBe(404);
    const seen = await house.get('driver', `/redemptions/${String(asked[0])}`);
    expect(seen.status).toBe(200);
    expect(seen.body).not.toHaveProperty('holds');
    const struck = { redemptionIds: [asked[0]], reason: 'not-delivered' };
    expect((await house.post('officer', `/holds/${String(hold?.holdId)}/confirmation`, struck)).status).toBe(200);
    await house.settled();
    expect(await holds('driver')).toMatchObject([{ rule: 'family-denies', status: 'confirmed' }]);
    expect((await house.get('officer', `/redemptions/${String(asked[0])}`)).body).toHaveProperty('reversal');
  });

  it('writes silence down at the end of the term, and counts answers by provider', async () => {
    house.clock.set(instant('2026-09-26T09:00:00.000Z'));
    expect(await answer(asked[1], { answer: 'came' })).toMatchObject({ status: 409, body: problem('question-over') });
    expect(await questions('officer', '?status=silent')).toMatchObject([{ redemptionId: asked[1] }]);
    // Of two questions one was answered, against the provider.
    expect((await house.get('officer', '/provider-answers')).body['items']).toEqual([
      {
        ...{ payeeId: provider, asked: 2, waiting: 0, silent: 1, came: 0, inPart: 0, didNotCome: 1, unknown: 0 },
        ...{ answeredBasisPoints: 5_000, adverseBasisPoints: 10_000 },
      },
    ]);
    await house.settled();
    expect(await questions('family', '?status=silent')).toHaveLength(1);
  });

  it('tells an office nothing of what it is paid for itself', async () => {
    const office = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') } as const;
    await house.parts.grants.grant(house.person('driver'), office, house.person('signer'));
    expect((await house.get('driver', `/surveys/${PLACE}`)).status).toBe(200);
    expect(await questions('driver')).toEqual([]);
    expect((await house.get('driver', '/provider-answers')).body['items']).toEqual([]);
    expect(await questions('officer')).toHaveLength(2);
  });
});
