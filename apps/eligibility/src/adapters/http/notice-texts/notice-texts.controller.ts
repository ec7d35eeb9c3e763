// The texts of notices over HTTP: the staff writes versions, another person approves them, and tries them on real cases first.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { ListNoticeBodiesQuery } from '../../../application/notice-texts/list-bodies.handler.js';
import { TakeTextStepCommand, type TextStep } from '../../../application/notice-texts/take-text-step.handler.js';
import type { TextPlace } from '../../../application/notice-texts/notice-text-ports.js';
import { writtenValue } from '../problems.js';
import { NoticeTextReading } from './notice-text-reading.js';
import {
  NoticeBodiesView,
  NoticeTextParams,
  NoticeTextPreviewView,
  NoticeTextsQuery,
  NoticeTextsView,
  NoticeTextVersionParams,
  NoticeTextView,
  PreviewNoticeTextDto,
  ProposeNoticeTextDto,
} from './notice-texts.dto.js';

/** Who asks, and under which key. */
interface Asked {
  readonly command: CommandRequest;
  readonly principal: Principal;
  readonly reply: Reply;
}

@ApiTags('notices')
@Controller('notice-texts')
export class NoticeTextsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly reading: NoticeTextReading,
  ) {}

  /** The texts of a body, kind by kind and language by language. */
  @Get()
  @Allow('region-officer', 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Elenca i testi delle comunicazioni di un ente', operationId: 'notice-texts' })
  @ApiOkResponse({ type: NoticeTextsView })
  list(@Query() { body }: NoticeTextsQuery): Promise<NoticeTextsView> {
    return this.reading.list(body);
  }

  /** The bodies whose notices are written here, each with its published calls. */
  @Get('bodies')
  @Allow('region-officer', 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Elenca gli enti che scrivono comunicazioni', operationId: 'notice-text-bodies' })
  @ApiOkResponse({ type: NoticeBodiesView })
  async bodies(): Promise<NoticeBodiesView> {
    return { items: await this.queries.execute(new ListNoticeBodiesQuery()) };
  }

  /** A text with its versions, and the places that may and must stand in it. */
  @Get(':kind/:language')
  @Allow('region-officer', 'second-approver', 'auditor')
  @ApiOperation({ summary: 'Mostra un testo delle comunicazioni', operationId: 'notice-text-show' })
  @ApiOkResponse({ type: NoticeTextView })
  show(
    @Param() { kind, language }: NoticeTextParams,
    @Query() { body }: NoticeTextsQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<NoticeTextView> {
    return this.reading.show({ body, kind, language }, principal);
  }

  /** Words as they would be written on an application that the caller may see. Nothing is saved, nothing sealed is opened. */
  @Post(':kind/:language/preview')
  @HttpCode(200)
  @Allow('region-officer', 'second-approver')
  @ApiOperation({ summary: 'Prova un testo su una domanda vera', operationId: 'notice-text-preview' })
  @ApiOkResponse({ type: NoticeTextPreviewView })
  preview(
    @Param() { kind, language }: NoticeTextParams,
    @Query() { body }: NoticeTextsQuery,
    @Body() words: PreviewNoticeTextDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<NoticeTextPreviewView> {
    return this.reading.preview({ body, kind, language }, words, principal);
  }

  /** A new version, which waits for another person. */
  @Post(':kind/:language/versions')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Propone un testo delle comunicazioni', operationId: 'notice-text-propose' })
  @ApiOkResponse({ type: NoticeTextView })
  propose(
    @Param() { kind, language }: NoticeTextParams,
    @Query() { body }: NoticeTextsQuery,
    @Body() { title, text }: ProposeNoticeTextDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeTextView> {
    return this.take({ body, kind, language }, { step: 'propose', title, text }, { command, principal, reply });
  }

  /** Another person approves it: the notices from now on have these words. */
  @Post(':kind/:language/versions/:version/approval')
  @HttpCode(200)
  @Allow('region-officer', 'second-approver')
  @ApiOperation({ summary: 'Approva un testo delle comunicazioni', operationId: 'notice-text-approve' })
  @ApiOkResponse({ type: NoticeTextView })
  approve(
    @Param() { kind, language, version }: NoticeTextVersionParams,
    @Query() { body }: NoticeTextsQuery,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeTextView> {
    return this.take({ body, kind, language }, { step: 'approve', version }, { command, principal, reply });
  }

  /** It is set aside. */
  @Post(':kind/:language/versions/:version/dismissal')
  @HttpCode(200)
  @Allow('region-officer', 'second-approver')
  @ApiOperation({ summary: 'Scarta un testo delle comunicazioni', operationId: 'notice-text-dismiss' })
  @ApiOkResponse({ type: NoticeTextView })
  dismiss(
    @Param() { kind, language, version }: NoticeTextVersionParams,
    @Query() { body }: NoticeTextsQuery,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeTextView> {
    return this.take({ body, kind, language }, { step: 'dismiss', version }, { command, principal, reply });
  }

  /** The body goes back to the words that the platform comes with. */
  @Post(':kind/:language/withdrawal')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Torna al testo di partenza di una comunicazione', operationId: 'notice-text-withdraw' })
  @ApiOkResponse({ type: NoticeTextView })
  withdraw(
    @Param() { kind, language }: NoticeTextParams,
    @Query() { body }: NoticeTextsQuery,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeTextView> {
    return this.take({ body, kind, language }, { step: 'withdraw' }, { command, principal, reply });
  }

  private async take(place: TextPlace, step: TextStep, { command, principal, reply }: Asked): Promise<NoticeTextView> {
    writtenValue(reply, await this.commands.execute(new TakeTextStepCommand(place, step, command.meta)));
    return this.reading.show(place, principal);
  }
}
