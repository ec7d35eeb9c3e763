// ISEE kinds, DSU protocols and validity.
import { describe, expect, it } from '@jest/globals';
import { dsuProtocol, dsuYear, isIseeKind, iseeCorrenteValidUntil, iseeValidUntil, parseDsuProtocol } from './isee.js';
import { localDate } from './local-date.js';

describe('a DSU protocol', () => {
  it('has the form that INPS gives it', () => {
    expect(dsuProtocol(' inps-isee-2025-12345678a-00 ')).toBe('INPS-ISEE-2025-12345678A-00');
    expect(dsuYear(dsuProtocol('INPS-ISEE-2025-12345678A-00'))).toBe(2025);
  });
  it.each([
    '',
    'INPS-ISEE-2025-1234567A-00',
    'INPS-ISEE-25-12345678A-00',
    'INPS-ISEE-2025-123456789-00',
    'ISEE-2025-12345678A-00',
  ])('is not %j', (text) => expect(parseDsuProtocol(text)).toEqual({ ok: false, reason: 'wrong-form' }));
});

describe('an ISEE', () => {
  it('is good until the end of its year, in January as in December', () => {
    expect(iseeValidUntil(localDate('2026-01-02'))).toBe('2026-12-31');
    expect(iseeValidUntil(localDate('2026-12-30'))).toBe('2026-12-31');
  });
  it('corrente is good for six months for income, to the end of the year for assets', () => {
    expect(iseeCorrenteValidUntil(localDate('2026-03-10'), 'income')).toBe('2026-09-10');
    expect(iseeCorrenteValidUntil(localDate('2026-08-31'), 'income')).toBe('2027-02-28');
    expect(iseeCorrenteValidUntil(localDate('2026-03-10'), 'assets')).toBe('2026-12-31');
  });
  it('is of a known kind', () => {
    expect(isIseeKind('sociosanitario-residenze')).toBe(true);
    expect(isIseeKind('universitario')).toBe(false);
  });
});
