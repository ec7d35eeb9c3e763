// Other rules and other money tried on stored applications over HTTP: who moves, what it costs, and nothing changes.
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

const CODE = 'SIMULATA-2026';
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
  for (const [n, isee] of [1_250_000, 3_500_000, 4_500_000].entries())
    ids.push(await house.apply(draft(callId, n + 1, { facts: facts({ isee }) })));
  await house.post('officer', `/applications/${ids[0]}/decision`, { outcome: 'admit' });
  await house.post('officer', `/applications/${ids[2]}/decision`, { outcome: 'refuse' });
  await house.settled();
});

const simulated = async (body: object): Promise<Record<string, unknown>> => {
  const asked = await house.post('region', `/calls/${callId}/simulations`, body);
  expect(asked).toMatchObject({ status: 202, body: { status: 'running', callId, callVersion: 1 } });
  const at = String(asked.headers['location']).replace('/api/v1', '');
  let job: Record<string, unknown> = {};
  await eventually(async () => {
    job = (await house.get('region', at)).body;
    return job['status'] === 'finished';
  });
  return job;
};
const movesOf = async (job: Record<string, unknown>, query = '') =>
  (await house.get('auditor', `/simulations/${String(job['simulationId'])}/moves${query}`)).body;

describe('the progress of a simulation', () => {
  const followed = async (id: string, lastEventId?: string) => {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const text = await house.stream('region', `/simulations/${id}/events`, headers);
    return text
      .split('\n\n')
      .filter(Boolean)
      .map((event) => Object.fromEntries(event.split('\n').map(fieldOf)));
  };
  const fieldOf = (line: string): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ];

  it('is told as it moves, to the end, and from where one left off', async () => {
    const asked = await house.post('region', `/calls/${callId}/simulations`, { document: withThreshold('30000.00') });
    const id = String(asked.body['simulationId']);
    const told = await followed(id);
    const ids = told.map((event) => Number(event['id']));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    const last = told.at(-1) ?? {};
    expect(last['event']).toBe('finished');
    expect(JSON.parse(last['data'] ?? '')).toMatchObject({ simulationId: id, summary: { applications: 3, lost: 1 } });
    expect(await followed(id, String(Number(last['id']) - 1))).toEqual([last]);
    expect(await followed(id, last['id'])).toEqual([]);
    expect(await followed(id, 'no id of ours')).toEqual([last]);
  });

  it('is for those who may read the simulation', async () => {
    expect(await house.get('mother', `/simulations/${ids[0] ?? ''}/events`)).toMatchObject({ status: 403 });
    expect(await house.get('region', `/simulations/${ids[0] ?? ''}/events`)).toMatchObject({ status: 404 });
  });
});

describe('a simulation of other rules', () => {
  it('shows who would not qualify any more, and what it saves', async () => {
    const job = await simulated({ document: withThreshold('30000.00') });
    expect(job['summary']).toMatchObject({ applications: 3, erased: 0, gained: 0, lost: 1, undecided: 0 });
    const { items } = (await movesOf(job)) as { items: object[] };
    expect(items).toMatchObject([
      {
        applicationId: ids[1],
        receiptNumber: 2,
        before: { outcome: 'qualifies' },
        after: { outcome: 'does-not-qualify', valueCents: 0 },
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Bimba|Riservatini|3500000/);
  });

  it('shows who would come in, for how much, and who would move down', async () => {
    const job = await simulated({ document: withThreshold('50000.00') });
    // Over the last band the table has no row: an officer is asked, nobody is refused.
    expect(job['summary']).toMatchObject({ gained: 0, lost: 0, undecided: 1 });
    const { items } = (await movesOf(job)) as { items: object[] };
    expect(items).toMatchObject([{ applicationId: ids[2], after: { outcome: 'needs-officer' } }]);
  });

  it('is paged by cursor, in one order', async () => {
    const job = await simulated({ document: withThreshold('10000.00') });
    expect(job['moves']).toBe(2);
    const first = await movesOf(job, '?limit=1');
    const second = await movesOf(job, `?limit=1&cursor=${String(first['next'])}`);
    expect([first['items'], second['items']]).toMatchObject([[{ receiptNumber: 1 }], [{ receiptNumber: 2 }]]);
    expect(second['next']).toBeUndefined();
  });

  it('changes nothing, and is known to the people whose facts it opened, once for each', async () => {
    const before = await house.get('officer', `/applications/${ids[1]}`);
    const child = await house.parts.keys.personFor(codiceFiscale(childCode(2)));
    const opened = async () =>
      (await house.parts.access.history(child)).filter(({ purpose }) => purpose === 'simulate-call').length;
    const known = await opened();
    await simulated({ document: withThreshold('20000.00') });
    expect((await house.get('officer', `/applications/${ids[1]}`)).body).toEqual(before.body);
    expect(await opened()).toBe(known + 1);
  });
});

describe('a simulation of other money', () => {
  it('shows whom the money would not reach, and what is spent of each source', async () => {
    const parts = (euro: number) => [{ source: 'PR FSE+', year: 2026, amountCents: euro * 100 }];
    const job = await simulated({
      money: { before: [{ zone: 'TC-01', parts: parts(100_000) }], after: [{ zone: 'TC-01', parts: parts(4_000) }] },
    });
    // 3,599.97 fits in 4,000.00; the second family's voucher does not fit beside it.
    expect(job['summary']).toMatchObject({
      zones: [{ zone: 'TC-01', before: { served: 2 }, after: { qualify: 2, served: 1, servedCents: 359_997 } }],
    });
    const { items } = (await movesOf(job)) as { items: object[] };
    expect(items).toMatchObject([{ applicationId: ids[1], before: { served: true }, after: { served: false } }]);
  });
});

describe('a simulation', () => {
  it('is the region’s, of a document of the same call, and of something', async () => {
    const path = `/calls/${callId}/simulations`;
    expect((await house.post('officer', path, { document: withThreshold('1.00') })).status).toBe(403);
    expect((await house.post('region', path, {})).body['type']).toBe(problem('nothing-to-simulate'));
    const other = { document: headlineCall('infanzia') };
    expect((await house.post('region', path, other)).body['type']).toBe(problem('call-code-changed'));
    const broken = { document: { ...headlineCall('infanzia'), code: CODE, actions: [] } };
    expect((await house.post('region', path, broken)).body['type']).toBe(problem('call-document-invalid'));
  });

  it('gives the same result under the same digest, also when it is run again', async () => {
    const [one, other] = [
      await simulated({ document: withThreshold('30000.00') }),
      await simulated({ document: withThreshold('30000.00') }),
    ];
    expect(one['digest']).toBe(other['digest']);
  });
});
