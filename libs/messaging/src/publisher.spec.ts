// From a context's log to the bus and into another context's stream: at least once on the way, once in effect.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, instant, refuse, type Clock, type Decider } from '@buono/kernel';
import {
  Executor,
  InMemoryCheckpoints,
  InMemoryEventStore,
  codecFor,
  commandIdForMessage,
  metaOf,
  uuidV5,
  type Aggregate,
} from '@buono/event-store';
import { consumed } from './bus.js';
import { consumeInto } from './consumer.js';
import { InMemoryBus, InMemoryMessageLog } from './in-memory-bus.js';
import type { Message } from './message.js';
import { publishFrom, type Translate } from './publisher.js';

const ACCEPTED = 'it.buono.issuance.voucher-accepted.v1';
const CHOSEN = 'it.buono.issuance.provider-chosen.v1';
const SOON = 5_000;
const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };

interface Noted {
  readonly type: 'Noted';
  readonly text: string;
}

/** Notes whatever it is told; a strict one refuses the word "no". */
const notes = (category: string, strict = false): Aggregate<number, string, Noted, 'no-is-refused'> => {
  const decider: Decider<number, string, Noted, 'no-is-refused'> = {
    initial: 0,
    evolve: (count) => count + 1,
    decide: (text) => (strict && text === 'no' ? refuse('no-is-refused') : accept({ type: 'Noted', text })),
  };
  return { category, decider, codec: codecFor<Noted>({ Noted: [{ name: 'noted.v1' }] }) };
};

// The data of a contract is not what these specs are about: only that it arrives.
const translate: Translate = (event) => {
  const { text } = JSON.parse(event.data) as { text: string };
  if (text === 'private') return undefined;
  const announcement = { type: ACCEPTED, subject: event.stream, data: { text } } as never;
  return text === 'both'
    ? [announcement, announcement, { type: CHOSEN, subject: event.stream, data: { text } } as never]
    : announcement;
};

describe('publishing from a log', () => {
  let store: InMemoryEventStore;
  let executor: Executor;
  let log: InMemoryMessageLog;
  let bus: InMemoryBus;
  let seen: Message[];
  const checkpoints = () => new InMemoryCheckpoints();
  const meta = (commandId: string) => ({ commandId, actor: 'someone', correlationId: `correlation-${commandId}` });
  const note = (id: string, text: string) => executor.execute(notes('note'), id, text, meta(`command-${id}-${text}`));
  const publish = (kept = checkpoints()) =>
    publishFrom({ store, checkpoints: kept, bus, source: 'issuance', translate });

  beforeEach(() => {
    store = new InMemoryEventStore();
    executor = new Executor(store, clock);
    log = new InMemoryMessageLog();
    bus = new InMemoryBus({ clock, retryDelays: [0] }, log);
    seen = [];
  });
  afterEach(async () => {
    await bus.close();
    await store.close();
  });
  const listen = () =>
    bus.subscribe('listener', [ACCEPTED, CHOSEN], async (message) => {
      seen.push(message);
      return consumed;
    });

  it('tells what an event says, in the envelope of CloudEvents', async () => {
    const subscription = listen();
    const publisher = publish();
    await note('a', 'private');
    await note('a', 'hello');
    const { events } = await store.read('note-a', 1);
    const event = events[0];
    expect(await publisher.caughtUp(await store.head(), SOON)).toBe(true);
    await subscription.caughtUp(SOON);
    expect(seen).toEqual([
      {
        id: uuidV5(event?.id ?? '', ACCEPTED),
        source: 'buono/issuance',
        type: ACCEPTED,
        subject: 'note-a',
        time: '2026-03-02T10:00:00.000Z',
        recordedat: '2026-03-02T10:00:00.000Z',
        sequence: event?.position,
        correlationid: 'correlation-command-a-hello',
        data: { text: 'hello' },
      },
    ]);
    await publisher.stop();
  });

  it('gives each of an event’s messages an id of its own', async () => {
    const subscription = listen();
    const publisher = publish();
    await note('a', 'both');
    await publisher.caughtUp(await store.head(), SOON);
    await subscription.caughtUp(SOON);
    expect(seen.map((message) => message.type)).toEqual([ACCEPTED, ACCEPTED, CHOSEN]);
    expect(new Set(seen.map((message) => message.id)).size).toBe(3);
    await publisher.stop();
  });

  it('publishes once what it publishes again after losing its checkpoint', async () => {
    const subscription = listen();
    await note('a', 'hello');
    await note('b', 'both');
    for (const kept of [checkpoints(), checkpoints()]) {
      const publisher = publish(kept);
      await publisher.caughtUp(await store.head(), SOON);
      await publisher.stop();
    }
    await subscription.caughtUp(SOON);
    expect(seen).toHaveLength(4);
  });

  it('causes one command per message, whose id follows from consumer and message', async () => {
    const theirs = new InMemoryEventStore();
    const consumption = {
      bus,
      executor: new Executor(theirs, clock),
      consumer: 'note-what-they-note',
      types: [ACCEPTED] as const,
      aggregate: notes('copy', true),
      command: (message: Message) => {
        const { text } = message.data as { text: string };
        return text === 'skip' ? undefined : { id: message.subject, command: text };
      },
    };
    const subscription = consumeInto(consumption);
    const publisher = publish();
    await note('a', 'hello');
    await note('a', 'skip');
    await note('a', 'no');
    await publisher.caughtUp(await store.head(), SOON);
    await subscription.caughtUp(SOON);
    const { events } = await theirs.read('copy-note-a');
    const original = (await store.read('note-a')).events[0];
    const messageId = uuidV5(original?.id ?? '', ACCEPTED);
    expect(events.map((event) => metaOf(event))).toEqual([
      expect.objectContaining({
        commandId: commandIdForMessage('note-what-they-note', messageId),
        actor: 'consumer:note-what-they-note',
        causationId: messageId,
        correlationId: 'correlation-command-a-hello',
      }),
    ]);
    expect((await bus.deadLetters()).map((letter) => letter.reason)).toEqual(['no-is-refused']);
    await subscription.stop();
    // Delivered again to a group that has lost its place, it changes nothing.
    log.saveOffset(consumption.consumer, 0, clock.now());
    const again = consumeInto(consumption);
    await again.caughtUp(SOON);
    expect((await theirs.read('copy-note-a')).events).toHaveLength(1);
    await publisher.stop();
    await theirs.close();
  });
});
