// What every bus must do with messages that cannot be consumed; part of the messaging suite.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { GroupNotSubscribed, UnknownDeadLetter, consumed, refusedWith, type MessageBus } from '../bus.js';
import { CLOSED, ISSUED, SOON, collectorOf, numbered, type BusUnderTest } from './bus-under-test.js';
import { aMessage } from './messages.js';

/** Describes dead letters; `under` gives the bus of the running test. */
export const deadLetterContract = (under: () => BusUnderTest): void =>
  describe('dead letters', () => {
    let bus: MessageBus;
    beforeEach(() => {
      bus = under().bus;
    });
    it('keeps a refused message with its reason, and goes on', async () => {
      const seen: string[] = [];
      const subscription = bus.subscribe('g', [ISSUED], async (message) => {
        seen.push(message.id);
        return message.id === 'm-1' ? refusedWith('voucher-closed') : consumed;
      });
      const messages = numbered(2);
      await bus.publish(messages);
      await subscription.caughtUp(SOON);
      expect(seen).toEqual(['m-1', 'm-2']);
      expect(await bus.deadLetters()).toEqual([
        expect.objectContaining({ group: 'g', message: messages[0], reason: 'voucher-closed', attempts: 1 }),
      ]);
    });

    it('tries a fault again, in the order of the subject', async () => {
      let faults = 2;
      const seen: string[] = [];
      const subscription = bus.subscribe('g', [ISSUED], async (message) => {
        if (message.id === 'm-1' && faults-- > 0) throw new Error('the disk is busy');
        seen.push(message.id);
        return consumed;
      });
      await bus.publish(numbered(2));
      await subscription.caughtUp(SOON);
      expect(seen).toEqual(['m-1', 'm-2']);
      expect(await bus.deadLetters()).toEqual([]);
    });

    it('gives a lasting fault up with what was thrown', async () => {
      const subscription = bus.subscribe('g', [ISSUED], () => Promise.reject(new RangeError('not a whole amount')));
      await bus.publish(numbered(1));
      await subscription.caughtUp(SOON);
      expect(await bus.deadLetters()).toEqual([
        expect.objectContaining({ reason: 'fault: RangeError: not a whole amount', attempts: 4 }),
      ]);
    });

    it('lists those of a group, a type, a subject', async () => {
      const refuseAll = async () => refusedWith('no');
      const g = bus.subscribe('g', [ISSUED, CLOSED], refuseAll);
      const h = bus.subscribe('h', [CLOSED], refuseAll);
      await bus.publish([aMessage({ id: 'a', subject: 's' }), aMessage({ id: 'b', subject: 't', type: CLOSED })]);
      await g.caughtUp(SOON);
      await h.caughtUp(SOON);
      const found = async (filter: Parameters<MessageBus['deadLetters']>[0]) =>
        (await bus.deadLetters(filter)).map((letter) => `${letter.group}/${letter.message.id}`).sort();
      expect(await found({})).toEqual(['g/a', 'g/b', 'h/b']);
      expect(await found({ group: 'h' })).toEqual(['h/b']);
      expect(await found({ type: ISSUED })).toEqual(['g/a']);
      expect(await found({ group: 'g', subject: 't' })).toEqual(['g/b']);
    });

    it('replays one to its own group and forgets it when it is done', async () => {
      let open = false;
      const handled: string[] = [];
      const subscription = bus.subscribe('g', [ISSUED], async (message) => {
        if (!open) return refusedWith('voucher-not-here-yet');
        handled.push(message.id);
        return consumed;
      });
      const other = collectorOf(bus, 'other');
      await bus.publish(numbered(1));
      await subscription.caughtUp(SOON);
      await other.subscription.caughtUp(SOON);
      const [letter] = await bus.deadLetters();
      open = true;
      expect(await bus.replay(letter?.id ?? '')).toEqual(consumed);
      expect(handled).toEqual(['m-1']);
      expect(other.ids()).toEqual(['m-1']);
      expect(await bus.deadLetters()).toEqual([]);
      await expect(bus.replay(letter?.id ?? '')).rejects.toThrow(UnknownDeadLetter);
    });

    it('keeps one that is refused again, with the new reason', async () => {
      const reasons = ['first', 'second'];
      const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith(reasons.shift() ?? 'none'));
      await bus.publish(numbered(1));
      await subscription.caughtUp(SOON);
      const [letter] = await bus.deadLetters();
      expect(await bus.replay(letter?.id ?? '')).toEqual(refusedWith('second'));
      expect(await bus.deadLetters()).toEqual([
        expect.objectContaining({ id: letter?.id, reason: 'second', attempts: 2 }),
      ]);
    });

    it('gives one up for good, whether its group runs or not', async () => {
      const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith('no'));
      await bus.publish(numbered(2));
      await subscription.caughtUp(SOON);
      const [first, second] = await bus.deadLetters();
      await bus.skip(first?.id ?? '');
      expect(await bus.deadLetters()).toEqual([expect.objectContaining({ id: second?.id })]);
      await expect(bus.skip(first?.id ?? '')).rejects.toThrow(UnknownDeadLetter);
      await expect(bus.replay(first?.id ?? '')).rejects.toThrow(UnknownDeadLetter);
      await subscription.stop();
      await bus.skip(second?.id ?? '');
      const again = await under().restarted();
      expect(await again.deadLetters()).toEqual([]);
    });

    it('cannot replay to a group that does not run', async () => {
      const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith('no'));
      await bus.publish(numbered(1));
      await subscription.caughtUp(SOON);
      await subscription.stop();
      const [letter] = await bus.deadLetters();
      await expect(bus.replay(letter?.id ?? '')).rejects.toThrow(GroupNotSubscribed);
    });

    it('keeps them over a restart, and does not deliver them by itself', async () => {
      const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith('no'));
      await bus.publish(numbered(1));
      await subscription.caughtUp(SOON);
      await subscription.stop();
      const again = await under().restarted();
      expect(await again.deadLetters()).toHaveLength(1);
      const { ids, subscription: resumed } = collectorOf(again, 'g');
      await resumed.caughtUp(SOON);
      expect(ids()).toEqual([]);
    });
  });
