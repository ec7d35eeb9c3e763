// What is asked and answered in a procedure over HTTP: integration, notice of refusal, observations.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { GiveNoticeCommand } from '../../../application/procedure/give-notice.handler.js';
import type { Asked } from '../../../application/procedure/procedure-desk.js';
import { RequestIntegrationCommand } from '../../../application/procedure/request-integration.handler.js';
import { TakeStepCommand } from '../../../application/procedure/take-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { FamilyAnswerDto, IntegrationAnswerDto, IntegrationRequestDto, RejectionNoticeDto } from './steps.dto.js';

@ApiTags('applications')
@Controller('applications/:applicationId')
export class ProcedureStepsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Asks for what is missing (soccorso istruttorio, L. 241/1990 art. 6); the first time the term to decide stands still. */
  @Post('integrations')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Chiedi un’integrazione', operationId: 'application-request-integration' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async requestIntegration(
    @Param() params: ApplicationParams,
    @Body() body: IntegrationRequestDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const application = await this.door.office(params.applicationId, principal, ['zone-officer']);
    const done = await this.commands.execute(new RequestIntegrationCommand(application, body, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Answers a request for integration, by its last day; facts that are declared anew count from now on. */
  @Post('integrations/answer')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Rispondi a una richiesta di integrazione', operationId: 'application-answer-integration' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  answerIntegration(
    @Param() params: ApplicationParams,
    @Body() { documents = [], ...body }: IntegrationAnswerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const named = { documents: documents.map((one) => ({ ...one })), facts: Object.keys(body.facts ?? {}) };
    const asked = { type: 'AnswerIntegration', ...named } as const;
    return this.answer(asked, { id: params.applicationId, body, principal, meta }, reply);
  }

  /** Gives notice of a refusal (L. 241/1990 art. 10-bis): the criteria that are not met; the term to decide stands still. */
  @Post('rejection-notice')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Comunica i motivi che ostano all’accoglimento', operationId: 'application-give-notice' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async giveNotice(
    @Param() params: ApplicationParams,
    @Body() body: RejectionNoticeDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new GiveNoticeCommand(id, body, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Observes on a notice of refusal, by its last day; facts that are declared anew count from now on. */
  @Post('observations')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Presenta osservazioni', operationId: 'application-send-observations' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  sendObservations(
    @Param() params: ApplicationParams,
    @Body() body: FamilyAnswerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    return this.answer({ type: 'SendObservations' }, { id: params.applicationId, body, principal, meta }, reply);
  }

  private async answer(
    asked: Asked,
    { id, body: { text, facts }, principal, meta }: Answering,
    reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(id, principal);
    const said = { beside: { health: { text } }, ...(facts !== undefined && { facts }) };
    const done = await this.commands.execute(new TakeStepCommand(applicationId(id), asked, said, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }
}

interface Answering {
  readonly id: string;
  readonly body: FamilyAnswerDto;
  readonly principal: Principal;
  readonly meta: CommandRequest['meta'];
}
