// Holds over HTTP: services that contradict something, seen by their payees and offices, and decided by the zone.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { Clock, dateInRome, redemptionId } from '@buono/kernel';
import { DecideHoldCommand } from '../../../application/hold/decide-hold.handler.js';
import { RedemptionLists } from '../../../application/lists.js';
import { HoldDoor } from './hold-door.js';
import { ConfirmHoldDto, HeldPage, HoldsQuery, HoldView, ReleaseHoldDto } from './holds.dto.js';
import { holdProblem } from './hold-problems.js';

@ApiTags('holds')
@Controller('holds')
@UseGuards(AsOnePerson)
export class HoldsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: HoldDoor,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** The services that are or were held, by the last day for a decision, as far as the caller may see them: payees their own, zones theirs. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i servizi bloccati in attesa di verifica', operationId: 'hold-list' })
  @ApiOkResponse({ type: HeldPage })
  async list(
    @Query() { status, rule, limit = PAGE_SIZE, cursor }: HoldsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HeldPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const asked = { ...(status !== undefined && { status }), ...(rule !== undefined && { rule }) };
    const filter = { ...asked, ...this.door.filterFor(principal) };
    const rows = await this.lists.holds(filter, page, dateInRome(this.clock.now()));
    const shown = pageOf(
      rows,
      limit,
      (row) => ({ ...row, why: this.door.why(row.rule) }),
      (row) => [`${row.until}|${row.holdId}|${row.redemptionId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One hold: its rule, its services as far as the caller may see them, its term, and who decided. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un blocco e il suo perché', operationId: 'hold-show' })
  @ApiOkResponse({ type: HoldView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HoldView> {
    const { view, revision } = await this.door.seen(id, principal);
    revisionTag(reply, revision);
    return view;
  }

  /** Finds that the services stand: they are payable. Not by who is paid for them, nor by their families. */
  @Post(':id/release')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Sblocca i servizi', operationId: 'hold-release' })
  @ApiOkResponse({ type: HoldView })
  release(
    @Param() { id }: IdParams,
    @Body() { reason }: ReleaseHoldDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HoldView> {
    return this.#decided(new DecideHoldCommand({ holdId: id, struck: [], reason }, principal, command.meta), reply);
  }

  /** Finds that the services named did not take place: they are reversed. The others are payable. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Conferma il blocco e storna i servizi non resi', operationId: 'hold-confirm' })
  @ApiOkResponse({ type: HoldView })
  confirm(
    @Param() { id }: IdParams,
    @Body() { reason, redemptionIds }: ConfirmHoldDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HoldView> {
    const struck = redemptionIds.map(redemptionId);
    return this.#decided(new DecideHoldCommand({ holdId: id, struck, reason }, principal, command.meta), reply);
  }

  async #decided(asked: DecideHoldCommand, reply: Reply): Promise<HoldView> {
    writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), holdProblem);
    return (await this.door.seen(asked.asked.holdId, asked.principal)).view;
  }
}
