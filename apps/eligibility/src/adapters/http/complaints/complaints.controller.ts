// Complaints and reports over HTTP: opened by a file's people or by the office for them, held, answered, closed, opened again.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { personId } from '@buono/kernel';
import {
  TakeComplaintStepCommand,
  type ComplaintStep,
} from '../../../application/complaints/take-complaint-step.handler.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { ComplaintReading } from './complaint-reading.js';
import {
  AnswerComplaintDto,
  AssignComplaintDto,
  ComplaintLineView,
  ComplaintPage,
  ComplaintParams,
  ComplaintsQuery,
  ComplaintsView,
  ComplaintView,
  OpenComplaintDto,
  ReopenComplaintDto,
} from './complaints.dto.js';

@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: ComplaintReading,
  ) {}

  /** Opens a complaint on a file: by its people, who holds their mandate, or the office that writes it down for them. */
  @Post('applications/:applicationId/complaints')
  @Allow()
  @ApiOperation({ summary: 'Presenta un reclamo o una segnalazione', operationId: 'complaint-open' })
  @ApiCreatedResponse({ type: ComplaintLineView })
  async open(
    @Param() { applicationId }: ApplicationParams,
    @Body() input: OpenComplaintDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintLineView> {
    const file = await this.reading.inHand(applicationId, principal);
    return this.take({ step: 'open', file, input: { ...input } }, command, reply);
  }

  /** The complaints on a file, without their texts. */
  @Get('applications/:applicationId/complaints')
  @Allow()
  @ApiOperation({ summary: 'Elenca i reclami su una domanda', operationId: 'application-complaints' })
  @ApiOkResponse({ type: ComplaintsView })
  ofApplication(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ComplaintsView> {
    return this.reading.ofApplication(applicationId, principal);
  }

  /** The inbox: the complaints of the caller's zones, what is due first; `late=true`: those whose answer is late. */
  @Get('complaints')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca i reclami da trattare', operationId: 'complaints' })
  @ApiOkResponse({ type: ComplaintPage })
  list(
    @Query() query: ComplaintsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<ComplaintLineView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** A complaint with its texts; the opening is recorded. */
  @Get('complaints/:complaintId')
  @Allow()
  @ApiOperation({ summary: 'Mostra un reclamo', operationId: 'complaint-show' })
  @ApiOkResponse({ type: ComplaintView })
  show(@Param() { complaintId }: ComplaintParams, @CurrentPrincipal() principal: Principal): Promise<ComplaintView> {
    return this.reading.show(complaintId, principal);
  }

  /** Takes it, or hands it to an officer of the zone. */
  @Post('complaints/:complaintId/assignment')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Assegna un reclamo', operationId: 'complaint-assign' })
  @ApiOkResponse({ type: ComplaintLineView })
  async assign(
    @Param() { complaintId }: ComplaintParams,
    @Body() { holder }: AssignComplaintDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintLineView> {
    const { complaint } = await this.reading.atTheOffice(complaintId, principal);
    const to = holder === undefined ? principal.actorId : personId(holder);
    return this.take({ step: 'assign', complaint, holder: to }, command, reply);
  }

  /** Answers it, with what was found; only who holds it does. */
  @Post('complaints/:complaintId/answer')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Risponde a un reclamo', operationId: 'complaint-answer' })
  @ApiOkResponse({ type: ComplaintLineView })
  async answer(
    @Param() { complaintId }: ComplaintParams,
    @Body() { outcome, text }: AnswerComplaintDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintLineView> {
    const file = await this.reading.atTheOffice(complaintId, principal);
    return this.take({ step: 'answer', ...file, input: { outcome, text } }, command, reply);
  }

  /** Closes what was answered. */
  @Post('complaints/:complaintId/closure')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Chiude un reclamo', operationId: 'complaint-close' })
  @ApiOkResponse({ type: ComplaintLineView })
  async close(
    @Param() { complaintId }: ComplaintParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintLineView> {
    const { complaint } = await this.reading.atTheOffice(complaintId, principal);
    return this.take({ step: 'close', complaint }, command, reply);
  }

  /** Opens it again: the answer was not enough, or it happened again. A new term runs. */
  @Post('complaints/:complaintId/reopening')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Riapre un reclamo', operationId: 'complaint-reopen' })
  @ApiOkResponse({ type: ComplaintLineView })
  async reopen(
    @Param() { complaintId }: ComplaintParams,
    @Body() { text }: ReopenComplaintDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintLineView> {
    const complaint = await this.reading.seen(complaintId, principal);
    const file = await this.reading.inHand(complaint.applicationId, principal);
    return this.take({ step: 'reopen', complaint, file, text }, command, reply);
  }

  private async take(what: ComplaintStep, { meta }: CommandRequest, reply: Reply): Promise<ComplaintLineView> {
    const done = await this.commands.execute(new TakeComplaintStepCommand(what, meta));
    return this.reading.written(writtenValue(reply, done).state);
  }
}
