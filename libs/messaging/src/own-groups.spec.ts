// The specification of a context's view of a shared bus: its dead letters are seen and replayed by it, others' are not.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { consumed, refusedWith, UnknownDeadLetter } from './bus.js';
import { InMemoryBus } from './in-memory-bus.js';
import type { Message } from './message.js';
import { OwnGroups } from './own-groups.js';

const TYPE = 'it.buono.issuance.voucher-issued.v1';
const clock = new SettableClock();
const message: Message = {
  id: '00000000-0000-4000-8000-000000000001',
  source: 'buono/issuance',
  type: TYPE,
  subject: 'v',
  time: clock.now(),
  recordedat: clock.now(),
  sequence: 1,
  correlationid: 'c',
  data: {},
};

let bus: InMemoryBus;
let mended: boolean;
beforeEach(() => {
  bus = new InMemoryBus({ clock, retryDelays: [] });
  mended = false;
});
afterEach(() => bus.close());

describe('two contexts on one bus', () => {
  it('each see and replay the dead letters of their own groups', async () => {
    const [mine, theirs] = [new OwnGroups(bus), new OwnGroups(bus)];
    const picky = () => Promise.resolve(mended ? consumed : refusedWith('not-now'));
    const subscriptions = [mine.subscribe('mine', [TYPE], picky), theirs.subscribe('theirs', [TYPE], picky)];
    await mine.publish([message]);
    for (const each of subscriptions) expect(await each.caughtUp(5_000)).toBe(true);
    const [letter, ...more] = await mine.deadLetters();
    expect([letter?.group, letter?.reason, more.length]).toEqual(['mine', 'not-now', 0]);
    await expect(theirs.replay(letter?.id ?? '')).rejects.toBeInstanceOf(UnknownDeadLetter);
    await expect(theirs.skip(letter?.id ?? '')).rejects.toBeInstanceOf(UnknownDeadLetter);
    mended = true;
    expect(await mine.replay(letter?.id ?? '')).toEqual(consumed);
    expect([(await mine.deadLetters()).length, (await theirs.deadLetters()).length]).toEqual([0, 1]);
  });

  it('leave the bus open when one of them ends', async () => {
    await new OwnGroups(bus).close();
    await expect(bus.publish([message])).resolves.toBeUndefined();
  });
});
