// What every bus must do, whatever carries the messages: one suite, run against each adapter.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupAlreadySubscribed, consumed, type MessageBus } from '../bus.js';
import { MAX_MESSAGE_BYTES, MessageTooLarge, type Message } from '../message.js';
import { CLOSED, ISSUED, SOON, collectorOf, numbered, type BusUnderTest } from './bus-under-test.js';
import { deadLetterContract } from './dead-letter-contract.js';
import { aGate } from './gate.js';
import { aMessage } from './messages.js';

/** Describes the behaviour of a bus; `make` gives a new, empty one. */
export const messagingContract = (name: string, make: () => Promise<BusUnderTest>): void =>
  describe(`a message bus: ${name}`, () => {
    let under: BusUnderTest;
    let bus: MessageBus;
    beforeEach(async () => {
      under = await make();
      bus = under.bus;
    });
    afterEach(() => under.cleanUp());

    const collect = (group: string, types?: readonly string[], on = bus) => collectorOf(on, group, types);

    describe('publishing', () => {
      it('delivers a message as it was published', async () => {
        const { messages, subscription } = collect('g');
        const message = aMessage({ id: 'm-1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });
        await bus.publish([message]);
        expect(await subscription.caughtUp(SOON)).toBe(true);
        expect(messages).toEqual([message]);
      });

      it('delivers an id published twice once, in one call or in two', async () => {
        const [first, second] = numbered(2) as [Message, Message];
        await bus.publish([first, first]);
        await bus.publish([second, first]);
        const { ids, subscription } = collect('g');
        await subscription.caughtUp(SOON);
        expect(ids()).toEqual(['m-1', 'm-2']);
      });

      it('refuses a message longer than 64 KB, and with it the whole call', async () => {
        const long = aMessage({ id: 'long', data: 'x'.repeat(MAX_MESSAGE_BYTES) });
        await expect(bus.publish([aMessage({ id: 'm-1' }), long])).rejects.toThrow(MessageTooLarge);
        expect(await bus.head()).toBe(0);
      });

      it('moves its head with every new message', async () => {
        expect(await bus.head()).toBe(0);
        await bus.publish(numbered(2));
        const head = await bus.head();
        expect(head).toBeGreaterThan(0);
        await bus.publish(numbered(2));
        expect(await bus.head()).toBe(head);
      });

      it('publishes nothing when told nothing', async () => {
        await bus.publish([]);
        expect(await bus.head()).toBe(0);
      });
    });

    describe('groups', () => {
      it('gives each group every message of its types, old and new', async () => {
        await bus.publish(numbered(3));
        const early = collect('early');
        await bus.publish([aMessage({ id: 'closed', type: CLOSED })]);
        const late = collect('late', [ISSUED, CLOSED]);
        await early.subscription.caughtUp(SOON);
        await late.subscription.caughtUp(SOON);
        expect(early.ids()).toEqual(['m-1', 'm-2', 'm-3']);
        expect(late.ids()).toEqual(['m-1', 'm-2', 'm-3', 'closed']);
      });

      it('refuses to run a group twice, and lets it run again after its stop', async () => {
        const first = collect('g');
        expect(() => collect('g')).toThrow(GroupAlreadySubscribed);
        await first.subscription.stop();
        expect(() => collect('g')).not.toThrow();
      });

      it('goes on after the last message consumed', async () => {
        await bus.publish(numbered(2));
        const first = collect('g');
        await first.subscription.caughtUp(SOON);
        await first.subscription.stop();
        await bus.publish(numbered(4));
        const second = collect('g');
        await second.subscription.caughtUp(SOON);
        expect(second.ids()).toEqual(['m-3', 'm-4']);
      });

      it('hands over again what a crashed process had begun', async () => {
        const begun = aGate();
        bus.subscribe('g', [ISSUED], () => {
          begun.open();
          return new Promise(() => undefined);
        });
        await bus.publish(numbered(2));
        await begun.passed;
        const second = collect('g', [ISSUED], await under.restarted());
        expect(await second.subscription.caughtUp(SOON)).toBe(true);
        expect(second.ids()).toEqual(['m-1', 'm-2']);
      });

      it('says so when it has not caught up in time', async () => {
        const held = aGate();
        const subscription = bus.subscribe('g', [ISSUED], () => held.passed.then(() => consumed));
        await bus.publish(numbered(1));
        expect(await subscription.caughtUp(5)).toBe(false);
        held.open();
        expect(await subscription.caughtUp(SOON)).toBe(true);
      });

      it('stops after the handlers under way, without beginning another', async () => {
        const [begun, held] = [aGate(), aGate()];
        const done: string[] = [];
        const subscription = bus.subscribe('g', [ISSUED], async (message) => {
          begun.open();
          await held.passed;
          done.push(message.id);
          return consumed;
        });
        await bus.publish(numbered(3));
        await begun.passed;
        const stopped = subscription.stop();
        held.open();
        await stopped;
        expect(done).toEqual(['m-1']);
        const rest = collect('g');
        await rest.subscription.caughtUp(SOON);
        expect(rest.ids()).toEqual(['m-2', 'm-3']);
      });
    });

    describe('order', () => {
      it('keeps the order of one subject, however long each message takes', async () => {
        const seen: string[] = [];
        const subscription = bus.subscribe('g', [ISSUED], async (message) => {
          for (let turn = 0; turn < 5 - (message.sequence % 5); turn += 1) await new Promise(setImmediate);
          seen.push(message.id);
          return consumed;
        });
        await bus.publish(numbered(20));
        await subscription.caughtUp(SOON);
        expect(seen).toEqual(numbered(20).map((message) => message.id));
      });

      it('does not let one subject hold up another', async () => {
        const [held, other] = [aGate(), aGate()];
        const subscription = bus.subscribe('g', [ISSUED], async (message) => {
          if (message.subject === 'slow') await held.passed;
          else other.open();
          return consumed;
        });
        await bus.publish([aMessage({ id: 'a', subject: 'slow' }), aMessage({ id: 'b', subject: 'quick' })]);
        await other.passed;
        held.open();
        expect(await subscription.caughtUp(SOON)).toBe(true);
      });
    });

    deadLetterContract(() => under);

    it('loses and doubles nothing when many publish at once to many groups', async () => {
      const groups = ['a', 'b', 'c'].map((group) => collect(group));
      const all = numbered(600).map((message, index) => ({ ...message, subject: `voucher-${index % 40}` }));
      await Promise.all(Array.from({ length: 60 }, (_, part) => bus.publish(all.slice(part * 10, part * 10 + 10))));
      for (const { subscription, ids } of groups) {
        expect(await subscription.caughtUp(SOON)).toBe(true);
        expect([...ids()].sort()).toEqual(all.map((message) => message.id).sort());
      }
    });

    it('refuses to publish or subscribe once closed', async () => {
      await bus.close();
      await expect(bus.publish(numbered(1))).rejects.toThrow('closed');
      expect(() => collect('g')).toThrow('closed');
    });
  });
