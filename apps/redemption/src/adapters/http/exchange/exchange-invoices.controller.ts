// Invoices of the exchange system over HTTP: those that came, tied to claims, accepted or refused within their term.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, canAny, CurrentPrincipal, zonesOf, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  PAGE_SIZE,
  pageOf,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { claimId } from '@buono/kernel';
import { DecideDeliveryCommand, type DeliveryDecision } from '../../../application/exchange/decide-delivery.handler.js';
import { DeliveryDoor } from '../../../application/exchange/delivery-door.js';
import { ExchangeLists } from '../../../application/exchange/exchange-lists.js';
import type { ExchangeInvoice } from '../../../domain/exchange-invoice/decider.js';
import {
  AnswerInvoiceDto,
  ExchangeInvoicePage,
  ExchangeInvoicesQuery,
  ExchangeInvoiceView,
  TieInvoiceDto,
} from './exchange-invoices.dto.js';
import { exchangeProblem } from './exchange-problems.js';

interface Asked {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('invoices')
@Controller('exchange-invoices')
@UseGuards(AsOnePerson)
export class ExchangeInvoicesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly lists: ExchangeLists,
    private readonly door: DeliveryDoor,
  ) {}

  /** Those of the caller's claims, and for the region those that nobody has tied yet; the first whose term ends come first. */
  @Get()
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le fatture arrivate dallo SdI', operationId: 'exchange-invoice-list' })
  @ApiOkResponse({ type: ExchangeInvoicePage })
  async list(
    @Query() { status, claimId: claim, limit = PAGE_SIZE, cursor }: ExchangeInvoicesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ExchangeInvoicePage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const zones = canAny(principal, ['region-officer', 'auditor']) ? 'all' : zonesOf(principal, 'zone-officer');
    const filter = {
      ...(status !== undefined && { status }),
      ...(claim !== undefined && { claimId: claim }),
      ...(zones !== 'all' && { zones }),
    };
    const shown = pageOf(
      await this.lists.deliveries(filter, page),
      limit,
      (row) => row,
      ({ termOn, exchangeId }) => [`${termOn}|${exchangeId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One of them. */
  @Get(':id')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra una fattura arrivata dallo SdI', operationId: 'exchange-invoice-show' })
  @ApiOkResponse({ type: ExchangeInvoiceView })
  async show(@Param() { id }: IdParams, @CurrentPrincipal() principal: Principal): Promise<ExchangeInvoiceView> {
    return viewOf(id, await this.door.seen(id, principal));
  }

  /** Says of which claim it asks the payment: it is presented there as any other. */
  @Post(':id/claim')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Abbina una fattura dello SdI a un rendiconto', operationId: 'exchange-invoice-tie' })
  @ApiOkResponse({ type: ExchangeInvoiceView })
  tie(
    @Param() { id }: IdParams,
    @Body() { claimId: claim }: TieInvoiceDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ExchangeInvoiceView> {
    return this.#decided(id, { to: 'tie', claimId: claimId(claim) }, { command, principal, reply });
  }

  /** Accepts it (EC01) or refuses it (EC02), within fifteen days of its delivery. What is refused counts for its claim no more. */
  @Post(':id/answer')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Accetta o rifiuta una fattura dello SdI', operationId: 'exchange-invoice-answer' })
  @ApiOkResponse({ type: ExchangeInvoiceView })
  answer(
    @Param() { id }: IdParams,
    @Body() { outcome, reason }: AnswerInvoiceDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ExchangeInvoiceView> {
    const decision = { to: 'answer', outcome, ...(reason !== undefined && { reason }) } as const;
    return this.#decided(id, decision, { command, principal, reply });
  }

  async #decided(
    id: string,
    decision: DeliveryDecision,
    { command, principal, reply }: Asked,
  ): Promise<ExchangeInvoiceView> {
    const outcome = await this.commands.execute(new DecideDeliveryCommand(id, decision, principal, command.meta));
    if (!outcome.accepted) throw exchangeProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return viewOf(id, outcome.state);
  }
}

const viewOf = (exchangeId: string, delivery: ExchangeInvoice): ExchangeInvoiceView => {
  if (delivery.status === 'unknown') throw exchangeProblem('delivery-unknown');
  const { delivered, tied, answer, status, taken } = delivery;
  const { sdiId, receivedOn, termOn } = delivered;
  return {
    ...{ exchangeId, sdiId, receivedOn, termOn, status, isTaken: taken },
    ...(tied !== undefined && { claimId: tied.claimId, invoiceId: tied.invoiceId }),
    ...(answer !== undefined && { outcome: answer.outcome }),
    ...(answer?.reason !== undefined && { reason: answer.reason }),
  };
};
