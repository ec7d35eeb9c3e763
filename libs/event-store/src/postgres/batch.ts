// Appends that wait for their turn, and those of them that are written together.
import type { Instant } from '@buono/kernel';
import { nextRevision, type EventToAppend, type ExpectedRevision, type Position } from '../port.js';

/** An append, and who waits for it. */
export interface Waiting {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
  readonly characters: number;
  /** The stamps of its first and last event. */
  readonly firstStamp: Instant;
  readonly lastStamp: Instant;
  resolve(last: Position): void;
  reject(error: unknown): void;
}

const MOST_APPENDS = 512;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Takes the next batch out of the queue, in order. Of one stream it holds one append, because what comes after depends
 * on what becomes of it; and none that would be stamped before another: those wait for the batch after this one.
 */
export const takeBatch = (queue: Waiting[]): Waiting[] => {
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  const streams = new Set<string>();
  let characters = 0;
  let stamp = '';
  let full = false;
  for (const waiting of queue) {
    characters += waiting.characters;
    full ||= batch.length > 0 && (batch.length === MOST_APPENDS || characters > MOST_CHARACTERS);
    if (full || streams.has(waiting.stream) || waiting.firstStamp < stamp) {
      left.push(waiting);
      continue;
    }
    batch.push(waiting);
    streams.add(waiting.stream);
    stamp = waiting.lastStamp;
  }
  queue.splice(0, queue.length, ...left);
  return batch;
};

/** The one parameter of the writing statement. */
export const textOf = (batch: readonly Waiting[]): string => {
  const appends = batch.map(({ stream, expected, events, firstStamp, lastStamp }) => ({
    stream,
    expected: nextRevision(expected) - 1,
    size: events.length,
    first_stamp: firstStamp,
    last_stamp: lastStamp,
  }));
  let place = 0;
  const events = batch.flatMap(({ stream, expected, events }) =>
    events.map(({ id, type, data, meta }, index) => {
      place += 1;
      return { place, stream, revision: nextRevision(expected) + index, id, type, data, meta };
    }),
  );
  return JSON.stringify({ appends, events });
};
