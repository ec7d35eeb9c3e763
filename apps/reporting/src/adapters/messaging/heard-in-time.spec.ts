// What is asked of the present is answered once the past has been told, and of the moment at which it was asked.
import { afterEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { BackgroundWork } from '@buono/service';
import { HeardInTime } from './heard-in-time.js';
import { RECORDER } from './record-what-neighbours-say.js';

const ASKED_AT = '2026-04-20T08:00:00.000Z';

describe('what reporting has heard', () => {
  let work = new BackgroundWork();
  afterEach(() => work.stopAll());

  /** Runs work of these names; who has little time finds it behind, who has more waits until it is told that it is done. */
  const running = async (...names: readonly string[]) => {
    work = new BackgroundWork();
    let isDone: () => void = () => undefined;
    const done = new Promise<boolean>((resolve) => (isDone = () => resolve(true)));
    for (const name of names)
      work.add(name, () => ({
        stop: () => Promise.resolve(),
        caughtUp: (timeoutMs) => (timeoutMs < 1_000 ? Promise.resolve(false) : done),
      }));
    await work.startAll();
    const clock = new SettableClock(ASKED_AT);
    return { clock, isDone, heard: (ms: number) => new HeardInTime(work, clock, ms) };
  };

  it.each(['redemption: publisher', `reporting: ${RECORDER}`])('waits for %s', async (name) => {
    const { heard, isDone, clock } = await running(name);
    expect(await heard(1).now()).toBeUndefined();
    const asked = heard(60_000).now();
    // Told after it was asked, and of a later moment: none of what was asked.
    clock.set('2026-04-20T09:00:00.000Z');
    isDone();
    expect(await asked).toBe(ASKED_AT);
  });

  it('waits for nothing else', async () => {
    const { heard } = await running('issuance: lists', 'reporting: ledger', 'redemption: claims');
    expect(await heard(60_000).now()).toBe(ASKED_AT);
  });
});
