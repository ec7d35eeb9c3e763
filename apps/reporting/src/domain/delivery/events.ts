// What happens to a delivery: one message on its way to one webhook, attempt after attempt.
import type { Instant } from '@buono/kernel';

/** Where a message stands in reporting's own log. */
export interface MessagePlace {
  readonly stream: string;
  readonly revision: number;
}

/** The message is to be sent; it stays where it was written down and is read from there. */
export interface DeliveryQueued {
  readonly type: 'DeliveryQueued';
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly messageId: string;
  readonly messageType: string;
  readonly place: MessagePlace;
  readonly at: Instant;
}

/** The receiver took it: it answered with a status from 200 to 299. */
export interface DeliveryDone {
  readonly type: 'DeliveryDone';
  readonly attempt: number;
  readonly status: number;
  readonly at: Instant;
}

/** It was not taken. `reason` is a word of ours, never the receiver's text; without `nextAt` it is given up. */
export interface DeliveryFailed {
  readonly type: 'DeliveryFailed';
  readonly attempt: number;
  readonly reason: FailureReason;
  readonly status?: number;
  readonly at: Instant;
  readonly nextAt?: Instant;
}

/** Somebody wants it sent once more, from the first attempt on. */
export interface DeliveryQueuedAgain {
  readonly type: 'DeliveryQueuedAgain';
  readonly by: string;
  readonly at: Instant;
}

/** Why a receiver did not take a message. */
export type FailureReason = 'refused' | 'gone' | 'no-answer' | 'unreachable' | 'address-not-allowed';

export type DeliveryEvent = DeliveryQueued | DeliveryDone | DeliveryFailed | DeliveryQueuedAgain;
