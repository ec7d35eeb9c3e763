// Acts over HTTP that amend a call by saying only what changes: an earlier version brought back, a later closing, more money.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { callId, cents, decimalFromCents, instant, localDate } from '@buono/kernel';
import { DeriveVersionCommand, type RevisingAct } from '../../../application/call/derive-version.handler.js';
import { ExtensionDto, OutageDto, RefinancingDto, RestorationDto } from './call-acts.dto.js';
import { callWrittenView } from './call-view.js';
import { CallParams, CallWrittenView } from './calls.dto.js';
import { writtenValue } from '../problems.js';

@ApiTags('calls')
@Controller('calls/:callId')
export class CallRevisionsController {
  constructor(private readonly commands: CommandBus) {}

  /** Brings an earlier version back as a new one. */
  @Post('restorations')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Ripristina una versione precedente di un avviso', operationId: 'call-restore' })
  @ApiCreatedResponse({ type: CallWrittenView })
  restore(
    @Param() params: CallParams,
    @Body() { actNumber, version, effectiveFrom, appliesTo }: RestorationDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const act = {
      actNumber,
      revision: { kind: 'restoration', restores: version },
      ...(effectiveFrom !== undefined && { effectiveFrom: localDate(effectiveFrom) }),
      ...(appliesTo !== undefined && { appliesTo }),
    } as const;
    return this.revise(params, act, { meta, reply });
  }

  /** Moves the closing of the windows later, from today (proroga dei termini). */
  @Post('extensions')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Proroga la chiusura di un avviso', operationId: 'call-extend' })
  @ApiCreatedResponse({ type: CallWrittenView })
  extend(
    @Param() params: CallParams,
    @Body() { actNumber, ...extension }: ExtensionDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    return this.revise(params, { actNumber, revision: { kind: 'extension', ...extension } }, { meta, reply });
  }

  /** Gives the windows back the days on which the platform could not be reached; one that has closed opens again. */
  @Post('outages')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Proroga un avviso dopo un’interruzione della piattaforma', operationId: 'call-outage' })
  @ApiCreatedResponse({ type: CallWrittenView })
  recover(
    @Param() params: CallParams,
    @Body() { actNumber, from, to }: OutageDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const outage = { from: instant(from), to: instant(to) };
    return this.revise(params, { actNumber, revision: { kind: 'outage', outage } }, { meta, reply });
  }

  /** Adds money to a call, from today (rifinanziamento). */
  @Post('refinancings')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Rifinanzia un avviso', operationId: 'call-refinance' })
  @ApiCreatedResponse({ type: CallWrittenView })
  refinance(
    @Param() params: CallParams,
    @Body() { actNumber, funds }: RefinancingDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallWrittenView> {
    const more = funds.map(({ source, year, amountCents }) => ({
      source,
      year,
      amount: decimalFromCents(cents(amountCents)),
    }));
    return this.revise(params, { actNumber, revision: { kind: 'refinancing', funds: more } }, { meta, reply });
  }

  private async revise(
    params: CallParams,
    act: RevisingAct,
    { meta, reply }: Pick<CommandRequest, 'meta'> & { readonly reply: Reply },
  ): Promise<CallWrittenView> {
    const done = await this.commands.execute(new DeriveVersionCommand(callId(params.callId), act, meta));
    return callWrittenView(writtenValue(reply, done));
  }
}
