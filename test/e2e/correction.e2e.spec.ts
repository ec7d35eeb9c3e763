// Retroactive correction over HTTP: the ISEE of a nursery voucher in use is rectified, then rectified back, to the cent.
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

interface Wallet {
  readonly valueCents: number;
  readonly spentCents: number;
  readonly remainingCents: number;
  readonly owedByFamilyCents?: number;
  readonly owedToFamilyCents?: number;
  readonly corrections: readonly unknown[];
  readonly entries: readonly {
    readonly redemptionId: string;
    readonly publicCents: number;
    readonly familyCents: number;
    readonly dueCents?: number;
    readonly payeeKind: string;
    readonly supplementOf?: string;
  }[];
}

describe('the correction of a decision', () => {
  let journey: Journey;
  let callId: string;
  let applicationId: string;
  let voucherId: string;
  let services: readonly string[];
  let claimId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  const corrections = (path = '') => `/applications/${applicationId}/decision/corrections${path}`;
  const to = (isee: number, actNumber: string) => ({
    reason: 'isee-rectified',
    actNumber,
    effectiveFrom: '2026-09-01',
    facts: { isee },
  });
  const month = (servedOn: string, askedCents: number) =>
    journey.as('nursery').did<{ redemptionId: string; publicCents: number }>('/redemptions', {
      ...{ voucherId, service: 'NIDO-MESE', servedOn, askedCents, inputs: { daysAttended: 18 } },
    });
  const wallet = (is: (wallet: Wallet) => boolean) =>
    journey.as('zone-officer').eventually<Wallet>(`/wallets/${voucherId}`, is);
  const free = (freeCents: number) =>
    journey
      .as('zone-officer')
      .eventually<{ freeCents: number; assignedCents: number }>(
        `/calls/${callId}/allocations/TC-01`,
        (zone) => zone.freeCents === freeCents,
      );

  it('has a voucher of 3,819.97 € in use: September is paid, October entered', async () => {
    const document = readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [{ source: 'PR FSE+', year: 2026, amountCents: 400_000 }]));
    applicationId = await admittedApplication(journey, 'family-one', {
      ...{ callId, action: 'NIDI', recipient: invented('Bimba', 'Esempi', 'F', '2024-09-15') },
      applicant: { relation: 'parent' },
      declarationsAccepted: true,
      facts: {
        ...{ attendanceStart: '2026-09-01', unitEnrolled: true, serviceMode: 'full', isee: 1_234_567 },
        ...{ iseeKind: 'minorenni', iseePresentedOn: '2026-01-20', iseeAnnotated: false, unitFee: 62_000 },
        ...{ otherPublicContribution: false, disabilityCertified: false, disabilityInHousehold: false },
        ...{ inpsMonthlyQuota: 27_273, bothParentsWork: true, singleParent: false, siblingAtUnit: true },
        ...{ continuity: false, waitingList: false },
      },
    });
    await approvedRanking(journey, callId, 'NIDI');
    ({ voucherId } = await acceptedVoucher(journey, 'family-one', applicationId));
    await journey.clock('2026-10-05T08:00:00.000Z');
    const providerId = await accreditedProvider(journey, 'nursery', NURSERY, 'nido');
    await chooseProvider(journey, 'family-one', voucherId, { providerId, effectiveFrom: '2026-09-01' });
    await journey.as('nursery').eventually(`/wallets/${voucherId}`, () => true);
    const september = await month('2026-09-30', 62_000);
    await journey.clock('2026-11-05T08:00:00.000Z');
    const october = await month('2026-10-31', 60_000);
    // 620.00 − 272.73 = 347.27 and 600.00 − 272.73 = 327.27, both below the 350.00 of the band.
    expect([september.publicCents, october.publicCents]).toEqual([34_727, 32_727]);
    services = [september.redemptionId, october.redemptionId];
    ({ claimId } = await claimOf(journey.as('nursery'), callId, '2026-09', ({ askedCents }) => askedCents === 34_727));
    await journey.as('nursery').did(`/claims/${claimId}/submission`);
    await payClaim(journey, claimId, {}, { paidCents: 34_727, reference: 'TRN-1', executedOn: '2026-11-05' });
    await free(18_003);
  });

  it('shows every amount that would move before anybody decides, and moves none', async () => {
    const office = journey.as('zone-officer');
    type Preview = { after: { valueCents: number }; entitlement: object } & Record<string, unknown>;
    const preview = await office.did<Preview>(corrections('/preview'), to(2_345_678, 'D.D. 200/2026'));
    // Band up to 30,000.00: 200.00 a month, eleven months: 2,200.00. Points do not depend on the ISEE.
    expect(preview).toMatchObject({
      before: { entitled: true, valueCents: 381_997, score: 14 },
      after: { entitled: true, valueCents: 220_000, score: 14 },
      place: { before: 1, after: 1 },
    });
    const tried = {
      effectiveFrom: '2026-09-01',
      entitled: true,
      entitlement: preview.entitlement,
      valueCents: preview.after.valueCents,
    };
    const onWallet = await office.did(`/wallets/${voucherId}/amendment-previews`, tried);
    // 347.27 + 327.27 = 674.54 were spent; 200.00 of each month are due: the family owes 147.27 + 127.27 = 274.54.
    expect(onWallet).toMatchObject({
      before: { valueCents: 381_997, spentCents: 67_454, remainingCents: 314_543 },
      after: { valueCents: 220_000, spentCents: 67_454, remainingCents: 152_546 },
      addedCents: 0,
      freedCents: 161_997,
      owedByFamilyCents: 27_454,
      owedToFamilyCents: 0,
      services: [
        { redemptionId: services[0], publicCents: 34_727, dueCents: 20_000, owedByFamilyCents: 14_727, claim: 'paid' },
        { redemptionId: services[1], publicCents: 32_727, dueCents: 20_000, owedByFamilyCents: 12_727, claim: 'open' },
      ],
    });
    expect(await wallet(() => true)).toMatchObject({ valueCents: 381_997, corrections: [] });
    expect(await office.did(corrections('/preview'), to(2_345_678, 'x'))).toMatchObject({
      before: { valueCents: 381_997 },
    });
  });

  it('is proposed by the zone and by nobody else, and says what is wrong', async () => {
    const body = to(2_345_678, 'D.D. 200/2026');
    expect((await journey.as('family-one').post(corrections(), body)).status).toBe(403);
    expect((await journey.as('nursery').post(corrections('/preview'), body)).status).toBe(403);
    const tried = { effectiveFrom: '2026-09-01', entitled: true, entitlement: { services: 1 }, valueCents: 1 };
    const wrong = await journey.as('zone-officer').post(`/wallets/${voucherId}/amendment-previews`, tried);
    expect(wrong.body).toMatchObject({ type: 'urn:buono:problem:entitlement-wrong' });
    type Given = { ceilings: object[]; services: object[]; numbers: Record<string, object> };
    const { entitlement } = await journey
      .as('zone-officer')
      .did<{ entitlement: Given }>(corrections('/preview'), to(2_345_678, 'D.D. 200/2026'));
    const { ceilings, services: covered, numbers } = entitlement;
    const [name = ''] = Object.keys(numbers);
    const input = { name: 'km', label: 'chilometri', type: 'int', values: 'tutti' };
    for (const bent of [
      { ceilings: ceilings.map((ceiling) => ({ ...ceiling, per: 'decennio' })) },
      { ceilings: ceilings.map((ceiling) => ({ ...ceiling, from: '2026-02-30' })) },
      { services: covered.map((service) => ({ ...service, inputs: [input] })) },
      { numbers: { ...numbers, [name]: { type: 'euro', value: 1 } } },
    ]) {
      const sent = { ...tried, entitlement: { ...entitlement, ...bent } };
      const refused = await journey.as('zone-officer').post(`/wallets/${voucherId}/amendment-previews`, sent);
      expect([refused.status, refused.body['type']]).toEqual([422, 'urn:buono:problem:entitlement-wrong']);
    }
    const late = await journey.as('zone-officer').post(corrections(), { ...body, effectiveFrom: '2028-01-01' });
    expect(late.body).toMatchObject({ type: 'urn:buono:problem:effective-date-outside-validity' });
    const same = await journey.as('zone-officer').post(corrections(), to(1_234_567, 'D.D. 200/2026'));
    expect(same.body).toMatchObject({ type: 'urn:buono:problem:correction-changes-nothing' });
    const unknown = await journey.as('zone-officer').post(corrections(), { ...body, facts: { nonsense: 1 } });
    expect(unknown.body).toMatchObject({ type: 'urn:buono:problem:facts-wrong' });
  });

  const correct = async (isee: number, actNumber: string): Promise<void> => {
    const proposed = await journey.as('zone-officer').did<{ correctionId: string }>(corrections(), to(isee, actNumber));
    const approval = corrections(`/${proposed.correctionId}/approval`);
    const alone = await journey.as('zone-officer').post(approval);
    expect(alone.body).toMatchObject({ type: 'urn:buono:problem:correction-same-person' });
    const booked = await journey.as('region-officer').did(approval);
    expect(booked).toMatchObject({ status: 'booked', actNumber });
  };

  it('frees 1,619.97 €, leaves the nursery what it was promised, and says what the family owes', async () => {
    await correct(2_345_678, 'D.D. 200/2026');
    const now = await wallet(({ valueCents }) => valueCents === 220_000);
    expect(now).toMatchObject({ spentCents: 67_454, remainingCents: 152_546, owedByFamilyCents: 27_454 });
    expect(now.entries.map(({ publicCents, dueCents }) => [publicCents, dueCents]).sort()).toEqual([
      [32_727, 20_000],
      [34_727, 20_000],
    ]);
    // 180.03 were free: 180.03 + 1,619.97.
    expect(await free(180_000)).toMatchObject({ assignedCents: 220_000 });
    const october = await claimOf(journey.as('nursery'), callId, '2026-10', () => true);
    expect(october.askedCents).toBe(32_727);
    const voucher = await journey
      .as('family-one')
      .eventually<{ valueCents: number }>(`/vouchers/${voucherId}`, ({ valueCents }) => valueCents === 220_000);
    expect(voucher).toMatchObject({
      amendments: [{ status: 'booked', reason: 'isee-rectified', freedCents: 161_997, addedCents: 0 }],
    });
  });

  it('prices what comes after by what is due since: November is 200.00 €', async () => {
    await journey.clock('2026-12-04T08:00:00.000Z');
    const november = await month('2026-11-30', 62_000);
    expect(november.publicCents).toBe(20_000);
    services = [...services, november.redemptionId];
  });

  it('is corrected back: every amount is what it was, and November is made up to the family', async () => {
    await correct(1_234_567, 'D.D. 201/2026');
    // 674.54 as before, 200.00 to the nursery for November, and to the family the 147.27 that it paid too much.
    const now = await wallet(({ valueCents }) => valueCents === 381_997);
    expect(now).toMatchObject({
      spentCents: 102_181,
      remainingCents: 279_816,
      owedByFamilyCents: 0,
      owedToFamilyCents: 0,
    });
    const amounts = new Map(now.entries.map((entry) => [entry.redemptionId, entry]));
    expect(amounts.get(services[0] ?? '')).toMatchObject({
      publicCents: 34_727,
      familyCents: 27_273,
      dueCents: 34_727,
    });
    expect(amounts.get(services[1] ?? '')).toMatchObject({
      publicCents: 32_727,
      familyCents: 27_273,
      dueCents: 32_727,
    });
    expect(now.entries.find(({ supplementOf }) => supplementOf === services[2])).toMatchObject({
      payeeKind: 'person',
      publicCents: 14_727,
    });
    expect(await free(18_003)).toMatchObject({ assignedCents: 381_997 });
    const owed = await claimOf(journey.as('family-one'), callId, '2026-11', () => true);
    expect(owed.askedCents).toBe(14_727);
  });

  it('is told by the decision itself, and by the reconciliation, which finds nothing but what nobody has claimed', async () => {
    const { items } = await journey.as('auditor').sees<{ items: readonly object[] }>(corrections());
    expect(items).toMatchObject([
      { status: 'booked', actNumber: 'D.D. 200/2026', valueCents: 220_000 },
      { status: 'booked', actNumber: 'D.D. 201/2026', valueCents: 381_997 },
    ]);
    // October, November and the family's own line wait in claims that nobody has presented.
    const differences = await differencesOf(journey, callId, 3);
    expect(differences.toSorted((a, b) => a.expectedCents - b.expectedCents)).toEqual([
      { kind: 'accrued-not-claimed', expectedCents: 14_727, foundCents: 0 },
      { kind: 'accrued-not-claimed', expectedCents: 20_000, foundCents: 0 },
      { kind: 'accrued-not-claimed', expectedCents: 32_727, foundCents: 0 },
    ]);
    const again = await journey.as('zone-officer').did(`/applications/${applicationId}/decision/replay`);
    expect(again).toMatchObject({ same: true });
  });
});
