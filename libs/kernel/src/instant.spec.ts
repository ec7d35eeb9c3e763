// Instants: one spelling, in UTC, that sorts as time does.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareInstants, instant, instantFromMillis, isInstant, millisOf } from './instant.js';

describe('an instant', () => {
  it('counts milliseconds from 1970', () => {
    expect(millisOf(instant('1970-01-01T00:00:01.500Z'))).toBe(1_500);
    expect(instantFromMillis(86_400_000)).toBe('1970-01-02T00:00:00.000Z');
  });
  it.each([
    '2026-02-30T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-12-31T23:59:60.000Z',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.000+01:00',
    '2026-01-01',
    '',
  ])('is never %j', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });
  it('refuses broken milliseconds and years of five digits', () => {
    expect(() => instantFromMillis(0.5)).toThrow(RangeError);
    expect(() => instantFromMillis(Number.NaN)).toThrow(RangeError);
    expect(() => instantFromMillis(Date.UTC(10_000, 0, 1))).toThrow(RangeError);
    expect(() => instantFromMillis(millisOf(instant('0000-01-01T00:00:00.000Z')) - 1)).toThrow(RangeError);
  });
  it('makes of every millisecond a text that is an instant', () => {
    const anyMillis = fc.integer({
      min: millisOf(instant('0000-01-01T00:00:00.000Z')),
      max: millisOf(instant('9999-12-31T23:59:59.999Z')),
    });
    fc.assert(fc.property(anyMillis, (millis) => expect(isInstant(instantFromMillis(millis))).toBe(true)));
  });
  it('sorts as its milliseconds do', () => {
    const anyMillis = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(anyMillis, anyMillis, (a, b) => {
        expect(Math.sign(compareInstants(instantFromMillis(a), instantFromMillis(b)))).toBe(Math.sign(a - b));
        expect(millisOf(instantFromMillis(a))).toBe(a);
      }),
    );
  });
});
