// A call that books at submission, over HTTP: what is kept is told with the receipt, and its end with the decision.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const booked = () => house.told('it.buono.eligibility.funds-booked.v1');
const ended = () => house.told('it.buono.eligibility.booking-ended.v1');
const nursery = headlineCall('infanzia');
// Served as they come, without the points of the ranking.
const atTheDoor = (code: string) => ({
  ...nursery,
  ...{ code, order: 'arrival' },
  policies: { ...nursery.policies, booking: 'submission', rejectionNotice: false },
  actions: nursery.actions.map(({ ranking: _, order: _order, ...action }) => action),
});
// 600.00 less INPS 272.73 are 327.27 a month, under the 350.00 of the band, for eleven months.
const WORTH = 359_997;

describe('a call that books at submission', () => {
  let callId = '';
  const ids: string[] = [];
  beforeAll(async () => {
    callId = await house.publish(atTheDoor('PRENOTA-2026'));
  });

  it('keeps what the application would be worth, at its receipt', async () => {
    ids.push(await house.apply(draft(callId, 1)));
    ids.push(await house.apply(draft(callId, 2)));
    await eventually(() => booked().length === 2);
    const about = {
      callId,
      zone: 'TC-01',
      action: 'NIDI',
      valueCents: WORTH,
      lastVoucher: 'stop',
      bookedOn: '2026-06-01',
    };
    expect(booked()).toEqual([
      { ...about, applicationId: ids[0], receiptNumber: 1 },
      { ...about, applicationId: ids[1], receiptNumber: 2 },
    ]);
  });

  it('keeps the most that the call may give where the facts do not say yet what it would be', async () => {
    const { isee: _, ...rest } = facts();
    ids.push(await house.apply(draft(callId, 3, { facts: rest })));
    await eventually(() => booked().length === 3);
    expect(booked()[2]?.valueCents).toBeGreaterThan(WORTH);
  });

  it('ends what is kept with a refusal, a withdrawal, and silently with an admission', async () => {
    const path = (n: number, step: string) => `/applications/${ids[n] ?? ''}/${step}`;
    expect((await house.post('officer', path(0, 'decision'), { outcome: 'admit' })).status).toBe(200);
    expect((await house.post('mother', path(1, 'withdrawal'))).status).toBe(200);
    await eventually(() => ended().length === 1);
    expect(ended()).toMatchObject([{ applicationId: ids[1], callId, zone: 'TC-01', because: 'withdrawn' }]);
    const stored = JSON.stringify((await house.parts.store.read(`booking-${ids[0] ?? ''}`)).events);
    expect(stored).toContain('admitted');
    for (const secret of ['Segretissima', '1250000']) expect(stored).not.toContain(secret);
  });

  it('books nothing where the call books at admission', async () => {
    const other = await house.publish({ ...nursery, code: 'NON-PRENOTA-2026' });
    await house.apply(draft(other, 4));
    await house.settled();
    expect(booked()).toHaveLength(3);
  });

  it('is refused for a ranking, and where nobody can say how much it may come to', async () => {
    const drafted = await house.post('region', '/calls', {
      document: { ...nursery, code: 'NO-1', policies: { booking: 'submission' } },
    });
    expect(drafted).toMatchObject({ status: 422, body: { errors: [{ field: 'actions[0].policies.booking' }] } });
  });
});

describe('an action with money of its own', () => {
  it('has it in the terms of the call, and the neighbours are told', async () => {
    const actions = nursery.actions.map((action) => ({ ...action, reservedFunds: '1000000.00' }));
    const callId = await house.publish({ ...nursery, code: 'RISERVA-2026', actions });
    expect((await house.get('nobody', `/calls/${callId}`)).body['actions']).toMatchObject([
      { reservedCents: 100_000_000 },
    ]);
    await house.settled();
    const told = house.told('it.buono.eligibility.call-published.v1').find((one) => one.callId === callId);
    expect(told?.actions).toMatchObject([{ code: 'NIDI', reservedCents: 100_000_000 }]);
  });
});
