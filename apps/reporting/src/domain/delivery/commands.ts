// What may be asked of a delivery, and why it may be refused.
import type { Instant } from '@buono/kernel';
import type { DeliveryQueued, FailureReason } from './events.js';

export type QueueDelivery = Omit<DeliveryQueued, 'type'> & { readonly type: 'QueueDelivery' };

/** What came of an attempt, the first being 1; an attempt is told once. */
export interface TellAttempt {
  readonly type: 'TellAttempt';
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
  readonly at: Instant;
}

export type AttemptOutcome =
  | { readonly taken: true; readonly status: number }
  | { readonly taken: false; readonly reason: FailureReason; readonly status?: number };

export interface QueueAgain {
  readonly type: 'QueueAgain';
  readonly by: string;
  readonly at: Instant;
}

export type DeliveryCommand = QueueDelivery | TellAttempt | QueueAgain;

export type DeliveryRefusal = 'delivery-unknown' | 'delivery-under-way';
