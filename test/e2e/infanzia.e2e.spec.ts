// INFANZIA: a nursery voucher, ranked by score, paid month by month, amounts worked out by hand.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  approvedRanking,
  chooseProvider,
  claimOf,
  differencesOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { invented, NURSERY } from './support/people.js';

interface Month {
  redemptionId: string;
  publicCents: number;
  familyCents: number;
  remainingCents: number;
}

describe('a nursery voucher', () => {
  let journey: Journey;
  let callId: string;
  let first: string;
  let voucherId: string;
  const months: Record<string, Month> = {};

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  const household = {
    attendanceStart: '2026-09-01',
    unitEnrolled: true,
    serviceMode: 'full',
    iseeKind: 'minorenni',
    iseePresentedOn: '2026-01-20',
    iseeAnnotated: false,
    otherPublicContribution: false,
    disabilityCertified: false,
    disabilityInHousehold: false,
  };
  const mine = {
    ...household,
    isee: 1_234_567,
    unitFee: 62_000,
    inpsMonthlyQuota: 27_273,
    bothParentsWork: true,
    singleParent: false,
    siblingAtUnit: true,
    continuity: false,
    waitingList: false,
  };
  const theirs = {
    ...mine,
    isee: 900_000,
    bothParentsWork: false,
    singleParent: true,
    siblingAtUnit: false,
    continuity: true,
  };
  const month = (servedOn: string, askedCents: number, inputs: Record<string, unknown>) => ({
    voucherId,
    service: 'NIDO-MESE',
    servedOn,
    askedCents,
    inputs,
  });

  it('is published with 4,000.00 € for the zone, of two years', async () => {
    const document = readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [
      { source: 'PR FSE+', year: 2026, amountCents: 240_000 },
      { source: 'PR FSE+', year: 2027, amountCents: 160_000 },
    ]));
  });

  it('is worth what the rules say, with every step shown', async () => {
    const facts = { ...mine, birthDate: '2024-09-15', comune: 'D612' };
    const answer = await journey
      .nobody()
      .did<{ outcome: string; amountCents: number; steps: unknown[] }>(`/calls/${callId}/prechecks`, { facts });
    // Band up to 20,000.00: 350.00 a month; 620.00 − 272.73 = 347.27 is less; eleven months: 3,819.97.
    expect(answer).toMatchObject({ outcome: 'qualifies', amountCents: 381_997 });
    expect(answer.steps.length).toBeGreaterThan(4);
    const over = await journey.nobody().did(`/calls/${callId}/prechecks`, { facts: { ...facts, isee: 4_000_001 } });
    expect(over).toMatchObject({ outcome: 'does-not-qualify' });
  });

  it('ranks 14 points before 12, though the other ISEE is lower', async () => {
    first = await admittedApplication(journey, 'family-one', {
      callId,
      action: 'NIDI',
      recipient: invented('Bimba', 'Esempi', 'F', '2024-09-15'),
      applicant: { relation: 'parent' },
      facts: mine,
      declarationsAccepted: true,
    });
    const second = await admittedApplication(journey, 'family-two', {
      callId,
      action: 'NIDI',
      recipient: invented('Bimbo', 'Campioni', 'M', '2025-01-10'),
      applicant: { relation: 'parent' },
      facts: theirs,
      declarationsAccepted: true,
    });
    const { entries } = await approvedRanking(journey, callId, 'NIDI');
    expect(entries.map(({ applicationId, place, total }) => [applicationId, place, total])).toEqual([
      [first, 1, 14],
      [second, 2, 12],
    ]);
  });

  it('gives the first a voucher and lets the second wait: 180.03 € are left', async () => {
    const voucher = await acceptedVoucher(journey, 'family-one', first);
    ({ voucherId } = voucher);
    expect(voucher.valueCents).toBe(381_997);
    const zone = await journey
      .as('zone-officer')
      .eventually<Record<string, unknown> & { assignedCents: number; waiting: number }>(
        `/calls/${callId}/allocations/TC-01`,
        ({ assignedCents, waiting }) => assignedCents === 381_997 && waiting === 1,
      );
    // 3,819.97 over 2,400 and 1,600: 2,291.982 and 1,527.988; the missing cent goes to the larger remainder.
    expect(zone).toMatchObject({
      freeCents: 18_003,
      bySource: [
        { year: 2026, allocatedCents: 240_000, freeCents: 10_802 },
        { year: 2027, allocatedCents: 160_000, freeCents: 7_201 },
      ],
    });
  });

  it('pays September: 347.27 €, the family 272.73 €', async () => {
    await journey.clock('2026-10-05T08:00:00.000Z');
    const providerId = await accreditedProvider(journey, 'nursery', NURSERY, 'nido');
    await chooseProvider(journey, 'family-one', voucherId, { providerId, effectiveFrom: '2026-09-01' });
    await journey.as('nursery').eventually(`/wallets/${voucherId}`, () => true);
    months['09'] = await journey
      .as('nursery')
      .did<Month>('/redemptions', month('2026-09-30', 62_000, { daysAttended: 18 }));
    expect(months['09']).toMatchObject({ publicCents: 34_727, familyCents: 27_273, remainingCents: 347_270 });
    const again = await journey.as('nursery').post('/redemptions', month('2026-09-30', 62_000, { daysAttended: 18 }));
    expect(again.status).toBe(409);
  });

  it('pays October only with five days or a certificate, and at most 350.00 €', async () => {
    await journey.clock('2026-11-05T08:00:00.000Z');
    const few = await journey.as('nursery').post('/redemptions', month('2026-10-31', 70_000, { daysAttended: 4 }));
    // Four days alone do not say whether the absence was certified: that is asked for first.
    expect(few.body).toMatchObject({ type: 'urn:buono:problem:input-missing' });
    const absent = { daysAttended: 4, absenceCertified: false };
    const without = await journey.as('nursery').post('/redemptions', month('2026-10-31', 70_000, absent));
    expect(without.body).toMatchObject({ type: 'urn:buono:problem:condition-not-met' });
    const inputs = { daysAttended: 4, absenceCertified: true };
    // 700.00 − 272.73 = 427.27, the band's most is 350.00; 3,472.70 − 350.00 = 3,122.70.
    const ill = await journey.as('nursery').did<Month>('/redemptions', month('2026-10-31', 70_000, inputs));
    expect(ill).toMatchObject({ publicCents: 35_000, familyCents: 35_000, remainingCents: 312_270 });
    await journey.as('nursery').did(`/redemptions/${ill.redemptionId}/reversal`, { reason: 'wrong-amount' });
    // 600.00 − 272.73 = 327.27; 3,472.70 − 327.27 = 3,145.43.
    months['10'] = await journey.as('nursery').did<Month>('/redemptions', month('2026-10-31', 60_000, inputs));
    expect(months['10']).toMatchObject({ publicCents: 32_727, familyCents: 27_273, remainingCents: 314_543 });
  });

  it('is claimed month by month; September is settled and paid, October waits', async () => {
    const nursery = journey.as('nursery');
    const september = await claimOf(nursery, callId, '2026-09', ({ askedCents }) => askedCents === 34_727);
    await nursery.did(`/claims/${september.claimId}/submission`);
    const october = await claimOf(nursery, callId, '2026-10', ({ askedCents }) => askedCents === 32_727);
    await nursery.did(`/claims/${october.claimId}/submission`);
    await payClaim(
      journey,
      september.claimId,
      {},
      { paidCents: 34_727, reference: 'TRN-2026-0100', executedOn: '2026-11-05' },
    );
    const paid = await nursery.eventually<{ paidCents: number }>(
      `/claims/${september.claimId}`,
      ({ paidCents }) => paidCents === 34_727,
    );
    expect(paid).toMatchObject({ askedCents: 34_727, approvedCents: 34_727 });
  });

  it('returns 3,145.43 € when the child leaves, and nobody is served twice', async () => {
    const closing = { reason: 'ended', lastServiceDate: '2026-10-31', entriesUntil: '2026-10-31' };
    await journey.as('zone-officer').did(`/vouchers/${voucherId}/closure`, closing);
    await journey
      .as('family-one')
      .eventually<{ residualCents?: number }>(
        `/vouchers/${voucherId}`,
        ({ residualCents }) => residualCents === 314_543,
      );
    await journey
      .as('zone-officer')
      .eventually<{ freeCents: number }>(
        `/calls/${callId}/allocations/TC-01`,
        ({ freeCents }) => freeCents === 332_546,
      );
  });

  it('is reconciled but for the month that nobody has settled', async () => {
    expect(await differencesOf(journey, callId, 1)).toEqual([
      { kind: 'claimed-not-settled', expectedCents: 32_727, foundCents: 0 },
    ]);
  });
});
