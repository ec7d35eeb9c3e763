// Webhooks over HTTP: third parties are told of messages at an address of theirs; every sending can be seen and repeated.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, invalidBody, written, type CommandRequest, type Reply } from '@buono/http';
import { ChangeWebhooksCommand, type WebhookChange } from '../../application/change-webhooks.handler.js';
import { ALL_WEBHOOKS, WebhookSecrets, WebhookStreams, WebhookTargets } from '../../application/ports.js';
import type { Webhook } from '../../domain/webhook/decider.js';
import { webhookProblem } from './webhook-problems.js';
import { RegisterWebhookDto, WebhookList, WebhookParams, WebhookSecretView, WebhookView } from './webhooks.dto.js';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly webhooks: WebhookStreams,
    private readonly secrets: WebhookSecrets,
    private readonly targets: WebhookTargets,
  ) {}

  /** Tells an address of these kinds of message from now on. The secret by which it knows our signature is in the answer. */
  @Post()
  @Allow('region-officer', 'administrator')
  @ApiOperation({ summary: 'Registra un webhook', operationId: 'webhook-register' })
  @ApiCreatedResponse({ type: WebhookSecretView })
  async register(
    @Body() { url, description, types }: RegisterWebhookDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookSecretView> {
    const fault = this.targets.faultOf(url);
    if (fault !== undefined) throw invalidBody([{ field: 'url', detail: fault }]);
    const webhook = await this.change({ change: 'register', url, description, types }, command, reply);
    return this.withSecret(webhook);
  }

  /** All webhooks, those removed too. */
  @Get()
  @Allow('region-officer', 'administrator', 'auditor')
  @ApiOperation({ summary: 'Elenca i webhook', operationId: 'webhook-list' })
  @ApiOkResponse({ type: WebhookList })
  async list(): Promise<WebhookList> {
    const { state } = await this.webhooks.find(ALL_WEBHOOKS);
    return { items: [...state.values()].map(webhookView) };
  }

  /** Gives a webhook a new secret; for a day the one before signs too. */
  @Post(':webhookId/secret-rotations')
  @Allow('region-officer', 'administrator')
  @ApiOperation({ summary: 'Sostituisce il segreto di un webhook', operationId: 'webhook-rotate-secret' })
  @ApiCreatedResponse({ type: WebhookSecretView })
  async rotate(
    @Param() { webhookId }: WebhookParams,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookSecretView> {
    return this.withSecret(await this.change({ change: 'rotate-secret', webhookId }, command, reply));
  }

  /** Sends nothing more to a webhook; what waits to be sent is given up. */
  @Post(':webhookId/removal')
  @HttpCode(200)
  @Allow('region-officer', 'administrator')
  @ApiOperation({ summary: 'Rimuove un webhook', operationId: 'webhook-remove' })
  @ApiOkResponse({ type: WebhookView })
  async remove(
    @Param() { webhookId }: WebhookParams,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookView> {
    return webhookView(await this.change({ change: 'remove', webhookId }, command, reply));
  }

  private async change(change: WebhookChange, { meta }: CommandRequest, reply: Reply): Promise<Webhook> {
    const { outcome, webhook } = await this.commands.execute(new ChangeWebhooksCommand(change, meta));
    if (!outcome.accepted) throw webhookProblem(outcome.refusal);
    if (webhook === undefined) throw webhookProblem('webhook-unknown');
    written(reply, 'reporting', outcome);
    return webhook;
  }

  private withSecret(webhook: Webhook): WebhookSecretView {
    return { ...webhookView(webhook), secret: this.secrets.of(webhook.webhookId, webhook.secret) };
  }
}

const webhookView = ({ webhookId, url, description, types, secret, older, status }: Webhook): WebhookView => ({
  ...{ webhookId, url, description, status },
  types: [...types],
  secretVersion: secret.version,
  ...(older !== undefined && { olderSecretUntil: older.until }),
});
