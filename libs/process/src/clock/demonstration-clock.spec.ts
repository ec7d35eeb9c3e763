// The demonstration's clock runs on, jumps forward and never goes back.
import { describe, expect, it } from '@jest/globals';
import { instant, instantFromMillis, millisOf } from '@buono/kernel';
import { DemonstrationClock } from './demonstration-clock.js';

describe('the demonstration clock', () => {
  it('starts where it is told and runs as the machine does', () => {
    let machine = 1_000_000;
    const clock = new DemonstrationClock(() => machine, -500_000);
    expect(clock.now()).toBe(instantFromMillis(500_000));
    machine += 250;
    expect(clock.now()).toBe(instantFromMillis(500_250));
  });

  it('is set forward and runs on from there', () => {
    let machine = 1_000_000;
    const clock = new DemonstrationClock(() => machine);
    const later = instant('2026-03-29T01:00:00.000Z');
    clock.atLeast(clock.aheadAt(later) ?? 0);
    machine += 1_000;
    expect(clock.now()).toBe(instantFromMillis(millisOf(later) + 1_000));
  });

  it('refuses to go back, also when the machine’s clock does', () => {
    let machine = 1_000_000;
    const clock = new DemonstrationClock(() => machine);
    clock.now();
    expect(clock.aheadAt(instantFromMillis(999_999))).toBeUndefined();
    clock.atLeast(-1);
    expect(clock.aheadMillis).toBe(0);
    machine = 900_000;
    expect(clock.now()).toBe(instantFromMillis(1_000_000));
  });
});
