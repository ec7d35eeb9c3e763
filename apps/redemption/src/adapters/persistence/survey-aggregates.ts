// Where the questions that families are asked after payment stand in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  questionDecider,
  type Question,
  type QuestionCommand,
  type QuestionRefusal,
} from '../../domain/question/decider.js';
import type { QuestionEvent } from '../../domain/question/events.js';
import type { SurveyCommand, SurveyRefusal } from '../../domain/survey/commands.js';
import { surveyDecider, type Surveys } from '../../domain/survey/decider.js';
import type { SurveyEvent } from '../../domain/survey/events.js';

export const surveyAggregate: Aggregate<Surveys, SurveyCommand, SurveyEvent, SurveyRefusal> = {
  category: 'survey',
  decider: surveyDecider,
  codec: codecFor<SurveyEvent>({
    SurveyBound: [{ name: 'survey-bound.v1' }],
    SurveyDrawn: [{ name: 'survey-drawn.v1' }],
  }),
};

export const questionAggregate: Aggregate<Question, QuestionCommand, QuestionEvent, QuestionRefusal> = {
  category: 'question',
  decider: questionDecider,
  codec: codecFor<QuestionEvent>({
    FamilyAsked: [{ name: 'family-asked.v1' }],
    FamilyAnswered: [{ name: 'family-answered.v1' }],
    FamilySilent: [{ name: 'family-silent.v1' }],
  }),
};
