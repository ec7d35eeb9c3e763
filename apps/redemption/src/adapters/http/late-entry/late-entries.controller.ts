// Late entries over HTTP: services whose entry window is past, handed in with a reason, admitted or refused by the zone.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { redemptionId } from '@buono/kernel';
import { DecideLateEntryCommand } from '../../../application/late-entry/decide-late-entry.handler.js';
import { LateEntryLists } from '../../../application/late-entry/late-entry-lists.js';
import { RedemptionLists } from '../../../application/lists.js';
import { RequestLateEntryCommand } from '../../../application/late-entry/request-late-entry.handler.js';
import { LateDecisionDto, LateEntriesQuery, LateEntryDto, LateEntryPage, LateEntryView } from './late-entries.dto.js';
import { LateEntryDoor } from './late-entry-door.js';
import { decidedIn, madeIn, requestOf, saying, voucherIn } from '../service/redeeming.js';

@ApiTags('late-entries')
@UseGuards(AsOnePerson)
@Controller('late-entries')
export class LateEntriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: LateEntryDoor,
    private readonly late: LateEntryLists,
    private readonly lists: RedemptionLists,
  ) {}

  /**
   * Hands in a service whose entry window is past. It consumes nothing; the zone decides within thirty days. Who may enter the
   * service may hand it in.
   */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Manda un servizio fuori termine con il motivo', operationId: 'late-entry-request' })
  @ApiCreatedResponse({ type: LateEntryView })
  async request(
    @Body() { lateReason, ...body }: LateEntryDto,
    @Command({ about: voucherIn }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LateEntryView> {
    const asked = new RequestLateEntryCommand(requestOf(body), lateReason, principal, command.meta);
    const { event, outcome } = madeIn(await saying(() => this.commands.execute(asked)), 'LateEntryRequested');
    written(reply, 'redemption', outcome);
    return (await this.door.seen(event.lateEntryId, principal)).view;
  }

  /** Late entries as far as the caller may see them, those of the nearest term first: payees their own, zones theirs. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i servizi mandati fuori termine', operationId: 'late-entry-list' })
  @ApiOkResponse({ type: LateEntryPage })
  async list(
    @Query() { status, overdue, limit = PAGE_SIZE, cursor }: LateEntriesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LateEntryPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const asked = { ...(status !== undefined && { status }), ...(overdue !== undefined && { overdue }) };
    const rows = await this.late.list({ ...asked, ...this.door.filterFor(principal) }, page, this.door.today());
    const shown = pageOf(
      rows,
      limit,
      (row) => ({ ...row, currency: 'EUR' as const }),
      (row) => [`${row.decideBy}|${row.lateEntryId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One late entry with its reason, its term and the decision: for its payee, the family and the offices. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un servizio mandato fuori termine', operationId: 'late-entry-show' })
  @ApiOkResponse({ type: LateEntryView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LateEntryView> {
    const { view, revision } = await this.door.seen(redemptionId(id), principal);
    revisionTag(reply, revision);
    return view;
  }

  /** Admits it: it is a redemption from now on, of the day of the service, priced by what was due then. Never by who sent it. */
  @Post(':id/admission')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Ammette un servizio fuori termine', operationId: 'late-entry-admit' })
  @ApiOkResponse({ type: LateEntryView })
  admit(
    @Param() { id }: IdParams,
    @Body() { reason }: LateDecisionDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LateEntryView> {
    return this.#decided(id, { admitted: true, reason }, { command, principal, reply });
  }

  /** Does not admit it, and says why. Never by who sent it. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Respinge un servizio fuori termine', operationId: 'late-entry-refuse' })
  @ApiOkResponse({ type: LateEntryView })
  refuse(
    @Param() { id }: IdParams,
    @Body() { reason }: LateDecisionDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LateEntryView> {
    return this.#decided(id, { admitted: false, reason }, { command, principal, reply });
  }

  async #decided(
    id: string,
    said: { readonly admitted: boolean; readonly reason: string },
    by: { readonly command: CommandRequest; readonly principal: Principal; readonly reply: Reply },
  ): Promise<LateEntryView> {
    const lateEntryId = redemptionId(id);
    const asked = new DecideLateEntryCommand({ lateEntryId, ...said }, by.principal, by.command.meta);
    written(by.reply, 'redemption', decidedIn(await this.commands.execute(asked)).outcome);
    return (await this.door.seen(lateEntryId, by.principal)).view;
  }
}
