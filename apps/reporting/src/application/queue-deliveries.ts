// Every message that is written down is queued for each webhook that asked for its kind; told twice, it is queued once.
import { uuidV5 } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import type { MessagePlace } from '../domain/delivery/events.js';
import type { ReceivedMessage } from '../domain/received/received.js';
import { toldOf, type Webhook } from '../domain/webhook/decider.js';
import { ALL_WEBHOOKS, type DeliveryStreams, type WebhookStreams } from './ports.js';

/** A message, and where it was written down. */
export interface Written {
  readonly message: ReceivedMessage;
  readonly place: MessagePlace;
}

export class QueueDeliveries {
  constructor(
    private readonly webhooks: WebhookStreams,
    private readonly deliveries: DeliveryStreams,
    private readonly clock: Clock,
  ) {}

  /** Queues messages for whoever is told of their kinds now. */
  async all(written: readonly Written[]): Promise<void> {
    const { state: webhooks } = await this.webhooks.find(ALL_WEBHOOKS);
    const queued = written.flatMap(({ message, place }) =>
      toldOf(webhooks, message.type).map((webhook) => this.queue(webhook, message, place)),
    );
    await Promise.all(queued);
  }

  private async queue({ webhookId }: Webhook, message: ReceivedMessage, place: MessagePlace): Promise<void> {
    const deliveryId = uuidV5('delivery', webhookId, message.id);
    const what = { deliveryId, webhookId, messageId: message.id, messageType: message.type, place };
    const commandId = uuidV5('queue-delivery', deliveryId);
    await this.deliveries.execute(
      deliveryId,
      { type: 'QueueDelivery', ...what, at: this.clock.now() },
      { commandId, actor: 'process:webhooks', correlationId: message.correlationid },
    );
  }
}
