// AUTONOMIE: a package in the areas of a person's own project, with ceilings by area; amounts by hand.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  claimOf,
  differencesOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { EDUCATIONAL, invented } from './support/people.js';

interface Paid {
  redemptionId: string;
  publicCents: number;
  familyCents: number;
  remainingCents: number;
}

describe('a package for autonomy', () => {
  let journey: Journey;
  let callId: string;
  let voucherId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-03-02T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  const redeem = (service: string, servedOn: string, quantity: Record<string, unknown>) => ({
    voucherId,
    service,
    servedOn,
    ...quantity,
  });

  it('is 4,800.00 € for who has a project in two areas', async () => {
    const document = readFileSync('libs/rules/calls/autonomie.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [{ source: 'PR FSE+', year: 2026, amountCents: 480_000 }]));
    await accreditedProvider(journey, 'educational', EDUCATIONAL, 'servizio-educativo');
    const facts = { disabilityCertified: true, isee: 2_200_000, iseePresentedOn: '2026-02-01' };
    const recipient = invented('Autonoma', 'Esempi', 'F', '2001-05-14');
    const application = { callId, action: 'AUTONOMIE', recipient, facts, declarationsAccepted: true };
    const id = await admittedApplication(
      journey,
      'family-one',
      { ...application, applicant: { relation: 'tutor', mandate: 'Decreto di prova 2/2026' } },
      { facts: { planAreas: ['A1', 'A2'], caseManagerNamed: true } },
    );
    const voucher = await acceptedVoucher(journey, 'family-one', id);
    ({ voucherId } = voucher);
    expect(voucher.valueCents).toBe(480_000);
  });

  it('pays 90 % of what the project foresees, and nothing outside it', async () => {
    const educator = journey.as('educational');
    // Ten hours of 24.00 are 240.00; 90 % is 216.00; 4,800.00 − 216.00 = 4,584.00.
    const ten = await educator.did<Paid>('/redemptions', redeem('A1-EDUCATORE', '2026-03-02', { minutes: 600 }));
    expect(ten).toMatchObject({ publicCents: 21_600, familyCents: 2_400, remainingCents: 458_400 });
    // A half day in a group: 20.00, 90 % is 18.00: 4,566.00.
    const group = await educator.did<Paid>('/redemptions', redeem('A2-GRUPPO', '2026-03-02', { units: 1 }));
    expect(group).toMatchObject({ publicCents: 1_800, remainingCents: 456_600 });
    const lesson = await educator.post('/redemptions', redeem('A4-LEZIONE', '2026-03-02', { minutes: 60 }));
    expect(lesson.body).toMatchObject({ type: 'urn:buono:problem:service-not-covered' });
  });

  it('lets no area pass half of the package', async () => {
    const educator = journey.as('educational');
    // 24 hours of 40.00 are 960.00, 90 % is 864.00. A1 has 216.00 + 864.00 + 864.00 = 1,944.00 of 2,400.00.
    for (const day of ['2026-03-03', '2026-03-04']) {
      await journey.clock(`${day}T18:00:00.000Z`);
      await educator.did('/redemptions', redeem('A1-TERAPISTA', day, { minutes: 1_440 }));
    }
    await journey.clock('2026-03-05T18:00:00.000Z');
    const over = await educator.post('/redemptions', redeem('A1-TERAPISTA', '2026-03-05', { minutes: 1_440 }));
    expect(over.body).toMatchObject({ type: 'urn:buono:problem:ceiling-reached' });
    // 456.00 are left in A1: 760 minutes of 40.00 an hour are 506.66 (506.666… down), 90 % is 455.99.
    const last = await educator.did<Paid>('/redemptions', redeem('A1-TERAPISTA', '2026-03-05', { minutes: 760 }));
    // 4,566.00 − 1,728.00 − 455.99 = 2,382.01.
    expect(last).toMatchObject({ publicCents: 45_599, remainingCents: 238_201 });
  });

  it('keeps the management of the project within a tenth', async () => {
    const educator = journey.as('educational');
    // 500.00 asked, 90 % is 450.00 of 480.00; then 33.34, 90 % is 30.00 (30.006 down): exactly the tenth.
    const first = await educator.did<Paid>('/redemptions', redeem('GESTIONE', '2026-03-05', { askedCents: 50_000 }));
    expect(first).toMatchObject({ publicCents: 45_000, remainingCents: 193_201 });
    const over = await educator.post('/redemptions', redeem('GESTIONE', '2026-03-05', { askedCents: 3_336 }));
    expect(over.body).toMatchObject({ type: 'urn:buono:problem:ceiling-reached', ceiling: 'gestione' });
    const exact = await educator.did<Paid>('/redemptions', redeem('GESTIONE', '2026-03-05', { askedCents: 3_334 }));
    expect(exact).toMatchObject({ publicCents: 3_000, familyCents: 334, remainingCents: 190_201 });
    const undone = await educator.did(`/redemptions/${exact.redemptionId}/reversal`, { reason: 'duplicate' });
    expect(undone).toMatchObject({ remainingCents: 193_201 });
  });

  it('is claimed, cut, paid and closed', async () => {
    const educator = journey.as('educational');
    // 216.00 + 18.00 + 864.00 + 864.00 + 455.99 + 450.00 = 2,867.99.
    const { claimId } = await claimOf(educator, callId, '2026-03', ({ askedCents }) => askedCents === 286_799);
    await educator.did(`/claims/${claimId}/submission`);
    await payClaim(journey, claimId, {}, { paidCents: 286_799, reference: 'TRN-AUT-1', executedOn: '2026-03-05' });
    await journey.as('zone-officer').did(`/vouchers/${voucherId}/closure`, {
      reason: 'ended',
      lastServiceDate: '2026-03-05',
      entriesUntil: '2026-03-05',
    });
    // 4,800.00 − 2,867.99 = 1,932.01, the zone had nothing left.
    await journey
      .as('zone-officer')
      .eventually<{ freeCents: number }>(
        `/calls/${callId}/allocations/TC-01`,
        ({ freeCents }) => freeCents === 193_201,
      );
    expect(await differencesOf(journey, callId, 0)).toEqual([]);
  });
});
