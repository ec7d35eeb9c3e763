// Acts on calls over HTTP: a second person approves; suspension, resumption, annulment, stages; a past call as a new draft.
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { callId } from '@buono/kernel';
import { ApproveCallCommand } from '../../../application/call/approve-call.handler.js';
import { DuplicateCallCommand } from '../../../application/call/duplicate-call.handler.js';
import { RecordCallActCommand } from '../../../application/call/record-call-act.handler.js';
import { ResumeCallCommand } from '../../../application/call/resume-call.handler.js';
import { DuplicateDto, ReasonedActDto, ResumptionDto, StageDto } from './call-acts.dto.js';
import { callWrittenView } from './call-view.js';
import { CallParams, CallWrittenView } from './calls.dto.js';
import { writtenValue } from '../problems.js';

@ApiTags('calls')
@Controller('calls/:callId')
export class CallActsController {
  constructor(private readonly commands: CommandBus) {}

  /** Approves a draft as it stands; whoever had a hand in the text may not. */
  @Post('draft/approval')
  @HttpCode(200)
  @Allow('region-officer', 'second-approver')
  @ApiOperation({ summary: 'Approva la bozza di un avviso', operationId: 'call-approve-draft' })
  @ApiOkResponse({ type: CallWrittenView })
  async approve(
    @Param() params: CallParams,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new ApproveCallCommand(callId(params.callId), meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Suspends a published call: no application is taken until it is resumed. */
  @Post('suspensions')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Sospende un avviso', operationId: 'call-suspend' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async suspend(
    @Param() params: CallParams,
    @Body() { actNumber, reason }: ReasonedActDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const act = { type: 'SuspendCall', actNumber, reason } as const;
    const done = await this.commands.execute(new RecordCallActCommand(callId(params.callId), act, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Resumes a suspended call, giving its windows back the time that they lost where the act says so. */
  @Post('resumptions')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Riprende un avviso sospeso', operationId: 'call-resume' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async resume(
    @Param() params: CallParams,
    @Body() { actNumber, giveBackTime }: ResumptionDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(
      new ResumeCallCommand(callId(params.callId), { actNumber, giveBackTime }, meta),
    );
    return callWrittenView(writtenValue(reply, done));
  }

  /** Annuls a published call: it takes and admits nobody any more. */
  @Post('annulment')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Annulla un avviso', operationId: 'call-annul' })
  @ApiOkResponse({ type: CallWrittenView })
  async annul(
    @Param() params: CallParams,
    @Body() { actNumber, reason }: ReasonedActDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const act = { type: 'AnnulCall', actNumber, reason } as const;
    const done = await this.commands.execute(new RecordCallActCommand(callId(params.callId), act, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Records that a closed call goes on: examination, rankings, carrying out, reporting, conclusion. */
  @Post('stages')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Registra una fase di un avviso chiuso', operationId: 'call-advance' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async advance(
    @Param() params: CallParams,
    @Body() { actNumber, stage }: StageDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const act = { type: 'AdvanceCall', actNumber, stage } as const;
    const done = await this.commands.execute(new RecordCallActCommand(callId(params.callId), act, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Drafts a new call from this one: another code, dates later by whole years, to be confirmed. */
  @Post('duplicates')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prepara un nuovo avviso da uno passato', operationId: 'call-duplicate' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async duplicate(
    @Param() params: CallParams,
    @Body() { code, years = 1 }: DuplicateDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new DuplicateCallCommand(callId(params.callId), { code, years }, meta));
    return callWrittenView(writtenValue(reply, done));
  }
}
