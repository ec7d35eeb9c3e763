// A bus as one context sees it: its own groups and their dead letters, on an engine that it shares with others.
import type { Position } from '@buono/event-store';
import {
  MessageBus,
  UnknownDeadLetter,
  type Consumed,
  type DeadLetter,
  type DeadLetterFilter,
  type MessageHandler,
  type MessageSubscription,
} from './bus.js';
import type { Message } from './message.js';

/** MessageBus over a shared one; closing it is the business of whoever opened that. */
export class OwnGroups extends MessageBus {
  private readonly own = new Set<string>();

  constructor(private readonly shared: MessageBus) {
    super();
  }

  override publish(messages: readonly Message[]): Promise<void> {
    return this.shared.publish(messages);
  }

  override subscribe(group: string, types: readonly string[], handler: MessageHandler): MessageSubscription {
    const subscription = this.shared.subscribe(group, types, handler);
    this.own.add(group);
    return subscription;
  }

  /** Those of groups that were subscribed here, running or not. */
  override async deadLetters(filter?: DeadLetterFilter): Promise<readonly DeadLetter[]> {
    return (await this.shared.deadLetters(filter)).filter(({ group }) => this.own.has(group));
  }

  override async replay(deadLetterId: string): Promise<Consumed> {
    await this.mustBeOwn(deadLetterId);
    return this.shared.replay(deadLetterId);
  }

  override async skip(deadLetterId: string): Promise<void> {
    await this.mustBeOwn(deadLetterId);
    await this.shared.skip(deadLetterId);
  }

  private async mustBeOwn(deadLetterId: string): Promise<void> {
    const letters = await this.deadLetters();
    if (!letters.some(({ id }) => id === deadLetterId)) throw new UnknownDeadLetter(deadLetterId);
  }

  override head(): Promise<Position> {
    return this.shared.head();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
