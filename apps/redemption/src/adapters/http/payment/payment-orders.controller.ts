// Payment orders over HTTP: one person writes, another signs, the treasurer records what the bank did.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  invalidBody,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { Clock, claimId, dateInRome, localDate, paymentOrderId, zoneCode } from '@buono/kernel';
import { ApprovePaymentOrderCommand } from '../../../application/payment/approve-payment-order.handler.js';
import { DraftPaymentOrderCommand } from '../../../application/payment/draft-payment-order.handler.js';
import { RecordPaymentOutcomeCommand } from '../../../application/payment/record-payment-outcome.handler.js';
import { TREASURY } from './bank-words.js';
import { PaymentOrderDoor } from './payment-order-door.js';
import {
  DraftPaymentOrderDto,
  PaymentOrderPage,
  PaymentOrdersQuery,
  PaymentOrderView,
  PaymentOutcomeDto,
} from './payment-orders.dto.js';
import { paymentOrderProblem } from './payment-problems.js';
import { ShowPaymentOrder } from './show-payment-order.js';

@ApiTags('payment-orders')
@Controller()
@UseGuards(AsOnePerson)
export class PaymentOrdersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: PaymentOrderDoor,
    private readonly shown: ShowPaymentOrder,
    private readonly clock: Clock,
  ) {}

  /** Writes the order for a zone's approved lines; who approved them may not. */
  @Post('payment-orders')
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Prepara un mandato di pagamento', operationId: 'payment-order-draft' })
  @ApiCreatedResponse({ type: PaymentOrderView })
  async draft(
    @Body() body: DraftPaymentOrderDto,
    @Command({ about: ({ claimId, zone }) => [claimId, zone] }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderView> {
    const asked = { claimId: claimId(body.claimId), zone: zoneCode(body.zone) };
    const outcome = await this.commands.execute(new DraftPaymentOrderCommand(asked, principal, command.meta));
    if (!outcome.accepted) throw paymentOrderProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return this.shown.view(outcome.state, command.meta);
  }

  /** The orders that the caller may see. */
  @Get('payment-orders')
  @Allow('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor')
  @ApiOperation({ summary: 'Elenca i mandati di pagamento', operationId: 'payment-order-list' })
  @ApiOkResponse({ type: PaymentOrderPage })
  async list(
    @Query() { status, callId, fileId, unsent, limit = PAGE_SIZE, cursor }: PaymentOrdersQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderPage> {
    await waitForPosition(this.door.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const asked = {
      ...(status !== undefined && { status }),
      ...(callId !== undefined && { callId }),
      ...(fileId !== undefined && { fileId }),
      ...(unsent !== undefined && { unsent }),
    };
    const filter = { ...asked, ...this.door.filterFor(principal) };
    const shown = pageOf(
      await this.door.lists.paymentOrders(filter, page),
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [row.paymentOrderId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One order. */
  @Get('payment-orders/:id')
  @Allow('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor')
  @ApiOperation({ summary: 'Mostra un mandato di pagamento', operationId: 'payment-order-show' })
  @ApiOkResponse({ type: PaymentOrderView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderView> {
    const { order, revision } = await this.door.seen(paymentOrderId(id), principal);
    revisionTag(reply, revision);
    return this.shown.view(order, { actor: principal.actorId });
  }

  /** Signs the order: a person who neither wrote it nor approved the claim. */
  @Post('payment-orders/:id/approval')
  @HttpCode(200)
  @Allow('second-approver')
  @ApiOperation({ summary: 'Firma un mandato di pagamento', operationId: 'payment-order-approve' })
  @ApiOkResponse({ type: PaymentOrderView })
  async approve(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderView> {
    const asked = new ApprovePaymentOrderCommand(paymentOrderId(id), principal, command.meta);
    const outcome = await this.commands.execute(asked);
    if (!outcome.accepted) throw await this.shown.problem(outcome.refusal, paymentOrderId(id));
    written(reply, 'redemption', outcome);
    return this.shown.view(outcome.state, command.meta);
  }

  /** Records a bank entry: the order was paid, or the money came back. Each entry counts once. */
  @Post('payment-outcomes')
  @Allow('treasurer')
  @ApiOperation({ summary: 'Registra l’esito di un mandato', operationId: 'payment-outcome-record' })
  @ApiCreatedResponse({ type: PaymentOrderView })
  async record(
    @Body() body: PaymentOutcomeDto,
    @Command({ about: ({ paymentOrderId }) => paymentOrderId }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PaymentOrderView> {
    const executedOn = localDate(body.executedOn);
    if (executedOn > dateInRome(this.clock.now()))
      throw invalidBody([{ field: 'executedOn', detail: 'executedOn non può essere una data futura' }]);
    const said = {
      ...body,
      paymentOrderId: paymentOrderId(body.paymentOrderId),
      account: body.account ?? TREASURY,
      executedOn,
    };
    const outcome = await this.commands.execute(new RecordPaymentOutcomeCommand(said, principal, command.meta));
    if (!outcome.accepted) throw paymentOrderProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return this.shown.view(outcome.state, command.meta);
  }
}
