// Reads what a topic has got since it was last read, outside the progress of any group.
import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { atMost } from './at-most.js';
import type { Cluster } from './cluster.js';
import type { PartitionBounds, Topics } from './topics.js';

/** Which topic, who reads it, and what for. */
export interface TailOrder {
  readonly topic: string;
  /** The name before the random part of the reader's group: kafkajs reads in groups only. */
  readonly group: string;
  /** How many records before the end of each partition the first reading begins; from the oldest unless told. */
  readonly lookBack?: number;
  readonly onRecord: (record: KafkaMessage) => void;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const READ_WITHIN_MS = 60_000;
const GOODBYE_MS = 3_000;

/** A topic was not read to its end in time. */
export class TopicNotRead extends Error {
  override readonly name = 'TopicNotRead';
  constructor(
    readonly topic: string,
    cause: unknown,
  ) {
    super(`the topic ${topic} could not be read to its end`, { cause });
  }
}

/** One reader's place in a topic. */
export class Tail {
  private readonly next = new Map<number, number>();
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly cluster: Cluster,
    private readonly topics: Topics,
    private readonly order: TailOrder,
  ) {}

  /** Reads up to the end that the topic has now. TopicNotRead. */
  refresh(): Promise<void> {
    const read = this.reading.then(() => this.readOn());
    this.reading = read.catch(() => undefined);
    return read;
  }

  /** How many partitions the topic had when it was last read. */
  get partitions(): number {
    return this.next.size;
  }

  /**
   * This process wrote so many records itself, the first at this offset: they need not be read back.
   * False when others wrote before them: then all of it will be read.
   */
  wrote(partition: number, offset: number, count: number): boolean {
    if (this.next.get(partition) !== offset) return false;
    this.next.set(partition, offset + count);
    return true;
  }

  private async readOn(): Promise<void> {
    const spans = new Map<number, Span>();
    for (const bounds of await this.topics.bounds(this.order.topic)) {
      const from = this.from(bounds);
      this.next.set(bounds.partition, from);
      if (from < bounds.high) spans.set(bounds.partition, { from, to: bounds.high });
    }
    if (spans.size > 0) await this.readSpans(spans);
  }

  private from({ partition, low, high }: PartitionBounds): number {
    const next = this.next.get(partition) ?? high - (this.order.lookBack ?? high);
    return Math.max(low, next);
  }

  private async readSpans(spans: ReadonlyMap<number, Span>): Promise<void> {
    const groupId = `${this.order.group}.${randomUUID()}`;
    const consumer = this.cluster.kafka.consumer({
      groupId,
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
    try {
      await this.readWith(consumer, spans);
    } catch (error) {
      throw new TopicNotRead(this.order.topic, error);
    } finally {
      await atMost(GOODBYE_MS, consumer.disconnect());
      // It would vanish by itself, later.
      await atMost(
        GOODBYE_MS,
        this.cluster.ask((admin) => admin.deleteGroups([groupId])),
      );
    }
  }

  private async readWith(consumer: Consumer, spans: ReadonlyMap<number, Span>): Promise<void> {
    const open = new Set(spans.keys());
    let settle: (fault?: unknown) => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => (settle = resolve));
    consumer.on(consumer.events.CRASH, ({ payload }) => settle(payload.error));
    // Also told for batches of which compaction has left nothing.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
      const span = spans.get(partition);
      if (span !== undefined && Number(lastOffset) >= span.to - 1) open.delete(partition);
      if (open.size === 0) settle();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [this.order.topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => this.take(batch.partition, batch.messages, spans.get(batch.partition)),
    });
    for (const [partition, { from }] of spans)
      consumer.seek({ topic: this.order.topic, partition, offset: String(from) });
    if (!(await atMost(READ_WITHIN_MS, ended))) throw new Error(`not within ${READ_WITHIN_MS} ms`);
    const fault = await ended;
    if (fault !== undefined) throw fault as Error;
  }

  private take(partition: number, records: readonly KafkaMessage[], span: Span | undefined): void {
    if (span === undefined) return;
    for (const record of records) {
      const offset = Number(record.offset);
      // The first fetch may be under way before the seek: what it brings from elsewhere is passed over.
      if (offset < (this.next.get(partition) ?? span.from) || offset >= span.to) continue;
      this.order.onRecord(record);
      this.next.set(partition, offset + 1);
    }
  }
}
