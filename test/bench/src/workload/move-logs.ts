// Puts the logs of a data directory into another engine. Order holds within each stream, as far as readers may count on it.
import type { EventStore, StoredEvent } from '@buono/event-store';
import { readLog } from '@buono/event-store/sqlite';
import { openLog } from './logs.js';
import { CONTEXTS, logIn } from './parallel-worlds.js';

const PORTION = 10_000;
const MOST_EVENTS = 200;
const MOST_CHARACTERS = 200_000;

/** What one append takes, of one stream and in its order. */
const appendsOf = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const appends: StoredEvent[][] = [];
  let characters = 0;
  for (const event of events) {
    const size = event.data.length + event.meta.length;
    const last = appends.at(-1);
    if (last === undefined || last.length === MOST_EVENTS || characters + size > MOST_CHARACTERS) {
      appends.push([event]);
      characters = size;
    } else {
      last.push(event);
      characters += size;
    }
  }
  return appends;
};

// A log of several worlds goes back to the beginning of each; a store that many write to wants time to go on.
const atOneTime = (event: StoredEvent): StoredEvent => ({
  ...event,
  meta: event.meta.replace(/"recordedAt":"[^"]*"/, '"recordedAt":"2026-03-02T08:00:00.000Z"'),
});

const write = async (store: EventStore, events: readonly StoredEvent[]): Promise<void> => {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  await Promise.all(
    [...streams].map(async ([stream, own]) => {
      for (const append of appendsOf(own)) {
        const first = append[0]?.revision ?? 0;
        await store.append(stream, append, first === 0 ? 'no-stream' : first - 1);
      }
    }),
  );
};

/** Appends every event of the logs in `from` to the logs at `to`. */
export const moveLogs = async (from: string, to: string): Promise<void> => {
  for (const context of CONTEXTS) {
    const { store, close } = await openLog(to, context);
    let portion: StoredEvent[] = [];
    for (const event of readLog(logIn(from, context))) {
      portion.push(atOneTime(event));
      if (portion.length < PORTION) continue;
      await write(store, portion);
      portion = [];
    }
    await write(store, portion);
    await close();
  }
};
