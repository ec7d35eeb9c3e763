// Facts at the door, and the zones that follow from a Comune.
import { describe, expect, it } from '@jest/globals';
import { localDate, zoneCode, type Zone } from '@buono/kernel';
import { deriveZones } from './derive-zones.js';
import { CATALOGUE, FACTS_CATALOGUE } from './facts-catalogue.js';
import { rangeOf } from './fact-values.js';
import { readFacts } from './read-facts.js';

const read = (given: Readonly<Record<string, unknown>>) =>
  readFacts(CATALOGUE, given, { source: 'declared' }, '2026-05-04');

describe('the catalogue', () => {
  it('names every fact once, in bounds that can be read', () => {
    expect(CATALOGUE.size).toBe(FACTS_CATALOGUE.length);
    for (const fact of FACTS_CATALOGUE) {
      if (fact.type === 'int' || fact.type === 'Money') expect(rangeOf(fact)?.lo).toBeGreaterThanOrEqual(0n);
    }
  });
});

describe('facts at the door', () => {
  it('become known, or known to be none', () => {
    expect(read({ isee: 1_200_000, iseeProtocol: 'INPS-ISEE-2026-12345678A-00', domicileComune: null })).toEqual({
      ok: true,
      facts: {
        isee: { state: 'known', value: 1_200_000, source: 'declared' },
        iseeProtocol: { state: 'known', value: 'INPS-ISEE-2026-12345678A-00', source: 'declared' },
        domicileComune: { state: 'none', source: 'declared' },
      },
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an unknown name', { ise: 1 }, 'ise unknown-fact'],
    ['part of a cent', { isee: 10.5 }, 'isee fact-wrong'],
    ['a negative amount', { isee: -1 }, 'isee fact-wrong'],
    ['too much', { isee: 1_000_000_001 }, 'isee fact-wrong'],
    ['text for money', { isee: '100.00' }, 'isee fact-wrong'],
    ['a day that does not exist', { birthDate: '2023-02-29' }, 'birthDate fact-wrong'],
    ['a birth still to come', { birthDate: '2026-05-05' }, 'birthDate fact-wrong'],
    ['a DSU of tomorrow', { iseePresentedOn: '2026-05-05' }, 'iseePresentedOn fact-wrong'],
    ['a word not admitted', { serviceMode: 'night' }, 'serviceMode fact-wrong'],
    ['a wrong protocol', { iseeProtocol: '12345' }, 'iseeProtocol fact-wrong'],
    ['a wrong Comune', { comune: 'Firenze' }, 'comune fact-wrong'],
    ['an area that hides a character', { planAreas: ['A\u200b1'] }, 'planAreas fact-wrong'],
    ['none where a value is needed', { birthDate: null }, 'birthDate fact-may-not-be-none'],
  ])('refuse %s', (_, given, expected) => {
    const found = read(given);
    expect(found.ok ? [] : found.problems.map(({ place, code }) => `${place} ${code}`)).toEqual([expected]);
  });

  it('may be of today, and of later days where that makes sense', () => {
    expect(read({ birthDate: '2026-05-04', attendanceStart: '2026-09-01' }).ok).toBe(true);
  });

  it.each([
    [{ isee: -1 }, '«ISEE del nucleo» deve stare fra 0,00 € e 10.000.000,00 €'],
    [{ householdSize: 31 }, '«componenti del nucleo» deve stare fra 1 e 30'],
    [{ birthDate: '1849-12-31' }, '«data di nascita del destinatario» deve stare fra 01/01/1850 e 31/12/2199'],
  ])('say their bounds: %j', (given, what) => {
    const found = read(given);
    expect(found.ok ? [] : found.problems.map((problem) => problem.what)).toEqual([what]);
  });

  it('suggest the name that was meant', () => {
    const found = read({ houseHoldSize: 3 });
    expect(found.ok ? '' : found.problems[0]?.what).toContain('forse «householdSize»');
  });
});

describe('zones', () => {
  const validFrom = localDate('2018-01-01');
  const zones: readonly Zone[] = [
    { code: zoneCode('TC-01'), name: 'Firenze', validFrom, comuni: [{ belfiore: 'D612', name: 'Firenze', validFrom }] },
  ];
  const on = localDate('2026-05-01');

  it('follow from the Comune, none out of the region, unknown while the Comune is', () => {
    const known = (value: string) => ({ comune: { state: 'known', value, source: 'declared' } }) as const;
    expect(deriveZones(known('D612'), zones, on)['zone']).toEqual({
      state: 'known',
      value: 'TC-01',
      source: 'derived',
    });
    expect(deriveZones(known('F205'), zones, on)['zone']).toEqual({ state: 'none', source: 'derived' });
    expect(deriveZones({}, zones, on)).toEqual({});
  });
});
