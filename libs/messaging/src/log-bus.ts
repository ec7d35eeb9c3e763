// A bus for one process on a message log: publishing wakes the groups at once, a slow poll is the safety net.
import type { Clock } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import {
  GroupAlreadySubscribed,
  GroupNotSubscribed,
  MessageBus,
  UnknownDeadLetter,
  type Consumed,
  type DeadLetter,
  type DeadLetterFilter,
  type MessageHandler,
  type MessageSubscription,
} from './bus.js';
import { DEFAULT_RETRY_DELAYS, type RetryDelays } from './delivery.js';
import { Group, type GroupPolicy } from './group.js';
import type { MessageLog } from './message-log.js';
import type { Message } from './message.js';

/** How a bus on a message log works. */
export interface BusOptions {
  readonly clock: Clock;
  /** Waits before each further attempt after a fault, in milliseconds. */
  readonly retryDelays?: RetryDelays;
  /** How many messages a group takes at the same time; 512 unless told. */
  readonly window?: number;
  /** The slow poll, in milliseconds; 5,000 unless told. */
  readonly pollMs?: number;
  /** The least time between two writes of a group's offset, in milliseconds; 20 unless told. */
  readonly offsetEveryMs?: number;
  /** Told of faults of the bus itself, with the group. */
  readonly onFault?: (error: unknown, group: string) => void;
}

/** How groups work under these options, with what was not told filled in. */
export const policyOf = (options: Omit<BusOptions, 'pollMs'>): GroupPolicy => ({
  clock: options.clock,
  retryDelays: options.retryDelays ?? DEFAULT_RETRY_DELAYS,
  window: options.window ?? 512,
  offsetEveryMs: options.offsetEveryMs ?? 20,
  onFault: options.onFault ?? (() => undefined),
});

/** MessageBus over any MessageLog. */
export class LogBus extends MessageBus {
  private readonly groups = new Map<string, Group>();
  private readonly policy: GroupPolicy;
  private readonly poll: NodeJS.Timeout;
  private closed = false;

  constructor(
    protected readonly log: MessageLog,
    options: BusOptions,
  ) {
    super();
    this.policy = policyOf(options);
    this.poll = setInterval(() => this.wakeAll(), options.pollMs ?? 5_000).unref();
  }

  override async publish(messages: readonly Message[]): Promise<void> {
    if (this.closed) throw new Error('the bus is closed');
    if (messages.length === 0) return;
    await this.log.append(messages);
    const types = new Set(messages.map((message) => message.type));
    for (const group of this.groups.values()) if (group.listensTo(types)) group.wake();
  }

  override subscribe(name: string, types: readonly string[], handler: MessageHandler): MessageSubscription {
    if (this.closed) throw new Error('the bus is closed');
    if (this.groups.has(name)) throw new GroupAlreadySubscribed(name);
    const order = { name, types: new Set(types), handler };
    const group = new Group(this.log, order, this.policy, () => this.groups.delete(name));
    this.groups.set(name, group);
    return group;
  }

  override deadLetters(filter: DeadLetterFilter = {}): Promise<readonly DeadLetter[]> {
    return Promise.resolve(this.log.deadLetters(filter));
  }

  override async replay(deadLetterId: string): Promise<Consumed> {
    const letter = this.log.deadLetter(deadLetterId);
    if (letter === undefined) throw new UnknownDeadLetter(deadLetterId);
    const group = this.groups.get(letter.group);
    if (group === undefined) throw new GroupNotSubscribed(letter.group);
    return group.replay(letter);
  }

  override async skip(deadLetterId: string): Promise<void> {
    const letter = this.log.deadLetter(deadLetterId);
    if (letter === undefined) throw new UnknownDeadLetter(deadLetterId);
    const group = this.groups.get(letter.group);
    if (group === undefined) this.log.removeDeadLetter(deadLetterId);
    else await group.skip(letter);
  }

  override head(): Promise<Position> {
    return Promise.resolve(this.log.head());
  }

  override async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.poll);
    await Promise.all([...this.groups.values()].map((group) => group.stop()));
    await this.log.close();
  }

  private wakeAll(): void {
    for (const group of this.groups.values()) group.wake();
  }
}
