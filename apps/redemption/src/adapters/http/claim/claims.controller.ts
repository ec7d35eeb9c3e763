// Claims over HTTP: payees look and present, officers check their zone's lines.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  pageOf,
  PageQuery,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { claimId, zoneCode } from '@buono/kernel';
import { RedemptionLists } from '../../../application/lists.js';
import { SettleClaimCommand } from '../../../application/claim/settle-claim.handler.js';
import { SubmitClaimCommand, type ClaimOutcome } from '../../../application/claim/submit-claim.handler.js';
import { BesideLines } from './beside-lines.js';
import { ClaimDoor } from './claim-door.js';
import { claimView, linesPage, type ClaimAsked } from './claim-view.js';
import { ClaimPage, ClaimsQuery, ClaimView, SettleDto } from './claims.dto.js';
import { claimProblem } from '../payment/payment-problems.js';

@ApiTags('claims')
@Controller('claims')
@UseGuards(AsOnePerson)
export class ClaimsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ClaimDoor,
    private readonly lists: RedemptionLists,
    private readonly beside: BesideLines,
  ) {}

  /** The claims that the caller may see. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i rendiconti', operationId: 'claim-list' })
  @ApiOkResponse({ type: ClaimPage })
  async list(
    @Query() query: ClaimsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const { callId, month, limit = PAGE_SIZE, cursor } = query;
    const said = { ...(callId !== undefined && { callId }), ...(month !== undefined && { month }) };
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const rows = await this.lists.claims({ ...said, ...this.door.filterFor(principal) }, page);
    const shown = pageOf(
      rows,
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [row.claimId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One claim with a page of its lines. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un rendiconto con le sue righe', operationId: 'claim-show' })
  @ApiOkResponse({ type: ClaimView })
  async show(
    @Param() { id }: IdParams,
    @Query() { limit = MAX_PAGE_SIZE, cursor }: PageQuery,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const { claim, zones, revision } = await this.door.seen(claimId(id), principal);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const asked: ClaimAsked = { zones, limit, after: after === undefined ? undefined : String(after) };
    const { lines } = linesPage(claim, asked);
    const [notes, beside, turns] = await Promise.all([
      this.door.notesOf(lines, principal),
      this.beside.of(lines, principal),
      this.door.turnsOf(claim),
    ]);
    revisionTag(reply, revision);
    return claimView(claim, asked, { notes, ...beside, turns });
  }

  /** Presents the claim: its lines stand still from here on. */
  @Post(':id/submission')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Presenta un rendiconto', operationId: 'claim-submit' })
  @ApiOkResponse({ type: ClaimView })
  async submit(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const asked = new SubmitClaimCommand(claimId(id), principal, command.meta);
    return this.#written(await this.commands.execute(asked), reply, 'all');
  }

  /** Checks the lines of one zone: approved in full, or cut with a reason. */
  @Post(':id/settlements')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Liquida le righe di una zona', operationId: 'claim-settle' })
  @ApiCreatedResponse({ type: ClaimView })
  async settle(
    @Param() { id }: IdParams,
    @Body() { zone, lines = [] }: SettleDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimView> {
    const asked = { claimId: claimId(id), zone: zoneCode(zone), lines };
    return this.#written(await this.commands.execute(new SettleClaimCommand(asked, principal, command.meta)), reply, [
      zone,
    ]);
  }

  #written(outcome: ClaimOutcome, reply: Reply, zones: ClaimAsked['zones']): ClaimView {
    const { state } = writtenOrRefused(reply, 'redemption', outcome, claimProblem);
    if (state.status === 'unknown') throw claimProblem('claim-unknown');
    return claimView(state, { zones, after: undefined, limit: MAX_PAGE_SIZE });
  }
}
