// Messages on a file over HTTP: its people and its office write to each other, somebody of the office sees to it.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { uuidV5 } from '@buono/event-store';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { personId } from '@buono/kernel';
import { TakeThreadStepCommand, type ThreadStep } from '../../../application/messages/take-thread-step.handler.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import { ApplicationParams } from '../application/applications.dto.js';
import { valueOf, writtenValue } from '../problems.js';
import {
  AssignThreadDto,
  ThreadLineView,
  ThreadPage,
  ThreadsQuery,
  ThreadView,
  WriteMessageDto,
} from './messages.dto.js';
import { ThreadReading } from './thread-reading.js';

@ApiTags('messages')
@Controller()
export class MessagesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: ThreadReading,
  ) {}

  /** Writes on a file: by its people, who holds their mandate, or the office of its zone. */
  @Post('applications/:applicationId/messages')
  @Allow()
  @ApiOperation({ summary: 'Scrive un messaggio sulla pratica', operationId: 'message-write' })
  @ApiCreatedResponse({ type: ThreadLineView })
  async write(
    @Param() { applicationId }: ApplicationParams,
    @Body() { text, documents = [] }: WriteMessageDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ThreadLineView> {
    const { application, acting, side: from } = await this.reading.inHand(applicationId, principal);
    return this.take(application, { step: 'write', from, acting, text, documents }, command, reply);
  }

  /** What was written on a file, oldest first; the opening is recorded, and the other side sees that it was read. */
  @Get('applications/:applicationId/messages')
  @Allow()
  @ApiOperation({ summary: 'Mostra i messaggi di una pratica', operationId: 'application-messages' })
  @ApiOkResponse({ type: ThreadView })
  async ofApplication(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ThreadView> {
    const { view, reads } = await this.reading.show(applicationId, principal);
    if (reads === undefined) return view;
    const { application, side } = reads;
    // One reading for each number of messages: looking again is no other.
    const commandId = uuidV5('read-messages', applicationId, side, String(view.items.length));
    const meta = { commandId, actor: principal.actorId, correlationId: applicationId };
    valueOf(await this.commands.execute(new TakeThreadStepCommand(application, { step: 'read', side }, meta)));
    return view;
  }

  /** Who of the office sees to it: the caller unless said. */
  @Post('applications/:applicationId/messages/assignment')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({
    summary: 'Prende in carico o passa ad altri i messaggi di una pratica',
    operationId: 'messages-assign',
  })
  @ApiOkResponse({ type: ThreadLineView })
  async assign(
    @Param() { applicationId }: ApplicationParams,
    @Body() { holder }: AssignThreadDto,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ThreadLineView> {
    const application = await this.reading.atTheOffice(applicationId, principal);
    const to = holder === undefined ? principal.actorId : personId(holder);
    return this.take(application, { step: 'assign', holder: to }, command, reply);
  }

  /** The last message wants no answer. */
  @Post('applications/:applicationId/messages/settlement')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Segna che l’ultimo messaggio non chiede risposta', operationId: 'messages-settle' })
  @ApiOkResponse({ type: ThreadLineView })
  async settle(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ThreadLineView> {
    const application = await this.reading.atTheOffice(applicationId, principal);
    return this.take(application, { step: 'settle' }, command, reply);
  }

  /** The inbox: the threads of the caller's zones, what waits longest first. */
  @Get('messages')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le pratiche con messaggi', operationId: 'messages' })
  @ApiOkResponse({ type: ThreadPage })
  list(
    @Query() query: ThreadsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<ThreadLineView>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  private async take(
    application: KnownApplication,
    what: ThreadStep,
    { meta }: CommandRequest,
    reply: Reply,
  ): Promise<ThreadLineView> {
    const done = await this.commands.execute(new TakeThreadStepCommand(application, what, meta));
    return this.reading.written(writtenValue(reply, done).state);
  }
}
