// Followers and their distance from the end of their log.
import { describe, expect, it } from '@jest/globals';
import { isUpToDate, lagsOf } from './lag.js';

const heads = new Map([
  ['issuance', 5_000],
  ['redemption', 10],
]);

describe('the lag of background work', () => {
  it('is counted against the log of its own context', () => {
    const status = [
      { name: 'issuance: voucher lines', running: true, position: 4_990 },
      { name: 'redemption: publisher', running: true, position: 10 },
      { name: 'issuance: ticker', running: true },
    ];
    expect(lagsOf(status, heads)).toEqual([
      { work: 'issuance: voucher lines', behind: 10 },
      { work: 'redemption: publisher', behind: 0 },
    ]);
  });

  it('leaves a process ready up to 1,000 events, as long as all of it runs', () => {
    const at = (position: number, running = true) => [{ name: 'issuance: voucher lines', running, position }];
    expect(isUpToDate(at(4_000), heads)).toBe(true);
    expect(isUpToDate(at(3_999), heads)).toBe(false);
    expect(isUpToDate(at(5_000, false), heads)).toBe(false);
  });
});
