// Invented schemes month after month: a traineeship, a rent, a carer, a shopping card, nights over the change of clocks; amounts
// worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { accreditedProvider, Journey } from './support/journey.js';
import { invented } from './support/people.js';
import { problem, Schemes } from './support/scheme.js';

let journey: Journey;
let schemes: Schemes;
beforeAll(async () => {
  journey = await Journey.start('2026-06-02T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  schemes = new Schemes(journey);
  await journey.as('family-one').did('/payment-details', { iban: italianIban('05428', '11101', '000000777771') });
});
afterAll(() => journey.end());

const provider = (legalName: string, category: string, number: string) => ({
  ...{ legalName, category, vatNumber: computePartitaIva(number) },
  iban: italianIban('05428', '11101', `00000${number.slice(3)}`.padStart(12, '0')),
});
const shop = provider('Negozio di prova', 'negozio', '7890123456');
const night = provider('Cooperativa notturna di prova', 'assistenza-notturna', '8901234567');

describe('month after month', () => {
  const vouchers: Record<string, string> = {};
  const month = (scheme: string, servedOn: string, said: Record<string, unknown>) =>
    schemes.redeem('family-one', vouchers[scheme] ?? '', { servedOn, ...said });
  const trainee = (servedOn: string, ore: number) => month('tirocini', servedOn, { service: 'MESE', inputs: { ore } });
  const rent = (servedOn: string, askedCents: number) =>
    month('affitto', servedOn, { service: 'CANONE-MESE', askedCents });
  const carer = (servedOn: string, askedCents: number) => month('scelta', servedOn, { service: 'MESE', askedCents });

  const spend = (servedOn: string, askedCents: number) =>
    schemes.redeem('home-care', vouchers['carta'] ?? '', { service: 'SPESA', servedOn, askedCents });

  it('begins in June with a trainee, a tenant and a boy who needs a carer', async () => {
    const training = await schemes.published('tirocini', ['PR FSE+', 150_000]);
    const facts = { employed: false, unemployedSince: '2025-12-31', hoursPlanned: 90, monthsPlanned: 12 };
    const trained = await schemes.voucher([training, 'TIROCINIO'], facts);
    // Three months at most.
    expect(trained.valueCents).toBe(150_000);

    const renting = await schemes.published('affitto', ['Fondo affitti', 90_000]);
    expect(await schemes.told(renting, { isee: 2_000_000, monthlyRent: 29_999 })).toMatchObject({
      amountCents: 89_997,
    });
    const tenant = await schemes.voucher([renting, 'CANONE'], { isee: 2_000_000, monthlyRent: 35_000 });
    // Three months would be 1,050.00.
    expect(tenant.valueCents).toBe(90_000);

    const caring = await schemes.published('scelta', ['PR FSE+', 5_000_000]);
    const carerFacts = { iseeKind: 'sociosanitario', carerContractHours: 16 };
    const grown = { ...carerFacts, socialScore: 7, isee: 5_000_001 };
    // The ceiling is 50,000.00 from the eighteenth birthday, 65,000.00 until the day before.
    expect(await schemes.told(caring, { ...grown, birthDate: '2008-06-02' })).toMatchObject({
      outcome: 'does-not-qualify',
    });
    expect(await schemes.told(caring, { ...grown, birthDate: '2008-06-03' })).toMatchObject({ outcome: 'qualifies' });
    const boy = invented('Minore', 'Inventato', 'M', '2010-02-28');
    const cared = await schemes.voucher(
      [caring, 'ASSISTENTE'],
      { ...carerFacts, isee: 6_500_000 },
      { recipient: boy, assessment: { socialScore: 7 } },
    );
    // 24 × 600.00.
    expect(cared.valueCents).toBe(1_440_000);
    Object.assign(vouchers, { tirocini: trained.voucherId, affitto: tenant.voucherId, scelta: cared.voucherId });

    expect((await trainee('2026-06-02', 90)).body).toMatchObject(problem('voucher-not-valid-yet'));
    expect((await carer('2026-06-02', 60_000)).body).toMatchObject(problem('voucher-not-valid-yet'));
    // The rent of the contract is 350.00, whatever is paid.
    expect((await rent('2026-06-02', 40_000)).body).toMatchObject({
      publicCents: 35_000,
      familyCents: 5_000,
      remainingCents: 55_000,
    });
  });

  it('CARTA begins with 80.00 € for May and June, and ends before a third birthday of 29 February', async () => {
    const callId = await schemes.published('carta', ['Fondo carta acquisti', 200_000]);
    // From sixty-five the ISEE may be 8,117.17, from seventy 10,822.90; six pairs of months to April: 480.00.
    const elder = (birthDate: string, isee: number) => schemes.told(callId, { birthDate, isee }, 'ANZIANI');
    expect(await elder('1961-06-03', 811_717)).toMatchObject({ outcome: 'does-not-qualify' });
    expect(await elder('1961-06-02', 811_717)).toMatchObject({ outcome: 'qualifies', amountCents: 48_000 });
    expect(await elder('1956-06-03', 811_718)).toMatchObject({ outcome: 'does-not-qualify' });
    expect(await elder('1956-06-02', 1_082_290)).toMatchObject({ outcome: 'qualifies', amountCents: 48_000 });
    // In 2027 February has no 29: the last day is the 27th, the fifth pair of months: 400.00.
    const child = invented('Piccola', 'Inventata', 'F', '2024-02-29');
    const card = await schemes.voucher([callId, 'PICCOLI'], { isee: 811_717 }, { recipient: child });
    expect(card).toMatchObject({ valueCents: 40_000, validTo: '2027-02-27' });
    vouchers['carta'] = card.voucherId;
    await accreditedProvider(journey, 'home-care', shop, 'negozio');
    expect((await spend('2026-06-02', 5_000)).body).toMatchObject({ publicCents: 5_000, remainingCents: 35_000 });
    // 30.00 of the 80.00 are left until the end of June.
    expect((await spend('2026-06-02', 4_000)).body).toMatchObject({ publicCents: 3_000, familyCents: 1_000 });
    expect((await spend('2026-06-02', 1)).body).toMatchObject({ ...problem('ceiling-reached'), ceiling: 'bimestre' });
  });

  it('NOTTI pays a share by ISEE and need, of a table with several texts in a row', async () => {
    const callId = await schemes.published('notti', ['Fondo non autosufficienza', 150_000]);
    for (const [isee, careLevel, value] of [
      [799_999, 'medio', '80'],
      [799_999, 'molto-alto', '100'],
      [800_000, 'alto', '66.67'],
      [2_500_000, 'medio', '33.33'],
    ] as const)
      expect(await schemes.told(callId, { isee, careLevel })).toMatchObject({
        entitlement: { numbers: { quota: { value } } },
      });
    vouchers['notti'] = (await schemes.voucher([callId, 'NOTTI'], { isee: 799_999, careLevel: 'medio' })).voucherId;
    await accreditedProvider(journey, 'educational', night, 'assistenza-notturna');
  });

  it('TIROCINI pays the month to who was there for 70 % of the hours', async () => {
    await journey.clock('2026-07-31T08:00:00.000Z');
    // 70 % of 90 hours are 63.
    expect((await trainee('2026-07-31', 62)).body).toMatchObject(problem('condition-not-met'));
    expect((await trainee('2026-07-31', 63)).body).toMatchObject({ publicCents: 50_000, remainingCents: 100_000 });
    expect((await trainee('2026-07-01', 90)).body).toMatchObject(problem('period-already-redeemed'));
  });

  it('AFFITTO pays what is left in the third month, and no fourth', async () => {
    expect((await rent('2026-07-31', 35_000)).body).toMatchObject({ publicCents: 35_000, remainingCents: 20_000 });
    // A new pair of months: what May and June left is lost.
    expect((await spend('2026-07-31', 7_000)).body).toMatchObject({ publicCents: 7_000, remainingCents: 25_000 });
    await journey.clock('2026-08-31T08:00:00.000Z');
    expect((await spend('2026-08-31', 1_001)).body).toMatchObject({ publicCents: 1_000, familyCents: 1 });
    expect((await spend('2026-08-31', 1)).body).toMatchObject({ ...problem('ceiling-reached'), ceiling: 'bimestre' });
    // 350.00 are due, 200.00 are left.
    expect((await rent('2026-08-01', 35_000)).body).toMatchObject({
      publicCents: 20_000,
      familyCents: 15_000,
      remainingCents: 0,
    });
    await journey.clock('2026-09-30T21:59:59.000Z');
    expect((await rent('2026-09-01', 35_000)).body).toMatchObject({
      ...problem('ceiling-reached'),
      ceiling: 'tre-mesi',
    });
  });

  it('SCELTA pays up to 600.00 € of a month, entered until thirty days after it, in Rome', async () => {
    // 30 September, 23:59:59: the last second for August. 900.00 cost: 600.00 and 300.00; 14,400.00 − 600.00.
    expect((await carer('2026-08-31', 90_000)).body).toMatchObject({
      publicCents: 60_000,
      familyCents: 30_000,
      remainingCents: 1_380_000,
    });
    await journey.clock('2026-09-30T22:00:00.000Z');
    // A second later it is October: August is too late, for the trainee too; September is not.
    expect((await trainee('2026-08-31', 90)).body).toMatchObject(problem('entry-too-late'));
    expect((await trainee('2026-09-30', 90)).body).toMatchObject({ publicCents: 50_000, remainingCents: 50_000 });
    expect((await carer('2026-09-01', 59_999)).body).toMatchObject({ publicCents: 59_999, familyCents: 0 });
    expect((await trainee('2026-10-01', 90)).body).toMatchObject({ publicCents: 50_000, remainingCents: 0 });
    await journey.clock('2026-11-01T08:00:00.000Z');
    expect((await trainee('2026-11-01', 90)).body).toMatchObject({ ...problem('ceiling-reached'), ceiling: 'mesi' });
  });

  it('NOTTI counts the hour that the clocks show twice', async () => {
    const nights = (servedOn: string, startedAt: string, askedCents: number, endedAt = '06:00') =>
      schemes.redeem('educational', vouchers['notti'] ?? '', {
        ...{ service: 'NOTTE', servedOn, startedAt, endedAt, askedCents },
      });
    expect((await nights('2026-10-31', '06:00', 3_300, '07:00')).body).toMatchObject(problem('condition-not-met'));
    // Eight hours of 33.00 at most.
    expect((await nights('2026-10-31', '22:00', 26_401)).body).toMatchObject(problem('price-too-high'));
    // 24 October has nine: 9 × 22.00 + 9 × 5.50 = 247.50; 80 % is 198.00; 297.00 − 198.00.
    expect((await nights('2026-10-24', '22:00', 29_700)).body).toMatchObject({
      publicCents: 19_800,
      familyCents: 9_900,
      remainingCents: 130_200,
    });
    // The night after it, from 20:00: 10 × 22.00 + 8 × 5.50 = 264.00; 80 % is 211.20.
    expect((await nights('2026-10-25', '20:00', 33_000)).body).toMatchObject({
      publicCents: 21_120,
      familyCents: 11_880,
      remainingCents: 109_080,
    });
    expect((await nights('2026-10-31', '22:00', 10_000)).body).toMatchObject({
      ...problem('ceiling-reached'),
      ceiling: 'notti',
    });
  });
});
