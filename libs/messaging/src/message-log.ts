// What a bus on one machine stands on: an ordered log of messages, an offset per group, the dead letters.
import type { Instant } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import type { DeadLetter, DeadLetterFilter } from './bus.js';
import type { Message } from './message.js';

/** A message with its place in the bus. */
export interface PlacedMessage {
  readonly position: Position;
  readonly message: Message;
}

/** What a read found, and up to where it looked: other types may lie between. */
export interface Scan {
  readonly messages: readonly PlacedMessage[];
  readonly scannedTo: Position;
}

/** The storage of a bus whose readers live in one process. Reads see only what is durable. */
export abstract class MessageLog {
  /** Stores messages in order, skipping ids it has; durable when it answers. */
  abstract append(messages: readonly Message[]): Promise<void>;
  /** The position of the last durable message; 0 before the first. */
  abstract head(): Position;
  /** At most `limit` messages of these types after a position. A scan is bounded: ask again while scannedTo < head. */
  abstract scan(after: Position, types: ReadonlySet<string>, limit: number): Scan;
  /** Where the group is; 0 when it is new. */
  abstract offset(group: string): Position;
  abstract saveOffset(group: string, position: Position, at: Instant): void;
  /** Keeps a dead letter, replacing the one with the same id. */
  abstract saveDeadLetter(letter: DeadLetter): void;
  abstract deadLetter(id: string): DeadLetter | undefined;
  abstract deadLetters(filter: DeadLetterFilter): readonly DeadLetter[];
  abstract removeDeadLetter(id: string): void;
  abstract close(): Promise<void>;
}
