// The demonstration's clock goes forward, within reach, and is remembered.
import { describe, expect, it } from '@jest/globals';
import { instant, millisOf } from '@buono/kernel';
import { DemonstrationClock } from '@buono/process';
import { DemonstrationTime } from './demonstration-time.js';

const machine = instant('2026-01-10T10:00:00.000Z');

const time = () => {
  const remembered: number[] = [];
  const clock = new DemonstrationClock(() => millisOf(machine));
  const told = new DemonstrationTime(
    clock,
    () => machine,
    (ahead) => void remembered.push(ahead),
  );
  return { told, remembered };
};

describe('the time of a demonstration', () => {
  it('is set forward and remembered', async () => {
    const { told, remembered } = time();
    expect(await told.setForward(instant('2026-01-11T10:00:00.000Z'))).toBeUndefined();
    expect(told.now()).toBe('2026-01-11T10:00:00.000Z');
    expect(remembered).toEqual([86_400_000]);
  });

  it('is not set back, nor out of sight', async () => {
    const { told, remembered } = time();
    told.now();
    expect(await told.setForward(instant('2026-01-10T09:59:59.999Z'))).toBe('clock-goes-forward');
    expect(await told.setForward(instant('2036-01-11T00:00:00.000Z'))).toBe('clock-too-far');
    expect(told.now()).toBe(machine);
    expect(remembered).toEqual([]);
  });

  it('is not set where another process has set it further', async () => {
    const clock = new DemonstrationClock(() => millisOf(machine));
    const told = new DemonstrationTime(
      clock,
      () => machine,
      () => Promise.resolve('further'),
    );
    expect(await told.setForward(instant('2026-01-11T10:00:00.000Z'))).toBe('clock-goes-forward');
    expect(told.now()).toBe(machine);
  });
});
