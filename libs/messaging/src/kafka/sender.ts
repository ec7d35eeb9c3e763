// Sends records so that they are durable when it answers: idempotent, acknowledged by all copies in sync, one at a time.
import { Partitioners, type Producer, type RecordMetadata } from 'kafkajs';
import { atMost } from './at-most.js';
import type { Cluster } from './cluster.js';

/** A record for a topic; without a value it is a tombstone. */
export interface Sending {
  readonly key: string;
  readonly value: string | null;
  /** By its key unless told. */
  readonly partition?: number;
  readonly headers?: Record<string, string>;
}

// A broker refuses a batch of a partition above 1 MiB; names and framing take their part.
const MOST_BYTES = 524_288;
const MOST_RECORDS = 1_000;
const FRAMING = 64;
const GOODBYE_MS = 3_000;

const bytesOf = ({ key, value, headers = {} }: Sending): number =>
  FRAMING +
  Buffer.byteLength(key) +
  Buffer.byteLength(value ?? '') +
  Object.entries(headers).reduce((sum, [name, text]) => sum + name.length + Buffer.byteLength(text) + 4, 0);

/** Portions that a broker takes as one batch, in order. */
export const portionsOf = <T extends Sending>(records: readonly T[]): readonly (readonly T[])[] => {
  const portions: T[][] = [];
  let bytes = Infinity;
  for (const record of records) {
    const more = bytesOf(record);
    const last = portions.at(-1);
    if (last === undefined || bytes + more > MOST_BYTES || last.length >= MOST_RECORDS) {
      portions.push([record]);
      bytes = more;
    } else {
      last.push(record);
      bytes += more;
    }
  }
  return portions;
};

/** The producer of a process. */
export class Sender {
  private connecting: Promise<Producer> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly cluster: Cluster) {}

  /** Sends one portion. After a fault it is unknown whether the records are there; the next send begins a new producer. */
  send(topic: string, records: readonly Sending[]): Promise<readonly RecordMetadata[]> {
    const sent = this.last.then(() => this.sendNow(topic, records));
    this.last = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.last;
    const { connecting } = this;
    this.connecting = undefined;
    if (connecting !== undefined)
      await atMost(
        GOODBYE_MS,
        connecting.then((producer) => producer.disconnect()),
      );
  }

  private async sendNow(topic: string, records: readonly Sending[]): Promise<readonly RecordMetadata[]> {
    this.connecting ??= this.connect();
    const { connecting } = this;
    try {
      const producer = await connecting;
      return await producer.send({ topic, acks: -1, messages: [...records] });
    } catch (error) {
      // The sequence that the broker expects is in doubt, so this producer may never send again.
      this.connecting = undefined;
      void connecting.then((producer) => producer.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.cluster.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // The partitioner of Java's clients: who publishes on our topics by other means keeps a subject in its partition.
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    return producer;
  }
}
