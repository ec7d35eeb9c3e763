// Who somebody is, over HTTP: for the offices alone. Look-alikes across codes and channels, and the acts that settle them.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { JoinPersonsCommand, UndoJoinCommand } from '../../../application/identity/join-persons.handler.js';
import { TellApartCommand } from '../../../application/identity/tell-apart.handler.js';
import type { Identities } from '../../../domain/identity/identities.js';
import { filingZones } from '../application/application-door.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { eligibilityProblem, writtenValue } from '../problems.js';
import { IdentityReading } from './identity-reading.js';
import { joinView } from './identity-view.js';
import {
  IdentityView,
  JoinParams,
  JoinPersonsDto,
  JoinView,
  LookAlikesPage,
  LookAlikesQuery,
  TellApartDto,
  ToldApartView,
  UndoJoinDto,
  type LookAlikesView,
} from './identity.dto.js';

@ApiTags('identities')
@Controller()
export class IdentityController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: IdentityReading,
  ) {}

  /** Who the recipient is: ids of one history, the acts that joined them, and other applications that look alike. Never for the family. */
  @Get('applications/:applicationId/identity')
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ApiOperation({
    summary: 'Mostra l’identità del destinatario e le domande che gli somigliano',
    operationId: 'application-identity',
  })
  @ApiOkResponse({ type: IdentityView })
  show(@Param() params: ApplicationParams, @CurrentPrincipal() principal: Principal): Promise<IdentityView> {
    return this.reading.show(params.applicationId, principal);
  }

  /** The applications of the caller's zones that are like others, until an office settles it. Codes and dates, no names. */
  @Get('look-alikes')
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le domande che si somigliano', operationId: 'look-alike-list' })
  @ApiOkResponse({ type: LookAlikesPage })
  list(
    @Query() query: LookAlikesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<LookAlikesView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** Says that the people of two look-alike applications are two, and how the office knows. */
  @Post('look-alikes/tellings-apart')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({
    summary: 'Registra che due persone che si somigliano sono due',
    operationId: 'look-alike-tell-apart',
  })
  @ApiOkResponse({ type: ToldApartView })
  async tellApart(
    @Body() { applicationId, otherApplicationId, reason }: TellApartDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ToldApartView> {
    const pairs = await this.reading.pairs(applicationId, otherApplicationId, principal);
    const written = writtenValue(reply, await this.commands.execute(new TellApartCommand(pairs, reason, meta)));
    return { pairs: written.events.flatMap((event) => ('pairs' in event ? event.pairs : [])).length };
  }

  /** Joins a code that is given up to the definitive one, by an act: one history, one open application per call under both. */
  @Post('identity-joins')
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Unisci un codice provvisorio a quello definitivo', operationId: 'identity-join' })
  @ApiCreatedResponse({ type: JoinView })
  async join(
    @Body() body: JoinPersonsDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<JoinView> {
    const input = { ...body, zones: filingZones(principal) };
    const { state, joinId } = writtenValue(reply, await this.commands.execute(new JoinPersonsCommand(input, meta)));
    return this.#joinIn(state, joinId);
  }

  /** Undoes a wrong join by another act: two people again. What was given meanwhile stays under the id where it was written. */
  @Post('identity-joins/:joinId/undoing')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Annulla un’unione sbagliata di codici', operationId: 'identity-join-undo' })
  @ApiOkResponse({ type: JoinView })
  async undo(
    @Param() { joinId }: JoinParams,
    @Body() body: UndoJoinDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<JoinView> {
    const input = { joinId, ...body, zones: filingZones(principal) };
    const { state } = writtenValue(reply, await this.commands.execute(new UndoJoinCommand(input, meta)));
    return this.#joinIn(state, joinId);
  }

  #joinIn(state: Identities, joinId: string): JoinView {
    const join = state.joins.get(joinId);
    if (join === undefined) throw eligibilityProblem('join-unknown');
    return joinView(join);
  }
}
