// Acts on a call over HTTP: extensions, refinancing, earlier versions brought back, suspension, annulment, copies.
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

let callId = '';
let calls = 0;
let child = 0;

// Each on a call of its own: 4 May to 20 June 2026 at 12:00, tried from 1 June at 10:00 in Rome.
beforeEach(async () => {
  house.clock.set('2026-06-01T08:00:00.000Z');
  callId = await house.publish({
    ...headlineCall('infanzia', { closesAt: '2026-06-20T12:00' }),
    code: `ATTI-${(calls += 1)}`,
  });
});

const act = (what: string, body: object) => house.post('region', `/calls/${callId}/${what}`, body);
const shown = async () => (await house.get('nobody', `/calls/${callId}`)).body;
const started = async () =>
  String((await house.post('mother', '/applications', draft(callId, (child += 1)))).body['applicationId']);

describe('an extension', () => {
  it('closes the window later from today, and says what it is', async () => {
    const done = await act('extensions', { actNumber: 'D.D. 2/2026', closesAt: '2026-07-10T12:00' });
    expect(done).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await shown()).toMatchObject({
      closesAt: '2026-07-10T10:00:59.000Z',
      stage: 'open',
      versions: [{ kind: 'publication' }, { kind: 'extension', appliesTo: 'new' }],
    });
    // The same act again, with a key of its own, changes nothing.
    expect((await act('extensions', { actNumber: 'D.D. 2/2026', closesAt: '2026-07-10T12:00' })).body).toMatchObject({
      version: 2,
    });
  });

  it('is refused when it closes no later, and with the number of another act', async () => {
    const earlier = await act('extensions', { actNumber: 'D.D. 2/2026', closesAt: '2026-06-19T12:00' });
    expect(earlier.body['type']).toBe(problem('extension-not-later'));
    const twice = await act('extensions', { actNumber: 'D.D. 1/2026', closesAt: '2026-07-10T12:00' });
    expect(twice.body['type']).toBe(problem('act-number-used'));
  });
});

describe('an outage', () => {
  const outage = { actNumber: 'D.D. 2/2026', from: '2026-06-19T08:00:00.000Z', to: '2026-06-20T09:00:00.000Z' };

  it('is the region’s, and is over', async () => {
    const path = `/calls/${callId}/outages`;
    house.clock.set('2026-06-20T10:00:00.000Z');
    const got = [];
    for (const who of ['nobody', 'mother', 'officer', 'second', 'auditor'] as const)
      got.push((await house.post(who, path, outage)).status);
    expect(got).toEqual([401, 403, 403, 403, 403]);
    for (const [field, wrong] of [
      ['from', 'ieri'],
      ['to', '2026-02-30T10:00:00.000Z'],
      ['actNumber', ''],
    ] as const)
      expect(await act('outages', { ...outage, [field]: wrong })).toMatchObject({
        ...{ status: 400, body: { errors: [{ field }] } },
      });
    for (const wrong of [{ from: outage.to }, { to: '2026-06-20T10:00:00.001Z' }])
      expect((await act('outages', { ...outage, ...wrong })).body['type']).toBe(problem('outage-wrong'));
    const before = { ...outage, from: '2026-05-01T08:00:00.000Z', to: '2026-05-03T08:00:00.000Z' };
    expect((await act('outages', before)).body['type']).toBe(problem('outage-outside-windows'));
  });

  it('opens the window again for the days that were lost, until a working day', async () => {
    const id = await started();
    const send = () => house.post('mother', `/applications/${id}/submission`);
    house.clock.set('2026-06-21T10:00:00.000Z');
    expect((await send()).body['type']).toBe(problem('window-closed'));
    expect((await act('outages', outage)).status).toBe(201);
    // Lost on the 19th and the 20th; the act is of Sunday 21 June, two days on is Tuesday 23 June at noon.
    expect(await shown()).toMatchObject({
      closesAt: '2026-06-23T10:00:59.000Z',
      versions: [{ kind: 'publication' }, { kind: 'extension', outage: { from: outage.from, to: outage.to } }],
    });
    await house.settled();
    const drafts = (who: Parameters<House['get']>[0], query = '') =>
      house.get(who, `/calls/${callId}/outages/2/drafts${query}`);
    const mine = {
      applicationId: id,
      applicantId: house.person('mother'),
      zone: 'TC-01',
      action: 'NIDI',
      startedOn: '2026-06-01',
    };
    for (const who of ['officer', 'region'] as const) expect((await drafts(who)).body['items']).toEqual([mine]);
    expect((await drafts('elsewhere')).body['items']).toEqual([]);
    const got = [];
    for (const who of ['nobody', 'mother', 'unit', 'auditor'] as const) got.push((await drafts(who)).status);
    expect(got).toEqual([401, 403, 403, 403]);
    expect((await drafts('officer', '?limit=0')).status).toBe(400);
    expect((await house.get('officer', `/calls/${callId}/outages/1/drafts`)).status).toBe(404);
    // Begun when all was well again: no outage kept it from being sent.
    const later = await started();
    await house.settled();
    expect((await drafts('officer')).body['items']).toEqual([mine]);
    expect((await house.get('officer', `/applications/${later}`)).status).toBe(404);
    house.clock.set('2026-06-23T10:01:00.000Z');
    expect((await send()).body['type']).toBe(problem('window-closed'));
    house.clock.set('2026-06-23T10:00:59.999Z');
    expect((await send()).status).toBe(200);
    await house.settled();
    expect((await drafts('region')).body['items']).toEqual([]);
  });
});

