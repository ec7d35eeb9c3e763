// Requests wait while connections are still being taken, turn by turn of the event loop, and never for long.
import { describe, expect, it } from '@jest/globals';
import { Doorway } from './doorway.js';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a doorway', () => {
  it('holds up nobody when nobody knocks', () => {
    let passed = 0;
    new Doorway().pass(() => (passed += 1));
    expect(passed).toBe(1);
  });

  it('lets in whoever knocks before anybody is served, then all in their order', async () => {
    const doorway = new Doorway();
    const passed: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      doorway.taken();
      doorway.pass(() => passed.push(n));
      await turns(1);
      expect(passed).toEqual([]);
    }
    await turns(3);
    expect(passed).toEqual([0, 1, 2, 3, 4]);
  });

  it('serves those who are in after a quarter of a second, however many still knock', async () => {
    let [now, passed] = [0, false];
    const doorway = new Doorway(() => now);
    const knock = async (): Promise<void> => {
      doorway.taken();
      await turns(1);
    };
    await knock();
    doorway.pass(() => (passed = true));
    for (now = 1; now < 250; now += 1) await knock();
    expect(passed).toBe(false);
    await knock();
    await knock();
    expect(passed).toBe(true);
  });
});
