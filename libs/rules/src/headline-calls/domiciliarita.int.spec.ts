// DOMICILIARITÀ from its document, to the cent: carer contribution, dementia package, discharge package.
import { describe, expect, it } from '@jest/globals';
import {
  assess,
  compileCall,
  redemptionAmount,
  type Entitlement,
  type JsonValue,
  type ServiceRequest,
} from '../index.js';
import { givenFacts } from '../testing/given-facts.js';
import { headlineCall } from './headline-call.js';

type Changes = Readonly<Record<string, JsonValue | null>>;

const call = compileCall(headlineCall('domiciliarita'));
const dates = { submittedOn: '2026-05-04', admittedOn: '2026-05-15' };
const person = {
  birthDate: '1944-06-30',
  zone: 'TC-05',
  permanentResidentialCare: false,
  homeCarePremium: false,
  iseeKind: 'sociosanitario',
  iseePresentedOn: '2026-01-20',
  isee: 800_000,
  carerContractHours: 30,
  carerMonthlyCost: 95_000,
  otherPublicContribution: false,
  severity: 'light',
  severityScore: 12,
  dischargeDate: '2026-05-01',
  planApproved: true,
};
const assessed = (action: string, changes: Changes) =>
  assess(call, action, givenFacts({ ...person, ...changes }), dates);
const entitled = (action: string, changes: Changes = {}): Entitlement => {
  const { entitlement, ...rest } = assessed(action, changes);
  if (entitlement === undefined) throw new Error(JSON.stringify(rest));
  return entitlement;
};
const priced = (
  entitlement: Entitlement,
  category: string,
  request: Omit<ServiceRequest, 'servedOn'> & { servedOn?: string },
) => redemptionAmount(entitlement, { servedOn: '2026-06-10', ...request }, { category });

describe('action A, the carer contribution', () => {
  it.each([
    [800_000, 80_000],
    [800_001, 65_000],
    [1_600_001, 50_000],
    [2_400_001, 35_000],
    [3_200_001, 20_000],
    [4_000_000, 20_000],
  ])('gives for ISEE %i cents the band of %i cents a month', (isee, cents) => {
    expect(entitled('A-ASSISTENTE', { isee }).numbers['monthlyContribution']).toEqual({ type: 'Money', value: cents });
  });

  it('lasts twelve months from admission and is worth twelve instalments', () => {
    expect(entitled('A-ASSISTENTE')).toMatchObject({
      deliveryModel: 'refund',
      valueCents: 960_000,
      validFrom: '2026-05-15',
      validTo: '2027-05-14',
    });
  });

  it('never exceeds the real cost of the carer', () => {
    expect(entitled('A-ASSISTENTE', { carerMonthlyCost: 70_000 }).valueCents).toBe(840_000);
  });

  it('wants 26 hours a week', () => {
    expect(assessed('A-ASSISTENTE', { carerContractHours: 26 }).outcome).toBe('qualifies');
    expect(assessed('A-ASSISTENTE', { carerContractHours: 25 }).outcome).toBe('does-not-qualify');
  });

  it('pays by the days of the month, rounded down, and never above what was spent', () => {
    const month = (servedOn: string, askedCents: number, daysCovered: number) =>
      priced(entitled('A-ASSISTENTE'), 'assistente-familiare', {
        service: 'ASSISTENTE-MESE',
        servedOn,
        askedCents,
        inputs: { daysCovered },
      });
    // 800.00 × 17 / 31 = 438.7096…
    expect(month('2026-05-31', 90_000, 17)).toMatchObject({ publicCents: 43_870, familyCents: 46_130 });
    expect(month('2026-06-30', 90_000, 31)).toMatchObject({ publicCents: 80_000, familyCents: 10_000 });
    expect(month('2026-06-30', 70_000, 30)).toMatchObject({ publicCents: 70_000, familyCents: 0 });
  });
});

