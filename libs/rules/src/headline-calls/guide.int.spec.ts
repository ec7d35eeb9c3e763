// The example of the guide is a good call: who copies it starts from something that works.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assess, compileCall, parseCallDocument, redemptionAmount, score } from '../index.js';
import { givenFacts } from '../testing/given-facts.js';

const guide = readFileSync(new URL('../../../../docs/guide/call-documents.md', import.meta.url), 'utf8');
const example = parseCallDocument(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
if (!example.ok) throw new Error(JSON.stringify(example.problems));
const call = compileCall(example.document);
const child = {
  zone: 'TC-01',
  birthDate: '2018-01-01',
  isee: 1_200_001,
  campDays: 40,
  campKinds: ['sport'],
  minorsInHousehold: 2,
  bothParentsWork: true,
};
const { entitlement } = assess(call, 'GIORNATE', givenFacts(child), {
  submittedOn: '2026-05-10',
  admittedOn: '2026-06-01',
});
if (entitlement === undefined) throw new Error('the child of the example is not admitted');

describe('the example of the guide', () => {
  it('finds the row of two keys and the ceiling from a number', () => {
    expect(entitlement.numbers).toEqual({ quota: { type: 'Percent', value: '62.5' } });
    expect(entitlement.valueCents).toBe(50_000);
    expect(entitlement.ceilings[0]).toMatchObject({ units: 30 });
  });

  it('takes the deductible, then the percentage, then the cap', () => {
    const day = (askedCents: number, units: number) =>
      redemptionAmount(
        entitlement,
        { service: 'GIORNATA', servedOn: '2026-06-10', askedCents, units },
        { category: 'centro-estivo' },
      );
    // (30.00 − 5.00) × 62.5% = 15.625
    expect(day(3_000, 1)).toMatchObject({ publicCents: 1_562, familyCents: 1_438 });
    // (70.00 − 10.00) × 62.5% = 37.50
    expect(day(7_000, 2)).toMatchObject({ publicCents: 3_750, familyCents: 3_250 });
    expect(day(400, 1)).toMatchObject({ publicCents: 0, familyCents: 400 });
    expect(day(7_001, 2)).toMatchObject({ reason: 'price-too-high' });
  });

  it('divides the support hour among the children', () => {
    const hour = (bambini: number, category: string) =>
      redemptionAmount(
        entitlement,
        { service: 'ORA-SOSTEGNO', servedOn: '2026-06-10', minutes: 90, inputs: { bambini } },
        { category },
      );
    // 21.00 × 90 / 60 = 31.50, a third of it 10.50
    expect(hour(3, 'servizio-educativo')).toMatchObject({ costCents: 3_150, publicCents: 1_050, familyCents: 2_100 });
    expect(hour(3, 'centro-estivo')).toMatchObject({ reason: 'condition-not-met' });
  });

  it('scores work and children', () => {
    expect(score(call, 'GIORNATE', givenFacts(child), '2026-05-10')).toMatchObject({ total: 14, ties: [1_200_001] });
  });
});
