// Where webhooks and their deliveries stand in reporting's log. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import type { DeliveryCommand, DeliveryRefusal } from '../../domain/delivery/commands.js';
import { deliveryDecider, type Delivery } from '../../domain/delivery/decider.js';
import type { DeliveryEvent } from '../../domain/delivery/events.js';
import type { WebhookCommand, WebhookRefusal } from '../../domain/webhook/commands.js';
import { webhookDecider, type Webhooks } from '../../domain/webhook/decider.js';
import type { WebhookEvent } from '../../domain/webhook/events.js';

export const webhookAggregate: Aggregate<Webhooks, WebhookCommand, WebhookEvent, WebhookRefusal> = {
  category: 'webhook',
  decider: webhookDecider,
  codec: codecFor<WebhookEvent>({
    WebhookRegistered: [{ name: 'webhook-registered.v1' }],
    WebhookSecretRotated: [{ name: 'webhook-secret-rotated.v1' }],
    WebhookRemoved: [{ name: 'webhook-removed.v1' }],
  }),
};

export const deliveryAggregate: Aggregate<Delivery, DeliveryCommand, DeliveryEvent, DeliveryRefusal> = {
  category: 'delivery',
  decider: deliveryDecider,
  codec: codecFor<DeliveryEvent>({
    DeliveryQueued: [{ name: 'delivery-queued.v1' }],
    DeliveryDone: [{ name: 'delivery-done.v1' }],
    DeliveryFailed: [{ name: 'delivery-failed.v1' }],
    DeliveryQueuedAgain: [{ name: 'delivery-queued-again.v1' }],
  }),
};
