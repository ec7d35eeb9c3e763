// A group's subscription on Kafka: a member that comes back after every fault until it is stopped.
import type { Consumed, DeadLetter, MessageSubscription } from '../bus.js';
import { pause } from '../delivery.js';
import type { GroupOrder, GroupPolicy } from '../group.js';
import { atMost } from './at-most.js';
import type { Cluster } from './cluster.js';
import { Commits } from './commits.js';
import type { DeadLetterTopic } from './dead-letter-topic.js';
import { Deliveries } from './deliveries.js';
import { GroupOffsets } from './group-offsets.js';
import { Membership } from './membership.js';
import type { Names } from './names.js';
import type { KafkaTimes } from './options.js';
import type { Topics } from './topics.js';

/** What the groups of one process share. */
export interface Surroundings {
  readonly cluster: Cluster;
  readonly names: Names;
  readonly topics: Topics;
  readonly letters: DeadLetterTopic;
  readonly policy: GroupPolicy;
  readonly times: KafkaTimes;
}

const REJOIN_MS = 1_000;
const GOODBYE_MS = 5_000;
const LOOK_EVERY_MS = 50;

/** One group in this process. Its members in other processes share the partitions with it. */
export class KafkaGroup implements MessageSubscription {
  private readonly groupId: string;
  private readonly offsets: GroupOffsets;
  private readonly listened: readonly string[];
  private readonly stopping = new AbortController();
  private readonly deliveries: Deliveries;
  private readonly commits: Commits;
  private readonly running: Promise<void>;
  private membership: Membership | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly order: GroupOrder,
    private readonly around: Surroundings,
    private readonly onStopped: () => void,
  ) {
    const { cluster, names, topics, letters, policy } = around;
    this.groupId = names.groupOf(order.name);
    this.listened = [...new Set([...order.types].map((type) => names.topicOf(type)))];
    this.offsets = new GroupOffsets({ cluster, topics, groupId: this.groupId, listened: this.listened });
    const { signal } = this.stopping;
    this.deliveries = new Deliveries({ order, policy, letters, signal, onMoved: () => this.commits.soon() });
    this.commits = new Commits({
      partitions: this.deliveries.partitions,
      membership: () => this.membership,
      everyMs: policy.offsetEveryMs,
      onFault: (error) => policy.onFault(error, order.name),
    });
    this.running = this.run();
  }

  /** Truthful for the whole group: it asks the broker what all members have committed. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const time = { over: false };
    const reached = this.untilReached(() => time.over || this.isStopping()).catch(() => false);
    time.over = !(await atMost(timeoutMs, reached));
    return !time.over && reached;
  }

  stop(): Promise<void> {
    this.stopped ??= this.drain();
    return this.stopped;
  }

  /** Hands a dead letter over again. */
  replay(letter: DeadLetter): Promise<Consumed> {
    return this.deliveries.replay(letter);
  }

  /** Gives a dead letter up. */
  skip(letter: DeadLetter): Promise<void> {
    return this.deliveries.skip(letter);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!this.isStopping()) {
      try {
        await this.beMember();
      } catch (error) {
        if (!this.isStopping()) this.around.policy.onFault(error, this.order.name);
      }
      await pause(REJOIN_MS, signal);
    }
  }

  /** Joins and stays; ends with the fault that ended the membership. */
  private async beMember(): Promise<void> {
    const { cluster, topics, times } = this.around;
    await topics.ensure(this.listened);
    const membership = await Membership.join(cluster, {
      groupId: this.groupId,
      topics: this.listened,
      times,
      onAssigned: (assignment) => this.deliveries.partitions.assigned(assignment),
      onBatch: (payload) => this.deliveries.take(payload),
    });
    if (this.isStopping()) return membership.leave();
    this.membership = membership;
    const fault = await membership.ended;
    this.membership = undefined;
    if (fault !== undefined) throw fault as Error;
  }

  private async drain(): Promise<void> {
    this.stopping.abort();
    await atMost(this.around.times.drainMs, this.deliveries.idle());
    await atMost(GOODBYE_MS, this.commits.now());
    this.commits.end();
    await this.membership?.leave();
    await atMost(GOODBYE_MS, this.running);
    this.onStopped();
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async untilReached(givenUp: () => boolean): Promise<boolean> {
    const ends = await this.offsets.ends();
    while (!givenUp()) {
      await this.commits.now();
      if (await this.offsets.reached(ends)) return true;
      await pause(LOOK_EVERY_MS, this.stopping.signal);
    }
    return false;
  }
}
