// The questions that families are asked after payment, over HTTP: the family answers once, the office of the zone reads.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AsOnePerson, CurrentPrincipal, type Principal } from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  invalidBody,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  writtenOrRefused,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { redemptionId } from '@buono/kernel';
import { AnswerQuestionCommand } from '../../../application/survey/answer-question.handler.js';
import { RedemptionLists } from '../../../application/lists.js';
import { QuestionDoor } from './question-door.js';
import { questionProblem } from './survey-problems.js';
import { AnswerQuestionDto, QuestionsQuery, ServiceAnswerView, ServiceQuestionPage } from './questions.dto.js';

@ApiTags('service-questions')
@Controller('service-questions')
@UseGuards(AsOnePerson)
export class QuestionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: QuestionDoor,
    private readonly lists: RedemptionLists,
  ) {}

  /** The questions, by their last day: families see theirs, offices those of their zones; who is paid sees none. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca le domande alle famiglie', operationId: 'service-question-list' })
  @ApiOkResponse({ type: ServiceQuestionPage })
  async list(
    @Query() { limit = PAGE_SIZE, cursor, ...asked }: QuestionsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceQuestionPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const rows = await this.door.list(asked, page, principal);
    const shown = pageOf(
      rows,
      limit,
      ({ claimId: _, ...row }) => ({ ...row, currency: 'EUR' as const }),
      (row) => [`${row.until}|${row.redemptionId}`],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One question with the words of its answer, for the family and the offices of its zone. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra una domanda alla famiglia', operationId: 'service-question-show' })
  @ApiOkResponse({ type: ServiceAnswerView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceAnswerView> {
    const { view, revision } = await this.door.seen(redemptionId(id), principal);
    revisionTag(reply, revision);
    return view;
  }

  /** Answers, once, until the last day. It moves no money: an office looks into what did not come. */
  @Post(':id/answer')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Risponde alla domanda su un servizio', operationId: 'service-question-answer' })
  @ApiOkResponse({ type: ServiceAnswerView })
  async answer(
    @Param() { id }: IdParams,
    @Body() { answer, cameShare, words }: AnswerQuestionDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceAnswerView> {
    if (answer !== 'in-part' && cameShare !== undefined)
      throw invalidBody([{ field: 'cameShare', detail: 'indicalo solo se il servizio c’è stato in parte (in-part)' }]);
    const said = { answer, ...(cameShare !== undefined && { cameShare }), ...(words !== undefined && { words }) };
    const asked = new AnswerQuestionCommand(redemptionId(id), said, principal, command.meta);
    writtenOrRefused(reply, 'redemption', await this.commands.execute(asked), questionProblem);
    return (await this.door.seen(redemptionId(id), principal)).view;
  }
}
