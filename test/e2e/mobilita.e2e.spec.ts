// MOBILITÀ, both versions: a taxi voucher from the published call to the reconciled payment, amounts worked out by hand.
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
import { family, TAXI } from './support/people.js';
import { expectRefused } from './support/refused.js';

interface Ride {
  redemptionId: string;
  publicCents: number;
  familyCents: number;
  remainingCents: number;
}

describe('a taxi voucher of the State’s version', () => {
  let journey: Journey;
  let callId: string;
  let voucherId: string;
  let applicationId: string;
  let taxi: string;
  const rides: Ride[] = [];

  beforeAll(async () => {
    journey = await Journey.start('2026-03-02T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  const code = async (): Promise<string> =>
    (await journey.as('family-two').did<{ code: string }>(`/vouchers/${voucherId}/codes`)).code;
  const ride = (codeShown: string, on: string, start: string, fare: number) => ({
    code: codeShown,
    service: 'CORSA',
    servedOn: on,
    startedAt: start,
    askedCents: fare,
    inputs: { fromPlace: '50121', toPlace: '50139', paymentMeans: 'carta', receiptNumber: 'R-1' },
  });

  it('is published by the region, with 300.00 € for the zone', async () => {
    const document = readFileSync('libs/rules/calls/mobilita-stato.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [{ source: 'Fondo statale', year: 2026, amountCents: 30_000 }]));
    const seen = await journey.nobody().sees(`/calls/${callId}`);
    expect(seen).toMatchObject({ code: 'MOBILITA-STATO-2026', status: 'published' });
  });

  it('tells anybody beforehand: at 77 yes, 250.00 €; at 30 without a condition no', async () => {
    const old = await journey.nobody().did(`/calls/${callId}/prechecks`, {
      facts: { birthDate: '1948-09-03', comune: 'D612' },
    });
    expect(old).toMatchObject({ outcome: 'qualifies', amountCents: 25_000 });
    const facts = { birthDate: '1995-09-03', comune: 'D612', invalidityPercent: 0, reducedMobility: false };
    const young = await journey.nobody().did(`/calls/${callId}/prechecks`, {
      facts: { ...facts, rareDisease: false, pregnancy: false },
    });
    expect(young).toMatchObject({ outcome: 'does-not-qualify' });
  });

  it('is applied for, admitted and issued: the zone has 50.00 € left', async () => {
    applicationId = await admittedApplication(journey, 'family-two', {
      callId,
      action: 'CORSE',
      recipient: family('family-two'),
      facts: {},
      declarationsAccepted: true,
    });
    const receipt = await journey.as('family-two').sees(`/applications/${applicationId}/receipt`);
    expect(receipt).toMatchObject({ receiptNumber: 1 });
    const voucher = await acceptedVoucher(journey, 'family-two', applicationId);
    ({ voucherId } = voucher);
    expect(voucher.valueCents).toBe(25_000);
    const zone = await journey
      .as('zone-officer')
      .eventually<{ assignedCents: number; freeCents: number }>(
        `/calls/${callId}/allocations/TC-01`,
        ({ assignedCents }) => assignedCents === 25_000,
      );
    expect(zone.freeCents).toBe(5_000);
  });

  it('shows the driver what a ride would cost, consuming nothing', async () => {
    taxi = await accreditedProvider(journey, 'taxi-driver', TAXI, 'taxi');
    const check = await journey
      .as('taxi-driver')
      .did('/redemptions/checks', ride(await code(), '2026-03-02', '08:30', 2_500));
    // Half of 25.00 is 12.50; 250.00 − 12.50 = 237.50.
    expect(check).toMatchObject({ payable: true, publicCents: 1_250, familyCents: 1_250, remainingCents: 23_750 });
    const wallet = await journey.as('family-two').sees(`/wallets/${voucherId}`);
    expect(wallet).toMatchObject({ spentCents: 0, remainingCents: 25_000 });
  });

  it('is found in the catalogue by anybody, and its only place is the family’s', async () => {
    const driver = journey.as('taxi-driver');
    const site = { comune: 'D612', zone: 'TC-01', unit: 'ride', from: '2026-03-01' };
    const offer = {
      providerId: taxi,
      category: 'taxi',
      title: 'Taxi di prova',
      tariffCents: 2_500,
      places: 1,
      ...site,
    };
    let answer = await driver.post('/offers', offer);
    // Its accreditation is on its way between the contexts.
    for (let time = 0; answer.status === 422 && time < 50; time += 1) answer = await driver.post('/offers', offer);
    expect(answer.status).toBe(201);
    const { offerId } = answer.body as { offerId: string };
    const found = await journey
      .nobody()
      .eventually<{ items: object[] }>('/offers?comune=D612&category=taxi&free=true', ({ items }) => items.length > 0);
    expect(found.items).toMatchObject([{ offerId, places: 1, freePlaces: 1, tariffCents: 2_500 }]);
    const choice = { providerId: taxi, offerId };
    const chosen = await journey.as('family-two').did(`/vouchers/${voucherId}/provider-choice`, choice);
    expect(chosen).toMatchObject({ providerId: taxi, offerId });
    expect(await journey.nobody().sees(`/offers/${offerId}`)).toMatchObject({ freePlaces: 0 });
  });

  it('pays half of a ride, at most 20.00 €, twice a day', async () => {
    const driver = journey.as('taxi-driver');
    rides.push(await driver.did<Ride>('/redemptions', ride(await code(), '2026-03-02', '08:30', 2_500)));
    expect(rides[0]).toMatchObject({ publicCents: 1_250, familyCents: 1_250, remainingCents: 23_750 });
    // Half of 50.00 would be 25.00: 20.00 is the most, the family pays 30.00.
    rides.push(await driver.did<Ride>('/redemptions', ride(await code(), '2026-03-02', '08:40', 5_000)));
    expect(rides[1]).toMatchObject({ publicCents: 2_000, familyCents: 3_000, remainingCents: 21_750 });
    const third = await driver.post('/redemptions', ride(await code(), '2026-03-02', '08:50', 1_000));
    expect(third.status).toBe(409);
    expect(third.body).toMatchObject({ type: 'urn:buono:problem:ceiling-reached', ceiling: 'due-corse-al-giorno' });
  });

  it('rounds the public half down to the cent, and takes a code once', async () => {
    await journey.clock('2026-03-03T09:00:00.000Z');
    const shown = await code();
    const driver = journey.as('taxi-driver');
    // Half of 13.33 is 6.665: 6.66 public, 6.67 the family; 217.50 − 6.66 = 210.84.
    rides.push(await driver.did<Ride>('/redemptions', ride(shown, '2026-03-03', '09:50', 1_333)));
    expect(rides[2]).toMatchObject({ publicCents: 666, familyCents: 667, remainingCents: 21_084 });
    const again = await driver.post('/redemptions', ride(shown, '2026-03-03', '09:55', 1_333));
    expect(again.body).toMatchObject({ type: 'urn:buono:problem:code-already-used' });
  });

  it('gives a repeated request its first answer', async () => {
    const driver = journey.as('taxi-driver');
    const [first] = rides;
    const shown = await code();
    const key = 'una-corsa-una-chiave';
    const sent = ride(shown, '2026-03-03', '09:58', 400);
    const once = await driver.post<Ride>('/redemptions', sent, { key });
    const twice = await driver.post<Ride>('/redemptions', sent, { key });
    expect(twice.body).toEqual(once.body);
    // 4.00: half is 2.00; 210.84 − 2.00 = 208.84. Undone at once: 210.84.
    expect(once.body).toMatchObject({ publicCents: 200, remainingCents: 20_884 });
    const undone = await driver.did(`/redemptions/${once.body.redemptionId}/reversal`, {
      reason: 'entered-by-mistake',
    });
    expect(undone).toMatchObject({ remainingCents: 21_084 });
    const other = await driver.post('/redemptions', { ...sent, askedCents: 401 }, { key });
    expect(other.status).toBe(422);
    expect(first).toBeDefined();
  });

  it('takes back the second ride', async () => {
    const reversed = await journey
      .as('taxi-driver')
      .did(`/redemptions/${rides[1]?.redemptionId}/reversal`, { reason: 'wrong-amount' });
    // 210.84 + 20.00 = 230.84.
    expect(reversed).toMatchObject({ publicCents: 2_000, remainingCents: 23_084 });
  });

  it('is claimed for 19.16 €, settled at 16.66 € and paid 16.65 €', async () => {
    const driver = journey.as('taxi-driver');
    // 12.50 + 6.66; the second ride and the one entered by mistake are gone.
    const { claimId } = await claimOf(driver, callId, '2026-03', ({ askedCents }) => askedCents === 1_916);
    const presented = await driver.did(`/claims/${claimId}/submission`);
    expect(presented).toMatchObject({ askedCents: 1_916 });
    const own = await journey.as('zone-officer').post('/payment-orders', { claimId, zone: 'TC-01' });
    expect(own.status).toBeGreaterThanOrEqual(400);
    await payClaim(
      journey,
      claimId,
      { lines: [{ redemptionId: rides[0]?.redemptionId, approvedCents: 1_000, reason: 'fare-above-table' }] },
      { paidCents: 1_665, reference: 'TRN-2026-0001', executedOn: '2026-03-03' },
    );
  });

  it('is closed when the person moves: 230.84 € go back to the zone at once', async () => {
    const closing = { reason: 'moved', lastServiceDate: '2026-03-03', entriesUntil: '2026-03-03' };
    await journey.as('zone-officer').did(`/vouchers/${voucherId}/closure`, closing);
    const closed = await journey
      .as('family-two')
      .eventually<{ status: string; spentCents: number; residualCents: number }>(
        `/vouchers/${voucherId}`,
        ({ status }) => status === 'closed',
      );
    expect(closed).toMatchObject({ spentCents: 1_916, residualCents: 23_084 });
    const closure = await journey.as('zone-officer').post(`/vouchers/${voucherId}/closure`, closing);
    const renunciation = await journey.as('family-two').post(`/vouchers/${voucherId}/renunciation`);
    for (const again of [closure, renunciation]) expectRefused(again, [409, 'voucher-closed']);
    // 50.00 + 230.84.
    await journey
      .as('zone-officer')
      .eventually<{ freeCents: number }>(`/calls/${callId}/allocations/TC-01`, ({ freeCents }) => freeCents === 28_084);
    const late = await journey.as('taxi-driver').post('/redemptions', {
      ...ride('x', '2026-03-03', '10:00', 1_000),
      code: undefined,
      voucherId,
    });
    expect(late.status).toBe(409);
  });

  it('is reconciled to the cent, but for the two differences that were planted', async () => {
    expect(await differencesOf(journey, callId, 2)).toEqual([
      { kind: 'cut-at-settlement', expectedCents: 1_250, foundCents: 1_000 },
      { kind: 'paid-differs', expectedCents: 1_666, foundCents: 1_665 },
    ]);
    const budget = await journey
      .as('region-officer')
      .sees<{ lines: Record<string, unknown>[] }>(`/reports/budget?callId=${callId}&zone=TC-01`);
    expect(budget.lines).toEqual([
      expect.objectContaining({
        zone: 'TC-01',
        source: 'Fondo statale',
        year: 2026,
        allocatedCents: 30_000,
        accruedCents: 1_916,
        claimedCents: 1_916,
        settledCents: 1_666,
        paidCents: 1_665,
      }),
    ]);
  });
});

describe('a taxi voucher of the Ligurian version', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.start('2026-03-02T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  it('pays the whole fare up to 30.00 €, and what is left at the end', async () => {
    const document = readFileSync('libs/rules/calls/mobilita-liguria.yaml', 'utf8');
    const funds = [{ source: 'POR FSE', year: 2026, amountCents: 25_000 }];
    const { callId } = await publishCall(journey, document, funds);
    await accreditedProvider(journey, 'taxi-driver', TAXI, 'taxi');
    const application = { callId, action: 'CORSE', recipient: family('family-two'), facts: {} };
    const id = await admittedApplication(journey, 'family-two', { ...application, declarationsAccepted: true });
    const { voucherId } = await acceptedVoucher(journey, 'family-two', id);
    const pay = async (on: string, fare: number) => {
      const { code } = await journey.as('family-two').did<{ code: string }>(`/vouchers/${voucherId}/codes`);
      const sent = { code, service: 'CORSA', servedOn: on, startedAt: '07:00', askedCents: fare };
      return journey.as('taxi-driver').did<Ride>('/redemptions', sent);
    };
    expect(await pay('2026-03-02', 3_500)).toMatchObject({
      publicCents: 3_000,
      familyCents: 500,
      remainingCents: 22_000,
    });
    expect(await pay('2026-03-02', 2_999)).toMatchObject({
      publicCents: 2_999,
      familyCents: 0,
      remainingCents: 19_001,
    });
  });
});
