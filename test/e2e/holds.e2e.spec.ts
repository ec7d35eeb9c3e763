// Services that cannot be: two rides at once, a ride during an absence, a ride after a death; held, explained, decided, over.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  claimOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { family, TAXI } from './support/people.js';
import { expectRefused } from './support/refused.js';

interface Held {
  holdId: string;
  rule: string;
  redemptionId: string;
  until: string;
}

describe('rides that contradict each other', () => {
  let journey: Journey;
  let callId: string;
  let voucherId: string;
  let claimId: string;
  const rides: string[] = [];

  beforeAll(async () => {
    journey = await Journey.start('2026-03-02T08:00:00.000Z');
    const document = readFileSync('libs/rules/calls/mobilita-stato.yaml', 'utf8');
    const funds = [{ source: 'Fondo statale', year: 2026, amountCents: 30_000 }];
    ({ callId } = await publishCall(journey, document, funds));
    const applicationId = await admittedApplication(journey, 'family-two', {
      ...{ callId, action: 'CORSE', facts: {}, declarationsAccepted: true },
      recipient: family('family-two'),
    });
    ({ voucherId } = await acceptedVoucher(journey, 'family-two', applicationId));
    await accreditedProvider(journey, 'taxi-driver', TAXI, 'taxi');
    await journey.clock('2026-03-10T09:00:00.000Z');
  });
  afterAll(() => journey.end());

  const facts = { fromPlace: '50121', toPlace: '50139', paymentMeans: 'carta', receiptNumber: 'R-1' };
  const enter = async (on: string, startedAt: string, endedAt: string): Promise<string> => {
    const { code } = await journey.as('family-two').did<{ code: string }>(`/vouchers/${voucherId}/codes`);
    const ride = { code, service: 'CORSA', servedOn: on, startedAt, endedAt, askedCents: 2_000, inputs: facts };
    const { redemptionId } = await journey.as('taxi-driver').did<{ redemptionId: string }>('/redemptions', ride);
    return redemptionId;
  };
  const inbox = (who: string, enough: (held: readonly Held[]) => boolean): Promise<{ items: Held[] }> =>
    journey.as(who).eventually<{ items: Held[] }>('/holds?status=open', ({ items }) => enough(items));
  const settle = () => journey.as('zone-officer').post(`/claims/${claimId}/settlements`, { zone: 'TC-01' });

  it('are entered all the same, and held with their reason and their term', async () => {
    rides.push(await enter('2026-03-05', '10:00', '10:40'), await enter('2026-03-05', '10:20', '11:00'));
    rides.push(await enter('2026-03-06', '10:00', '10:40'), await enter('2026-03-06', '10:40', '11:00'));
    const { items } = await inbox('taxi-driver', (held) => held.length === 2);
    expect(items.map(({ redemptionId }) => redemptionId).toSorted()).toEqual(rides.slice(0, 2).toSorted());
    expect(items[0]).toMatchObject({ rule: 'two-rides-at-once', until: '2026-03-20' });
    const shown = await journey.as('taxi-driver').sees<{ holds: object[] }>(`/redemptions/${rides[0]}`);
    expect(shown.holds).toMatchObject([{ rule: 'two-rides-at-once', until: '2026-03-20' }]);
    expect(await journey.as('zone-officer').sees(`/holds/${items[0]?.holdId}`)).toMatchObject({ others: 0 });
    expectRefused(await journey.as('home-care').get(`/holds/${items[0]?.holdId}`), [404, 'not-found']);
  });

  it('are held when an absence is told late, and let go when it is corrected', async () => {
    const officer = journey.as('zone-officer');
    await officer.did(`/vouchers/${voucherId}/suspension`, { effectiveFrom: '2026-03-05', reason: 'absence' });
    const { items } = await inbox('zone-officer', (held) => held.length === 4);
    const away = items.filter(({ rule }) => rule === 'served-during-absence');
    expect(away.map(({ redemptionId }) => redemptionId).toSorted()).toEqual(rides.slice(2).toSorted());
    await officer.did(`/vouchers/${voucherId}/resumption`, { effectiveFrom: '2026-03-06' });
    await inbox('zone-officer', (held) => held.length === 2);
  });

  it('are not settled before an office that is no party has decided', async () => {
    ({ claimId } = await claimOf(
      journey.as('taxi-driver'),
      callId,
      '2026-03',
      ({ askedCents }) => askedCents === 4_000,
    ));
    await journey.as('taxi-driver').did(`/claims/${claimId}/submission`);
    expectRefused(await settle(), [409, 'line-held']);
    const [held] = (await inbox('zone-officer', (all) => all.length === 2)).items;
    const path = `/holds/${held?.holdId}`;
    for (const who of ['taxi-driver', 'family-two', 'treasurer', 'auditor'])
      expect((await journey.as(who).post(`${path}/release`, { reason: 'other' })).status).toBe(403);
    expectRefused(await journey.as('zone-officer').post(`${path}/release`, {}), [400, 'invalid-body', 'reason']);
    const strike = { reason: 'La seconda corsa non c’è stata', redemptionIds: [rides[1]] };
    await journey.as('zone-officer').did(`${path}/confirmation`, strike);
    expectRefused(await journey.as('zone-officer').post(`${path}/release`, { reason: 'other' }), [409, 'hold-decided']);
    await journey
      .as('taxi-driver')
      .eventually<{ status: string }>(`/redemptions/${rides[1]}`, ({ status }) => status === 'reversed');
  });

  it('are held after a death too, and payable once nobody decided in ten days', async () => {
    const closing = { reason: 'deceased', lastServiceDate: '2026-03-05', entriesUntil: '2026-04-30' };
    await journey.as('zone-officer').did(`/vouchers/${voucherId}/closure`, closing);
    await inbox('zone-officer', (held) => held.filter(({ rule }) => rule === 'served-after-death').length === 2);
    expectRefused(await settle(), [409, 'line-held']);
    await journey.clock('2026-03-21T09:00:00.000Z');
    expect((await journey.as('zone-officer').sees<{ items: Held[] }>('/holds?status=open')).items).toEqual([]);
    const over = await journey.as('taxi-driver').sees<{ items: Held[] }>('/holds?status=lapsed');
    expect(over.items.map(({ redemptionId }) => redemptionId).toSorted()).toEqual(rides.slice(2).toSorted());
    // Three rides of 20.00, half of each: the struck one is worth nothing.
    const paid = { reference: 'MANDATO-1', executedOn: '2026-03-21' };
    await payClaim(journey, claimId, {}, { paidCents: 3_000, ...paid });
    const claim = await journey
      .as('taxi-driver')
      .eventually<{ askedCents: number; approvedCents: number; paidCents: number }>(
        `/claims/${claimId}`,
        ({ paidCents }) => paidCents > 0,
      );
    expect(claim).toMatchObject({ askedCents: 4_000, approvedCents: 3_000, paidCents: 3_000 });
  });
});
