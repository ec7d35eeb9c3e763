// The deliveries of a webhook over HTTP: what was sent, what waits, what was given up, and sending it again.
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import {
  ALL_WEBHOOKS,
  DeliveryLines,
  DeliveryStreams,
  WebhookStreams,
  type DeliveryLine,
} from '../../application/ports.js';
import { SendAgainCommand } from '../../application/send-again.handler.js';
import { deliveryProblem, webhookProblem } from './webhook-problems.js';
import {
  DeliveriesQuery,
  DeliveryPage,
  DeliveryParams,
  DeliveryView,
  SentAgainView,
  WebhookParams,
} from './webhooks.dto.js';

@ApiTags('webhooks')
@Controller('webhooks/:webhookId/deliveries')
export class DeliveriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly webhooks: WebhookStreams,
    private readonly deliveries: DeliveryStreams,
    private readonly lines: DeliveryLines,
  ) {}

  /** What was sent to a webhook and what waits to be sent, newest first. */
  @Get()
  @Allow('region-officer', 'administrator', 'auditor')
  @ApiOperation({ summary: 'Elenca gli invii di un webhook', operationId: 'webhook-deliveries' })
  @ApiOkResponse({ type: DeliveryPage })
  async list(
    @Param() { webhookId }: WebhookParams,
    @Query() { limit = PAGE_SIZE, cursor, status }: DeliveriesQuery,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DeliveryPage> {
    const { state } = await this.webhooks.find(ALL_WEBHOOKS);
    if (!state.has(webhookId)) throw webhookProblem('webhook-unknown');
    await waitForPosition(this.lines, atLeast, reply);
    const filter = { webhookId, ...(status !== undefined && { status }) };
    const found = await this.lines.list(filter, { ...afterOf(cursor), limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, deliveryView, ({ queuedAt, deliveryId }) => [queuedAt, deliveryId]);
    return { ...next, items: [...items] };
  }

  /** Sends a message once more, whether it was taken or given up; the receiver knows it by its id. */
  @Post(':deliveryId/resending')
  @HttpCode(200)
  @Allow('region-officer', 'administrator')
  @ApiOperation({ summary: 'Ripete un invio', operationId: 'webhook-send-again' })
  @ApiOkResponse({ type: SentAgainView })
  async sendAgain(
    @Param() { webhookId, deliveryId }: DeliveryParams,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SentAgainView> {
    const { state: delivery } = await this.deliveries.find(deliveryId);
    if (delivery.status === 'none' || delivery.webhookId !== webhookId) throw deliveryProblem('delivery-unknown');
    const { state: webhooks } = await this.webhooks.find(ALL_WEBHOOKS);
    if (webhooks.get(webhookId)?.status !== 'active') throw webhookProblem('webhook-removed');
    const outcome = await this.commands.execute(new SendAgainCommand(deliveryId, meta));
    if (!outcome.accepted) throw deliveryProblem(outcome.refusal);
    written(reply, 'reporting', outcome);
    const { messageId, messageType } = delivery;
    return { deliveryId, messageId, messageType, status: 'queued' };
  }
}

const afterOf = (cursor: string | undefined) => {
  if (cursor === undefined) return {};
  const [queuedAt = '', id = ''] = decodeCursor(cursor);
  return { after: { queuedAt: String(queuedAt), id: String(id) } };
};

const deliveryView = ({ webhookId: _, ...line }: DeliveryLine): DeliveryView => line;
