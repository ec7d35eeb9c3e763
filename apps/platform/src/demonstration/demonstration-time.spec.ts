// The demonstration's clock goes forward, within reach, and is remembered.
import { describe, expect, it } from '@jest/globals';
import { instant, millisOf } from '@buono/kernel';
import { DemonstrationClock } from './demonstration-clock.js';
import { DemonstrationTime } from './demonstration-time.js';

const machine = instant('2026-01-10T10:00:00.000Z');

const time = () => {
  const remembered: number[] = [];
  const clock = new DemonstrationClock(() => millisOf(machine));
  const told = new DemonstrationTime(
    clock,
    () => machine,
    (ahead) => remembered.push(ahead),
  );
  return { told, remembered };
};

describe('the time of a demonstration', () => {
  it('is set forward and remembered', () => {
    const { told, remembered } = time();
    expect(told.setForward(instant('2026-01-11T10:00:00.000Z'))).toBeUndefined();
    expect(told.now()).toBe('2026-01-11T10:00:00.000Z');
    expect(remembered).toEqual([86_400_000]);
  });

  it('is not set back, nor out of sight', () => {
    const { told, remembered } = time();
    told.now();
    expect(told.setForward(instant('2026-01-10T09:59:59.999Z'))).toBe('clock-goes-forward');
    expect(told.setForward(instant('2036-01-11T00:00:00.000Z'))).toBe('clock-too-far');
    expect(told.now()).toBe(machine);
    expect(remembered).toEqual([]);
  });
});
