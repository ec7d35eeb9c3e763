// Registers webhooks, gives them new secrets and removes them; the secret is told in the answer and nowhere else.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, instantFromMillis, millisOf, personId } from '@buono/kernel';
import type { WebhookCommand, WebhookRefusal } from '../domain/webhook/commands.js';
import type { Webhook, Webhooks } from '../domain/webhook/decider.js';
import type { WebhookEvent } from '../domain/webhook/events.js';
import { ALL_WEBHOOKS, WebhookSecrets, WebhookStreams } from './ports.js';

const BOTH_SIGN_MS = 24 * 3_600_000;

/** What is asked of webhooks. */
export type WebhookChange =
  | {
      readonly change: 'register';
      readonly url: string;
      readonly description: string;
      readonly types: readonly string[];
    }
  | { readonly change: 'rotate-secret' | 'remove'; readonly webhookId: string };

export interface ChangedWebhook {
  readonly outcome: Outcome<Webhooks, WebhookEvent, WebhookRefusal>;
  /** As it is after the change; undefined when the change was refused. */
  readonly webhook?: Webhook;
}

export class ChangeWebhooksCommand extends Command<ChangedWebhook> {
  constructor(
    readonly change: WebhookChange,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeWebhooksCommand)
export class ChangeWebhooksHandler implements ICommandHandler<ChangeWebhooksCommand> {
  constructor(
    private readonly webhooks: WebhookStreams,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {}

  async execute({ change, meta }: ChangeWebhooksCommand): Promise<ChangedWebhook> {
    const command = this.commandFor(change, meta);
    const outcome = await this.webhooks.execute(ALL_WEBHOOKS, command, meta);
    const webhook = outcome.accepted ? outcome.state.get(command.webhookId) : undefined;
    return { outcome, ...(webhook !== undefined && { webhook }) };
  }

  private commandFor(change: WebhookChange, { commandId, actor }: CommandMeta): WebhookCommand {
    const by = personId(actor);
    const { keyVersion } = this.secrets;
    switch (change.change) {
      case 'register': {
        const { url, description, types } = change;
        const webhookId = uuidV5('webhook', commandId);
        return {
          type: 'RegisterWebhook',
          webhookId,
          url,
          description,
          types: [...new Set(types)].sort(),
          keyVersion,
          by,
        };
      }
      case 'rotate-secret': {
        const bothUntil = instantFromMillis(millisOf(this.clock.now()) + BOTH_SIGN_MS);
        return { type: 'RotateWebhookSecret', webhookId: change.webhookId, keyVersion, bothUntil, by };
      }
      case 'remove':
        return { type: 'RemoveWebhook', webhookId: change.webhookId, reason: 'removed', by };
    }
  }
}
