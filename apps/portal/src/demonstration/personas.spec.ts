// The personas have codes that pass the official check, all different.
import { describe, expect, it } from '@jest/globals';
import { parseCodiceFiscale } from '@buono/kernel';
import { fiscalCodeOf, isPersonaName, PERSONAS } from './personas.js';

describe('the personas', () => {
  it('have valid codici fiscali, no two the same', () => {
    const codes = Object.values(PERSONAS).map(fiscalCodeOf);
    for (const code of codes) expect(parseCodiceFiscale(code).ok).toBe(true);
    expect(new Set(codes).size).toBe(18);
  });

  it('are asked for by name, and by nothing else', () => {
    expect(isPersonaName('taxi-driver')).toBe(true);
    expect(isPersonaName('toString')).toBe(false);
  });
});
