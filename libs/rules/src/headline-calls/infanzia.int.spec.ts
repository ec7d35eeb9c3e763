// INFANZIA from its document, to the cent: bands, half day, extended, disability, months, and the month at the nursery.
import { describe, expect, it } from '@jest/globals';
import { assess, compileCall, rank, redemptionAmount, score, type Entitlement, type JsonValue } from '../index.js';
import { givenFacts } from '../testing/given-facts.js';
import { headlineCall } from './headline-call.js';

const call = compileCall(headlineCall('infanzia'));
const dates = { submittedOn: '2026-05-20', admittedOn: '2026-07-20' };
const family = {
  birthDate: '2025-01-10',
  zone: 'TC-01',
  attendanceStart: '2026-09-01',
  unitEnrolled: true,
  iseeKind: 'minorenni',
  iseePresentedOn: '2026-02-03',
  iseeAnnotated: false,
  isee: 1_000_000,
  unitFee: 80_000,
  inpsMonthlyQuota: 27_273,
  otherPublicContribution: false,
  disabilityCertified: false,
  serviceMode: 'full',
};
const assessed = (changes: Readonly<Record<string, JsonValue | null>> = {}) =>
  assess(call, 'NIDI', givenFacts({ ...family, ...changes }), dates);
const entitled = (changes: Readonly<Record<string, JsonValue | null>> = {}): Entitlement => {
  const { entitlement, ...rest } = assessed(changes);
  if (entitlement === undefined) throw new Error(JSON.stringify(rest));
  return entitlement;
};
const monthly = (changes: Readonly<Record<string, JsonValue | null>>) =>
  entitled(changes).numbers['monthlyShare']?.value;

describe('INFANZIA', () => {
  // fee 800.00 less INPS 272.73 is 527.27: the band decides
  it.each([
    ['10.000,00', 1_000_000, 45_000],
    ['10.000,01', 1_000_001, 35_000],
    ['20.000,00', 2_000_000, 35_000],
    ['20.000,01', 2_000_001, 20_000],
    ['30.000,01', 3_000_001, 10_000],
    ['40.000,00', 4_000_000, 10_000],
  ])('gives the band of ISEE %s', (_, isee, cents) => {
    expect(monthly({ isee })).toBe(cents);
  });

  it('is worth eleven months from September to July', () => {
    expect(entitled()).toMatchObject({ valueCents: 495_000, validFrom: '2026-09-01', validTo: '2027-07-31' });
  });

  it('is worth nine months when attendance starts in November', () => {
    expect(entitled({ attendanceStart: '2026-11-03' })).toMatchObject({ valueCents: 405_000, validFrom: '2026-11-03' });
  });

  it('never gives more than the fee less the INPS quota', () => {
    expect(monthly({ unitFee: 62_000 })).toBe(34_727);
  });

  it('gives 60% of the cap for half days and 50.00 more for extended hours', () => {
    expect(monthly({ serviceMode: 'half-day' })).toBe(27_000);
    expect(monthly({ serviceMode: 'extended' })).toBe(50_000);
  });

  it('doubles the cap for a certified disability', () => {
    expect(monthly({ isee: 2_000_001, disabilityCertified: true })).toBe(40_000);
    expect(monthly({ isee: 2_000_001, disabilityCertified: true, serviceMode: 'half-day' })).toBe(24_000);
    expect(monthly({ isee: 2_000_001, disabilityCertified: true, serviceMode: 'extended' })).toBe(45_000);
  });

  it.each([
    ['isee-soglia', { isee: 4_000_001 }],
    ['isee-soglia', { isee: null }],
    ['isee-tipo', { iseeKind: 'sociosanitario' }],
    ['isee-valido', { iseePresentedOn: '2025-12-30' }],
    ['isee-annotazioni', { iseeAnnotated: true }],
    ['residenza', { zone: null }],
    ['eta', { birthDate: '2023-08-31' }],
    ['eta', { birthDate: '2026-07-01' }],
    ['retta', { unitFee: 27_273 }],
    ['cumulo', { otherPublicContribution: true }],
  ])('refuses by %s', (id, changes) => {
    const { outcome, criteria, entitlement } = assessed(changes);
    expect(outcome).toBe('does-not-qualify');
    expect(criteria.find((criterion) => criterion.id === id)?.outcome).toBe('not-met');
    expect(entitlement).toBeUndefined();
  });

  it('admits a child who turns three after 1 September', () => {
    expect(assessed({ birthDate: '2023-09-02', attendanceStart: '2026-10-01' }).outcome).toBe('qualifies');
  });

  it('carries figures and not facts', () => {
    expect(entitled().numbers).toEqual({
      monthlyCap: { type: 'Money', value: 45_000 },
      inpsQuota: { type: 'Money', value: 27_273 },
      monthlyShare: { type: 'Money', value: 45_000 },
    });
    expect(entitled().ceilings.find(({ id }) => id === 'mese')).toMatchObject({ per: 'month', amountCents: 45_000 });
  });
});

