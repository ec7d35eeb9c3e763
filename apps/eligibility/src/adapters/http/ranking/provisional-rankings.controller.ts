// Provisional rankings over HTTP: the region publishes, families observe, the zone answers; anybody reads what changed.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, Public, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, localDate } from '@buono/kernel';
import {
  AnswerObservationCommand,
  ObserveRankingCommand,
} from '../../../application/ranking/observe-ranking.handler.js';
import { RecordPostingCommand } from '../../../application/ranking/record-posting.handler.js';
import { PublishProvisionalCommand } from '../../../application/ranking/publish-provisional.handler.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ObservationReading, observationLine } from './observation-reading.js';
import { eligibilityProblem, writtenValue } from '../problems.js';
import {
  ObservationAnswerDto,
  ObservationDto,
  ObservationLineView,
  ObservationsView,
  ObservationView,
  RankingChangesView,
} from './provisional-rankings.dto.js';
import { rankingView } from './ranking-reading.js';
import { ApproveRankingDto, PlaceParams, RankingParams, RankingView, RecordPostingDto } from './rankings.dto.js';
import type { WrittenRanking } from '../../../application/ranking/compute-ranking.handler.js';

@ApiTags('rankings')
@Controller('rankings/:rankingId')
export class ProvisionalRankingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: ObservationReading,
    private readonly door: ApplicationDoor,
  ) {}

  /** Publishes a ranking as provisional by an act: codes only; observations may come for as long as the call says. */
  @Post('provisional')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Pubblica una graduatoria provvisoria', operationId: 'ranking-publish-provisional' })
  @ApiOkResponse({ type: RankingView })
  async publish(
    @Param() params: RankingParams,
    @Body() body: ApproveRankingDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RankingView> {
    const publish = new PublishProvisionalCommand(params.rankingId, body.actNumber, meta);
    return rankingView(writtenValue(reply, await this.commands.execute(publish)).state);
  }

  /** Records the days on the notice board of a ranking that the office posted by itself; a connected board says them alone. */
  @Post('posting')
  @HttpCode(200)
  @Allow('region-officer')
  @ApiOperation({ summary: 'Registra i giorni all’albo di una graduatoria', operationId: 'ranking-record-posting' })
  @ApiOkResponse({ type: RankingView })
  async posting(
    @Param() { rankingId }: RankingParams,
    @Body() { number, from, to }: RecordPostingDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RankingView> {
    const posting = { number, from: localDate(from), to: localDate(to) };
    const record = new RecordPostingCommand(rankingId, posting, meta);
    return rankingView(writtenValue(reply, await this.commands.execute(record)).state);
  }

  /** The observations on a provisional ranking: codes, dates and how each was answered. */
  @Get('observations')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({
    summary: 'Elenca le osservazioni su una graduatoria provvisoria',
    operationId: 'ranking-observations',
  })
  @ApiOkResponse({ type: ObservationsView })
  observations(@Param() params: RankingParams, @CurrentPrincipal() principal: Principal): Promise<ObservationsView> {
    return this.reading.list(params.rankingId, principal);
  }

  /** What a final ranking changed of the provisional one, code by code, and why. */
  @Get('changes')
  @Public()
  @ApiOperation({ summary: 'Mostra che cosa è cambiato dalla graduatoria provvisoria', operationId: 'ranking-changes' })
  @ApiOkResponse({ type: RankingChangesView })
  changes(@Param() params: RankingParams): Promise<RankingChangesView> {
    return this.reading.changes(params.rankingId);
  }

  /** Observes on a provisional ranking, by its last day; also for an application that was left out of it. */
  @Post('entries/:applicationId/observations')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Presenta osservazioni sulla graduatoria provvisoria', operationId: 'ranking-observe' })
  @ApiOkResponse({ type: ObservationLineView })
  async observe(
    @Param() params: PlaceParams,
    @Body() { text }: ObservationDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ObservationLineView> {
    await this.door.own(params.applicationId, principal);
    const observe = new ObserveRankingCommand(placeOf(params), text, meta);
    return lineOf(writtenValue(reply, await this.commands.execute(observe)), params);
  }

  /** What was observed and answered for an application. For its people and the staff. */
  @Get('entries/:applicationId/observations')
  @Allow()
  @ApiOperation({ summary: 'Mostra le osservazioni di una domanda', operationId: 'ranking-observation-show' })
  @ApiOkResponse({ type: ObservationView })
  show(@Param() params: PlaceParams, @CurrentPrincipal() principal: Principal): Promise<ObservationView> {
    return this.reading.show(params, principal);
  }

  /** Answers an observation with its reasons. What is upheld is put right by a correction, before the final ranking. */
  @Post('entries/:applicationId/observations/answer')
  @HttpCode(200)
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Rispondi alle osservazioni sulla graduatoria', operationId: 'ranking-observation-answer' })
  @ApiOkResponse({ type: ObservationLineView })
  async answer(
    @Param() params: PlaceParams,
    @Body() body: ObservationAnswerDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ObservationLineView> {
    await this.door.office(params.applicationId, principal, ['zone-officer']);
    const answer = new AnswerObservationCommand(placeOf(params), body, meta);
    return lineOf(writtenValue(reply, await this.commands.execute(answer)), params);
  }
}

const placeOf = ({ rankingId, applicationId: id }: PlaceParams) => ({ rankingId, application: applicationId(id) });

const lineOf = ({ state }: WrittenRanking, { applicationId: id }: PlaceParams): ObservationLineView => {
  const observation = state.status === 'provisional' ? state.provisional.observations.get(id) : undefined;
  if (observation === undefined) throw eligibilityProblem('observations-none');
  return observationLine(observation);
};
