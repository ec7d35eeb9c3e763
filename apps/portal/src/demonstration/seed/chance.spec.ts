// Chance: repeatable, within its bounds, and independent where it is forked.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chance } from './chance.js';

const draws = (chance: Chance, count = 20): number[] => Array.from({ length: count }, () => chance.whole(0, 999_999));

describe('chance', () => {
  it('repeats itself from the same seed, and differs from another', () => {
    expect(draws(new Chance('a'))).toEqual(draws(new Chance('a')));
    expect(draws(new Chance('a'))).not.toEqual(draws(new Chance('b')));
  });

  it('forks without regard to what was drawn', () => {
    const [fresh, used] = [new Chance('a'), new Chance('a')];
    draws(used, 7);
    expect(draws(used.fork('x'))).toEqual(draws(fresh.fork('x')));
    expect(draws(fresh.fork('y'))).not.toEqual(draws(fresh.fork('x')));
  });

  it('stays within its bounds, both included', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(5), (seed, from, more) => {
        const chance = new Chance(seed);
        const drawn = Array.from({ length: 100 }, () => chance.whole(from, from + more));
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(from);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(from + more);
      }),
    );
  });

  it('picks by weight, and never what weighs nothing', () => {
    const chance = new Chance('weights');
    const picked = Array.from({ length: 2_000 }, () =>
      chance.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    const seldom = picked.filter((each) => each === 'seldom').length;
    expect(picked).not.toContain('never');
    expect(seldom).toBeGreaterThan(100);
    expect(seldom).toBeLessThan(300);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => new Chance('a').pick([])).toThrow(RangeError);
  });
});
