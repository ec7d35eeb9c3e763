// A log of deliveries to two webhooks: queued, done, failing and given up, sent again.
import { instantFromMillis, millisOf, instant } from '@buono/kernel';
import type { StoredEvent } from '@buono/event-store';
import type { DeliveryEvent } from '../../apps/reporting/src/domain/delivery/events.js';
import { deliveryAggregate } from '../../apps/reporting/src/adapters/persistence/webhook-aggregates.js';

type Told = Pick<StoredEvent, 'stream' | 'type' | 'data'>;

const BEGAN = millisOf(instant('2026-05-04T08:00:00.000Z'));
const after = (seconds: number) => instantFromMillis(BEGAN + seconds * 1_000);

/** How deliveries go on after they were queued. */
const ENDS: readonly (readonly DeliveryEvent[])[] = [
  [],
  [{ type: 'DeliveryDone', attempt: 1, status: 204, at: after(1) }],
  [{ type: 'DeliveryFailed', attempt: 1, reason: 'refused', status: 503, at: after(1), nextAt: after(6) }],
  [{ type: 'DeliveryFailed', attempt: 1, reason: 'gone', status: 410, at: after(1) }],
  [
    { type: 'DeliveryFailed', attempt: 1, reason: 'no-answer', at: after(1) },
    { type: 'DeliveryQueuedAgain', by: 'p', at: after(90) },
  ],
];

/** Twenty deliveries, in the order in which a log would have them; some were queued in the same instant. */
export const deliveryStory = (): readonly Told[] =>
  Array.from({ length: 20 }, (_, n) => {
    const deliveryId = `d${String(n).padStart(2, '0')}`;
    const queued: DeliveryEvent = {
      type: 'DeliveryQueued',
      deliveryId,
      webhookId: n % 4 === 0 ? 'w2' : 'w1',
      messageId: `m${n}`,
      messageType: 'it.buono.issuance.voucher-issued.v1',
      place: { stream: 'received-issuance-v', revision: n },
      at: after(Math.floor(n / 3)),
    };
    return [queued, ...(ENDS[n % ENDS.length] ?? [])].map((event) => ({
      stream: `delivery-${deliveryId}`,
      ...deliveryAggregate.codec.encode(event),
    }));
  }).flat();
