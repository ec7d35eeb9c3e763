// From the broker's batches to the handler: one subject's messages in order, many subjects at once, within a window.
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Consumed, DeadLetter } from '../bus.js';
import { attemptOnce, deadLetterOf, deliver, pause, type Delivered } from '../delivery.js';
import { AHEAD, type GroupOrder, type GroupPolicy } from '../group.js';
import { Lanes } from '../lanes.js';
import type { DeadLetterTopic } from './dead-letter-topic.js';
import { Partitions, type PartitionWork } from './partitions.js';
import { headerOf, messageOf, type Reading } from './records.js';

/** What deliveries need; `signal` ends the taking of messages. */
export interface DeliveryOrder {
  readonly order: GroupOrder;
  readonly policy: GroupPolicy;
  readonly letters: DeadLetterTopic;
  readonly signal: AbortSignal;
  /** Something was finished. */
  readonly onMoved: () => void;
}

// While a batch waits for room, the group must go on hearing of this member.
const BEAT_MS = 250;
const BURY_AGAIN_MS = 1_000;

/** The messages under way of one group in this process. */
export class Deliveries {
  readonly partitions = new Partitions();
  private readonly lanes = new Lanes();
  private readonly waiting = new Set<() => void>();
  private active = 0;

  constructor(private readonly to: DeliveryOrder) {}

  /** Takes a batch into the lanes; resolves when all of it is taken, not when it is done. */
  async take({ batch, heartbeat, pause: pausePartition }: EachBatchPayload): Promise<void> {
    const first = batch.firstOffset();
    if (first === null) return;
    const work = this.partitions.at(batch.topic, batch.partition, Number(first));
    for (const record of batch.messages) {
      while (!this.hasRoom(work)) {
        await this.room();
        await heartbeat();
      }
      if (work.revoked) return;
      if (this.to.signal.aborted) return void pausePartition();
      this.begin(work, record);
    }
    work.progress.scanned(Number(batch.lastOffset()));
    this.to.onMoved();
  }

  /** Hands a dead letter over again, in its subject's lane. */
  replay(letter: DeadLetter): Promise<Consumed> {
    return new Promise((resolve, reject) => {
      this.lanes.add(letter.message.subject, () => this.retry(letter).then(resolve, reject));
    });
  }

  /** Gives a dead letter up, in its subject's lane: a replay under way ends before. */
  skip(letter: DeadLetter): Promise<void> {
    return new Promise((resolve, reject) => {
      this.lanes.add(letter.message.subject, () => this.to.letters.remove(letter.id).then(resolve, reject));
    });
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.lanes.idle();
  }

  private hasRoom({ progress, revoked }: PartitionWork): boolean {
    const { policy, signal } = this.to;
    return revoked || signal.aborted || (this.active < policy.window && progress.pending < policy.window * AHEAD);
  }

  private room(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, BEAT_MS);
      this.waiting.add(go);
    });
  }

  private begin(work: PartitionWork, record: KafkaMessage): void {
    const offset = Number(record.offset);
    // Came again after the group was divided anew; it is under way or done.
    if (offset <= work.progress.fetched) return;
    if (!this.to.order.types.has(headerOf(record, 'ce_type') ?? '')) return work.progress.scanned(offset);
    const reading = messageOf(record, `${work.topic}/${work.partition}/${offset}`);
    this.active += 1;
    work.progress.begin(offset);
    this.lanes.add(reading.message.subject, () => this.handle(work, offset, reading));
  }

  private async handle(work: PartitionWork, offset: number, reading: Reading): Promise<void> {
    // What was not begun when the stop or another member came is left to the next.
    if (!work.revoked && !this.to.signal.aborted && (await this.conclude(reading))) work.progress.finish(offset);
    this.active -= 1;
    for (const go of this.waiting) go();
    this.to.onMoved();
  }

  /** Whether the message took effect or is a dead letter. */
  private async conclude(reading: Reading): Promise<boolean> {
    const delivered = await this.deliver(reading);
    if (delivered === 'stopped') return false;
    const { outcome, attempts } = delivered;
    if (outcome.done) return true;
    const { order, policy } = this.to;
    return this.bury(
      deadLetterOf(order.name, reading.message, { reason: outcome.reason, attempts, clock: policy.clock }),
    );
  }

  private async deliver({ message, fault }: Reading): Promise<Delivered> {
    const { order, policy, signal } = this.to;
    if (fault !== undefined) return { outcome: { done: false, reason: fault }, attempts: 0 };
    return deliver(order.handler, message, policy.retryDelays, signal);
  }

  /** Without its dead letter a message is not finished: until it is durable, the offset stays before it. */
  private async bury(letter: DeadLetter): Promise<boolean> {
    const { letters, policy, signal } = this.to;
    while (!signal.aborted) {
      try {
        await letters.save(letter);
        return true;
      } catch (error) {
        policy.onFault(error, letter.group);
      }
      await pause(BURY_AGAIN_MS, signal);
    }
    return false;
  }

  private async retry(letter: DeadLetter): Promise<Consumed> {
    const { order, policy, letters } = this.to;
    const { outcome } = await attemptOnce(order.handler, letter.message);
    if (outcome.done) await letters.remove(letter.id);
    else {
      const failure = { reason: outcome.reason, attempts: letter.attempts + 1, clock: policy.clock };
      await letters.save(deadLetterOf(order.name, letter.message, failure));
    }
    return outcome;
  }
}
