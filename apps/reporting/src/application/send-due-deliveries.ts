// The sender's round: what is due goes out, each receiver at its own pace; one that does not answer waits for the next round.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import type { AttemptOutcome } from '../domain/delivery/commands.js';
import type { Webhook } from '../domain/webhook/decider.js';
import {
  ALL_WEBHOOKS,
  type DeliveryLine,
  type DeliveryLines,
  type DeliveryStreams,
  type WebhookSender,
  type WebhookStreams,
  type WrittenMessages,
} from './ports.js';

const AT_ONCE = 200;

/** What a sender is made of. */
export interface SendingParts {
  readonly webhooks: WebhookStreams;
  readonly deliveries: DeliveryStreams;
  readonly lines: DeliveryLines;
  readonly messages: WrittenMessages;
  readonly sender: WebhookSender;
  readonly clock: Clock;
}

export class SendDueDeliveries {
  constructor(private readonly parts: SendingParts) {}

  /** One round; answers how many attempts it made. */
  async run(): Promise<number> {
    const { lines, webhooks, clock } = this.parts;
    const due = await lines.due(clock.now(), AT_ONCE);
    if (due.length === 0) return 0;
    const { state } = await webhooks.find(ALL_WEBHOOKS);
    const ids = [...new Set(due.map(({ webhookId }) => webhookId))];
    const own = (id: string): readonly DeliveryLine[] => due.filter(({ webhookId }) => webhookId === id);
    const sent = await Promise.all(ids.map((id) => this.sendTo(state.get(id), own(id))));
    return sent.reduce((sum, count) => sum + count, 0);
  }

  // In the order in which they are due; where nobody answers, one attempt tells as much as many.
  private async sendTo(webhook: Webhook | undefined, due: readonly DeliveryLine[]): Promise<number> {
    let attempts = 0;
    for (const line of due) {
      const outcome = await this.attempt(line, webhook);
      if (outcome === undefined) continue;
      attempts += 1;
      if (outcome.taken || outcome.reason === 'refused') continue;
      if (outcome.reason === 'gone') await this.remove(line);
      break;
    }
    return attempts;
  }

  // The lists follow the log: what was sent a moment ago may still stand in them, and its stream knows better.
  private async attempt(
    { deliveryId }: DeliveryLine,
    webhook: Webhook | undefined,
  ): Promise<AttemptOutcome | undefined> {
    const { deliveries, messages, sender, clock } = this.parts;
    const { state } = await deliveries.find(deliveryId);
    if (state.status !== 'queued' || state.dueAt > clock.now()) return undefined;
    const attempt = state.attempts + 1;
    const outcome =
      webhook?.status === 'active'
        ? await sender.send(webhook, await messages.at(state.place), clock.now())
        : ({ taken: false, reason: 'gone' } as const);
    const meta = metaFor(deliveryId, `round ${state.round}, attempt ${attempt}`);
    await deliveries.execute(deliveryId, { type: 'TellAttempt', attempt, outcome, at: clock.now() }, meta);
    return outcome;
  }

  private async remove({ webhookId }: DeliveryLine): Promise<void> {
    const meta = metaFor(webhookId, 'gone');
    const remove = { type: 'RemoveWebhook', webhookId, reason: 'gone', by: meta.actor } as const;
    await this.parts.webhooks.execute(ALL_WEBHOOKS, remove, meta);
  }
}

const metaFor = (id: string, what: string): CommandMeta => {
  const commandId = uuidV5('webhooks', id, what);
  return { commandId, actor: 'process:webhooks', correlationId: commandId };
};
