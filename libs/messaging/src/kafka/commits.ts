// Writes a group's offsets down, now and then and at its end.
import { offsetsOf, type Partitions } from './partitions.js';
import type { Membership } from './membership.js';

/** What is committed, by whom, how often. */
export interface CommitOrder {
  readonly partitions: Partitions;
  /** The member that may commit, while there is one. */
  readonly membership: () => Membership | undefined;
  readonly everyMs: number;
  readonly onFault: (error: unknown) => void;
}

const AFTER_FAULT_MS = 1_000;
// The group is being divided anew: the offset is committed by whoever has the partition next.
const DIVIDED = ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID'];

const isDivision = (error: unknown): boolean => {
  const { type, cause } = error as { readonly type?: string; readonly cause?: unknown };
  return (type !== undefined && DIVIDED.includes(type)) || (cause instanceof Error && isDivision(cause));
};

/** The commits of one group. */
export class Commits {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly order: CommitOrder) {}

  /** There may be something to commit. */
  soon(afterMs = this.order.everyMs): void {
    if (this.order.partitions.uncommitted().length === 0) return;
    this.timer ??= setTimeout(() => void this.now(), afterMs);
  }

  /** Commits what is done; after a fault it is tried again later. Never rejects. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = this.running.then(() => this.commit());
    return this.running;
  }

  /** Nothing will be committed any more. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async commit(): Promise<void> {
    const works = this.order.partitions.uncommitted();
    const membership = this.order.membership();
    if (works.length === 0 || membership === undefined) return;
    const offsets = offsetsOf(works);
    try {
      await membership.commit(offsets);
      works.forEach((work, index) => {
        work.committed = Math.max(work.committed, Number(offsets[index]?.offset));
      });
      this.soon();
    } catch (error) {
      if (!isDivision(error)) this.order.onFault(error);
      this.soon(AFTER_FAULT_MS);
    }
  }
}
