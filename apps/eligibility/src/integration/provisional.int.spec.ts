// A provisional ranking over HTTP: published with codes only, observed, answered, put right, then final with what changed and why.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, type PublishedRanking } from '@buono/rules';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const act = (n: number) => ({ actNumber: `D.D. ${n}/2026` });
const dated = { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' };
let callId = '';
let provisional = '';
let final = '';
// 14 points; 10 with an ISEE of 10,000.00; 10 with 20,000.00.
const ids: string[] = [];

beforeAll(async () => {
  await house.open();
  const document = { ...headlineCall('infanzia', dated), code: 'PROVVISORIA-2026' };
  callId = await house.publish({ ...document, terms: { ...document.terms, provisionalDays: 10 } });
  const families = [{ isee: 3_000_000, siblingAtUnit: true }, { isee: 1_000_000 }, { isee: 2_000_000 }];
  for (const [index, over] of families.entries()) {
    const id = await house.apply(draft(callId, index + 1, { facts: facts(over) }));
    await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    ids.push(id);
  }
});
afterAll(() => house.close());

const path = (id: string | undefined) => `/rankings/${provisional}/entries/${String(id)}/observations`;
const said = { text: 'Il fratellino della Segretina frequenta lo stesso nido' };
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];

describe('a provisional ranking', () => {
  it('is published by the region with an act, before anything is approved', async () => {
    const computed = await house.post('officer', '/rankings', { callId, zone: 'TC-01' });
    expect(computed.body).toMatchObject({ status: 'computed', observationDays: 10 });
    provisional = String(computed.body['rankingId']);
    expect((await house.get('nobody', `/rankings/${provisional}/published`)).status).toBe(404);
    for (const who of ['officer', 'mother', 'auditor'] as const)
      expect((await house.post(who, `/rankings/${provisional}/provisional`, act(9))).status).toBe(403);
    expect((await house.post('region', `/rankings/${provisional}/provisional`, {})).status).toBe(400);
    expect(await typeOf(house.post('region', `/rankings/${provisional}/approval`, act(9)))).toBe(
      problem('provisional-due'),
    );
    const published = await house.post('region', `/rankings/${provisional}/provisional`, act(9));
    // Published on Monday 1 June 2026.
    expect(published.body).toMatchObject({
      status: 'provisional',
      provisional: { actNumber: 'D.D. 9/2026', observationsBy: '2026-06-11', observations: 0, unanswered: 0 },
    });
  });

  it('is read by anybody: codes, points, and until when to observe', async () => {
    const file = (await house.get('nobody', `/rankings/${provisional}/published`)).body;
    expect(file['stage']).toEqual({ final: false, observationsBy: '2026-06-11' });
    expect(faultsOf(file as unknown as PublishedRanking)).toEqual([]);
    expect((file['entries'] as { readonly code: string }[]).map(({ code }) => code)).toEqual(ids);
    await house.settled();
    const list = await house.get('nobody', `/calls/${callId}/rankings`);
    expect(list.body['items']).toMatchObject([
      { rankingId: provisional, status: 'provisional', observationsBy: '2026-06-11' },
    ]);
    expect((await house.get('nobody', `/calls/${callId}/rankings?status=approved`)).body['items']).toEqual([]);
    expect((await house.get('nobody', `/calls/${callId}/rankings?status=computed`)).status).toBe(400);
  });
});

