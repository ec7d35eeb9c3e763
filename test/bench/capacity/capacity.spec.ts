// What the model of the capacity plan must do, and that the page says what it prints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clickDay, enoughProcesses, peakRate } from './click-day.js';
import { changed, readInputs, valuesOf } from './inputs.js';
import { ceilingOf, randomFrom, throughProcesses, throughWriter } from './stations.js';
import { pageWith, tablesOf } from './tables.js';
import { yearOf } from './year.js';

const evenly = (perSecond: number, seconds: number): Float64Array =>
  Float64Array.from({ length: perSecond * seconds }, (_, n) => n / perSecond);
const lastStay = (arrived: Float64Array, left: Float64Array): number => (left.at(-1) ?? 0) - (arrived.at(-1) ?? 0);

describe('processes that serve one at a time', () => {
  const arrived = evenly(1_000, 20);
  const stay = (processes: number): number =>
    lastStay(arrived, throughProcesses(arrived, { processes, seconds: 0.002 }, randomFrom(1)).left);

  it('fall behind by what they cannot serve, and do not when there are enough', () => {
    expect(stay(1)).toBeGreaterThan(19);
    expect(stay(1)).toBeLessThan(21);
    expect(stay(3)).toBeLessThan(0.1);
  });

  it('count those that wait, not those that are served', () => {
    const burst = new Float64Array(10);
    expect(throughProcesses(burst, { processes: 4, seconds: 1 }, randomFrom(1)).longestQueue).toBeGreaterThan(4);
    expect(throughProcesses(evenly(1, 5), { processes: 1, seconds: 1e-9 }, randomFrom(1)).longestQueue).toBe(0);
  });
});

describe('a writer', () => {
  const batches = { most: 10, base: 0.01, each: 0.001 };

  it('takes what waits at once, and no more than its most', () => {
    const { left } = throughWriter(new Float64Array(15), batches, 1);
    expect(left[9]).toBeCloseTo(0.02);
    expect(left[14]).toBeCloseTo(0.035);
  });

  it('is passed by a request as often as it has to, and carries as many times less', () => {
    expect(throughWriter(new Float64Array(1), batches, 3).left[0]).toBeCloseTo(0.033);
    expect(ceilingOf(batches, 1)).toBeCloseTo(500);
    const flood = new Float64Array(5_000);
    expect(throughWriter(flood, batches, 2).left.at(-1)).toBeCloseTo(5_000 / ceilingOf(batches, 2), 1);
  });
});

describe('the plan', () => {
  const inputs = readInputs();
  const few = changed(
    inputs,
    valuesOf(['--click-day-requests', '60000', '--peak-factor', '90', '--peak-seconds', '30']),
  );

  it('lets a queue grow before a saturated station and removes it by more processes', () => {
    expect(peakRate(few)).toBeCloseTo(1_500);
    const queueOf = (processes: Parameters<typeof clickDay>[1]): number =>
      clickDay(few, processes).stations.find(({ scalable }) => scalable === 'eligibility')?.longestQueue ?? 0;
    expect(queueOf({ portal: 1, eligibility: 1, reporting: 1 })).toBeGreaterThan(10_000);
    expect(queueOf(enoughProcesses(few))).toBeLessThan(100);
  });

  it('grows in proportion to the recipients', () => {
    expect(yearOf(inputs, 2_000).disk.all).toBeCloseTo(2 * yearOf(inputs, 1_000).disk.all);
  });

  it('refuses what it does not know', () => {
    expect(() => valuesOf(['--recipient', '5'])).toThrow('unknown --recipient');
    expect(() => valuesOf(['--recipients', 'many'])).toThrow('positive');
  });

  it('is what the page quotes (`npm run capacity -- --write` after a change)', () => {
    const page = readFileSync(join('docs', 'guide', 'scale.md'), 'utf8');
    expect(pageWith(page, tablesOf(inputs))).toBe(page);
  });
});
