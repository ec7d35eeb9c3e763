// Rankings over HTTP: in the declared order, explained to each family, approved and told page by page.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { faultsOf, type PublishedRanking } from '@buono/rules';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('a ranking', () => {
  let rankingId = '';
  const admitted: string[] = [];

  it('puts points first, then the call’s ties, then the receipt', async () => {
    const callId = await house.publish({ ...headlineCall('infanzia'), code: 'GRADUATORIA-2026' });
    const families: [number, object][] = [
      [1, { isee: 2_000_000 }],
      [2, { isee: 1_000_000 }],
      [3, { isee: 1_000_000 }],
      [4, { isee: 3_000_000, siblingAtUnit: true }],
    ];
    for (const [n, over] of families) {
      const id = await house.apply(draft(callId, n, { facts: facts(over) }));
      await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
      admitted.push(id);
    }
    const asked = { callId, zone: 'TC-01' };
    expect((await house.post('elsewhere', '/rankings', asked)).status).toBe(404);
    expect((await house.post('elsewhere', '/rankings', { callId, zone: 'TC-02' })).body['type']).toBe(
      problem('ranking-empty'),
    );
    const ranked = await house.post('officer', '/rankings', asked, { key: 'ranking-1' });
    expect(ranked).toMatchObject({ status: 201, body: { status: 'computed', action: 'NIDI', zone: 'TC-01' } });
    const [first, second, third, fourth] = admitted;
    expect(ranked.body['entries']).toMatchObject([
      { applicationId: fourth, place: 1, total: 14 },
      { applicationId: second, place: 2, total: 10, receiptNumber: 2 },
      { applicationId: third, place: 3, total: 10, receiptNumber: 3 },
      { applicationId: first, place: 4, total: 10 },
    ]);
    expect((await house.post('officer', '/rankings', asked, { key: 'ranking-1' })).body).toEqual(ranked.body);
    rankingId = String(ranked.body['rankingId']);
    const again = await house.post('officer', '/rankings', asked);
    expect(again.body['digest']).toBe(ranked.body['digest']);
  });

  it('explains each place to its family and the office', async () => {
    const [, , , fourth] = admitted;
    const place = await house.get('mother', `/rankings/${rankingId}/entries/${fourth}`);
    expect(place.body).toMatchObject({
      place: 1,
      total: 14,
      items: [
        { id: 'lavoro', points: 10 },
        { id: 'fratelli', points: 4 },
      ],
      ties: [{ value: 3_000_000 }, { value: '2025-01-15' }],
    });
    expect(place.body).not.toHaveProperty('above');
    expect(place.body['below']).toEqual({ points: 4, sentence: 'Punteggio' });
    const [, , third] = admitted;
    expect((await house.get('mother', `/rankings/${rankingId}/entries/${third}`)).body).toMatchObject({
      above: { points: 0, sentence: 'Ordine di ricezione' },
      below: { points: 0, sentence: expect.stringContaining('ISEE') },
    });
    expect((await house.get('father', `/rankings/${rankingId}/entries/${fourth}`)).status).toBe(404);
    expect((await house.get('father', `/rankings/${rankingId}`)).status).toBe(403);
    expect((await house.get('nobody', `/rankings/${rankingId}/published`)).status).toBe(404);
  });

  it('is approved by the region and told in order of place', async () => {
    const act = { actNumber: 'D.D. 9/2026' };
    expect((await house.post('officer', `/rankings/${rankingId}/approval`, act)).status).toBe(403);
    expect((await house.post('region', `/rankings/${rankingId}/approval`, act)).body).toMatchObject({
      status: 'approved',
    });
    const file = (await house.get('nobody', `/rankings/${rankingId}/published`)).body;
    expect(faultsOf(file as unknown as PublishedRanking)).toEqual([]);
    expect(Object.keys((file['entries'] as object[])[0] ?? {})).toEqual(['place', 'code', 'score', 'by']);
    const table = await fetch(`${await house.app.getUrl()}/api/v1/rankings/${rankingId}/published.csv`);
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, first] = (await table.text()).split('\r\n');
    expect([head, first]).toEqual(['posto,codice,punti,deciso_da', `1,${admitted[3]},14,Punteggio`]);
    await house.settled();
    await eventually(() => house.told('it.buono.eligibility.ranking-approved.v1').length === 1);
    const [told] = house.told('it.buono.eligibility.ranking-approved.v1');
    expect(told).toMatchObject({ page: 1, pages: 1 });
    expect(told?.entries.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect((await house.get('region', '/rankings')).body['items']).toContainEqual(
      expect.objectContaining({ rankingId, status: 'approved', entries: 4 }),
    );
  });
});