describe('action B, the dementia package', () => {
  it('is worth 3,000.00 when light and 4,500.00 when moderate', () => {
    expect(entitled('B-DEMENZA').valueCents).toBe(300_000);
    expect(entitled('B-DEMENZA', { severity: 'moderate' }).valueCents).toBe(450_000);
    expect(assessed('B-DEMENZA', { severity: 'severe' }).outcome).toBe('does-not-qualify');
  });

  // 90 minutes at 22.00 an hour are 33.00
  it.each([
    [1_000_000, 3_300, 0],
    [1_000_001, 2_970, 330],
    [2_000_000, 2_970, 330],
    [2_000_001, 2_475, 825],
  ])('asks the family its share at ISEE %i cents', (isee, publicCents, familyCents) => {
    const found = priced(entitled('B-DEMENZA', { isee }), 'assistenza-domiciliare', {
      service: 'OSS-ORA',
      minutes: 90,
    });
    expect(found).toMatchObject({ costCents: 3_300, publicCents, familyCents, quantity: 90 });
  });

  it('rounds minutes and public part down', () => {
    // 22.00 × 50 / 60 = 18.333…; 75% of 18.33 = 13.7475
    const found = priced(entitled('B-DEMENZA', { isee: 3_000_000 }), 'assistenza-domiciliare', {
      service: 'OSS-ORA',
      startedAt: '09:10',
      endedAt: '10:00',
    });
    expect(found).toMatchObject({ costCents: 1_833, publicCents: 1_374, familyCents: 459 });
  });

  it.each([
    ['EDUCATORE-ORA', { minutes: 60 }, 'assistenza-domiciliare', 2_400],
    ['CENTRO-MEZZA', {}, 'centro-diurno', 2_800],
    ['CENTRO-GIORNO', {}, 'centro-diurno', 4_500],
    ['TRASPORTO', { units: 2 }, 'trasporto-sociale', 1_600],
    ['PSICOLOGO', {}, 'psicologo', 4_500],
  ])('pays %s at its tariff', (service, quantity, category, costCents) => {
    expect(priced(entitled('B-DEMENZA'), category, { service, ...quantity })).toMatchObject({ costCents });
  });
});

describe('action C, the discharge package', () => {
  it('is worth 1,500.00 until the twenty-first day after discharge', () => {
    expect(entitled('C-DIMISSIONI')).toMatchObject({
      valueCents: 150_000,
      validFrom: '2026-05-15',
      validTo: '2026-05-22',
    });
  });

  it('is asked within twenty-one days', () => {
    expect(assessed('C-DIMISSIONI', { dischargeDate: '2026-04-12' }).outcome).toBe('does-not-qualify');
  });

  it('is served in order of arrival while A and B have a ranking', () => {
    expect(['A-ASSISTENTE', 'B-DEMENZA', 'C-DIMISSIONI'].map((action) => call.actions.get(action)?.order)).toEqual([
      'score',
      'score',
      'arrival',
    ]);
  });

  it('pays its services whole, RSA for twelve days at most', () => {
    const entitlement = entitled('C-DIMISSIONI');
    expect(priced(entitlement, 'infermiere', { service: 'INFERMIERE' })).toMatchObject({
      publicCents: 3_000,
      familyCents: 0,
    });
    expect(priced(entitlement, 'fisioterapista', { service: 'FISIOTERAPISTA' })).toMatchObject({ publicCents: 3_500 });
    expect(priced(entitlement, 'rsa', { service: 'RSA-GIORNO', units: 12 })).toMatchObject({ publicCents: 126_000 });
    expect(priced(entitlement, 'rsa', { service: 'RSA-GIORNO', units: 13 })).toMatchObject({
      reason: 'quantity-out-of-range',
    });
    expect(entitlement.ceilings).toEqual([
      { id: 'rsa-12-giorni', article: 'art. 6, c. 5', per: 'voucher', services: ['RSA-GIORNO'], units: 12 },
    ]);
  });
});
