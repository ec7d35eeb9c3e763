// The office's work on an application over HTTP: assess, evaluate, decide, take the decision again.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, localDate } from '@buono/kernel';
import { DecideApplicationCommand } from '../../../application/decision/decide-application.handler.js';
import { EvaluateApplicationCommand } from '../../../application/decision/evaluate-application.handler.js';
import { RecordAssessmentCommand } from '../../../application/decision/record-assessment.handler.js';
import { ReplayDecisionQuery } from '../../../application/decision/replay-decision.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { AssessedView, AssessmentDto, DecisionDto, EvaluationView, DecisionReplayView } from './decisions.dto.js';
import { evaluationView, replayView } from './decision-view.js';
import { valueOf, writtenValue } from '../problems.js';

@ApiTags('applications')
@Controller('applications/:applicationId')
export class DecisionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Records what the assessment unit of the zone found; a later assessment wins fact by fact. */
  @Post('assessments')
  @Allow('assessment-unit')
  @ApiOperation({ summary: 'Registra la valutazione multidisciplinare', operationId: 'application-assess' })
  @ApiCreatedResponse({ type: AssessedView })
  async assess(
    @Param() params: ApplicationParams,
    @Body() { facts, ...found }: AssessmentDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AssessedView> {
    await this.door.office(params.applicationId, principal, ['assessment-unit']);
    const input = { ...found, facts: facts ?? {} };
    const id = applicationId(params.applicationId);
    const done = writtenValue(reply, await this.commands.execute(new RecordAssessmentCommand(id, input, meta)));
    const assessments = 'assessments' in done.state ? done.state.assessments.length : 0;
    return { ...writtenApplicationView(done), assessments };
  }

  /** Asks the engine: outcome per criterion with article and sentence, amount by steps, proposed outcome. */
  @Post('evaluation')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Valuta i requisiti di una domanda', operationId: 'application-evaluate' })
  @ApiOkResponse({ type: EvaluationView })
  async evaluate(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EvaluationView> {
    const application = await this.door.office(params.applicationId, principal, ['zone-officer']);
    const id = applicationId(params.applicationId);
    const done = writtenValue(reply, await this.commands.execute(new EvaluateApplicationCommand(id, meta)));
    return evaluationView(application, done);
  }

  /** A person decides, in agreement with the engine; a refusal lists the criteria that are not met. */
  @Post('decision')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Decide una domanda', operationId: 'application-decide' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async decide(
    @Param() params: ApplicationParams,
    @Body() { outcome, reasons, actNumber, reserve }: DecisionDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const signed = actNumber === undefined ? {} : { actNumber };
    const open = reserve && { reserve: { ...reserve, resolveBy: localDate(reserve.resolveBy) } };
    const input = { outcome, ...(reasons !== undefined && { note: reasons }), ...signed, ...open };
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new DecideApplicationCommand(id, input, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Takes the decision again on its own evidence: it must come out the same. */
  @Post('decision/replay')
  @HttpCode(200)
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Ripete una decisione sulle sue prove', operationId: 'application-replay-decision' })
  @ApiOkResponse({ type: DecisionReplayView })
  async replay(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DecisionReplayView> {
    await this.door.office(params.applicationId, principal, ['zone-officer', 'region-officer', 'auditor']);
    const query = new ReplayDecisionQuery(applicationId(params.applicationId), principal.actorId);
    return replayView(valueOf(await this.queries.execute(query)));
  }
}
