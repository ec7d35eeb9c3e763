// Dead letters on Kafka: a compacted topic, one key per letter; a tombstone says that it was consumed after all.
import type { KafkaMessage } from 'kafkajs';
import { isOneOf, type DeadLetter, type DeadLetterFilter } from '../bus.js';
import type { Cluster } from './cluster.js';
import type { Names } from './names.js';
import type { Sender } from './sender.js';
import { Tail } from './tail.js';
import type { Topics } from './topics.js';

const HEADERS = { 'content-type': 'application/json' };

const letterOf = (id: string, text: string): DeadLetter => ({ id, ...(JSON.parse(text) as Omit<DeadLetter, 'id'>) });

const oldestFirst = (one: DeadLetter, other: DeadLetter): number =>
  one.failedAt === other.failedAt ? (one.id < other.id ? -1 : 1) : one.failedAt < other.failedAt ? -1 : 1;

/** The dead letters of all groups, as the topic has them when asked. */
export class DeadLetterTopic {
  private readonly letters = new Map<string, DeadLetter>();
  private readonly tail: Tail;
  private readonly topic: string;

  constructor(
    cluster: Cluster,
    private readonly topics: Topics,
    names: Names,
    private readonly sender: Sender,
  ) {
    this.topic = names.deadLetters;
    const group = names.groupOf('dead-letters-reader');
    this.tail = new Tail(cluster, topics, { topic: this.topic, group, onRecord: (record) => this.read(record) });
  }

  async list(filter: DeadLetterFilter): Promise<readonly DeadLetter[]> {
    await this.refresh();
    return [...this.letters.values()].filter((letter) => isOneOf(letter, filter)).sort(oldestFirst);
  }

  async find(id: string): Promise<DeadLetter | undefined> {
    await this.refresh();
    return this.letters.get(id);
  }

  /** Keeps a letter, replacing the one with the same id; durable when it answers. */
  async save({ id, ...letter }: DeadLetter): Promise<void> {
    await this.write(id, JSON.stringify(letter));
  }

  async remove(id: string): Promise<void> {
    await this.write(id, null);
  }

  private async refresh(): Promise<void> {
    await this.topics.ensure([this.topic]);
    await this.tail.refresh();
  }

  private async write(id: string, value: string | null): Promise<void> {
    await this.topics.ensure([this.topic]);
    const [sent] = await this.sender.send(this.topic, [{ key: id, value, headers: HEADERS }]);
    if (sent !== undefined && this.tail.wrote(sent.partition, Number(sent.baseOffset), 1)) this.apply(id, value);
  }

  private read({ key, value }: KafkaMessage): void {
    if (key !== null) this.apply(key.toString(), value?.toString() ?? null);
  }

  private apply(id: string, value: string | null): void {
    if (value === null) this.letters.delete(id);
    else this.letters.set(id, letterOf(id, value));
  }
}
