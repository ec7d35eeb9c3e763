// Care plans over HTTP: drafted by the unit, agreed by the team and the family, reviewed, closed, followed up.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { localDate, personId } from '@buono/kernel';
import { TEAM } from '../../../application/care-plan/care-plan-desk.js';
import {
  TakeCarePlanStepCommand,
  type CarePlanStep,
} from '../../../application/care-plan/take-care-plan-step.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { CarePlanReading } from './care-plan-reading.js';
import {
  CarePlanLineView,
  CarePlanPage,
  CarePlanView,
  CarePlanWrittenView,
  PlanDifferencesView,
} from './care-plan-views.dto.js';
import {
  AdoptCarePlanDto,
  AgreeCarePlanDto,
  AnswerCarePlanDto,
  CarePlansQuery,
  CarePlanVersionDto,
  PlanDifferencesQuery,
} from './care-plans.dto.js';

@ApiTags('care-plans')
@Controller()
export class CarePlansController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly reading: CarePlanReading,
  ) {}

  /** The plan with its versions: for its people, the offices of its zone, the region and the auditors; the opening is recorded. */
  @Get('applications/:applicationId/care-plan')
  @Allow()
  @ApiOperation({ summary: 'Mostra il progetto personalizzato', operationId: 'care-plan-show' })
  @ApiOkResponse({ type: CarePlanView })
  show(@Param() { applicationId }: ApplicationParams, @CurrentPrincipal() principal: Principal): Promise<CarePlanView> {
    return this.reading.show(applicationId, principal);
  }

  /** What a version says otherwise than another, line by line. */
  @Get('applications/:applicationId/care-plan/differences')
  @Allow()
  @ApiOperation({ summary: 'Confronta due versioni del progetto', operationId: 'care-plan-differences' })
  @ApiOkResponse({ type: PlanDifferencesView })
  differences(
    @Param() { applicationId }: ApplicationParams,
    @Query() query: PlanDifferencesQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PlanDifferencesView> {
    return this.reading.differences(applicationId, query, principal);
  }

  /** The inbox: plans of the caller's zones, what is due first; `late=true`: those with something late. */
  @Get('care-plans')
  @Allow('assessment-unit', 'zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca i progetti personalizzati', operationId: 'care-plans' })
  @ApiOkResponse({ type: CarePlanPage })
  list(
    @Query() query: CarePlansQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<CarePlanLineView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** The unit drafts a version, and agrees with it; a version that waited is superseded. */
  @Post('applications/:applicationId/care-plan/versions')
  @Allow('assessment-unit')
  @ApiOperation({ summary: 'Scrive una versione del progetto', operationId: 'care-plan-draft' })
  @ApiCreatedResponse({ type: CarePlanWrittenView })
  async draft(
    @Param() { applicationId }: ApplicationParams,
    @Body() body: CarePlanVersionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    const application = await this.door.office(applicationId, principal, ['assessment-unit']);
    const { caseManager, effectiveFrom, reviewsOn = [], ...rest } = body;
    const input = {
      ...rest,
      ...(caseManager !== undefined && { caseManager: personId(caseManager) }),
      effectiveFrom: localDate(effectiveFrom),
      reviewsOn: reviewsOn.map(localDate),
    };
    return this.#take({ step: 'draft', application, input }, command, reply);
  }

  /** Somebody of the zone's team agrees: its assessment unit, or its social service. */
  @Post('applications/:applicationId/care-plan/agreements')
  @HttpCode(200)
  @Allow('assessment-unit', 'zone-officer')
  @ApiOperation({ summary: 'Aderisce come équipe a una versione', operationId: 'care-plan-agree' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  async agree(
    @Param() { applicationId }: ApplicationParams,
    @Body() { version }: AgreeCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    const application = await this.door.office(applicationId, principal, TEAM);
    return this.#take({ step: 'agree', application, version }, command, reply);
  }

  /** The recipient, or who acts for them, agrees or not; a no has its reason, which is kept. */
  @Post('applications/:applicationId/care-plan/answers')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Risponde come famiglia su una versione', operationId: 'care-plan-answer' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  async answer(
    @Param() { applicationId }: ApplicationParams,
    @Body() body: AnswerCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    const { application, acting } = await this.reading.inHand(applicationId, principal);
    return this.#take({ step: 'answer', application, acting, input: { ...body } }, command, reply);
  }

  /** The office goes on by an act where the family does not agree or did not answer in time, on one of two grounds. */
  @Post('applications/:applicationId/care-plan/adoption')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Adotta con atto una versione senza accordo', operationId: 'care-plan-adopt' })
  @ApiOkResponse({ type: CarePlanWrittenView })
  async adopt(
    @Param() { applicationId }: ApplicationParams,
    @Body() body: AdoptCarePlanDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CarePlanWrittenView> {
    const application = await this.door.office(applicationId, principal, ['zone-officer']);
    return this.#take({ step: 'adopt', application, act: { ...body } }, command, reply);
  }

  async #take(what: CarePlanStep, { meta }: CommandRequest, reply: Reply): Promise<CarePlanWrittenView> {
    const done = await this.commands.execute(new TakeCarePlanStepCommand(what, meta));
    return this.reading.written(writtenValue(reply, done).state);
  }
}
