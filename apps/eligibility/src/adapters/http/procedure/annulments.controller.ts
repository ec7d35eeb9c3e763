// Annulment by the office (annullamento d'ufficio) over HTTP: told to the family, heard, decided by another person.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, localDate } from '@buono/kernel';
import { DecideAnnulmentCommand } from '../../../application/procedure/decide-annulment.handler.js';
import { TakeOfficeStepCommand } from '../../../application/procedure/take-office-step.handler.js';
import { TakeStepCommand } from '../../../application/procedure/take-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { AnnulmentDecisionDto, FamilyAnswerDto, StartAnnulmentDto } from './steps.dto.js';

const OFFICE = ['zone-officer', 'region-officer'] as const;

@ApiTags('applications')
@Controller('applications/:applicationId/annulment')
export class AnnulmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Starts to take an admission back (L. 241/1990 arts. 7 and 21-nonies): the family is told why, and until when it is heard. */
  @Post()
  @HttpCode(200)
  @Allow(...OFFICE)
  @ApiOperation({
    summary: 'Avvia l’annullamento d’ufficio di un accoglimento',
    operationId: 'application-start-annulment',
  })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async start(
    @Param() params: ApplicationParams,
    @Body() { cause, text }: StartAnnulmentDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, OFFICE);
    const said = { beside: { health: { text } } };
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(
      new TakeOfficeStepCommand(id, { type: 'StartAnnulment', cause }, said, meta),
    );
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** The family is heard, by the last day that the start names. */
  @Post('hearing')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rispondi all’avvio di un annullamento', operationId: 'application-hear-annulment' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async hear(
    @Param() params: ApplicationParams,
    @Body() { text, facts }: FamilyAnswerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(params.applicationId, principal);
    const said = { beside: { health: { text } }, ...(facts !== undefined && { facts }) };
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new TakeStepCommand(id, { type: 'HearAnnulment' }, said, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Annuls by an act, by another person than who started it, or lets it be; annulled, nothing is due from a day on. */
  @Post('decision')
  @HttpCode(200)
  @Allow(...OFFICE)
  @ApiOperation({ summary: 'Decidi un annullamento d’ufficio', operationId: 'application-decide-annulment' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async decide(
    @Param() params: ApplicationParams,
    @Body() { effectiveFrom, beyondTermSeen = false, ...body }: AnnulmentDecisionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, OFFICE);
    const from = effectiveFrom === undefined ? {} : { effectiveFrom: localDate(effectiveFrom) };
    const input = { ...body, ...from, beyondTermSeen };
    const decide = new DecideAnnulmentCommand(applicationId(params.applicationId), input, meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(decide)));
  }
}
