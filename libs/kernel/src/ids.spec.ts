// Ids have one spelling.
import { describe, expect, it } from '@jest/globals';
import { applicationId, isUuid, personId, voucherId } from './ids.js';

const UUID = '0b6f1a52-93c4-5d1e-8f00-a1b2c3d4e5f6';

describe('an id', () => {
  it('is a lower-case UUID', () => {
    expect(personId(UUID)).toBe(UUID);
    expect(applicationId(UUID)).toBe(UUID);
    expect(isUuid(UUID)).toBe(true);
  });
  it.each(['', UUID.toUpperCase(), UUID.replaceAll('-', ''), `{${UUID}}`, `${UUID}\n`, 'RSSMRA85T10A562S'])(
    'is never %j',
    (text) => {
      expect(isUuid(text)).toBe(false);
      expect(() => voucherId(text)).toThrow(RangeError);
    },
  );
  it('does not repeat in its error what it was given', () => {
    expect(() => voucherId('RSSMRA85T10A562S')).toThrow(
      new RangeError('not a voucher id: a lower-case UUID was expected'),
    );
  });
});