describe('observations', () => {
  it('are the family’s, in time to the second, once', async () => {
    const third = path(ids[2]);
    for (const who of ['father', 'officer', 'region'] as const)
      expect((await house.post(who, third, said)).status).toBe(404);
    expect((await house.post('mother', third, {})).status).toBe(400);
    at('2026-06-11', '22:00:00.000');
    expect(await typeOf(house.post('mother', third, said))).toBe(problem('observations-late'));
    at('2026-06-11', '21:59:59.999');
    expect((await house.post('mother', third, said)).body).toMatchObject({
      status: 'waiting',
      receivedOn: '2026-06-11',
    });
    expect(await typeOf(house.post('mother', third, said))).toBe(problem('observations-already-sent'));
  });

  it('hold up the final ranking until the term is over and each is answered', async () => {
    const again = { callId, zone: 'TC-01', follows: provisional };
    expect(await typeOf(house.post('officer', '/rankings', again))).toBe(problem('observations-open'));
    at('2026-06-12');
    expect(await typeOf(house.post('officer', '/rankings', again))).toBe(problem('observations-unanswered'));
    expect(await typeOf(house.post('officer', '/rankings', { ...again, follows: ids[0] }))).toBe(
      problem('ranking-unknown'),
    );
  });

  it('are answered by an officer of the zone, with reasons that only the family and the office read', async () => {
    const answer = { outcome: 'upheld', text: 'Vero: la Segretina ha un fratello iscritto' };
    const third = `${path(ids[2])}/answer`;
    for (const [who, status] of [
      ['mother', 403],
      ['elsewhere', 404],
      ['region', 403],
    ] as const)
      expect((await house.post(who, third, answer)).status).toBe(status);
    expect((await house.post('officer', third, { ...answer, outcome: 'forse' })).status).toBe(400);
    expect((await house.post('officer', `${path(ids[0])}/answer`, answer)).status).toBe(404);
    expect((await house.post('officer', third, answer)).body).toMatchObject({ status: 'upheld' });
    expect(await typeOf(house.post('officer', third, { ...answer, outcome: 'rejected' }))).toBe(
      problem('observations-already-answered'),
    );
    for (const who of ['mother', 'officer'] as const)
      expect((await house.get(who, path(ids[2]))).body).toMatchObject({ text: said.text, answer: answer.text });
    expect((await house.get('father', path(ids[2]))).status).toBe(404);
    const list = await house.get('officer', `/rankings/${provisional}/observations`);
    expect(list.body['items']).toEqual([
      { applicationId: ids[2], receivedOn: '2026-06-11', status: 'upheld', answeredOn: '2026-06-12' },
    ]);
    expect((await house.get('elsewhere', `/rankings/${provisional}/observations`)).status).toBe(404);
    const { events } = await house.parts.store.read(`ranking-${provisional}`);
    expect(JSON.stringify(events)).not.toContain('Segretina');
  });
});

describe('the final ranking', () => {
  it('stands on what was put right, and says what changed and why', async () => {
    const corrections = `/applications/${String(ids[2])}/decision/corrections`;
    const right = { reason: 'score-changed', ...act(10), effectiveFrom: '2026-09-01', facts: { siblingAtUnit: true } };
    const proposed = await house.post('officer', corrections, right);
    expect(proposed.status).toBe(201);
    const correctionId = String(proposed.body['correctionId']);
    expect((await house.post('region', `${corrections}/${correctionId}/approval`)).status).toBe(200);
    await house.post('mother', `/applications/${String(ids[1])}/withdrawal`);
    await house.settled();
    const computed = await house.post('officer', '/rankings', { callId, zone: 'TC-01', follows: provisional });
    expect(computed).toMatchObject({ status: 201, body: { follows: provisional } });
    final = String(computed.body['rankingId']);
    expect((await house.get('nobody', `/rankings/${final}/changes`)).status).toBe(404);
    expect((await house.post('region', `/rankings/${final}/approval`, act(11))).body).toMatchObject({
      status: 'approved',
    });
    const { body } = await house.get('nobody', `/rankings/${final}/changes`);
    // 14 points both now, and the ISEE of 20,000.00 comes before that of 30,000.00.
    expect(body['changes']).toMatchObject([
      {
        ...{ code: ids[2], before: { place: 3, score: 10 }, after: { place: 1, score: 14 } },
        ...{ why: 'observation-upheld', sentence: 'L’ufficio ha accolto le osservazioni.' },
      },
      { code: ids[0], before: { place: 1, score: 14 }, after: { place: 2, score: 14 }, why: 'others-moved' },
      { code: ids[1], before: { place: 2, score: 10 }, why: 'no-longer-admitted' },
    ]);
    const file = (await house.get('nobody', `/rankings/${final}/published`)).body;
    expect(file['stage']).toEqual({ final: true, follows: provisional });
    expect(faultsOf(file as unknown as PublishedRanking)).toEqual([]);
  });

  it('is the only one that is told to who gives the money', async () => {
    await house.settled();
    const told = house.told('it.buono.eligibility.ranking-approved.v1');
    expect(told.map(({ rankingId }) => rankingId)).toEqual([final]);
    expect(house.faults).toEqual([]);
  });
});
