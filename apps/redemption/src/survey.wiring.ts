// The questions that families are asked after payment, put together: the draw, the questions, and the end of their terms.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork, HeardSelves } from '@buono/service';
import { BesideLines } from './adapters/http/claim/beside-lines.js';
import { QuestionDoor } from './adapters/http/survey/question-door.js';
import { QuestionsController } from './adapters/http/survey/questions.controller.js';
import { AnswerShields } from './adapters/http/survey/answer-shields.js';
import { SurveyDoor } from './adapters/http/survey/survey-door.js';
import { SurveysController } from './adapters/http/survey/surveys.controller.js';
import { askingFamilies } from './adapters/messaging/follow-own-log.js';
import { questionAggregate, surveyAggregate } from './adapters/persistence/survey-aggregates.js';
import { SqlSurveyLists } from './adapters/projections/sql-survey-lists.js';
import { AnswerQuestionHandler } from './application/survey/answer-question.handler.js';
import { AskFamilies, type AskingStreams } from './application/survey/ask-families.js';
import { BindSurveyHandler } from './application/survey/bind-survey.handler.js';
import { DrawSurveyHandler } from './application/survey/draw-survey.handler.js';
import { EndQuestions } from './application/survey/end-questions.js';
import { SurveyClaims } from './application/survey/survey-claims.js';
import { SurveyLists } from './application/survey/survey-lists.js';
import { Questions, SurveyStreams } from './application/survey/survey-streams.js';
import type { HoldTerm } from './application/ports.js';

const TICK_MS = 1_000;

/** What it needs from the rest of redemption. */
export interface SurveyParts extends Omit<AskingStreams, 'questions'> {
  readonly selves: HeardSelves;
  readonly holdTerm: HoldTerm;
}

/** Puts it together. */
export const familySurveys = (
  { executor, reads, clock }: ContextParts,
  work: ContextWork,
  { selves, holdTerm, ...streams }: SurveyParts,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const questions: Questions = new EventSourced(executor, questionAggregate);
  const lists = new SqlSurveyLists(reads);
  const asking = new AskFamilies({ ...streams, questions }, selves, { term: holdTerm, clock });
  work.follow('ask-families', askingFamilies(asking));
  const ending = new EndQuestions(questions, lists, clock);
  work.tick('end-questions', TICK_MS, () => ending.run());
  const providers: Provider[] = [
    AnswerQuestionHandler,
    AnswerShields,
    BesideLines,
    BindSurveyHandler,
    DrawSurveyHandler,
    QuestionDoor,
    SurveyClaims,
    SurveyDoor,
    { provide: SurveyLists, useValue: lists },
    { provide: SurveyStreams, useValue: new EventSourced(executor, surveyAggregate) },
    { provide: Questions, useValue: questions },
  ];
  return { controllers: [QuestionsController, SurveysController], providers };
};
