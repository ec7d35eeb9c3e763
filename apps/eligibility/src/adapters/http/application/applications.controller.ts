// Applications over HTTP, as families use them: draft, change, send, read, give up.
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { AtLeast, Command, written, type CommandRequest, type Page, type Reply } from '@buono/http';
import { applicationId, callId } from '@buono/kernel';
import { ChangeDraftCommand } from '../../../application/application/change-draft.handler.js';
import { StartDraftCommand } from '../../../application/application/start-draft.handler.js';
import { SaveStepCommand } from '../../../application/application/save-step.handler.js';
import { SubmitApplicationCommand } from '../../../application/application/submit-application.handler.js';
import { WithdrawApplicationCommand } from '../../../application/application/withdraw-application.handler.js';
import { ApplicationDoor } from './application-door.js';
import { ApplicationReading } from './application-reading.js';
import { inputOf, stepOf, writtenApplicationView } from './application-view.js';
import {
  ApplicationPage,
  ApplicationParams,
  ApplicationView,
  ApplicationWrittenView,
  DraftContentDto,
  FoundView,
  ReceiptDto,
  SearchDto,
  StartDraftDto,
  type ApplicationLineView,
} from './applications.dto.js';
import { ApplicationsQuery } from './applications-query.dto.js';
import { DraftStepDto, SavedStepView } from './draft-steps.dto.js';
import { valueOf, writtenValue } from '../problems.js';

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: ApplicationReading,
    private readonly door: ApplicationDoor,
  ) {}

  /** Starts an application (domanda) for a recipient; one is open at a time for each recipient and call. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Inizia una domanda', operationId: 'application-start' })
  @ApiCreatedResponse({ type: ApplicationWrittenView })
  async start(
    @Body() body: StartDraftDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const done = await this.commands.execute(new StartDraftCommand(callId(body.callId), inputOf(body), meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Replaces what a draft says, whole; needs the ETag it was read with. */
  @Put(':applicationId')
  @Allow()
  @ApiOperation({ summary: 'Modifica una domanda in bozza', operationId: 'application-change' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async change(
    @Param() params: ApplicationParams,
    @Body() body: DraftContentDto,
    @Command({ ifMatch: 'required' }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new ChangeDraftCommand(id, inputOf(body), meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** Saves one step of a draft: only what it says is changed; needs the ETag that was read last, so that no device undoes another's. */
  @Patch(':applicationId')
  @Allow()
  @ApiOperation({ summary: 'Salva un passo di una domanda in bozza', operationId: 'application-save-step' })
  @ApiOkResponse({ type: SavedStepView })
  async saveStep(
    @Param() params: ApplicationParams,
    @Body() body: DraftStepDto,
    @Command({ ifMatch: 'required' }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SavedStepView> {
    const save = new SaveStepCommand(applicationId(params.applicationId), stepOf(body), meta);
    const saved = writtenValue(reply, await this.commands.execute(save));
    return { ...writtenApplicationView(saved), leftToSay: saved.leftToSay.map((fact) => ({ ...fact })) };
  }

  /** Sends the application; the receipt has its number, the arrival that decides whether it was in time, and a digest. */
  @Post(':applicationId/submission')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Invia una domanda', operationId: 'application-submit' })
  @ApiOkResponse({ type: ReceiptDto })
  async submit(
    @Param() params: ApplicationParams,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReceiptDto> {
    const id = applicationId(params.applicationId);
    const done = valueOf(await this.commands.execute(new SubmitApplicationCommand(id, meta)));
    written(reply, 'eligibility', done);
    return done.receipt;
  }

  /** Gives the application up. */
  @Post(':applicationId/withdrawal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Ritira una domanda', operationId: 'application-withdraw' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async withdraw(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    await this.door.own(params.applicationId, principal);
    const id = applicationId(params.applicationId);
    const done = await this.commands.execute(new WithdrawApplicationCommand(id, meta));
    return writtenApplicationView(writtenValue(reply, done));
  }

  /** The applications that the caller may see: their own, those of their zones, or all. No names. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca le domande visibili a chi chiede', operationId: 'application-list' })
  @ApiOkResponse({ type: ApplicationPage })
  list(
    @Query() query: ApplicationsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<ApplicationLineView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** The applications for the person behind a codice fiscale, within the caller's zones. */
  @Post('searches')
  @HttpCode(200)
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Cerca le domande di una persona', operationId: 'application-search' })
  @ApiOkResponse({ type: FoundView })
  search(@Body() body: SearchDto, @CurrentPrincipal() principal: Principal): Promise<FoundView> {
    return this.reading.search(body.fiscalCode, principal);
  }

  /** One application with what the family wrote; the opening is recorded. */
  @Get(':applicationId')
  @Allow()
  @ApiOperation({ summary: 'Mostra una domanda', operationId: 'application-show' })
  @ApiOkResponse({ type: ApplicationView })
  show(
    @Param() params: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationView> {
    return this.reading.show(params.applicationId, principal, reply);
  }

  /** The receipt of an application that was sent. */
  @Get(':applicationId/receipt')
  @Allow()
  @ApiOperation({ summary: 'Mostra la ricevuta di una domanda', operationId: 'application-receipt' })
  @ApiOkResponse({ type: ReceiptDto })
  receipt(@Param() params: ApplicationParams, @CurrentPrincipal() principal: Principal): Promise<ReceiptDto> {
    return this.reading.receipt(params.applicationId, principal);
  }
}
