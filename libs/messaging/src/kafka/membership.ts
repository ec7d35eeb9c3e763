// One membership in a consumer group, from joining to its end by a stop or a fault.
import type { Consumer, EachBatchPayload, TopicPartitionOffset } from 'kafkajs';
import { atMost } from './at-most.js';
import type { Cluster } from './cluster.js';
import type { KafkaTimes } from './options.js';

/** What a member needs. */
export interface MembershipOrder {
  /** The group as Kafka knows it. */
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly times: KafkaTimes;
  /** Told at each division of the group which partitions of which topics are this member's, before any message of them. */
  readonly onAssigned: (assignment: Readonly<Record<string, readonly number[]>>) => void;
  readonly onBatch: (payload: EachBatchPayload) => Promise<void>;
}

const GOODBYE_MS = 5_000;

/** A member at work. It does not come back by itself after a fault: `ended` says so, and another is made. */
export class Membership {
  private constructor(
    private readonly consumer: Consumer,
    /** Resolves with the fault that ended it, or with nothing after `leave`. */
    readonly ended: Promise<unknown>,
    private readonly end: () => void,
  ) {}

  /** Joins the group. */
  static async join(cluster: Cluster, order: MembershipOrder): Promise<Membership> {
    const { sessionTimeoutMs, fetchWaitMs } = order.times;
    const consumer = cluster.kafka.consumer({
      groupId: order.groupId,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 8),
      maxWaitTimeInMs: fetchWaitMs,
      allowAutoTopicCreation: false,
      // A member that kafkajs restarts by itself cannot be stopped while it does.
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
    let end: (fault?: unknown) => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => (end = resolve));
    consumer.on(consumer.events.CRASH, ({ payload }) => end(payload.error));
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => order.onAssigned(payload.memberAssignment));
    const membership = new Membership(consumer, ended, end);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...order.topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, partitionsConsumedConcurrently: 32, eachBatch: order.onBatch });
    } catch (error) {
      await membership.leave();
      throw error;
    }
    return membership;
  }

  /** Commits offsets: each is that of the next message to consume. */
  commit(offsets: readonly TopicPartitionOffset[]): Promise<void> {
    return this.consumer.commitOffsets([...offsets]);
  }

  /** Leaves the group, so that others take its partitions at once; a broker that does not answer is left behind. */
  async leave(): Promise<void> {
    await atMost(GOODBYE_MS, this.consumer.disconnect());
    this.end();
  }
}
