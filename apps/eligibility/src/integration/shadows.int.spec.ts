// Other rules beside those in force, on live traffic over HTTP: differences are listed, nothing else changes.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { codiceFiscale } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const CODE = 'OMBRA-2026';
/** The nursery call with another threshold of ISEE, in euro. */
const withThreshold = (euro: string): object =>
  JSON.parse(
    JSON.stringify({ ...headlineCall('infanzia'), code: CODE }).replace(
      'isee <= euro(\\"40000.00\\")',
      `isee <= euro(\\"${euro}\\")`,
    ),
  ) as object;

let callId = '';
const ids: string[] = [];
beforeAll(async () => {
  callId = await house.publish(withThreshold('40000.00'));
  for (const [n, isee] of [1_250_000, 3_500_000, 3_600_000].entries())
    ids.push(await house.apply(draft(callId, n + 1, { facts: facts({ isee }) })));
});
const path = () => `/calls/${callId}/shadow`;
const listed = async () => (await house.get('auditor', `${path()}/differences`)).body['items'] as object[];
const evaluated = (id: string | undefined) => house.post('officer', `/applications/${id}/evaluation`);

describe('a shadow', () => {
  it('is switched on by an act of the region, with a document of the same call', async () => {
    await evaluated(ids[2]);
    await house.settled();
    expect((await house.get('region', path())).body['type']).toBe(problem('shadow-not-on'));
    const act = { document: withThreshold('30000.00'), actNumber: 'D.D. 7/2026', until: '2026-06-30' };
    expect((await house.post('officer', path(), act)).status).toBe(403);
    const other = { ...act, document: headlineCall('infanzia') };
    expect((await house.post('region', path(), other)).body['type']).toBe(problem('call-code-changed'));
    const past = { ...act, until: '2026-05-31' };
    expect((await house.post('region', path(), past)).body['type']).toBe(problem('shadow-end-in-the-past'));
    expect(await house.post('region', path(), act)).toMatchObject({
      status: 200,
      body: { status: 'on', until: '2026-06-30', differences: 0, full: false },
    });
    expect((await house.post('region', path(), act)).body['type']).toBe(problem('shadow-already-on'));
  });

  it('lists of which application it answers otherwise, and leaves the answer as it is', async () => {
    const plain = await evaluated(ids[0]);
    expect(plain.body).toMatchObject({ outcome: 'qualifies' });
    const found = await evaluated(ids[1]);
    expect(found.body).toMatchObject({ outcome: 'qualifies', proposedOutcome: 'admit' });
    await eventually(async () => (await listed()).length === 1);
    expect(await listed()).toEqual([
      {
        ...{ applicationId: ids[1], receiptNumber: 2, about: 'evaluation', callVersion: 1, on: '2026-06-01' },
        inForce: {
          ...{ outcome: 'qualifies', valueCents: found.body['amountCents'], score: found.body['score'] },
          criteria: { 'isee-soglia': 'met' },
        },
        shadow: {
          ...{ outcome: 'does-not-qualify', valueCents: 0, score: found.body['score'] },
          criteria: { 'isee-soglia': 'not-met' },
        },
      },
    ]);
    expect((await house.post('officer', `/applications/${ids[1]}/decision`, { outcome: 'admit' })).status).toBe(200);
    await house.settled();
    expect(await listed()).toHaveLength(1);
  });

  it('is known to the people whose facts it opened, under who switched it on', async () => {
    const child = await house.parts.keys.personFor(codiceFiscale(childCode(2)));
    const openings = await house.parts.access.history(child);
    expect(openings.filter(({ purpose }) => purpose === 'shadow-rules')[0]).toMatchObject({
      actor: house.person('region'),
    });
  });

  it('is switched off by an act, and sees nothing from then on', async () => {
    const off = await house.post('region', `${path()}/end`, { actNumber: 'D.D. 8/2026' });
    expect(off).toMatchObject({ status: 200, body: { status: 'off', endActNumber: 'D.D. 8/2026', differences: 1 } });
    await evaluated(ids[2]);
    await house.settled();
    expect(await listed()).toHaveLength(1);
  });
});
