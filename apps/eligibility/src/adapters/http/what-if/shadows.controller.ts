// The shadow of a call over HTTP: switched on and off by acts, its differences read by the office.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import {
  Command,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  PageQuery,
  type CommandRequest,
  type Page,
  type Reply,
} from '@buono/http';
import { callId, Clock, localDate } from '@buono/kernel';
import { refused } from '../../../application/answer.js';
import { Applications } from '../../../application/ports.js';
import { Shadows } from '../../../application/what-if/shadow-ports.js';
import { SwitchShadowCommand, type ShadowInput } from '../../../application/what-if/switch-shadow.handler.js';
import { MOST_DIFFERENCES, runsAt, type KnownShadow, type Shadow } from '../../../domain/shadow/decider.js';
import { CallParams } from '../call/calls.dto.js';
import { valueOf, writtenValue } from '../problems.js';
import {
  ShadowDifferencePage,
  ShadowView,
  SwitchShadowOffDto,
  SwitchShadowOnDto,
  type ShadowDifferenceView,
} from './shadows.dto.js';

@ApiTags('shadows')
@Controller('calls/:callId/shadow')
export class ShadowsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly shadows: Shadows,
    private readonly applications: Applications,
    private readonly clock: Clock,
  ) {}

  /** Runs another document beside the rules in force: what is evaluated or decided passes under it too, without any effect. */
  @Post()
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Accende la prova in ombra di un avviso', operationId: 'shadow-switch-on' })
  @ApiOkResponse({ type: ShadowView })
  switchOn(
    @Param() params: CallParams,
    @Body() { document, actNumber, until }: SwitchShadowOnDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ShadowView> {
    const on = { document, until: localDate(until) };
    return this.written({ callId: callId(params.callId), actNumber, on }, command, reply);
  }

  /** Ends the shadow before its last day. */
  @Post('end')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Spegne la prova in ombra di un avviso', operationId: 'shadow-switch-off' })
  @ApiOkResponse({ type: ShadowView })
  switchOff(
    @Param() params: CallParams,
    @Body() { actNumber }: SwitchShadowOffDto,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ShadowView> {
    return this.written({ callId: callId(params.callId), actNumber }, command, reply);
  }

  /** The shadow of a call, the last one. */
  @Get()
  @Allow('region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra la prova in ombra di un avviso', operationId: 'shadow-show' })
  @ApiOkResponse({ type: ShadowView })
  async show(@Param() params: CallParams): Promise<ShadowView> {
    return this.view(await this.known(params.callId));
  }

  /** Of which applications the rules answer otherwise, and what. */
  @Get('differences')
  @Allow('region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le differenze della prova in ombra', operationId: 'shadow-differences' })
  @ApiOkResponse({ type: ShadowDifferencePage })
  async differences(@Param() params: CallParams, @Query() query: PageQuery): Promise<Page<ShadowDifferenceView>> {
    const { differences } = await this.known(params.callId);
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const from = differences.findIndex(({ applicationId }) => applicationId === after) + 1;
    const lines = await Promise.all(differences.slice(from, from + limit + 1).map((each) => this.difference(each)));
    return pageOf(
      lines,
      limit,
      (line) => line,
      ({ applicationId }) => [applicationId],
    );
  }

  /** Its number in the call's register is its code: nothing sealed is opened for it. */
  private async difference(found: KnownShadow['differences'][number]): Promise<ShadowDifferenceView> {
    const { state } = await this.applications.find(found.applicationId);
    return {
      ...differenceView(found),
      ...('receiptNumber' in state && { receiptNumber: state.receiptNumber }),
    };
  }

  private async written(input: ShadowInput, { meta }: CommandRequest, reply: Reply): Promise<ShadowView> {
    return this.view(
      knownIn(writtenValue(reply, await this.commands.execute(new SwitchShadowCommand(input, meta))).state),
    );
  }

  private async known(id: string): Promise<KnownShadow> {
    return knownIn((await this.shadows.find(callId(id))).state);
  }

  private view(shadow: KnownShadow): ShadowView {
    const { callId: call, shadowId, at: since, until, actNumber, differences } = shadow;
    const over = shadow.status === 'on' && !runsAt(shadow, this.clock.now());
    return {
      ...{ callId: call, shadowId, status: over ? 'ended' : shadow.status, since, until, actNumber },
      ...(shadow.status === 'off' && { endActNumber: shadow.endActNumber, endedAt: shadow.endedAt }),
      ...{ differences: differences.length, full: differences.length >= MOST_DIFFERENCES },
    };
  }
}

const knownIn = (shadow: Shadow): KnownShadow =>
  shadow.status === 'none' ? valueOf<never>(refused('shadow-not-on')) : shadow;

const differenceView = ({ applicationId, about, callVersion, on, ...answers }: KnownShadow['differences'][number]) => ({
  ...{ applicationId, about, callVersion, on },
  inForce: { ...answers.inForce, criteria: { ...answers.inForce.criteria } },
  shadow: { ...answers.shadow, criteria: { ...answers.shadow.criteria } },
});
