// Vouchers over HTTP: the family accepts, chooses, gives up; the office suspends and closes; both look.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  encodeCursor,
  PAGE_SIZE,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { Clock, dateInRome, localDate, providerId, voucherId, type LocalDate } from '@buono/kernel';
import { ChangeVoucherCommand, type VoucherOutcome } from '../../application/change-voucher.handler.js';
import { ChooseProviderCommand } from '../../application/choose-provider.handler.js';
import { IssueCodeCommand } from '../../application/issue-code.handler.js';
import { VoucherLines, type VoucherLine } from '../../application/ports.js';
import type { OfferingRefusal } from '../../domain/offering/offering.js';
import type { VoucherCommand } from '../../domain/voucher/commands.js';
import { offeringProblem, providerNotHereYet, voucherProblem } from './problems.js';
import { VoucherDoor } from './voucher-door.js';
import { voucherView } from './voucher-view.js';
import {
  ChooseProviderDto,
  CloseDto,
  ResumeDto,
  SuspendDto,
  VoucherCodeView,
  VoucherPage,
  VoucherParams,
  VouchersQuery,
  VoucherView,
  type VoucherLineView,
} from './vouchers.dto.js';

@ApiTags('vouchers')
@Controller('vouchers')
@UseGuards(AsOnePerson)
export class VouchersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: VoucherDoor,
    private readonly lines: VoucherLines,
    private readonly clock: Clock,
  ) {}

  /** The vouchers that the caller may see: their own, those of their zone, or all. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i buoni visibili a chi chiede', operationId: 'voucher-list' })
  @ApiOkResponse({ type: VoucherPage })
  async list(
    @Query() query: VouchersQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('issuance') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherPage> {
    await waitForPosition(this.lines, atLeast, reply);
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const found = await this.lines.list(this.door.filterFor(principal, query), page);
    const items = found.slice(0, limit).map(query.chosen === true ? chosenView : lineView);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last !== undefined && { next: encodeCursor([last.voucherId]) }) };
  }

  /** One voucher, as its stream has it now. */
  @Get(':voucherId')
  @Allow()
  @ApiOperation({ summary: 'Mostra un buono', operationId: 'voucher-show' })
  @ApiOkResponse({ type: VoucherView })
  async show(
    @Param() params: VoucherParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    const { voucher, revision } = await this.door.seen(params.voucherId, principal);
    revisionTag(reply, revision);
    return voucherView(voucher);
  }

  /** Accepts the offer, within its term. */
  @Post(':voucherId/acceptance')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Accetta il buono', operationId: 'voucher-accept' })
  @ApiOkResponse({ type: VoucherView })
  async accept(
    @Param() params: VoucherParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.ownOrOffice(params.voucherId, principal);
    return this.#change(params, { type: 'AcceptVoucher', on: this.#today() }, command, reply);
  }

  /** Gives the voucher up: before acceptance at once, later by closing it. */
  @Post(':voucherId/renunciation')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rinuncia al buono', operationId: 'voucher-renounce' })
  @ApiOkResponse({ type: VoucherView })
  async renounce(
    @Param() params: VoucherParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.ownOrOffice(params.voucherId, principal);
    return this.#change(params, { type: 'RenounceVoucher', on: this.#today() }, command, reply);
  }

  /** Chooses or changes the provider, from a service date on. */
  @Post(':voucherId/provider-choice')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Sceglie l’ente che eroga il servizio', operationId: 'voucher-choose-provider' })
  @ApiOkResponse({ type: VoucherView })
  async choose(
    @Param() params: VoucherParams,
    @Body() body: ChooseProviderDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    const { voucher } = await this.door.ownOrOffice(params.voucherId, principal);
    const today = this.#today();
    const { validFrom } = voucher.entitlement;
    const from = body.effectiveFrom ?? (today < validFrom || voucher.status !== 'active' ? validFrom : today);
    const place = body.offerId === undefined ? {} : { offeringId: body.offerId };
    const choice = { providerId: providerId(body.providerId), effectiveFrom: localDate(from), ...place };
    const asked = new ChooseProviderCommand(voucherId(params.voucherId), choice, command.meta);
    const outcome = await this.commands.execute(asked);
    if (!outcome.accepted && outcome.refusal === 'provider-not-here-yet') throw providerNotHereYet();
    if (!outcome.accepted && isOfPlace(outcome.refusal)) throw offeringProblem(outcome.refusal);
    return this.#written(outcome as VoucherOutcome, reply);
  }

  /** Services from a date on are not payable until the voucher is resumed. */
  @Post(':voucherId/suspension')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Sospende il buono', operationId: 'voucher-suspend' })
  @ApiOkResponse({ type: VoucherView })
  async suspend(
    @Param() params: VoucherParams,
    @Body() body: SuspendDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.office(params.voucherId, principal);
    const change = {
      type: 'SuspendVoucher',
      effectiveFrom: localDate(body.effectiveFrom),
      reason: body.reason,
    } as const;
    return this.#change(params, change, command, reply);
  }

  /** Services from a date on are payable again. */
  @Post(':voucherId/resumption')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Riattiva un buono sospeso', operationId: 'voucher-resume' })
  @ApiOkResponse({ type: VoucherView })
  async resume(
    @Param() params: VoucherParams,
    @Body() body: ResumeDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.office(params.voucherId, principal);
    return this.#change(
      params,
      { type: 'ResumeVoucher', effectiveFrom: localDate(body.effectiveFrom) },
      command,
      reply,
    );
  }

  /** First step of closing; the residual returns when the wallet has closed. */
  @Post(':voucherId/closure')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Avvia la chiusura del buono', operationId: 'voucher-close' })
  @ApiOkResponse({ type: VoucherView })
  async close(
    @Param() params: VoucherParams,
    @Body() body: CloseDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<VoucherView> {
    await this.door.office(params.voucherId, principal);
    const { reason } = body;
    const [lastServiceDate, entriesUntil] = [localDate(body.lastServiceDate), localDate(body.entriesUntil)];
    const close = { type: 'StartClosing', reason, lastServiceDate, entriesUntil, on: this.#today() } as const;
    return this.#change(params, close, command, reply);
  }

  /** A one-time code, good for fifteen minutes, that the recipient shows to the provider. */
  @Post(':voucherId/codes')
  @Allow()
  @ApiOperation({ summary: 'Crea un codice monouso da mostrare all’ente', operationId: 'voucher-issue-code' })
  @ApiCreatedResponse({ type: VoucherCodeView })
  async code(
    @Param() params: VoucherParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
  ): Promise<VoucherCodeView> {
    const { voucher } = await this.door.own(params.voucherId, principal);
    if (voucher.status === 'offered') throw voucherProblem('voucher-not-accepted');
    if (voucher.status !== 'active' && voucher.status !== 'closing') throw voucherProblem('voucher-closed');
    return this.commands.execute(new IssueCodeCommand(voucher.voucherId, command.meta.commandId));
  }

  async #change(
    params: VoucherParams,
    change: VoucherCommand,
    command: CommandRequest,
    reply: Reply,
  ): Promise<VoucherView> {
    const asked = new ChangeVoucherCommand(voucherId(params.voucherId), change, command.meta);
    return this.#written(await this.commands.execute(asked), reply);
  }

  #written(outcome: VoucherOutcome, reply: Reply): VoucherView {
    const { state } = writtenOrRefused(reply, 'issuance', outcome, voucherProblem);
    if (state.status === 'unknown') throw voucherProblem('voucher-unknown');
    return voucherView(state);
  }

  #today(): LocalDate {
    return dateInRome(this.clock.now());
  }
}

// Refusals of the offer in whose words the choice is refused.
const OF_PLACE: readonly string[] = ['offering-unknown', 'offering-withdrawn', 'offering-not-then', 'offering-full'];
const isOfPlace = (refusal: string): refusal is OfferingRefusal => OF_PLACE.includes(refusal);

const chosenView = (line: VoucherLine): VoucherLineView => {
  const { applicationId: _, ...told } = lineView(line);
  return told;
};

const lineView = (line: VoucherLine): VoucherLineView => ({ ...line, currency: 'EUR' });
