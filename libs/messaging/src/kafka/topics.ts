// The topics of an installation: made when missing, measured by their offsets.
import type { ITopicConfig } from 'kafkajs';
import type { Cluster } from './cluster.js';
import type { Names } from './names.js';
import type { KafkaSettings } from './settings.js';

/** Where a partition begins and ends; `high` is the offset that the next record will have. */
export interface PartitionBounds {
  readonly partition: number;
  readonly low: number;
  readonly high: number;
}

// Three copies, of which two must have a message before it is acknowledged, where there are as many brokers.
const COPIES = 3;

/** Topics of one installation. */
export class Topics {
  private readonly known = new Set<string>();
  private making: Promise<void> = Promise.resolve();

  constructor(
    private readonly cluster: Cluster,
    private readonly names: Names,
    private readonly settings: KafkaSettings,
  ) {}

  /** Makes those that are missing. What exists is left as its operators have set it. */
  ensure(topics: readonly string[]): Promise<void> {
    const made = this.making.then(() => this.make(topics));
    this.making = made.catch(() => undefined);
    return made;
  }

  /** The topics of all contexts that have published or been listened to. */
  async contexts(): Promise<readonly string[]> {
    const topics = await this.cluster.ask((admin) => admin.listTopics());
    return topics.filter((topic) => this.names.isContext(topic));
  }

  async bounds(topic: string): Promise<readonly PartitionBounds[]> {
    const offsets = await this.cluster.ask((admin) => admin.fetchTopicOffsets(topic));
    return offsets.map(({ partition, low, high }) => ({ partition, low: Number(low), high: Number(high) }));
  }

  private async make(topics: readonly string[]): Promise<void> {
    if (topics.every((topic) => this.known.has(topic))) return;
    const existing = new Set(await this.cluster.ask((admin) => admin.listTopics()));
    const missing = topics.filter((topic) => !existing.has(topic));
    if (missing.length > 0) {
      const copies = await this.copies();
      const configs = missing.map((topic) => this.configOf(topic, copies));
      // Answers false when another process was quicker: that is as good.
      await this.cluster.ask((admin) => admin.createTopics({ topics: configs, waitForLeaders: true }));
    }
    // Whoever made them, a moment ago perhaps: they can be used once the cluster knows of them.
    await this.cluster.ask((admin) => admin.fetchTopicMetadata({ topics: [...topics] }));
    topics.forEach((topic) => this.known.add(topic));
  }

  private async copies(): Promise<number> {
    if (this.settings.replication !== undefined) return this.settings.replication;
    const { brokers } = await this.cluster.ask((admin) => admin.describeCluster());
    return Math.min(COPIES, brokers.length);
  }

  private configOf(topic: string, copies: number): ITopicConfig {
    const letters = topic === this.names.deadLetters;
    const kept = letters
      ? [{ name: 'cleanup.policy', value: 'compact' }]
      : [{ name: 'retention.ms', value: String(this.settings.retentionMs) }];
    return {
      topic,
      // Dead letters are few and are read from the beginning: one partition keeps them in one order.
      numPartitions: letters ? 1 : this.settings.partitions,
      replicationFactor: copies,
      configEntries: [...kept, { name: 'min.insync.replicas', value: String(Math.max(1, copies - 1)) }],
    };
  }
}
