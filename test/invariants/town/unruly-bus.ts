// A bus that keeps its promises and no more: late, again, after a fault; topics overtake each other, subjects do not.
import {
  MessageBus,
  type Consumed,
  type DeadLetter,
  type DeadLetterFilter,
  type Message,
  type MessageHandler,
  type MessageSubscription,
} from '@buono/messaging';
import type { Chance } from './chance.js';

/** What may happen to a message on its way, so many times in a hundred. */
const LOST_BEFORE = 4;
const LOST_AFTER = 4;
const AGAIN = 10;
const MOST_AGAIN = 4;

/** Another bus, disturbed. `others` are the buses of rival machines over the same messages: they are woken too. */
export class UnrulyBus extends MessageBus {
  readonly #others: MessageBus[] = [];
  /** Messages that took effect once and were refused when they came again. */
  readonly refusedAgain: string[] = [];

  constructor(
    private readonly inner: MessageBus,
    private readonly chance: Chance,
  ) {
    super();
  }

  /** Wakes a rival's groups with everything published here. */
  alsoTell(other: UnrulyBus): void {
    this.#others.push(other.inner);
  }

  override async publish(messages: readonly Message[]): Promise<void> {
    await this.chance.turns(3);
    for (const bus of [this.inner, ...this.#others]) await bus.publish(messages);
  }

  override subscribe(group: string, types: readonly string[], handler: MessageHandler): MessageSubscription {
    const past = new Map<string, Message[]>();
    return this.inner.subscribe(group, types, async (message) => {
      await this.chance.turns(6);
      if (this.chance.happens(LOST_BEFORE)) throw new Error('the machine stopped before the effect');
      const outcome = await handler(message);
      if (!outcome.done) return outcome;
      const handled = [...(past.get(message.subject) ?? []), message];
      past.set(message.subject, handled);
      if (this.chance.happens(AGAIN)) await this.#again(group, handler, handled);
      if (this.chance.happens(LOST_AFTER)) throw new Error('the machine stopped after the effect');
      return outcome;
    });
  }

  // After a crash a subject's messages come again from an earlier offset, in their order.
  async #again(group: string, handler: MessageHandler, handled: readonly Message[]): Promise<void> {
    for (const message of handled.slice(-1 - this.chance.below(MOST_AGAIN))) {
      const outcome = await handler(message);
      if (!outcome.done) this.refusedAgain.push(`${group}: ${message.type}: ${outcome.reason}`);
    }
  }

  override deadLetters(filter?: DeadLetterFilter): Promise<readonly DeadLetter[]> {
    return this.inner.deadLetters(filter);
  }

  override replay(deadLetterId: string): Promise<Consumed> {
    return this.inner.replay(deadLetterId);
  }

  override skip(deadLetterId: string): Promise<void> {
    return this.inner.skip(deadLetterId);
  }

  override head(): ReturnType<MessageBus['head']> {
    return this.inner.head();
  }

  override close(): Promise<void> {
    return this.inner.close();
  }
}
