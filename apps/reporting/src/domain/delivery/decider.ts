// A delivery: tried until it is taken, less and less often, and given up after a day and a half.
import { accept, instantFromMillis, millisOf, refuse, type Decider, type Decision, type Instant } from '@buono/kernel';
import type { DeliveryCommand, DeliveryRefusal, QueueAgain, QueueDelivery, TellAttempt } from './commands.js';
import type { DeliveryEvent, DeliveryQueued } from './events.js';

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** How long after an attempt that failed the next one comes, in milliseconds; after the last it is given up. */
export const PAUSES: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  8 * HOUR,
  24 * HOUR,
];

type What = Omit<DeliveryQueued, 'type' | 'at'>;

/** How often it was queued, and the attempts since the last time. */
interface Tried {
  readonly round: number;
  readonly attempts: number;
}

/** `dueAt` is when the next attempt comes. */
export type Delivery =
  | { readonly status: 'none' }
  | (What & Tried & { readonly status: 'queued'; readonly dueAt: Instant })
  | (What & Tried & { readonly status: 'done' | 'given-up' });

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;

const queue = (c: QueueDelivery, delivery: Delivery): DeliveryDecision =>
  delivery.status === 'none' ? accept({ ...c, type: 'DeliveryQueued' }) : accept();

const tell = ({ attempt, outcome, at }: TellAttempt, delivery: Delivery): DeliveryDecision => {
  if (delivery.status === 'none') return refuse('delivery-unknown');
  // Two senders at once, or one told twice: what is known of an attempt stands.
  if (delivery.status !== 'queued' || delivery.attempts + 1 !== attempt) return accept();
  if (outcome.taken) return accept({ type: 'DeliveryDone', attempt, status: outcome.status, at });
  const { taken: _, ...failure } = outcome;
  const pause = outcome.reason === 'gone' ? undefined : PAUSES[attempt - 1];
  const next = pause === undefined ? {} : { nextAt: instantFromMillis(millisOf(at) + pause) };
  return accept({ type: 'DeliveryFailed', attempt, ...failure, at, ...next });
};

const again = ({ by, at }: QueueAgain, delivery: Delivery): DeliveryDecision => {
  if (delivery.status === 'none') return refuse('delivery-unknown');
  if (delivery.status === 'queued' && delivery.attempts === 0) return refuse('delivery-under-way');
  return accept({ type: 'DeliveryQueuedAgain', by, at });
};

const whatOf = ({ deliveryId, webhookId, messageId, messageType, place }: What): What => ({
  deliveryId,
  webhookId,
  messageId,
  messageType,
  place,
});

const evolve = (delivery: Delivery, event: DeliveryEvent): Delivery => {
  if (event.type === 'DeliveryQueued')
    return { ...whatOf(event), status: 'queued', round: 1, attempts: 0, dueAt: event.at };
  if (delivery.status === 'none') return delivery;
  const { round } = delivery;
  const what = { ...whatOf(delivery), round };
  switch (event.type) {
    case 'DeliveryDone':
      return { ...what, status: 'done', attempts: event.attempt };
    case 'DeliveryFailed':
      return event.nextAt === undefined
        ? { ...what, status: 'given-up', attempts: event.attempt }
        : { ...what, status: 'queued', attempts: event.attempt, dueAt: event.nextAt };
    case 'DeliveryQueuedAgain':
      return { ...what, status: 'queued', round: round + 1, attempts: 0, dueAt: event.at };
  }
};

/** One message to one webhook: `delivery-{uuid5(webhook, message)}`. */
export const deliveryDecider: Decider<Delivery, DeliveryCommand, DeliveryEvent, DeliveryRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, delivery) => {
    switch (command.type) {
      case 'QueueDelivery':
        return queue(command, delivery);
      case 'TellAttempt':
        return tell(command, delivery);
      case 'QueueAgain':
        return again(command, delivery);
    }
  },
};
