// Surveys over HTTP: an act binds a seed, lines are drawn once paid, and what families said is shown by provider.
import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  PAGE_SIZE,
  pageOf,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { callId, yearMonth, zoneCode } from '@buono/kernel';
import { BindSurveyCommand } from '../../../application/survey/bind-survey.handler.js';
import { DrawSurveyCommand } from '../../../application/survey/draw-survey.handler.js';
import { RedemptionLists } from '../../../application/lists.js';
import { SurveyDoor, surveyOf } from './survey-door.js';
import { surveyProblem } from './survey-problems.js';
import {
  BindSurveyDto,
  DrawSurveyDto,
  ProviderAnswersPage,
  SurveyPage,
  SurveyParams,
  SurveysQuery,
  SurveyWholeView,
} from './surveys.dto.js';

@ApiTags('surveys')
@Controller()
@UseGuards(AsOnePerson)
export class SurveysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: SurveyDoor,
    private readonly lists: RedemptionLists,
  ) {}

  /** The surveys of the caller's zones, by call, zone and month. */
  @Get('surveys')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca le verifiche presso le famiglie', operationId: 'survey-list' })
  @ApiOkResponse({ type: SurveyPage })
  async list(
    @Query() query: SurveysQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SurveyPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const { limit, page } = paging(query);
    const rows = await this.door.surveys.surveys({ ...saidIn(query), ...this.door.zonesFor(principal) }, page);
    const shown = pageOf(
      rows,
      limit,
      (row) => row,
      ({ callId: call, zone, month }) => [`${call}|${zone}|${month}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** Has families asked about paid services of a month: so many, drawn with the seed that is bound now, or all. */
  @Post('surveys')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Dispone una verifica presso le famiglie e impegna il seme', operationId: 'survey-bind' })
  @ApiCreatedResponse({ type: SurveyWholeView })
  async bind(
    @Body() { callId: call, zone, month, commitment, lines, days, actNumber }: BindSurveyDto,
    @Command({ about: ({ callId, zone, month }) => [callId, zone, month] }) command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SurveyWholeView> {
    const place = { callId: callId(call), zone: zoneCode(zone), month: yearMonth(month) };
    const drawn = commitment !== undefined && lines !== undefined ? { commitment, lines } : {};
    const asked = new BindSurveyCommand({ ...place, ...drawn, days, actNumber }, principal, command.meta);
    const { state } = writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), surveyProblem);
    return surveyOf(state, month);
  }

  /** One survey, with what it takes to draw again. */
  @Get('surveys/:callId/:zone/:month')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra una verifica presso le famiglie', operationId: 'survey-show' })
  @ApiOkResponse({ type: SurveyWholeView })
  show(@Param() params: SurveyParams, @CurrentPrincipal() principal: Principal): Promise<SurveyWholeView> {
    return this.door.seen(params, principal);
  }

  /** Draws the paid services whose families are asked, once; they are told at once. */
  @Post('surveys/:callId/:zone/:month/draw')
  @Allow('zone-officer')
  @ApiOperation({ summary: 'Estrae i servizi su cui interpellare le famiglie', operationId: 'survey-draw' })
  @ApiCreatedResponse({ type: SurveyWholeView })
  async draw(
    @Param() { callId: call, zone, month }: SurveyParams,
    @Body() { seed }: DrawSurveyDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SurveyWholeView> {
    const place = { callId: callId(call), zone: zoneCode(zone), month: yearMonth(month) };
    const asked = new DrawSurveyCommand(place, seed, principal, command.meta);
    const { state } = writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), surveyProblem);
    return surveyOf(state, month);
  }

  /** What families said, by provider. */
  @Get('provider-answers')
  @Allow('zone-officer', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Mostra le risposte delle famiglie per ente', operationId: 'provider-answers-list' })
  @ApiOkResponse({ type: ProviderAnswersPage })
  async answers(
    @Query() query: SurveysQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderAnswersPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const { limit, page } = paging(query);
    const rows = await this.door.answers(saidIn(query), page, principal);
    const shown = pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.payeeId],
    );
    return { ...shown, items: [...shown.items] };
  }
}

const saidIn = ({ callId: call }: SurveysQuery) => (call === undefined ? {} : { callId: call });

const paging = ({ limit = PAGE_SIZE, cursor }: SurveysQuery) => {
  const [after] = cursor === undefined ? [] : decodeCursor(cursor);
  return { limit, page: { limit: limit + 1, ...(after !== undefined && { after: String(after) }) } };
};
