// Deliveries as rows: what went to whom, what waits for which moment, what was given up.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { DeliveryEvent } from '../../domain/delivery/events.js';
import { deliveryAggregate } from '../persistence/webhook-aggregates.js';

/** A row of `webhook_deliveries`; instants in UTC. `due_at` is null when nothing more is to be sent. */
export interface DeliveryRow {
  readonly delivery_id: string;
  readonly webhook_id: string;
  readonly message_id: string;
  readonly message_type: string;
  readonly status: 'queued' | 'done' | 'given-up';
  readonly attempts: number;
  readonly queued_at: string;
  readonly due_at: string | null;
  readonly attempted_at: string | null;
  readonly answer_status: number | null;
  readonly reason: string | null;
}

/** The row after an event of its delivery. */
export const deliveryRow = (row: DeliveryRow | undefined, event: DeliveryEvent): DeliveryRow | undefined => {
  if (event.type === 'DeliveryQueued') {
    return {
      delivery_id: event.deliveryId,
      webhook_id: event.webhookId,
      message_id: event.messageId,
      message_type: event.messageType,
      status: 'queued',
      attempts: 0,
      queued_at: event.at,
      due_at: event.at,
      attempted_at: null,
      answer_status: null,
      reason: null,
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'DeliveryDone': {
      const answered = { attempts: event.attempt, attempted_at: event.at, answer_status: event.status };
      return { ...row, ...answered, status: 'done', due_at: null, reason: null };
    }
    case 'DeliveryFailed': {
      const {
        attempt: attempts,
        at: attempted_at,
        status: answer_status = null,
        reason,
        nextAt: due_at = null,
      } = event;
      const status = due_at === null ? 'given-up' : 'queued';
      return { ...row, ...{ attempts, attempted_at, answer_status, reason, due_at, status } };
    }
    case 'DeliveryQueuedAgain':
      return { ...row, status: 'queued', attempts: 0, due_at: event.at };
  }
};

interface OfDelivery {
  readonly id: string;
  readonly event: DeliveryEvent;
}

const PREFIX = 'delivery-';

const decodeDelivery = ({ stream, type, data }: StoredEvent): OfDelivery | undefined =>
  stream.startsWith(PREFIX)
    ? { id: stream.slice(PREFIX.length), event: deliveryAggregate.codec.decode(type, data) }
    : undefined;

/** The projection `webhook-deliveries` over reporting's own log. */
export const webhookDeliveriesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'webhook-deliveries',
    version: 1,
    decode: decodeDelivery,
    tables: [
      rowFold<StoredEvent, OfDelivery, DeliveryRow>({
        table: 'webhook_deliveries',
        columns: {
          delivery_id: 'text',
          webhook_id: 'text',
          message_id: 'text',
          message_type: 'text',
          status: 'text',
          attempts: 'integer',
          queued_at: 'text',
          due_at: 'text?',
          attempted_at: 'text?',
          answer_status: 'integer?',
          reason: 'text?',
        },
        key: ['delivery_id'],
        indexes: [['due_at'], ['webhook_id', 'queued_at']],
        touches: ({ id }) => [id],
        fold: (row, { event }) => deliveryRow(row, event),
      }),
    ],
  });
