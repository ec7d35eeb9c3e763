// The procedure of an application over HTTP: it starts, somebody is in charge, it is due; the family may ask for a substitute.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, waitForPosition, type CommandRequest, type Page, type Reply } from '@buono/http';
import { applicationId, personId } from '@buono/kernel';
import { NameOfficerCommand, type OfficerInput } from '../../../application/procedure/name-officer.handler.js';
import { TakeStepCommand } from '../../../application/procedure/take-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { DueReading } from './due-reading.js';
import { ProcedureReading } from './procedure-reading.js';
import { DuePage, DueQuery, OfficerDto, ProcedureView, type DueView } from './procedure.dto.js';

interface Naming {
  readonly id: string;
  readonly body: OfficerDto;
  readonly principal: Principal;
  readonly meta: CommandRequest['meta'];
}

@ApiTags('applications')
@Controller('applications')
export class ProcedureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: ProcedureReading,
    private readonly door: ApplicationDoor,
    private readonly dues: DueReading,
  ) {}

  /** What is late, or due within some days, in the caller's zones: late ones first. */
  @Get('due')
  @Allow('zone-officer', 'zone-coordinator', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le domande in scadenza o in ritardo', operationId: 'application-list-due' })
  @ApiOkResponse({ type: DuePage })
  async due(
    @Query() query: DueQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<DueView>> {
    await waitForPosition(this.dues, atLeast, reply);
    return this.dues.of(query, principal);
  }

  /** The procedure of an application: what the communication of its start says, and every step; the opening is recorded. */
  @Get(':applicationId/procedure')
  @Allow()
  @ApiOperation({ summary: 'Mostra il procedimento di una domanda', operationId: 'application-show-procedure' })
  @ApiOkResponse({ type: ProcedureView })
  show(@Param() params: ApplicationParams, @CurrentPrincipal() principal: Principal): Promise<ProcedureView> {
    return this.reading.show(params.applicationId, principal);
  }

  /** Starts the procedure and tells the family (L. 241/1990, arts. 7 and 8): office, person in charge, last day, remedies. */
  @Post(':applicationId/procedure')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Avvia il procedimento di una domanda', operationId: 'application-start-procedure' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  start(
    @Param() params: ApplicationParams,
    @Body() body: OfficerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    return this.name('StartProcedure', { id: params.applicationId, body, principal, meta }, reply);
  }

  /** Puts another officer of the zone in charge. */
  @Post(':applicationId/officers')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Cambia il responsabile di un procedimento', operationId: 'application-change-officer' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  changeOfficer(
    @Param() params: ApplicationParams,
    @Body() body: OfficerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    return this.name('ChangeOfficer', { id: params.applicationId, body, principal, meta }, reply);
  }

  /** The term is over: the family asks who holds the substitute power to decide (L. 241/1990, art. 2, c. 9-ter). */
  @Post(':applicationId/substitution')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Chiedi la decisione sostitutiva', operationId: 'application-ask-substitute' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async askSubstitute(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(params.applicationId, principal);
    const ask = new TakeStepCommand(applicationId(params.applicationId), { type: 'AskSubstitute' }, {}, meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(ask)));
  }

  private async name(
    type: OfficerInput['type'],
    { id, body: { officer, ...contact }, principal, meta }: Naming,
    reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const { zone } = await this.door.office(id, principal, ['zone-officer']);
    const named = officer === undefined ? principal.actorId : personId(officer);
    const input = { type, officer: named, zone, contact };
    const done = await this.commands.execute(new NameOfficerCommand(applicationId(id), input, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }
}
