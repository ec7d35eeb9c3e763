// Reporting's own log handed to the webhooks: each message that is written down, in order.
import type { OnEvents } from '@buono/event-store';
import type { QueueDeliveries } from '../../application/queue-deliveries.js';
import { receivedMessageOf } from '../persistence/received-aggregate.js';

/** The follower's handler. */
export const queueingDeliveries =
  (queue: QueueDeliveries): OnEvents =>
  async (events) => {
    const written = events.flatMap((event) => {
      const message = receivedMessageOf(event);
      const { stream, revision } = event;
      return message === undefined ? [] : [{ message, place: { stream, revision } }];
    });
    if (written.length > 0) await queue.all(written);
  };
