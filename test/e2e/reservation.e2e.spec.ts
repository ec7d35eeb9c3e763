// A taxi ride reserved at its start: confirmed for its fare, given up, forgotten; amounts worked out by hand.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedVoucher, accreditedProvider, admittedApplication, Journey, publishCall } from './support/journey.js';
import { family, TAXI } from './support/people.js';
import { expectRefused } from './support/refused.js';

interface Reserved {
  reservationId: string;
  publicCents: number;
  remainingCents: number;
  expiresAt: string;
}

describe('a reserved ride', () => {
  let journey: Journey;
  let voucherId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-03-02T08:00:00.000Z');
    const document = readFileSync('libs/rules/calls/mobilita-stato.yaml', 'utf8');
    const { callId } = await publishCall(journey, document, [
      { source: 'Fondo statale', year: 2026, amountCents: 30_000 },
    ]);
    const applicationId = await admittedApplication(journey, 'family-two', {
      ...{ callId, action: 'CORSE', facts: {}, declarationsAccepted: true },
      recipient: family('family-two'),
    });
    ({ voucherId } = await acceptedVoucher(journey, 'family-two', applicationId));
    await accreditedProvider(journey, 'taxi-driver', TAXI, 'taxi');
  });
  afterAll(() => journey.end());

  const facts = { fromPlace: '50121', toPlace: '50139', paymentMeans: 'carta', receiptNumber: 'R-1' };
  const ride = async (on: string, start: string, fare: number) => {
    const { code } = await journey.as('family-two').did<{ code: string }>(`/vouchers/${voucherId}/codes`);
    return { code, service: 'CORSA', servedOn: on, startedAt: start, askedCents: fare, inputs: facts };
  };
  const path = ({ reservationId }: Reserved, end = ''): string => `/redemptions/reservations/${reservationId}${end}`;
  const remaining = () => journey.as('family-two').sees(`/wallets/${voucherId}`);
  let first: Reserved;

  it('sets 20.00 € aside for a fare of at most 60.00 €, before the ride is over', async () => {
    const driver = journey.as('taxi-driver');
    first = await driver.did<Reserved>('/redemptions/reservations', await ride('2026-03-02', '08:55', 6_000));
    expect(first).toMatchObject({
      publicCents: 2_000,
      remainingCents: 23_000,
      expiresAt: expect.stringMatching(/^2026-03-02T08:15/),
    });
    expect(await remaining()).toMatchObject({ spentCents: 0, reservedCents: 2_000, remainingCents: 23_000 });
  });

  it('is nobody else’s to end, and no third ride fits beside two on one day', async () => {
    for (const who of ['family-two', 'zone-officer', 'treasurer'] as const) {
      expectRefused(await journey.as(who).post(path(first, '/confirmation'), {}), [404, 'not-found']);
      expectRefused(await journey.as(who).post(path(first, '/release'), {}), [404, 'not-found']);
    }
    expect((await journey.as('family-one').get(path(first))).status).toBe(404);
    const driver = journey.as('taxi-driver');
    const second = await driver.did<Reserved>('/redemptions/reservations', await ride('2026-03-02', '08:58', 1_000));
    const third = await driver.post('/redemptions', await ride('2026-03-02', '08:59', 1_000));
    expectRefused(third, [409, 'ceiling-reached']);
    expect(await driver.did(path(second, '/release'), {})).toMatchObject({ status: 'released' });
    expectRefused(await driver.post(path(second, '/confirmation'), {}), [409, 'reservation-released']);
  });

  it('is confirmed for its fare of 30.00 €: 15.00 € are spent, 5.00 € are free again', async () => {
    const driver = journey.as('taxi-driver');
    expectRefused(await driver.post(path(first, '/confirmation'), { askedCents: 6_001, inputs: facts }), [
      422,
      'reservation-exceeded',
    ]);
    expectRefused(await driver.post(path(first, '/confirmation'), { askedCents: -1 }), [400, 'invalid-body']);
    const sent = { askedCents: 3_000, endedAt: '09:00', inputs: facts };
    await journey.clock('2026-03-02T08:10:00.000Z');
    const done = await driver.post(path(first, '/confirmation'), sent, { key: 'una-conferma' });
    expect(done.body).toMatchObject({ redemptionId: first.reservationId, publicCents: 1_500, remainingCents: 23_500 });
    expect((await driver.post(path(first, '/confirmation'), sent, { key: 'una-conferma' })).body).toEqual(done.body);
    expect((await driver.post(path(first, '/confirmation'), sent)).status).toBe(201);
    expect(await remaining()).toMatchObject({ spentCents: 1_500, reservedCents: 0, remainingCents: 23_500 });
  });

  it('is over after a quarter of an hour, and its money is free', async () => {
    const driver = journey.as('taxi-driver');
    const forgotten = await driver.did<Reserved>('/redemptions/reservations', await ride('2026-03-02', '09:05', 6_000));
    await journey.clock('2026-03-02T08:26:00.000Z');
    expectRefused(await driver.post(path(forgotten, '/confirmation'), {}), [409, 'reservation-expired']);
    expect(await driver.sees(path(forgotten))).toMatchObject({ status: 'expired' });
    expect(await remaining()).toMatchObject({ spentCents: 1_500, reservedCents: 0, remainingCents: 23_500 });
    const again = await driver.did('/redemptions', await ride('2026-03-02', '09:05', 6_000));
    expect(again).toMatchObject({ publicCents: 2_000, remainingCents: 21_500 });
  });

  it('stands in the month’s claim once', async () => {
    const claim = await journey
      .as('taxi-driver')
      .eventually<{ items: { askedCents: number; lines: number }[] }>(
        '/claims?month=2026-03',
        ({ items }) => items[0]?.lines === 2,
      );
    expect(claim.items).toMatchObject([{ askedCents: 3_500, lines: 2 }]);
  });
});
