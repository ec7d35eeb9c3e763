// An appeal over HTTP: in time, once, answered by another person; upheld, the application is decided anew with its number.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let nursery = '';
let id = '';
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const post = (who: Parameters<House['post']>[0], step: string, body: object = {}) =>
  house.post(who, `/applications/${id}/${step}`, body);

// A ranked call: a refusal waits for no notice.
beforeAll(async () => {
  await house.open();
  const zone = zoneCode('TC-01');
  await house.parts.grants.grant(
    house.person('father'),
    { role: 'zone-officer', zone, from: localDate('2026-01-01') },
    house.person('region'),
  );
  nursery = await house.publish(
    headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' }),
  );
  id = await house.apply(draft(nursery, 1, { facts: facts({ isee: 4_000_001 }) }));
  await post('officer', 'decision', { outcome: 'refuse' });
});
afterAll(() => house.close());

describe('a refusal', () => {
  it('says where and until when it can be challenged', async () => {
    const { decision } = (await house.get('mother', `/applications/${id}`)).body;
    // Refused on 1 June 2026: 1 July, 31 July, 29 September.
    expect(decision).toMatchObject({
      remedies: [
        { remedy: 'appeal', until: '2026-07-01' },
        { remedy: 'court', until: '2026-07-31' },
        { remedy: 'president', until: '2026-09-29' },
      ],
    });
  });
});

describe('an appeal', () => {
  const asked = { text: 'L’ISEE della Segretina è stato rettificato', facts: { isee: 1_250_000 } };

  it('is made by the family, in time, once', async () => {
    expect((await post('elsewhere', 'appeal', asked)).status).toBe(404);
    expect((await post('mother', 'appeal', {})).status).toBe(400);
    at('2026-07-01', '22:00:00.000');
    expect((await post('mother', 'appeal', asked)).body['type']).toBe(problem('appeal-late'));
    at('2026-07-01', '21:59:59.999');
    expect((await post('mother', 'appeal', asked)).status).toBe(200);
    expect((await post('mother', 'appeal', asked)).body['type']).toBe(problem('appeal-already-made'));
    expect((await house.post('mother', '/applications', draft(nursery, 1))).body['type']).toBe(
      problem('application-already-open'),
    );
    await house.settled();
    expect((await house.get('officer', '/applications/due?withinDays=30')).body['items']).toMatchObject([
      { applicationId: id, waitsFor: 'appeal', dueOn: '2026-07-31' },
    ]);
  });

  it('is answered by somebody who did not decide', async () => {
    const upheld = { outcome: 'upheld', actNumber: 'D.D. 9/2026', text: 'L’INPS ha rettificato l’attestazione' };
    expect((await post('mother', 'appeal/decision', upheld)).status).toBe(403);
    expect((await post('elsewhere', 'appeal/decision', upheld)).status).toBe(404);
    expect((await post('officer', 'appeal/decision', upheld)).body['type']).toBe(problem('decided-by-the-same'));
    expect((await post('region', 'appeal/decision', { ...upheld, outcome: 'maybe' })).status).toBe(400);
    expect((await post('region', 'appeal/decision', upheld)).body).toMatchObject({ status: 'received' });
    expect((await house.get('mother', `/applications/${id}/procedure`)).body).toMatchObject({
      appeal: { status: 'upheld', actNumber: 'D.D. 9/2026', text: asked.text, answer: upheld.text },
    });
  });

  it('leads to a new decision by another person, on what it brought, under the same number', async () => {
    expect((await post('officer', 'decision', { outcome: 'admit' })).body['type']).toBe(problem('decided-by-the-same'));
    expect((await post('father', 'decision', { outcome: 'admit' })).body).toMatchObject({
      status: 'admitted',
      decision: { amountCents: 359_997 },
    });
    await house.settled();
    await eventually(() => house.told('it.buono.eligibility.application-admitted.v1').length === 1);
    expect(house.told('it.buono.eligibility.application-admitted.v1')).toMatchObject([{ receiptNumber: 1 }]);
    expect((await house.post('auditor', `/applications/${id}/decision/replay`)).body).toMatchObject({ same: true });
  });

  it('stays closed', async () => {
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(['Segretina', 'rettificato'].filter((secret) => kept.includes(secret))).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});