describe('a month at the nursery', () => {
  const month = (askedCents: number, inputs: Readonly<Record<string, JsonValue>> = { daysAttended: 15 }) =>
    redemptionAmount(
      entitled(),
      { service: 'NIDO-MESE', servedOn: '2026-10-31', askedCents, inputs },
      { category: 'nido' },
    );

  it('costs the public part fee less INPS, within the cap', () => {
    expect(month(80_000)).toMatchObject({ ok: true, costCents: 80_000, publicCents: 45_000, familyCents: 35_000 });
    expect(month(62_000)).toMatchObject({ publicCents: 34_727, familyCents: 27_273 });
    expect(month(20_000)).toMatchObject({ publicCents: 0, familyCents: 20_000 });
  });

  it('wants five days of presence, or the certificate', () => {
    expect(month(80_000, { daysAttended: 4, absenceCertified: true })).toMatchObject({ ok: true });
    expect(month(80_000, { daysAttended: 4, absenceCertified: false })).toMatchObject({ reason: 'condition-not-met' });
    expect(month(80_000, { daysAttended: 4 })).toMatchObject({
      reason: 'input-missing',
      field: 'inputs.absenceCertified',
    });
    expect(month(80_000, {})).toMatchObject({ reason: 'input-missing', field: 'inputs.daysAttended' });
  });
});

describe('the INFANZIA ranking', () => {
  const points = { bothParentsWork: true, singleParent: false, disabilityInHousehold: true, siblingAtUnit: true };

  it('adds the points of the call', () => {
    const found = score(
      call,
      'NIDI',
      givenFacts({ ...family, ...points, continuity: true, waitingList: false }),
      '2026-06-01',
    );
    expect(found).toMatchObject({ total: 26, ties: [1_000_000, '2025-01-10'], missing: [] });
    expect(found.items.map(({ id, points: given }) => [id, given])).toEqual([
      ['lavoro', 10],
      ['disabilita', 8],
      ['fratelli', 4],
      ['continuita', 4],
    ]);
  });

  it('breaks ties by lower ISEE, younger child, earlier receipt; no ISEE comes last', () => {
    const entry = (id: string, isee: number | null, birth: string, receipt: number) => ({
      id,
      total: 10,
      ties: [isee, birth],
      receipt,
    });
    const order = rank(call, 'NIDI', [
      entry('none', null, '2025-05-05', 1),
      entry('late', 900_000, '2025-01-10', 9),
      entry('early', 900_000, '2025-01-10', 2),
      entry('younger', 900_000, '2025-03-01', 8),
      { ...entry('first', 3_000_000, '2024-01-01', 10), total: 11 },
      entry('richer', 900_001, '2026-01-01', 3),
    ]);
    expect(order.map(({ id, place }) => `${place} ${id}`)).toEqual([
      '1 first',
      '2 younger',
      '3 early',
      '4 late',
      '5 richer',
      '6 none',
    ]);
  });
});
