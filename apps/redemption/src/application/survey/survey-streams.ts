// The streams of the questions that families are asked after payment; the module says who provides them.
import { uuidV5, Streams } from '@buono/event-store';
import type { Question, QuestionCommand, QuestionRefusal } from '../../domain/question/decider.js';
import type { QuestionEvent } from '../../domain/question/events.js';
import type { SurveyCommand, SurveyRefusal } from '../../domain/survey/commands.js';
import type { Surveys } from '../../domain/survey/decider.js';
import type { SurveyEvent } from '../../domain/survey/events.js';

/** The surveys of a call and zone. */
export abstract class SurveyStreams extends Streams<Surveys, SurveyCommand, SurveyEvent, SurveyRefusal> {}
/** The questions that families are asked, by redemption. */
export abstract class Questions extends Streams<Question, QuestionCommand, QuestionEvent, QuestionRefusal> {}

/** One stream per call and zone. */
export const surveysOf = (call: string, zone: string): string => uuidV5('survey', call, zone);
