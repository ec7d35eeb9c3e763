// Webhooks: all of them in one stream, since there are few and each message asks for all of them.
import { accept, refuse, type Decider, type Decision, type Instant } from '@buono/kernel';
import type {
  RegisterWebhook,
  RemoveWebhook,
  RotateWebhookSecret,
  WebhookCommand,
  WebhookRefusal,
} from './commands.js';
import type { SecretName, WebhookEvent, WebhookRemoved } from './events.js';

/** At most so many are told at a time. */
export const MOST_WEBHOOKS = 100;

/** One webhook. `older` signs too, until its instant. */
export interface Webhook {
  readonly webhookId: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  readonly secret: SecretName;
  readonly older?: SecretName & { readonly until: Instant };
  readonly status: 'active' | WebhookRemoved['reason'];
}

/** By id, in the order in which they were registered. */
export type Webhooks = ReadonlyMap<string, Webhook>;

type WebhookDecision = Decision<WebhookEvent, WebhookRefusal>;

/** Those that are told of messages of this kind. */
export const toldOf = (webhooks: Webhooks, type: string): readonly Webhook[] =>
  [...webhooks.values()].filter((webhook) => webhook.status === 'active' && webhook.types.includes(type));

const activeOnes = (webhooks: Webhooks): readonly Webhook[] =>
  [...webhooks.values()].filter(({ status }) => status === 'active');

const register = (c: RegisterWebhook, webhooks: Webhooks): WebhookDecision => {
  if (webhooks.has(c.webhookId)) return accept();
  const active = activeOnes(webhooks);
  if (active.some(({ url }) => url === c.url)) return refuse('webhook-already-there');
  if (active.length >= MOST_WEBHOOKS) return refuse('webhooks-too-many');
  const { webhookId, url, description, types, keyVersion, by } = c;
  const secret = { version: 1, keyVersion };
  return accept({ type: 'WebhookRegistered', webhookId, url, description, types, secret, by });
};

const rotate = ({ webhookId, keyVersion, bothUntil, by }: RotateWebhookSecret, webhooks: Webhooks): WebhookDecision => {
  const webhook = webhooks.get(webhookId);
  if (webhook === undefined) return refuse('webhook-unknown');
  if (webhook.status !== 'active') return refuse('webhook-removed');
  const secret = { version: webhook.secret.version + 1, keyVersion };
  return accept({ type: 'WebhookSecretRotated', webhookId, secret, bothUntil, by });
};

const remove = ({ webhookId, reason, by }: RemoveWebhook, webhooks: Webhooks): WebhookDecision => {
  const webhook = webhooks.get(webhookId);
  if (webhook === undefined) return refuse('webhook-unknown');
  if (webhook.status !== 'active') return accept();
  return accept({ type: 'WebhookRemoved', webhookId, reason, by });
};

const changed = (webhooks: Webhooks, id: string, change: (webhook: Webhook) => Partial<Webhook>): Webhooks => {
  const webhook = webhooks.get(id);
  return webhook === undefined ? webhooks : new Map(webhooks).set(id, { ...webhook, ...change(webhook) });
};

const evolve = (webhooks: Webhooks, event: WebhookEvent): Webhooks => {
  const { webhookId } = event;
  switch (event.type) {
    case 'WebhookRegistered': {
      const { url, description, types, secret } = event;
      const webhook = { webhookId, url, description, types, secret, status: 'active' } as const;
      return new Map(webhooks).set(webhookId, webhook);
    }
    case 'WebhookSecretRotated':
      return changed(webhooks, webhookId, ({ secret }) => ({
        secret: event.secret,
        older: { ...secret, until: event.bothUntil },
      }));
    case 'WebhookRemoved':
      return changed(webhooks, webhookId, () => ({ status: event.reason }));
  }
};

/** All webhooks of the installation: `webhook-all`. */
export const webhookDecider: Decider<Webhooks, WebhookCommand, WebhookEvent, WebhookRefusal> = {
  initial: new Map(),
  evolve,
  decide: (command, webhooks) => {
    switch (command.type) {
      case 'RegisterWebhook':
        return register(command, webhooks);
      case 'RotateWebhookSecret':
        return rotate(command, webhooks);
      case 'RemoveWebhook':
        return remove(command, webhooks);
    }
  },
};
