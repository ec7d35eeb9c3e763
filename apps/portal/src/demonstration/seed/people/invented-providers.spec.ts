// The invented providers: numbers that are valid in form, no two the same, drivers known as natural persons.
import { describe, expect, it } from '@jest/globals';
import { parseIban, parsePartitaIva, zoneCode } from '@buono/kernel';
import { Chance } from '../chance.js';
import { InventedPeople } from './invented-people.js';
import { InventedProviders, type ProviderCategory } from './invented-providers.js';

const CATEGORIES: readonly ProviderCategory[] = ['nido', 'taxi', 'ncc', 'centro-diurno', 'servizio-educativo'];
const firenze = zoneCode('TC-01');

const market = (series: number) => {
  const chance = new Chance(`market-${series}`);
  const providers = new InventedProviders(chance, new InventedPeople(chance), series);
  return Array.from({ length: 120 }, (_, index) =>
    providers.provider(CATEGORIES[index % CATEGORIES.length] ?? 'nido', index % 2 === 0 ? 'all' : firenze, firenze),
  );
};

describe('the invented providers', () => {
  const both = [...market(1), ...market(2)];

  it('have valid numbers and accounts, no two the same', () => {
    const numbers = both.map(({ registration }) => registration.vatNumber ?? registration.fiscalCode ?? '');
    const accounts = both.map(({ registration }) => registration.iban);
    for (const { registration } of both)
      if (registration.vatNumber !== undefined) expect(parsePartitaIva(registration.vatNumber).ok).toBe(true);
    expect(accounts.filter((account) => !parseIban(account).ok)).toEqual([]);
    expect(new Set(numbers).size).toBe(240);
    expect(new Set(accounts).size).toBe(240);
  });

  it('say that they are a trial, and name nobody', () => {
    for (const { registration, administrator } of both) {
      expect(registration.legalName).toMatch(/\(prova\)$/);
      expect(registration.legalName).not.toContain(administrator.persona.familyName);
    }
  });

  it('are natural persons when they drive a taxi, with a licence', () => {
    const drivers = both.filter(({ registration }) => registration.category === 'taxi');
    expect(drivers.length).toBeGreaterThan(0);
    for (const { registration } of drivers)
      expect(registration).toMatchObject({ fiscalCode: expect.any(String), licence: expect.any(String) });
  });
});
