// What may be asked of webhooks, and why it may be refused.
import type { Instant, PersonId } from '@buono/kernel';
import type { WebhookRemoved } from './events.js';

export interface RegisterWebhook {
  readonly type: 'RegisterWebhook';
  readonly webhookId: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  /** The version of the newest master key. */
  readonly keyVersion: number;
  readonly by: PersonId;
}

export interface RotateWebhookSecret {
  readonly type: 'RotateWebhookSecret';
  readonly webhookId: string;
  readonly keyVersion: number;
  readonly bothUntil: Instant;
  readonly by: PersonId;
}

export interface RemoveWebhook {
  readonly type: 'RemoveWebhook';
  readonly webhookId: string;
  readonly reason: WebhookRemoved['reason'];
  readonly by: string;
}

export type WebhookCommand = RegisterWebhook | RotateWebhookSecret | RemoveWebhook;

export type WebhookRefusal = 'webhook-unknown' | 'webhook-already-there' | 'webhook-removed' | 'webhooks-too-many';
