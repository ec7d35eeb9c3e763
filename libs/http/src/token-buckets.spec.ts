// The pace of a caller, for every sequence of requests.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBuckets } from './token-buckets.js';

describe('token buckets', () => {
  it('let a burst through, then say when to come back', () => {
    const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 });
    expect(buckets.take('a', 0)).toEqual({ allowed: true, remaining: 1, resetSeconds: 2, retrySeconds: 0 });
    expect(buckets.take('a', 0)).toEqual({ allowed: true, remaining: 0, resetSeconds: 4, retrySeconds: 0 });
    expect(buckets.take('a', 0)).toEqual({ allowed: false, remaining: 0, resetSeconds: 4, retrySeconds: 2 });
    expect(buckets.take('a', 2_000).allowed).toBe(true);
  });

  it('keep callers apart', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 });
    expect(buckets.take('a', 0).allowed).toBe(true);
    expect(buckets.take('b', 0).allowed).toBe(true);
    expect(buckets.take('a', 0).allowed).toBe(false);
  });

  it('forget the longest unused caller when there are too many', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, 2);
    buckets.take('a', 0);
    buckets.take('b', 0);
    buckets.take('a', 0);
    buckets.take('c', 0);
    expect([buckets.has('a'), buckets.has('b'), buckets.has('c')]).toEqual([true, false, true]);
  });

  it('never allow more than the burst and the pace together', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 5 }), (gaps, burst, perSecond) => {
        const buckets = new TokenBuckets({ burst, perSecond });
        let now = 0;
        let allowed = 0;
        for (const gap of gaps) {
          now += gap;
          if (buckets.take('a', now).allowed) allowed += 1;
        }
        expect(allowed).toBeLessThanOrEqual(burst + (now / 1_000) * perSecond + 1e-6);
      }),
    );
  });
});
