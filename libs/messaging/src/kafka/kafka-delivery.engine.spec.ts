// What services rely on when there are several: nothing is lost when members come, go and die, whatever is sent twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, instant, type Clock, type Decider } from '@buono/kernel';
import { Executor, InMemoryEventStore, codecFor, type Aggregate } from '@buono/event-store';
import { Kafka, logLevel } from 'kafkajs';
import { GroupNotSubscribed, consumed, refusedWith } from '../bus.js';
import { consumeInto } from '../consumer.js';
import { processesOn, temporaryKafka, type Processes, type TemporaryKafka } from '../kafka-testing/index.js';
import type { Message } from '../message.js';
import { ISSUED, SOON, collectorOf, numbered } from '../testing/bus-under-test.js';
import { aGate } from '../testing/gate.js';
import { aMessage } from '../testing/messages.js';
import { recordOf } from './records.js';

const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };

/** How often each message was handled, by id. */
type Done = Map<string, number>;

/** Notes whatever it is told. */
const notes: Aggregate<number, string, { readonly type: 'Noted'; readonly text: string }, never> = {
  category: 'note',
  decider: {
    initial: 0,
    evolve: (count) => count + 1,
    decide: (text) => accept({ type: 'Noted', text }),
  } satisfies Decider<number, string, { readonly type: 'Noted'; readonly text: string }, never>,
  codec: codecFor({ Noted: [{ name: 'noted.v1' }] }),
};

