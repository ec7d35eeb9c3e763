// Notices over HTTP: what was written to a family, by which channel it went, when it was delivered; what the office posts and hands over.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { localDate } from '@buono/kernel';
import { RecordByHandCommand, type ByHand } from '../../../application/notices/record-by-hand.handler.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { NoticeReading } from './notice-reading.js';
import {
  DeliverNoticeDto,
  NoticeLineView,
  NoticePage,
  NoticeParams,
  NoticesQuery,
  NoticesView,
  NoticeDetailView,
  PostNoticeDto,
} from './notices.dto.js';

@ApiTags('notices')
@Controller()
export class NoticesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: NoticeReading,
  ) {}

  /** What was written to the people of an application, without the words. */
  @Get('applications/:applicationId/notices')
  @Allow()
  @ApiOperation({ summary: 'Elenca le comunicazioni su una domanda', operationId: 'application-notices' })
  @ApiOkResponse({ type: NoticesView })
  ofApplication(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<NoticesView> {
    return this.reading.ofApplication(applicationId, principal);
  }

  /** The notices of the caller's zones, oldest first; `status=posting`: the letters that the office has to post. */
  @Get('notices')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le comunicazioni per stato', operationId: 'notices' })
  @ApiOkResponse({ type: NoticePage })
  list(
    @Query() query: NoticesQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<NoticeLineView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** A notice with its words, attempts and proof; the opening is recorded. */
  @Get('notices/:noticeId')
  @Allow()
  @ApiOperation({ summary: 'Mostra una comunicazione', operationId: 'notice-show' })
  @ApiOkResponse({ type: NoticeDetailView })
  show(@Param() { noticeId }: NoticeParams, @CurrentPrincipal() principal: Principal): Promise<NoticeDetailView> {
    return this.reading.show(noticeId, principal);
  }

  /** The office posted it: a letter, registered where a term counts from it. */
  @Post('notices/:noticeId/posting')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Registra la spedizione di una comunicazione', operationId: 'notice-post' })
  @ApiOkResponse({ type: NoticeLineView })
  async post(
    @Param() { noticeId }: NoticeParams,
    @Body() { channel, number }: PostNoticeDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeLineView> {
    const file = await this.reading.atTheOffice(noticeId, principal);
    return this.take(file, { step: 'post', channel, number }, command, reply);
  }

  /**
   * The office has the proof that it was delivered: by post, or in person at the desk; or that a registered letter lay at the post
   * for ten days and nobody fetched it (compiuta giacenza). The term of the person counts from that day.
   */
  @Post('notices/:noticeId/delivery')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Registra la consegna di una comunicazione', operationId: 'notice-deliver' })
  @ApiOkResponse({ type: NoticeLineView })
  async deliver(
    @Param() { noticeId }: NoticeParams,
    @Body() { channel, deliveredOn, stockedSince, number }: DeliverNoticeDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeLineView> {
    const file = await this.reading.atTheOffice(noticeId, principal);
    const kept = number === undefined ? {} : { number };
    const when =
      stockedSince === undefined
        ? { deliveredOn: localDate(deliveredOn ?? '') }
        : { stockedSince: localDate(stockedSince) };
    const what = { step: 'deliver', channel, when, ...kept } as const;
    return this.take(file, what, command, reply);
  }

  private async take(
    file: RecordByHandCommand['file'],
    what: ByHand,
    { meta }: CommandRequest,
    reply: Reply,
  ): Promise<NoticeLineView> {
    const done = await this.commands.execute(new RecordByHandCommand(file, what, meta));
    return this.reading.written(writtenValue(reply, done).state);
  }
}
