// Calls over HTTP: the region drafts, publishes and amends; everybody reads and tries whether they would qualify.
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, Public, type Principal } from '@buono/access';
import { AtLeast, Command, PageQuery, type CommandRequest, type Page, type Reply } from '@buono/http';
import { callId, localDate } from '@buono/kernel';
import { AmendCallCommand } from '../../../application/call/amend-call.handler.js';
import { AmendDraftCommand } from '../../../application/call/amend-draft.handler.js';
import { DraftCallCommand } from '../../../application/call/draft-call.handler.js';
import { PrecheckQuery } from '../../../application/call/precheck.handler.js';
import type { CallLine } from '../../../application/ports.js';
import { PublishCallCommand } from '../../../application/call/publish-call.handler.js';
import { versionInForce } from '../../../domain/call/decider.js';
import { CallReading } from './call-reading.js';
import { callView, callWrittenView } from './call-view.js';
import {
  AmendDto,
  CallDocumentDto,
  CallDocumentView,
  CallDraftView,
  CallPage,
  CallParams,
  CallView,
  CallWrittenView,
  PrecheckDto,
  PublishDto,
  VersionQuery,
} from './calls.dto.js';
import { explanationView } from '../decision/explanation-view.js';
import { ExplanationView } from '../decision/explanation.dto.js';
import { valueOf, writtenValue } from '../problems.js';

@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly reading: CallReading,
  ) {}

  /** Drafts a call (avviso) from its document; everything that is wrong with it is named with its place. */
  @Post()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prepara un avviso', operationId: 'call-draft' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async draft(
    @Body() body: CallDocumentDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new DraftCallCommand(body.document, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Replaces the document of a draft. */
  @Put(':callId/document')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Modifica la bozza di un avviso', operationId: 'call-amend-draft' })
  @ApiOkResponse({ type: CallWrittenView })
  async amendDraft(
    @Param() params: CallParams,
    @Body() body: CallDocumentDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new AmendDraftCommand(callId(params.callId), body.document, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Publishes an approved draft: in force from today as version 1. */
  @Post(':callId/publication')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Pubblica un avviso', operationId: 'call-publish' })
  @ApiOkResponse({ type: CallWrittenView })
  async publish(
    @Param() params: CallParams,
    @Body() body: PublishDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new PublishCallCommand(callId(params.callId), body.actNumber, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** Amends a published call: a new version, for what arrives from a date on. */
  @Post(':callId/amendments')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Modifica un avviso pubblicato', operationId: 'call-amend' })
  @ApiCreatedResponse({ type: CallWrittenView })
  async amend(
    @Param() params: CallParams,
    @Body() { document, actNumber, effectiveFrom, appliesTo }: AmendDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const said = { document, actNumber, effectiveFrom: localDate(effectiveFrom) };
    const act = appliesTo === undefined ? said : { ...said, appliesTo };
    const done = await this.commands.execute(new AmendCallCommand(callId(params.callId), act, meta));
    return callWrittenView(writtenValue(reply, done));
  }

  /** The published calls. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Elenca gli avvisi pubblicati', operationId: 'call-list' })
  @ApiOkResponse({ type: CallPage })
  list(
    @Query() query: PageQuery,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<CallLine>> {
    return this.reading.list(query, atLeast, reply);
  }

  /** A published call, as it is in force today. */
  @Get(':callId')
  @Public()
  @ApiOperation({ summary: 'Mostra un avviso pubblicato', operationId: 'call-show' })
  @ApiOkResponse({ type: CallView })
  async show(@Param() params: CallParams): Promise<CallView> {
    const call = await this.reading.published(params.callId);
    return callView(call, versionInForce(call, this.reading.today()), this.reading.now());
  }

  /** The document of a published call: today's version, or the one asked for. */
  @Get(':callId/document')
  @Public()
  @ApiOperation({ summary: 'Mostra il documento di un avviso', operationId: 'call-document' })
  @ApiOkResponse({ type: CallDocumentView })
  async document(@Param() params: CallParams, @Query() query: VersionQuery): Promise<CallDocumentView> {
    const { version, terms, document } = await this.reading.version(params.callId, query.version);
    return { callId: params.callId, code: terms.code, version, document: JSON.parse(document) as object };
  }

  /** A draft with its document. */
  @Get(':callId/draft')
  @Allow('region-officer', 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Mostra la bozza di un avviso', operationId: 'call-show-draft' })
  @ApiOkResponse({ type: CallDraftView })
  draftOf(
    @Param() params: CallParams,
    @CurrentPrincipal() { actorId }: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallDraftView> {
    return this.reading.draft(params.callId, actorId, reply);
  }

  /** Would I qualify, for how much, and why? Anonymous: nothing is kept. */
  @Post(':callId/prechecks')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Verifica in anonimo i requisiti', operationId: 'call-precheck' })
  @ApiOkResponse({ type: ExplanationView })
  async precheck(@Param() params: CallParams, @Body() { action, facts }: PrecheckDto): Promise<ExplanationView> {
    const found = await this.queries.execute(new PrecheckQuery(callId(params.callId), action, facts));
    return explanationView({ callId: params.callId, ...valueOf(found) });
  }
}