describe('several processes on Kafka', () => {
  let kafka: TemporaryKafka;
  let processes: Processes;
  const client = () => new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING });
  beforeEach(() => {
    kafka = temporaryKafka('partitions=6');
    processes = processesOn(kafka);
  });
  afterEach(async () => {
    await processes.end();
    await kafka.drop();
  });

  describe('a group of several members', () => {
    const subjects = (count: number): readonly Message[] =>
      numbered(count).map((message, index) => ({ ...message, subject: `voucher-${index % 90}` }));
    /** A member that takes its time; what it has done is told by id. */
    const member = (done: Done) => {
      const process = processes.start();
      const begun = aGate();
      const subscription = process.bus.subscribe('g', [ISSUED], async (message) => {
        for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
        done.set(message.id, (done.get(message.id) ?? 0) + 1);
        begun.open();
        return consumed;
      });
      return { ...process, subscription, begun: begun.passed };
    };

    it('finishes everything while members come and go under load', async () => {
      const all = subjects(4_000);
      const { bus } = processes.start();
      const [a, b, c, d] = Array.from({ length: 4 }, () => new Map<string, number>()) as [Done, Done, Done, Done];
      const first = member(a);
      let second: ReturnType<typeof member> | undefined;
      for (let sent = 0; sent < all.length; sent += 200) {
        await bus.publish(all.slice(sent, sent + 200));
        // Each goes when it had something to do, however long the group took to let it in.
        if (sent === 0) await first.begun;
        if (sent === 800) second = member(b);
        if (sent === 2_000) await Promise.all([second?.begun, first.subscription.stop()]);
        if (sent === 2_600) member(c);
      }
      const last = member(d);
      expect(await last.subscription.caughtUp(SOON)).toBe(true);
      const done = new Set([a, b, c, d].flatMap((by) => [...by.keys()]));
      expect(all.filter((message) => !done.has(message.id))).toEqual([]);
      expect([a.size > 0, b.size > 0]).toEqual([true, true]);
      expect(await bus.deadLetters()).toEqual([]);
    });

    it('finishes what a member had begun that died', async () => {
      const all = subjects(1_000);
      const { bus } = processes.start();
      await bus.publish(all);
      const begun = aGate();
      const dying = processes.start();
      const unfinished = dying.bus.subscribe('g', [ISSUED], async () => {
        begun.open();
        return new Promise(() => undefined);
      });
      await begun.passed;
      // Asking makes it commit all that it believes to be done.
      expect(await unfinished.caughtUp(300)).toBe(false);
      const done = new Map<string, number>();
      const living = member(done);
      dying.network.cut();
      expect(await living.subscription.caughtUp(SOON)).toBe(true);
      expect(done.size).toBe(1_000);
    });

    it('is caught up only when all of its members are', async () => {
      const [held, begun] = [aGate(), aGate()];
      const { bus } = processes.start();
      const slow = processes.start().bus.subscribe('g', [ISSUED], async () => {
        begun.open();
        await held.passed;
        return consumed;
      });
      await bus.publish(subjects(90));
      await begun.passed;
      const idle = member(new Map()).subscription;
      expect(await idle.caughtUp(500)).toBe(false);
      held.open();
      expect(await idle.caughtUp(SOON)).toBe(true);
      expect(await slow.caughtUp(SOON)).toBe(true);
    });

    it('keeps a member whose handlers are slower than its session', async () => {
      const { bus } = processes.start({ sessionTimeoutMs: 1_500, window: 1 });
      const members = async () => {
        const admin = client().admin();
        await admin.connect();
        const { groups } = await admin.describeGroups([`${kafka.prefix}buono.g`]);
        await admin.disconnect();
        return groups[0]?.members.map(({ memberId }) => memberId);
      };
      const begun = aGate();
      const subscription = bus.subscribe('g', [ISSUED], async () => {
        begun.open();
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        return consumed;
      });
      await bus.publish(numbered(2));
      await begun.passed;
      const before = await members();
      expect(await subscription.caughtUp(SOON)).toBe(true);
      expect(await members()).toEqual(before);
      expect(before).toHaveLength(1);
    });
  });

  describe('what is sent twice', () => {
    it('is found by whoever publishes it again', async () => {
      const [first, second] = [processes.start(), processes.start()];
      await first.bus.publish(numbered(50));
      const head = await first.bus.head();
      await second.bus.publish(numbered(60));
      expect(await first.bus.head()).toBe(head + 10);
      await first.bus.publish(numbered(60));
      expect(await first.bus.head()).toBe(head + 10);
    });

    it('is found when its sender never heard that it was stored', async () => {
      const [first, second] = [processes.start(), processes.start()];
      await first.bus.publish(numbered(1));
      first.network.loseAcknowledgements();
      const lost = first.bus.publish(numbered(40));
      const refused = expect(lost).rejects.toThrow();
      while ((await second.bus.head()) < 40) continue;
      first.network.cut();
      await refused;
      await second.bus.publish(numbered(41));
      expect(await second.bus.head()).toBe(41);
      first.network.mend();
      await first.bus.publish(numbered(42));
      expect(await second.bus.head()).toBe(42);
    });

    it('takes effect once when it is delivered three times', async () => {
      const { bus } = processes.start();
      await bus.publish(numbered(1));
      const producer = client().producer();
      await producer.connect();
      const again = recordOf(aMessage({ id: 'm-1' }));
      await producer.send({ topic: `${kafka.prefix}buono.issuance`, messages: [again, again] });
      await producer.disconnect();

      const theirs = new InMemoryEventStore();
      const deliveries = collectorOf(bus, 'counting');
      const subscription = consumeInto({
        bus,
        executor: new Executor(theirs, clock),
        consumer: 'note-what-is-issued',
        types: [ISSUED],
        aggregate: notes,
        command: (message) => ({ id: message.subject, command: message.id }),
      });
      await deliveries.subscription.caughtUp(SOON);
      await subscription.caughtUp(SOON);
      expect(deliveries.ids()).toEqual(['m-1', 'm-1', 'm-1']);
      expect((await theirs.read('note-voucher-1')).events).toHaveLength(1);
      await theirs.close();
    });
  });

  describe('a message that cannot be consumed', () => {
    it('is parked, seen by every process, and replayed where its group runs', async () => {
      const [consumer, office] = [processes.start().bus, processes.start().bus];
      let open = false;
      const seen: string[] = [];
      const subscription = consumer.subscribe('g', [ISSUED], async (message) => {
        if (message.id === 'm-2' && !open) throw new TypeError('poison');
        seen.push(message.id);
        return consumed;
      });
      await office.publish(numbered(3));
      await subscription.caughtUp(SOON);
      expect(seen).toEqual(['m-1', 'm-3']);
      const [letter, ...others] = await office.deadLetters();
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ group: 'g', reason: 'fault: TypeError: poison', attempts: 4 });
      await expect(office.replay(letter?.id ?? '')).rejects.toThrow(GroupNotSubscribed);
      open = true;
      expect(await consumer.replay(letter?.id ?? '')).toEqual(consumed);
      expect(seen).toEqual(['m-1', 'm-3', 'm-2']);
      expect(await office.deadLetters()).toEqual([]);
      expect(await processes.start().bus.deadLetters()).toEqual([]);
    });

    it('is parked when it is no message at all', async () => {
      const { bus } = processes.start();
      const { ids, subscription } = collectorOf(bus, 'g');
      await bus.publish(numbered(1));
      const producer = client().producer();
      await producer.connect();
      const broken = { ...recordOf(aMessage({ id: 'broken' })), value: '{half' };
      const foreign = { key: 'voucher-1', value: 'hello' };
      await producer.send({ topic: `${kafka.prefix}buono.issuance`, messages: [broken, foreign] });
      await producer.disconnect();
      await bus.publish(numbered(2));
      await subscription.caughtUp(SOON);
      expect(ids()).toEqual(['m-1', 'm-2']);
      expect(await bus.deadLetters()).toEqual([
        expect.objectContaining({ reason: 'fault: the data is not JSON', attempts: 0 }),
      ]);
    });

    it('is one letter, however many processes park it', async () => {
      for (const turn of [1, 2]) {
        const { bus } = processes.start();
        const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith(`reason ${turn}`));
        if (turn === 1) await bus.publish(numbered(1));
        await subscription.caughtUp(SOON);
        await subscription.stop();
        if (turn === 2) continue;
        const admin = client().admin();
        await admin.connect();
        await admin.resetOffsets({
          groupId: `${kafka.prefix}buono.g`,
          topic: `${kafka.prefix}buono.issuance`,
          earliest: true,
        });
        await admin.disconnect();
      }
      expect(await processes.start().bus.deadLetters()).toEqual([expect.objectContaining({ reason: 'reason 2' })]);
    });
  });

  it('carries more at once than a broker takes in one batch', async () => {
    const { bus } = processes.start();
    const { messages, subscription } = collectorOf(bus, 'g');
    const long = numbered(80).map((message) => ({ ...message, data: 'x'.repeat(50_000) }));
    await bus.publish(long);
    expect(await subscription.caughtUp(SOON)).toBe(true);
    expect(messages).toEqual(long);
  });

  it('makes its topics as the URL says', async () => {
    const { bus } = processes.start();
    const subscription = bus.subscribe('g', [ISSUED], async () => refusedWith('no'));
    await bus.publish(numbered(1));
    await subscription.caughtUp(SOON);
    const admin = client().admin();
    await admin.connect();
    const [issuance, letters] = [`${kafka.prefix}buono.issuance`, `${kafka.prefix}buono.dead-letters`];
    const { topics } = await admin.fetchTopicMetadata({ topics: [issuance, letters] });
    expect(new Map(topics.map(({ name, partitions }) => [name, partitions.length]))).toEqual(
      new Map([
        [issuance, 6],
        [letters, 1],
      ]),
    );
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [issuance, letters].map((name) => ({ type: 2, name })),
    });
    await admin.disconnect();
    const valueOf = (topic: string, name: string) =>
      resources
        .find(({ resourceName }) => resourceName === topic)
        ?.configEntries.find(({ configName }) => configName === name)?.configValue;
    expect(valueOf(issuance, 'retention.ms')).toBe(String(30 * 86_400_000));
    expect(valueOf(issuance, 'cleanup.policy')).toBe('delete');
    expect(valueOf(letters, 'cleanup.policy')).toBe('compact');
  });
});
