// The partitions that a group has in this process, and how far it is in each.
import type { TopicPartitionOffset } from 'kafkajs';
import { Progress } from '../progress.js';

/** Work on one partition, from its assignment to its revocation. */
export class PartitionWork {
  readonly progress: Progress;
  /** Its messages now belong to another member: what was not begun is left, what is done is not committed here. */
  revoked = false;
  /** The offset last committed here: that of the next message to consume. */
  committed: number;

  constructor(
    readonly topic: string,
    readonly partition: number,
    first: number,
  ) {
    this.committed = first;
    this.progress = new Progress(first - 1);
  }

  /** The offset to commit. */
  get next(): number {
    return this.progress.offset + 1;
  }
}

/** The partitions of this member. */
export class Partitions {
  private readonly works = new Map<string, PartitionWork>();

  /**
   * The group was divided anew. Work on a partition that stays goes on: what was taken of it is delivered again by
   * the broker, and recognised by its offset.
   */
  assigned(assignment: Readonly<Record<string, readonly number[]>>): void {
    for (const [key, work] of this.works)
      if (assignment[work.topic]?.includes(work.partition) !== true) this.revoke(key, work);
  }

  /** The work on a partition whose next record has this offset. */
  at(topic: string, partition: number, first: number): PartitionWork {
    const key = `${topic}/${partition}`;
    const known = this.works.get(key);
    if (known !== undefined && first >= known.committed) return known;
    // Before what was committed: the offset was set back, or the topic is another one. All of it is new.
    if (known !== undefined) this.revoke(key, known);
    const work = new PartitionWork(topic, partition, first);
    this.works.set(key, work);
    return work;
  }

  /** Where more is done than committed. */
  uncommitted(): readonly PartitionWork[] {
    return [...this.works.values()].filter((work) => work.next > work.committed);
  }

  private revoke(key: string, work: PartitionWork): void {
    work.revoked = true;
    this.works.delete(key);
  }
}

/** What is to be committed of some works. */
export const offsetsOf = (works: readonly PartitionWork[]): readonly TopicPartitionOffset[] =>
  works.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) }));
