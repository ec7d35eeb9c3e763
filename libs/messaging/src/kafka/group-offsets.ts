// How far a whole group is, in all its processes: what its members have committed, against the ends of its topics.
import type { Cluster } from './cluster.js';
import type { PartitionBounds, Topics } from './topics.js';

/** Whose offsets, and where. */
export interface GroupOffsetsOrder {
  readonly cluster: Cluster;
  readonly topics: Topics;
  /** The group as Kafka knows it. */
  readonly groupId: string;
  readonly listened: readonly string[];
}

/** The end of a partition of a topic. */
export interface PartitionEnd extends PartitionBounds {
  readonly topic: string;
}

/** The offsets of one group. */
export class GroupOffsets {
  constructor(private readonly order: GroupOffsetsOrder) {}

  /** Where its topics end now. */
  async ends(): Promise<readonly PartitionEnd[]> {
    const { topics, listened } = this.order;
    await topics.ensure(listened);
    const ends = listened.map(async (topic) => (await topics.bounds(topic)).map((bounds) => ({ topic, ...bounds })));
    return (await Promise.all(ends)).flat();
  }

  /** Whether everything before these ends is consumed. What retention has taken needs no consuming. */
  async reached(ends: readonly PartitionEnd[]): Promise<boolean> {
    const { cluster, groupId, listened } = this.order;
    const offsets = await cluster.ask((admin) => admin.fetchOffsets({ groupId, topics: [...listened] }));
    const committed = new Map<string, number>();
    for (const { topic, partitions } of offsets)
      for (const { partition, offset } of partitions) committed.set(`${topic}/${partition}`, Number(offset));
    return ends.every(
      ({ topic, partition, low, high }) => Math.max(low, committed.get(`${topic}/${partition}`) ?? 0) >= high,
    );
  }
}
