// The bus between services: Kafka through kafkajs, proven on the broker version of deploy/local/kafka.
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
} from '../bus.js';
import { policyOf } from '../log-bus.js';
import type { Message } from '../message.js';
import { atMost } from './at-most.js';
import { Cluster } from './cluster.js';
import { DeadLetterTopic } from './dead-letter-topic.js';
import { KafkaGroup, type Surroundings } from './kafka-group.js';
import { Names } from './names.js';
import { timesOf, type KafkaBusOptions } from './options.js';
import { Outbox } from './outbox.js';
import { Sender } from './sender.js';
import type { KafkaSettings } from './settings.js';
import { Topics } from './topics.js';

const OFFSET_EVERY_MS = 100;
const GOODBYE_MS = 5_000;

/**
 * MessageBus on Kafka. Making one connects to nothing: the broker may be down, then publishing rejects until it is
 * back and groups join by themselves. An id published before is found among the last thousand messages of its
 * partition at least; one that is older, or published by two processes in the same moment, may be there twice.
 */
export class KafkaBus extends MessageBus {
  private readonly groups = new Map<string, KafkaGroup>();
  private readonly sender: Sender;
  private readonly outbox: Outbox;
  private readonly around: Surroundings;
  private closed: Promise<void> | undefined;

  constructor(settings: KafkaSettings, options: KafkaBusOptions) {
    super();
    const cluster = new Cluster(settings, options);
    const names = new Names(settings.prefix);
    const topics = new Topics(cluster, names, settings);
    this.sender = new Sender(cluster);
    this.outbox = new Outbox(cluster, topics, names, this.sender);
    const letters = new DeadLetterTopic(cluster, topics, names, this.sender);
    const policy = policyOf({ offsetEveryMs: OFFSET_EVERY_MS, ...options });
    this.around = { cluster, names, topics, letters, policy, times: timesOf(options) };
  }

  override async publish(messages: readonly Message[]): Promise<void> {
    if (this.closed !== undefined) throw new Error('the bus is closed');
    if (messages.length > 0) await this.outbox.publish(messages);
  }

  override subscribe(name: string, types: readonly string[], handler: MessageHandler): MessageSubscription {
    if (this.closed !== undefined) throw new Error('the bus is closed');
    if (this.groups.has(name)) throw new GroupAlreadySubscribed(name);
    const order = { name, types: new Set(types), handler };
    const group = new KafkaGroup(order, this.around, () => this.groups.delete(name));
    this.groups.set(name, group);
    return group;
  }

  override deadLetters(filter: DeadLetterFilter = {}): Promise<readonly DeadLetter[]> {
    return this.around.letters.list(filter);
  }

  /** A letter of a group that runs in another process is replayed there: GroupNotSubscribed here. */
  override async replay(deadLetterId: string): Promise<Consumed> {
    const letter = await this.around.letters.find(deadLetterId);
    if (letter === undefined) throw new UnknownDeadLetter(deadLetterId);
    const group = this.groups.get(letter.group);
    if (group === undefined) throw new GroupNotSubscribed(letter.group);
    return group.replay(letter);
  }

  override async skip(deadLetterId: string): Promise<void> {
    const letter = await this.around.letters.find(deadLetterId);
    if (letter === undefined) throw new UnknownDeadLetter(deadLetterId);
    const group = this.groups.get(letter.group);
    await (group === undefined ? this.around.letters.remove(deadLetterId) : group.skip(letter));
  }

  /** How many messages were ever published, all topics together. Rejects when the broker does not answer. */
  override async head(): Promise<Position> {
    const { topics } = this.around;
    const bounds = await Promise.all((await topics.contexts()).map((topic) => topics.bounds(topic)));
    return bounds.flat().reduce((sum, { high }) => sum + high, 0);
  }

  override close(): Promise<void> {
    this.closed ??= this.shut();
    return this.closed;
  }

  private async shut(): Promise<void> {
    await Promise.all([...this.groups.values()].map((group) => group.stop()));
    await atMost(GOODBYE_MS, this.sender.close());
    await this.around.cluster.close();
  }
}
