// Invented schemes, as unlike the four calls as public practice offers, each from its document to redeemed services with
// no code of its own; amounts worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  approvedRanking,
  Journey,
} from './support/journey.js';
import { invented, TAXI } from './support/people.js';
import { application, problem, Schemes } from './support/scheme.js';

let journey: Journey;
let schemes: Schemes;
beforeAll(async () => {
  journey = await Journey.start('2026-06-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  schemes = new Schemes(journey);
  await journey.as('family-one').did('/payment-details', { iban: italianIban('05428', '11101', '000000777771') });
});
afterAll(() => journey.end());

describe('on the day of the application', () => {
  it('SOGGIORNI pays back 80 % down to the cent, up to 1,200.00 €', async () => {
    const callId = await schemes.published('soggiorni', ['Fondo soggiorni', 500_000]);
    // A minor is not asked for the ISEE; an adult may have 25,000.00 € and not a cent more.
    const minor = { birthDate: '2010-06-02', invalidityPercent: 46, disabilityCertified: false };
    expect(await schemes.told(callId, minor)).toMatchObject({ outcome: 'qualifies', amountCents: 120_000 });
    const adult = { birthDate: '1988-04-12', disabilityCertified: true };
    expect(await schemes.told(callId, { ...adult, isee: 2_500_001 })).toMatchObject({ outcome: 'does-not-qualify' });
    const { voucherId } = await schemes.voucher([callId, 'SOGGIORNO'], { disabilityCertified: true, isee: 2_500_000 });
    const stay = (askedCents: number, notti: number) =>
      schemes.redeem('family-one', voucherId, {
        service: 'SOGGIORNO',
        servedOn: '2026-06-01',
        askedCents,
        inputs: { notti },
      });
    expect((await stay(93_751, 2)).body).toMatchObject(problem('condition-not-met'));
    // 937.51 × 80 % = 750.008: 750.00; the family bears 187.51; 1,200.00 − 750.00 = 450.00.
    expect((await stay(93_751, 3)).body).toMatchObject({
      publicCents: 75_000,
      familyCents: 18_751,
      remainingCents: 45_000,
    });
    // 600.00 × 80 % = 480.00, but 450.00 are left: the family bears 150.00.
    const second = await stay(60_000, 7);
    expect(second.body).toMatchObject({ publicCents: 45_000, familyCents: 15_000, remainingCents: 0 });
    expect((await stay(1_000, 3)).body).toMatchObject(problem('balance-exceeded'));
    expect((await stay(500_001, 3)).body).toMatchObject(problem('price-too-high'));
    const undone = await journey
      .as('family-one')
      .did(`/redemptions/${String(second.body['redemptionId'])}/reversal`, { reason: 'not-delivered' });
    expect(undone).toMatchObject({ publicCents: 45_000, remainingCents: 45_000 });
  });

  it('SPESA is one sum by household size, from two funds', async () => {
    const callId = await schemes.published('spesa', ['Fondo alimentare', 25_000], ['Bilancio comunale', 10_000]);
    const alone = { isee: 936_000, householdSize: 1, unemployedSince: null };
    expect(await schemes.told(callId, alone)).toMatchObject({ outcome: 'qualifies', amountCents: 10_000 });
    expect(await schemes.told(callId, { ...alone, isee: 936_001 })).toMatchObject({ outcome: 'does-not-qualify' });
    expect(await schemes.told(callId, { ...alone, householdSize: 3 })).toMatchObject({ amountCents: 20_000 });
    // No ISEE, but out of work since February: three bands, a household of 4 is in the last.
    const facts = { isee: null, unemployedSince: '2026-02-01', householdSize: 4 };
    const { voucherId, valueCents } = await schemes.voucher([callId, 'CARTA'], facts);
    expect(valueCents).toBe(30_000);
    // Each fund gives its share of 300.00 in 350.00: 214.2857 and 85.7143, the last cent to the larger remainder.
    const zone = await journey
      .as('zone-officer')
      .eventually<{ freeCents: number }>(`/calls/${callId}/allocations/TC-01`, ({ freeCents }) => freeCents === 5_000);
    expect(zone).toMatchObject({
      bySource: [
        { source: 'Fondo alimentare', allocatedCents: 25_000, freeCents: 3_571 },
        { source: 'Bilancio comunale', allocatedCents: 10_000, freeCents: 1_429 },
      ],
    });
    const sum = { service: 'SOMMA', servedOn: '2026-06-01', askedCents: 30_000 };
    const paid = await schemes.redeem('family-one', voucherId, sum);
    expect(paid.body).toMatchObject({ publicCents: 30_000, familyCents: 0, remainingCents: 0 });
    expect((await schemes.redeem('family-one', voucherId, sum)).body).toMatchObject({
      ...problem('ceiling-reached'),
      ceiling: 'una-volta',
    });
  });

  it('BABYSITTER subtracts what was had, shares hours by children, and stops at event, day and month', async () => {
    const callId = await schemes.published('bambini', ['PR FSE+', 100_000]);
    const facts = { healthWorker: false, childrenUnder12: 2, alreadyHad: 2_050, leaves: ['nessuno', 'nessuno'] };
    // The two-key table: health worker or not, one child or more.
    for (const [healthWorker, childrenUnder12, amountCents] of [
      [true, 1, 20_000],
      [true, 15, 26_000],
      [false, 1, 12_000],
      [false, 2, 15_000],
    ] as const)
      expect(await schemes.told(callId, { ...facts, healthWorker, childrenUnder12, alreadyHad: 0 })).toMatchObject({
        amountCents,
      });
    expect(await schemes.told(callId, { ...facts, leaves: ['nessuno', 'covid'] })).toMatchObject({
      outcome: 'does-not-qualify',
    });
    const { voucherId, valueCents } = await schemes.voucher([callId, 'ORE'], facts);
    // 150.00 − 20.50.
    expect(valueCents).toBe(12_950);
    const sitter = {
      legalName: 'Baby-sitter di prova',
      category: 'baby-sitter',
      vatNumber: computePartitaIva('5678901234'),
      iban: italianIban('05428', '11101', '000000666661'),
    };
    await accreditedProvider(journey, 'educational', sitter, 'baby-sitter');
    const hours = (minutes: number, bambini: number, presenti: number, servedOn = '2026-06-01') =>
      schemes.redeemByCode('educational', voucherId, {
        service: 'ORA',
        servedOn,
        minutes,
        inputs: { bambini, presenti },
      });
    // 10.01 × 1.5 h = 15.015: 15.01; two of three children: 10.006: 10.00; the family bears 5.01; 129.50 − 10.00.
    expect((await hours(90, 2, 3)).body).toMatchObject({
      publicCents: 1_000,
      familyCents: 501,
      remainingCents: 11_950,
    });
    expect((await hours(100, 1, 1)).body).toMatchObject(problem('quantity-out-of-range'));
    expect((await hours(90, 3, 2)).body).toMatchObject(problem('condition-not-met'));
    // 90 + 285 minutes are more than six hours of a day.
    expect((await hours(285, 1, 1)).body).toMatchObject({ ...problem('ceiling-reached'), ceiling: 'giorno' });
    // 10.01 × 4.5 h = 45.045: 45.04, at most 45.00 at a time; six hours exactly.
    expect((await hours(270, 1, 1)).body).toMatchObject({ publicCents: 4_500, familyCents: 4, remainingCents: 7_450 });
    await journey.clock('2026-06-02T08:00:00.000Z');
    // 100.00 a month: 10.00 + 45.00 + 45.00 reach it exactly; 29.50 stay on the voucher.
    const third = await hours(270, 1, 1, '2026-06-02');
    expect(third.body).toMatchObject({ publicCents: 4_500, familyCents: 4, remainingCents: 2_950 });
    expect((await hours(30, 1, 1, '2026-06-02')).body).toMatchObject({
      ...problem('ceiling-reached'),
      ceiling: 'mese',
    });
  });

  it('CHILOMETRI pays by kilometre and date of birth, half up, four times a month', async () => {
    const funds = ['Strategia aree interne', 'Bilancio regionale', 'Donazioni'] as const;
    const callId = await schemes.published('chilometri', [funds[0], 3_333], [funds[1], 3_333], [funds[2], 3_334]);
    const { voucherId, valueCents } = await schemes.voucher([callId, 'VIAGGI'], {});
    expect(valueCents).toBe(10_000);
    await accreditedProvider(journey, 'taxi-driver', TAXI, 'taxi');
    const trip = (km: unknown, askedCents: number, motivo = 'visita') =>
      schemes.redeemByCode('taxi-driver', voucherId, {
        service: 'VIAGGIO',
        servedOn: '2026-06-02',
        askedCents,
        inputs: { km, motivo },
      });
    expect((await trip(10.5, 2_000)).body).toMatchObject(problem('input-wrong'));
    expect((await trip(10, 2_000, 'spesa')).body).toMatchObject(problem('input-wrong'));
    // Born in 1988: 33.33 %. 3.00 + 10 × 0.45 = 7.50; 2.49975 is half up 2.50; the family bears 17.50.
    expect((await trip(10, 2_000)).body).toMatchObject({ publicCents: 250, familyCents: 1_750, remainingCents: 9_750 });
    // Asked less than the table: 33.33 % of 5.00 is 1.6665, half up 1.67.
    expect((await trip(150, 500)).body).toMatchObject({ publicCents: 167, familyCents: 333, remainingCents: 9_583 });
    // 3.00 + 150 × 0.45 = 70.50; 33.33 % is 23.49765: 23.50. 95.83 − 23.50.
    const far = await trip(150, 8_000);
    expect(far.body).toMatchObject({ publicCents: 2_350, familyCents: 5_650, remainingCents: 7_233 });
    expect((await trip(1, 8_001)).body).toMatchObject(problem('price-too-high'));
    // 3.45 × 33.33 % = 1.149885: 1.15.
    expect((await trip(1, 400)).body).toMatchObject({ publicCents: 115, remainingCents: 7_118 });
    expect((await trip(1, 400)).body).toMatchObject({ ...problem('ceiling-reached'), ceiling: 'mese' });
    // A reversed trip is no trip: there is room for another of 70.50, again 23.50.
    await journey
      .as('taxi-driver')
      .did(`/redemptions/${String(far.body['redemptionId'])}/reversal`, { reason: 'not-delivered' });
    expect((await trip(150, 8_000)).body).toMatchObject({ publicCents: 2_350, remainingCents: 7_118 });
    // A birthday more or less changes the band.
    for (const [birthDate, value] of [
      ['1951-12-31', '100'],
      ['1952-01-01', '75'],
      ['1966-12-31', '75'],
      ['1967-01-01', '33.33'],
    ])
      expect(await schemes.told(callId, { birthDate })).toMatchObject({
        entitlement: { numbers: { share: { value } } },
      });
  });

  it('ANZIANI ranks by age and need, and takes a deductible before the percentage', async () => {
    const callId = await schemes.published('anziani', ['FSC', 600_000]);
    const facts = { isee: 2_499_999, iseeRestricted: 2_000_000 };
    const apply = (recipient: object, restricted: number, socialScore: number) =>
      admittedApplication(
        journey,
        'family-one',
        application(callId, 'DIURNO', recipient, { ...facts, iseeRestricted: restricted }),
        { facts: { planApproved: true, socialScore } },
      );
    // At 65 the restricted ISEE may be 20,000.00 €, one day before only 10,000.00 € with a certified disability.
    const young = { ...facts, birthDate: '1961-06-03', disabilityCertified: true, planApproved: true };
    expect(await schemes.told(callId, { ...young, birthDate: '1961-06-02' })).toMatchObject({ outcome: 'qualifies' });
    expect(await schemes.told(callId, young)).toMatchObject({ outcome: 'does-not-qualify' });
    // 30 points of need count 20: 25 at eighty, 20 a day younger; between equals the lower restricted ISEE.
    const third = await apply(invented('Terza', 'Inventata', 'F', '1946-06-03'), 1_000_000, 20);
    const first = await apply(invented('Prima', 'Inventata', 'F', '1946-06-02'), 2_000_000, 30);
    const second = await apply(invented('Seconda', 'Inventata', 'F', '1950-01-01'), 999_999, 25);
    const { entries: places } = await approvedRanking(journey, callId, 'DIURNO');
    expect(places.map(({ applicationId, place, total }) => [applicationId, place, total])).toEqual([
      [first, 1, 25],
      [second, 2, 20],
      [third, 3, 20],
    ]);
    // 450.00 for twelve months are 5,400.00: the zone's 6,000.00 are enough for the first only.
    const { voucherId, valueCents } = await acceptedVoucher(journey, 'family-one', first);
    expect(valueCents).toBe(540_000);
    const centre = {
      legalName: 'Centro diurno di prova',
      category: 'centro-diurno',
      vatNumber: computePartitaIva('6789012345'),
      iban: italianIban('05428', '11101', '000000666662'),
    };
    await accreditedProvider(journey, 'home-care', centre, 'centro-diurno');
    const serve = (said: Record<string, unknown>) =>
      schemes.redeem('home-care', voucherId, { servedOn: '2026-06-02', ...said });
    // 700.00 − 50.00 = 650.00; 66.67 % is 433.355: 433.35; the family bears 266.65.
    expect((await serve({ service: 'MESE-DIURNO', askedCents: 70_000 })).body).toMatchObject({
      publicCents: 43_335,
      familyCents: 26_665,
      remainingCents: 496_665,
    });
    expect((await serve({ service: 'MESE-DIURNO', askedCents: 100 })).body).toMatchObject(
      problem('period-already-redeemed'),
    );
    // 3 × 6.35 = 19.05; 66.67 % is 12.700: 12.70. The month: 446.05.
    expect((await serve({ service: 'PASTO', units: 3 })).body).toMatchObject({ publicCents: 1_270, familyCents: 635 });
    // 18 more would be 21 meals.
    expect((await serve({ service: 'PASTO', units: 18 })).body).toMatchObject({ ceiling: 'pasti' });
    // 12.70 × 66.67 % = 8.467: 8.46, but the month has 3.95 left.
    expect((await serve({ service: 'PASTO', units: 2 })).body).toMatchObject({ publicCents: 395, familyCents: 875 });
    expect((await serve({ service: 'PASTO', units: 1 })).body).toMatchObject({ ceiling: 'mese' });
  });
});
