// Publishing: an id that a topic holds is not published again, whoever published it, after whatever fault.
import { RecentlyUsed } from '@buono/event-store';
import { Partitioners } from 'kafkajs';
import { messageText, type Message } from '../message.js';
import type { Cluster } from './cluster.js';
import type { Names } from './names.js';
import { headerOf, recordOf } from './records.js';
import { portionsOf, type Sender, type Sending } from './sender.js';
import { Tail } from './tail.js';
import type { Topics } from './topics.js';

// An idempotent producer forgets with its process, and a publisher that was cut off sends its last batch again: so
// before each publishing the end of the topic is known, at least this many records of each partition.
const LOOK_BACK = 1_000;
const REMEMBERED = 20_000;

interface Placed extends Sending {
  readonly id: string;
  readonly partition: number;
}

/** The end of one topic: which ids it holds. */
interface Memory {
  readonly ids: RecentlyUsed<true>;
  readonly tail: Tail;
}

/** Publishes messages, each to the topic of its context. */
export class Outbox {
  private readonly memories = new Map<string, Memory>();
  private readonly partitioner = Partitioners.DefaultPartitioner();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly cluster: Cluster,
    private readonly topics: Topics,
    private readonly names: Names,
    private readonly sender: Sender,
  ) {}

  /** Answers when all are durable. After a fault some may be: published again, they are found. */
  async publish(messages: readonly Message[]): Promise<void> {
    const byTopic = new Map<string, Message[]>();
    for (const message of messages) {
      messageText(message);
      const topic = this.names.topicOf(message.type);
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), message]);
    }
    const published = this.last.then(() => this.publishTo(byTopic));
    this.last = published.catch(() => undefined);
    return published;
  }

  private async publishTo(byTopic: ReadonlyMap<string, readonly Message[]>): Promise<void> {
    await this.topics.ensure([...byTopic.keys()]);
    for (const [topic, messages] of byTopic) {
      const memory = this.memoryOf(topic);
      await memory.tail.refresh();
      for (const portion of portionsOf(this.placed(topic, memory, messages))) await this.send(topic, memory, portion);
    }
  }

  /** What the topic does not hold yet, each with its partition. */
  private placed(topic: string, { ids, tail }: Memory, messages: readonly Message[]): readonly Placed[] {
    const partitionMetadata = Array.from({ length: tail.partitions }, (_, partitionId) => ({ partitionId }) as never);
    const fresh = new Map<string, Placed>();
    for (const message of messages) {
      if (ids.get(message.id) !== undefined || fresh.has(message.id)) continue;
      const record = recordOf(message);
      const partition = this.partitioner({ topic, partitionMetadata, message: record });
      fresh.set(message.id, { ...record, id: message.id, partition });
    }
    return [...fresh.values()];
  }

  private async send(topic: string, { ids, tail }: Memory, portion: readonly Placed[]): Promise<void> {
    const sent = await this.sender.send(topic, portion);
    const counts = new Map<number, number>();
    for (const { id, partition } of portion) {
      ids.set(id, true);
      counts.set(partition, (counts.get(partition) ?? 0) + 1);
    }
    for (const { partition, baseOffset } of sent) tail.wrote(partition, Number(baseOffset), counts.get(partition) ?? 0);
  }

  private memoryOf(topic: string): Memory {
    const known = this.memories.get(topic);
    if (known !== undefined) return known;
    const ids = new RecentlyUsed<true>(REMEMBERED);
    const tail = new Tail(this.cluster, this.topics, {
      topic,
      group: this.names.groupOf('publisher'),
      lookBack: LOOK_BACK,
      onRecord: (record) => {
        const id = headerOf(record, 'ce_id');
        if (id !== undefined) ids.set(id, true);
      },
    });
    const memory = { ids, tail };
    this.memories.set(topic, memory);
    return memory;
  }
}
