// The seeds by which zones draw lines of claims, over HTTP: bound by an act, read by anybody who is signed in.
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { callId, zoneCode } from '@buono/kernel';
import { BindSeedCommand } from '../../../application/claim/bind-seed.handler.js';
import { claimSeedsOf } from '../../../application/ids.js';
import { ClaimSeedStreams, HeardCalls } from '../../../application/ports.js';
import type { ClaimSeeds } from '../../../domain/claim-seed/decider.js';
import { claimSeedProblem } from './claim-sample-problems.js';
import { BindSeedDto, ClaimSeedParams, ClaimSeedsView } from './claim-samples.dto.js';

@ApiTags('claims')
@Controller('claim-seeds')
export class ClaimSeedsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly seeds: ClaimSeedStreams,
    private readonly calls: HeardCalls,
  ) {}

  /** Binds the seed of claims that are presented from here on; the office keeps the seed itself until it draws. */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Impegna il seme dei sorteggi', operationId: 'claim-seed-bind' })
  @ApiCreatedResponse({ type: ClaimSeedsView })
  async bind(
    @Body() { callId: call, zone, commitment, actNumber }: BindSeedDto,
    @Command({ about: ({ callId, zone }) => [callId, zone] }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimSeedsView> {
    const asked = { callId: callId(call), zone: zoneCode(zone), commitment, actNumber };
    const outcome = await this.commands.execute(new BindSeedCommand(asked, principal, command.meta));
    if (!outcome.accepted) throw claimSeedProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    return seedsView({ callId: call, zone }, outcome.state, true);
  }

  /** What is bound now, and the seeds that were shown. */
  @Get(':callId/:zone')
  @Allow()
  @ApiOperation({ summary: 'Mostra i semi dei sorteggi di una zona', operationId: 'claim-seeds-show' })
  @ApiOkResponse({ type: ClaimSeedsView })
  async show(@Param() params: ClaimSeedParams): Promise<ClaimSeedsView> {
    const { state } = await this.seeds.find(claimSeedsOf(callId(params.callId), zoneCode(params.zone)));
    const { state: heard } = await this.calls.find(callId(params.callId));
    return seedsView(params, state, heard.type === 'CallHeard' && heard.sampling !== undefined);
  }
}

const seedsView = (
  { callId: call, zone }: ClaimSeedParams,
  { bound, seeds }: ClaimSeeds,
  isAsked: boolean,
): ClaimSeedsView => ({
  callId: call,
  zone,
  isAsked,
  ...(bound !== undefined && {
    bound: { commitment: bound.commitment, actNumber: bound.actNumber, boundOn: bound.boundOn },
  }),
  shown: Object.entries(seeds).flatMap(([commitment, seed]) => (seed === undefined ? [] : [{ commitment, seed }])),
});
