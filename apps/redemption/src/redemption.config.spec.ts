// For how long a reservation holds its money, as the environment tells it.
import { describe, expect, it } from '@jest/globals';
import { BadConfiguration } from '@buono/process';
import { readHoldDays, readLeaseSeconds } from './redemption.config.js';

describe('the lease of a reservation', () => {
  it('is a quarter of an hour unless told, a day at most', () => {
    expect(readLeaseSeconds({})).toBe(900);
    expect(readLeaseSeconds({ BUONO_RESERVATION_SECONDS: '86400' })).toBe(86_400);
  });
  it.each(['0', '86401', '-1', '1.5', 'un’ora', ''])('is not %j', (value) =>
    expect(() => readLeaseSeconds({ BUONO_RESERVATION_SECONDS: value })).toThrow(BadConfiguration),
  );
});

describe('the term of a hold', () => {
  it('is ten days unless told, sixty at most', () => {
    expect(readHoldDays({})).toBe(10);
    expect(readHoldDays({ BUONO_HOLD_DAYS: '60' })).toBe(60);
  });
  it.each(['0', '61', '-1', '1.5', ''])('is not %j', (value) =>
    expect(() => readHoldDays({ BUONO_HOLD_DAYS: value })).toThrow(BadConfiguration),
  );
});
