// Rankings over HTTP: the zone computes, the region approves, each family reads why it has its place.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, Public, withinScope, type Principal } from '@buono/access';
import { AtLeast, Command, type CommandRequest, type Page, type Reply } from '@buono/http';
import { callId, zoneCode } from '@buono/kernel';
import { ApproveRankingCommand } from '../../../application/ranking/approve-ranking.handler.js';
import { ComputeRankingCommand } from '../../../application/ranking/compute-ranking.handler.js';
import type { RankingLine } from '../../../application/ports.js';
import { writtenValue } from '../problems.js';
import { RankingReading, rankingView } from './ranking-reading.js';
import {
  ApproveRankingDto,
  ComputeRankingDto,
  PlaceParams,
  PlaceView,
  PublishedRankingView,
  RankingPage,
  RankingParams,
  RankingsQuery,
  RankingView,
} from './rankings.dto.js';

@ApiTags('rankings')
@Controller('rankings')
export class RankingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: RankingReading,
  ) {}

  /** Scores every admitted application of an action in a zone and gives each its place. */
  @Post()
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Calcola una graduatoria', operationId: 'ranking-compute' })
  @ApiCreatedResponse({ type: RankingView })
  async compute(
    @Body() body: ComputeRankingDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RankingView> {
    const zone = zoneCode(body.zone);
    withinScope(principal, ['zone-officer'], { zone });
    const input = { callId: callId(body.callId), zone, action: body.action, seed: body.seed, follows: body.follows };
    return rankingView(writtenValue(reply, await this.commands.execute(new ComputeRankingCommand(input, meta))).state);
  }

  /** Approves a ranking by an act: its places are served in order. */
  @Post(':rankingId/approval')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Approva una graduatoria', operationId: 'ranking-approve' })
  @ApiOkResponse({ type: RankingView })
  async approve(
    @Param() params: RankingParams,
    @Body() body: ApproveRankingDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RankingView> {
    const approve = new ApproveRankingCommand(params.rankingId, body.actNumber, meta);
    return rankingView(writtenValue(reply, await this.commands.execute(approve)).state);
  }

  /** The rankings of the caller's zones, or all. */
  @Get()
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le graduatorie', operationId: 'ranking-list' })
  @ApiOkResponse({ type: RankingPage })
  list(
    @Query() query: RankingsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page<RankingLine>> {
    return this.reading.list({ query, principal, atLeast }, reply);
  }

  /** One ranking: codes, places and points. */
  @Get(':rankingId')
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra una graduatoria', operationId: 'ranking-show' })
  @ApiOkResponse({ type: RankingView })
  show(
    @Param() params: RankingParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RankingView> {
    return this.reading.show(params.rankingId, principal, reply);
  }

  /** A ranking as it is published, provisional or approved: codes, points and what decided; anybody can check it. */
  @Get(':rankingId/published')
  @Public()
  @ApiOperation({ summary: 'Leggi una graduatoria pubblicata', operationId: 'ranking-published' })
  @ApiOkResponse({ type: PublishedRankingView })
  published(@Param() params: RankingParams): Promise<PublishedRankingView> {
    return this.reading.published(params);
  }

  /** Why an application has its place: points item by item, tie-breaks in their order. For its people and the staff. */
  @Get(':rankingId/entries/:applicationId')
  @Allow()
  @ApiOperation({ summary: 'Spiega il posto di una domanda', operationId: 'ranking-explain' })
  @ApiOkResponse({ type: PlaceView })
  explain(@Param() params: PlaceParams, @CurrentPrincipal() principal: Principal): Promise<PlaceView> {
    return this.reading.explain(params, principal);
  }
}
