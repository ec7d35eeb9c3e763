// The port through which contexts hear of each other: at least once, in order per subject, never lost in silence.
import type { Instant } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import type { Message } from './message.js';

/** A consumer's answer: the effect is done, or it was refused and a person must look at it. */
export type Consumed = { readonly done: true } | { readonly done: false; readonly reason: string };

/** The effect is done (or was done before). */
export const consumed: Consumed = { done: true };

/** The message cannot take effect: it becomes a dead letter with this reason. */
export const refusedWith = (reason: string): Consumed => ({ done: false, reason });

/** Does what a message asks. It may be called again with the same message; a throw is a fault and is tried again. */
export type MessageHandler = (message: Message) => Promise<Consumed>;

/** A message that a group could not consume, kept with the reason until somebody replays or skips it. */
export interface DeadLetter {
  readonly id: string;
  readonly group: string;
  readonly message: Message;
  /** A refusal's word, or `fault: …` when the handler kept throwing. */
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Instant;
}

/** Which dead letters; without a member, all of them. */
export interface DeadLetterFilter {
  readonly group?: string;
  readonly type?: string;
  readonly subject?: string;
}

/** Whether a dead letter is one of those asked for. */
export const isOneOf = (letter: DeadLetter, filter: DeadLetterFilter): boolean =>
  (filter.group ?? letter.group) === letter.group &&
  (filter.type ?? letter.message.type) === letter.message.type &&
  (filter.subject ?? letter.message.subject) === letter.message.subject;

/** A group's running subscription. */
export interface MessageSubscription {
  /** Takes no more messages and waits for the handlers under way; what was not begun comes again at the next start. */
  stop(): Promise<void>;
  /** Whether everything published before this call is consumed (or a dead letter) within the time. */
  caughtUp(timeoutMs: number): Promise<boolean>;
}

/** Messages between contexts. Each group has its own offset, committed after the effect. */
export abstract class MessageBus {
  /**
   * Makes messages durable, in this order, before answering. An id that was published before is published once, as far
   * back as the engine can look; consumers are idempotent all the same. When it rejects, some messages may be durable:
   * they are published again with the same ids.
   */
  abstract publish(messages: readonly Message[]): Promise<void>;
  /**
   * Delivers the messages of these types to a group, from where it left off (a new group: from the oldest kept).
   * One subject's messages come one after another; different subjects come at the same time.
   * GroupAlreadySubscribed while the group runs in this process.
   */
  abstract subscribe(group: string, types: readonly string[], handler: MessageHandler): MessageSubscription;
  /** The dead letters that wait, oldest first. */
  abstract deadLetters(filter?: DeadLetterFilter): Promise<readonly DeadLetter[]>;
  /**
   * Hands a dead letter to its group once more; when done it is a dead letter no longer, else it stays with the new reason.
   * It comes after later messages of its subject. UnknownDeadLetter; GroupNotSubscribed when the group does not run here.
   */
  abstract replay(deadLetterId: string): Promise<Consumed>;
  /** Gives a dead letter up: its message never takes effect. Whoever calls has recorded it before. UnknownDeadLetter. */
  abstract skip(deadLetterId: string): Promise<void>;
  /** The position of the last message; 0 when there is none. */
  abstract head(): Promise<Position>;
  /** Stops every subscription, draining, and closes. */
  abstract close(): Promise<void>;
}

/** The group has a running subscription already. */
export class GroupAlreadySubscribed extends Error {
  override readonly name = 'GroupAlreadySubscribed';
  constructor(readonly group: string) {
    super(`the group ${group} is subscribed already`);
  }
}

/** The group does not run in this process, so nothing can be handed to it. */
export class GroupNotSubscribed extends Error {
  override readonly name = 'GroupNotSubscribed';
  constructor(readonly group: string) {
    super(`the group ${group} is not subscribed here`);
  }
}

/** No dead letter has this id: it was never there, or it was replayed or skipped. */
export class UnknownDeadLetter extends Error {
  override readonly name = 'UnknownDeadLetter';
  constructor(readonly deadLetterId: string) {
    super(`no dead letter ${deadLetterId}`);
  }
}
