// AUTONOMIE and the two MOBILITÀ versions from their documents, to the cent.
import { describe, expect, it } from '@jest/globals';
import { assess, compileCall, redemptionAmount, type Entitlement, type JsonValue } from '../index.js';
import { givenFacts } from '../testing/given-facts.js';
import { headlineCall, type HeadlineCall } from './headline-call.js';

type Changes = Readonly<Record<string, JsonValue | null>>;
const dates = { submittedOn: '2026-05-04', admittedOn: '2026-05-15' };
const autonomie = compileCall(headlineCall('autonomie'));
const person = {
  birthDate: '1998-04-02',
  zone: 'TC-03',
  disabilityCertified: true,
  isee: 2_000_000,
  iseePresentedOn: '2026-03-01',
  planAreas: ['A1', 'A3'],
  caseManagerNamed: true,
};
const assessed = (changes: Changes = {}) =>
  assess(autonomie, 'AUTONOMIE', givenFacts({ ...person, ...changes }), dates);
const entitled = (changes: Changes = {}): Entitlement => {
  const { entitlement, ...rest } = assessed(changes);
  if (entitlement === undefined) throw new Error(JSON.stringify(rest));
  return entitlement;
};
const priced = (service: string, more: object, changes: Changes = {}) =>
  redemptionAmount(entitled(changes), { service, servedOn: '2026-06-01', ...more }, { category: 'servizio-educativo' });

describe('AUTONOMIE', () => {
  it('is worth 4,800.00 in twelve months, half of it at most in one area of the plan, a tenth for management', () => {
    const entitlement = entitled();
    expect(entitlement).toMatchObject({
      valueCents: 480_000,
      validFrom: '2026-05-15',
      validTo: '2027-05-14',
      areas: ['A1', 'A3'],
    });
    expect(entitlement.ceilings).toEqual([
      { id: 'gestione', article: 'art. 5, c. 2', per: 'voucher', services: ['GESTIONE'], amountCents: 48_000 },
      { id: 'area-A1', article: 'art. 5, c. 3', per: 'area', area: 'A1', amountCents: 240_000 },
      { id: 'area-A3', article: 'art. 5, c. 3', per: 'area', area: 'A3', amountCents: 240_000 },
    ]);
  });

  it('asks nothing up to ISEE 20,000.00 and 10% above', () => {
    expect(priced('A1-EDUCATORE', { minutes: 60 })).toMatchObject({ publicCents: 2_400, familyCents: 0 });
    expect(priced('A1-EDUCATORE', { minutes: 60 }, { isee: 2_000_001 })).toMatchObject({
      publicCents: 2_160,
      familyCents: 240,
    });
    const group = { minutes: 90, inputs: { participants: 4 } };
    expect(priced('A3-GRUPPO', group, { isee: 3_500_000 })).toMatchObject({
      costCents: 1_800,
      publicCents: 1_620,
      familyCents: 180,
    });
  });

  it('does not cover areas outside the plan, nor groups of other sizes', () => {
    expect(priced('A2-SPORT', {})).toMatchObject({ reason: 'service-not-covered' });
    expect(priced('A3-GRUPPO', { minutes: 60, inputs: { participants: 7 } })).toMatchObject({
      reason: 'input-wrong',
      field: 'inputs.participants',
    });
  });

  it.each<[string, Changes]>([
    ['eta', { birthDate: '2010-05-05' }],
    ['eta', { birthDate: '1961-05-04' }],
    ['disabilita', { disabilityCertified: false, invalidityPercent: 45 }],
    ['disabilita', { disabilityCertified: false, invalidityPercent: null }],
    ['isee-soglia', { isee: 3_500_001 }],
    ['aree', { planAreas: ['A1'] }],
  ])('refuses by %s', (id, changes) => {
    expect(assessed(changes).criteria.find((criterion) => criterion.id === id)?.outcome).toBe('not-met');
  });

  it('takes an invalidity of 46% instead of the certificate', () => {
    expect(assessed({ disabilityCertified: false, invalidityPercent: 46 }).outcome).toBe('qualifies');
  });

  it('leaves a plan with an area of nobody to an officer', () => {
    expect(assessed({ planAreas: ['A1', 'A9'] })).toMatchObject({
      outcome: 'needs-officer',
      faults: [{ reason: 'wrong-fact' }],
    });
  });
});

describe('MOBILITÀ', () => {
  const rider = { zone: 'TC-01', birthDate: '1946-01-01' };
  const ride = (name: HeadlineCall, askedCents: number) => {
    const { entitlement } = assess(compileCall(headlineCall(name)), 'CORSE', givenFacts(rider), dates);
    if (entitlement === undefined) throw new Error('not admitted');
    return redemptionAmount(
      entitlement,
      { service: 'CORSA', servedOn: '2026-06-01', startedAt: '23:50', endedAt: '00:10', askedCents },
      { category: 'taxi' },
    );
  };

  it.each([
    [2_500, 1_250, 1_250],
    [4_000, 2_000, 2_000],
    [4_001, 2_000, 2_001],
    [1_501, 750, 751],
  ])('State: half of a fare of %i cents, at most 20.00', (fare, publicCents, familyCents) => {
    expect(ride('mobilita-stato', fare)).toMatchObject({ publicCents, familyCents });
  });

  it.each([
    [1_800, 1_800, 0],
    [3_001, 3_000, 1],
  ])('Liguria: a fare of %i cents, at most 30.00', (fare, publicCents, familyCents) => {
    expect(ride('mobilita-liguria', fare)).toMatchObject({ publicCents, familyCents });
  });

  it('is a wallet of 250.00 until the end of use, for two rides a day with the one-time code', () => {
    const { entitlement } = assess(compileCall(headlineCall('mobilita-stato')), 'CORSE', givenFacts(rider), dates);
    expect(entitlement).toMatchObject({
      valueCents: 25_000,
      validFrom: '2026-05-15',
      validTo: '2026-12-31',
      numbers: {},
      services: [{ evidence: 'code' }],
      ceilings: [{ per: 'day', count: 2 }],
    });
  });

  it('asks an eighty-year-old nothing about health', () => {
    const call = compileCall(headlineCall('mobilita-stato'));
    expect(assess(call, 'CORSE', givenFacts(rider), dates)).toMatchObject({ outcome: 'qualifies', missing: [] });
    expect(assess(call, 'CORSE', givenFacts({ ...rider, birthDate: '1980-01-01' }), dates)).toMatchObject({
      outcome: 'cannot-check-yet',
      missing: ['invalidityPercent', 'pregnancy', 'rareDisease', 'reducedMobility'],
    });
  });
});

describe('a headline call', () => {
  it('may have its dates moved, and keeps everything else', () => {
    const moved = headlineCall('mobilita-stato', {
      opensAt: '2030-01-01T00:00',
      closesAt: '2030-02-01T00:00',
      useFrom: '2030-01-01',
      useTo: '2030-12-31',
    });
    expect(moved.use).toEqual({ from: '2030-01-01', to: '2030-12-31' });
    expect(moved.actions).toEqual(headlineCall('mobilita-stato').actions);
  });
});