describe('a refinancing', () => {
  it('adds money by source and year', async () => {
    const funds = [{ source: 'PR FSE+', year: 2026, amountCents: 100_000_050 }];
    expect((await act('refinancings', { actNumber: 'D.D. 2/2026', funds })).status).toBe(201);
    // 18,000,000.00 and 1,000,000.50 more.
    expect(await shown()).toMatchObject({ funds: [{ amountCents: 1_900_000_050 }, { amountCents: 1_199_980_000 }] });
  });
});

describe('an earlier version', () => {
  it('comes back as a new one', async () => {
    await act('extensions', { actNumber: 'D.D. 2/2026', closesAt: '2026-07-10T12:00' });
    const back = await act('restorations', { actNumber: 'D.D. 3/2026', version: 1 });
    expect(back).toMatchObject({ status: 201, body: { version: 3 } });
    expect((await shown())['versions']).toMatchObject([{}, {}, { kind: 'restoration', restores: 1 }]);
    const same = await house.get('nobody', `/calls/${callId}/differences?from=1&to=3`);
    expect(same.body['differences']).toEqual([]);
    expect((await act('restorations', { actNumber: 'D.D. 4/2026', version: 9 })).status).toBe(404);
  });
});

describe('a version for pending applications', () => {
  it('is what they are evaluated on, where the act says so', async () => {
    const id = await house.apply(draft(callId, (child += 1), { facts: { ...facts(), isee: 1_500_000 } }));
    const evaluated = async () =>
      (await house.post('officer', `/applications/${id}/evaluation`)).body as { outcome: string; callVersion: number };
    expect(await evaluated()).toMatchObject({ outcome: 'qualifies', callVersion: 1 });
    const stricter = JSON.parse(
      JSON.stringify(headlineCall('infanzia', { closesAt: '2026-06-20T12:00' })).replace(
        'euro(\\"40000.00\\")',
        'euro(\\"10000.00\\")',
      ),
    ) as object;
    const document = { ...stricter, code: `ATTI-${calls}` };
    const later = { document, effectiveFrom: '2026-06-01' };
    await act('amendments', { ...later, actNumber: 'D.D. 2/2026' });
    expect(await evaluated()).toMatchObject({ outcome: 'qualifies', callVersion: 1 });
    await act('restorations', { actNumber: 'D.D. 3/2026', version: 2, appliesTo: 'pending' });
    expect(await evaluated()).toMatchObject({ outcome: 'does-not-qualify', callVersion: 3 });
  });
});

describe('a suspension', () => {
  it('takes no applications until the call is resumed, and gives the time back', async () => {
    const id = await started();
    const reason = 'Verifica tecnica della piattaforma.';
    expect((await act('suspensions', { actNumber: 'D.D. 2/2026', reason })).status).toBe(201);
    expect(await shown()).toMatchObject({ stage: 'suspended', halted: reason });
    expect((await house.post('mother', `/applications/${id}/submission`)).body['type']).toBe(problem('call-suspended'));
    house.clock.set('2026-06-03T09:00:00.000Z');
    expect((await act('resumptions', { actNumber: 'D.D. 3/2026', giveBackTime: true })).body).toMatchObject({
      version: 2,
    });
    // Two days and an hour later: from 20 June at 12:00 to 22 June at 13:00 in Rome.
    expect(await shown()).toMatchObject({ stage: 'open', closesAt: '2026-06-22T11:00:59.000Z' });
    expect((await house.post('mother', `/applications/${id}/submission`)).status).toBe(200);
  });
});

describe('an annulment', () => {
  it('ends the call: nothing is taken and nobody admitted', async () => {
    const sent = await house.apply(draft(callId, (child += 1)));
    const id = await started();
    expect((await act('annulment', { actNumber: 'D.D. 2/2026', reason: 'Fondi revocati.' })).status).toBe(200);
    expect(await shown()).toMatchObject({ stage: 'annulled', halted: 'Fondi revocati.' });
    expect((await house.post('mother', `/applications/${id}/submission`)).body['type']).toBe(problem('call-annulled'));
    const admit = await house.post('officer', `/applications/${sent}/decision`, { outcome: 'admit' });
    expect(admit.body['type']).toBe(problem('call-annulled'));
  });
});

describe('the stages', () => {
  it('are recorded after the closing', async () => {
    const examine = { actNumber: 'D.D. 2/2026', stage: 'in-examination' };
    expect((await act('stages', examine)).body['type']).toBe(problem('call-still-open'));
    house.clock.set('2026-06-20T10:01:00.000Z');
    expect(await shown()).toMatchObject({ stage: 'closed' });
    expect((await act('stages', examine)).status).toBe(201);
    expect(await shown()).toMatchObject({ stage: 'in-examination' });
  });
});

describe('a past call', () => {
  it('is the draft of another, a year later, to be confirmed', async () => {
    const copy = await act('duplicates', { code: `COPIA-${calls}` });
    expect(copy).toMatchObject({ status: 201, body: { status: 'draft', version: 0 } });
    const { document } = (await house.get('region', `/calls/${String(copy.body['callId'])}/draft`)).body;
    expect(document).toMatchObject({
      window: { opensAt: '2027-05-04T09:00' },
      use: { from: '2027-09-01', to: '2028-07-31' },
    });
    expect(JSON.stringify(copy.body['warnings'])).toContain('controllali prima');
  });
});
