// A question to a family about a paid service: answered once, or silent. What is said moves no money by itself.
import { accept, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { FamilyAnswer, FamilyAnswered, FamilyAsked, QuestionEvent } from './events.js';

export interface AskFamily extends Omit<FamilyAsked, 'type'> {
  readonly type: 'AskFamily';
}

export interface AnswerQuestion {
  readonly type: 'AnswerQuestion';
  readonly answer: FamilyAnswer;
  readonly cameShare?: number | undefined;
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Writes down that nobody answered in time. */
export interface EndQuestion {
  readonly type: 'EndQuestion';
  readonly on: LocalDate;
}

export type QuestionCommand = AskFamily | AnswerQuestion | EndQuestion;
export type QuestionRefusal = 'question-unknown' | 'question-answered' | 'question-over';

/** A question: not asked, or asked with the answer that came, if one did. */
export type Question =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'asked';
      readonly asked: FamilyAsked;
      readonly answered?: FamilyAnswered;
      readonly silent?: true;
    };

/** Where a question stands on a day: its term ends by itself. */
export const questionStatusOn = (
  { asked, answered, silent }: Extract<Question, { status: 'asked' }>,
  on: LocalDate,
): FamilyAnswer | 'asked' | 'silent' => {
  if (answered !== undefined) return answered.answer;
  return silent === true || on > asked.until ? 'silent' : 'asked';
};

type Decided = Decision<QuestionEvent, QuestionRefusal>;

const answer = ({ type: _, ...said }: AnswerQuestion, question: Question): Decided => {
  if (question.status === 'unknown') return refuse('question-unknown');
  if (question.answered !== undefined) return refuse('question-answered');
  if (questionStatusOn(question, said.on) === 'silent') return refuse('question-over');
  return accept({ type: 'FamilyAnswered', ...placeOf(question.asked), ...said });
};

const end = ({ on }: EndQuestion, question: Question): Decided => {
  if (question.status === 'unknown' || question.silent === true) return accept();
  if (questionStatusOn(question, on) !== 'silent') return accept();
  return accept({ type: 'FamilySilent', ...placeOf(question.asked), until: question.asked.until });
};

const placeOf = ({ redemptionId, voucherId, callId, zone }: FamilyAsked) => ({ redemptionId, voucherId, callId, zone });

const evolve = (question: Question, event: QuestionEvent): Question => {
  if (event.type === 'FamilyAsked') return { status: 'asked', asked: event };
  if (question.status === 'unknown') return question;
  return event.type === 'FamilyAnswered' ? { ...question, answered: event } : { ...question, silent: true };
};

/** `question-{redemption}`. */
export const questionDecider: Decider<Question, QuestionCommand, QuestionEvent, QuestionRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, question) => {
    switch (command.type) {
      case 'AskFamily':
        return question.status === 'unknown' ? accept({ ...command, type: 'FamilyAsked' }) : accept();
      case 'AnswerQuestion':
        return answer(command, question);
      case 'EndQuestion':
        return end(command, question);
    }
  },
};
