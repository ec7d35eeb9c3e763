// The invented people: valid, distinct, as old as wanted, living where they should, and the same every time.
import { describe, expect, it } from '@jest/globals';
import { localDate, parseCodiceFiscale, zoneCode, zoneOfComune } from '@buono/kernel';
import { territory } from '@buono/territory';
import { fiscalCodeOf, PERSONAS } from '../../personas.js';
import { Chance } from '../chance.js';
import { InventedPeople, type InventedPerson } from './invented-people.js';
import { FAMILY_NAMES, MEN, WOMEN } from './names.js';
import { Places } from './places.js';

const TODAY = localDate('2026-11-21');
const born = [localDate('1934-01-01'), localDate('1961-12-31')] as const;

const crowd = (seed: string, count: number): readonly InventedPerson[] => {
  const [chance, places] = [new Chance(seed), new Places()];
  const people = new InventedPeople(chance, places);
  return Array.from({ length: count }, () => people.person({ zone: places.zone(chance), born }));
};

describe('the invented people', () => {
  const people = crowd('spec', 3_000);

  it('have valid codici fiscali, no two the same, none a persona’s', () => {
    const codes = people.map(({ fiscalCode }) => fiscalCode);
    expect(codes.filter((code) => !parseCodiceFiscale(code).ok)).toEqual([]);
    expect(new Set([...codes, ...Object.values(PERSONAS).map(fiscalCodeOf)]).size).toBe(
      3_000 + Object.keys(PERSONAS).length,
    );
  });

  it('were born when they should and live in a Comune of their zone', () => {
    const { zones } = territory();
    for (const { birthDate, comune, zone } of people) {
      expect(birthDate >= born[0] && birthDate <= born[1]).toBe(true);
      expect(zoneOfComune(zones, comune, TODAY)?.code).toBe(zone);
    }
  });

  it('live in every zone, more of them where more people live', () => {
    const count = (zone: string) => people.filter((person) => person.zone === zone).length;
    expect(new Set(people.map(({ zone }) => zone)).size).toBe(26);
    expect(count(zoneCode('TC-01'))).toBeGreaterThan(3 * count(zoneCode('NO-10')));
  });

  it('are the same from the same seed', () => {
    expect(crowd('again', 20)).toEqual(crowd('again', 20));
    expect(crowd('again', 20)).not.toEqual(crowd('other', 20));
  });

  it('do not come twice, even where few can live', () => {
    const invented = new InventedPeople(new Chance('crowded'));
    const day = localDate('1950-06-01');
    const wanted = { zone: zoneCode('TC-01'), born: [day, day], familyName: 'Fintanini' } as const;
    const some = Array.from({ length: 100 }, () => invented.person(wanted));
    expect(new Set(some.map(({ fiscalCode }) => fiscalCode)).size).toBe(100);
    expect(some.every(({ familyName }) => familyName === 'Fintanini')).toBe(true);
  });
});

describe('their names', () => {
  it('are each in the list once', () => {
    for (const list of [WOMEN, MEN, FAMILY_NAMES]) expect(new Set(list).size).toBe(list.length);
  });
});
