// A family, or who acts for it, answers whether a service that was paid for came.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isSelf, notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, type RedemptionId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { Question, QuestionRefusal } from '../../domain/question/decider.js';
import type { FamilyAnswer, FamilyAsked, QuestionEvent } from '../../domain/question/events.js';
import { sealed } from '../sealing.js';
import { Questions } from './survey-streams.js';

export type QuestionOutcome = Outcome<Question, QuestionEvent, QuestionRefusal>;

export class AnswerQuestionCommand extends Command<QuestionOutcome> {
  constructor(
    readonly redemptionId: RedemptionId,
    readonly said: { readonly answer: FamilyAnswer; readonly cameShare?: number; readonly words?: string },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AnswerQuestionCommand)
export class AnswerQuestionHandler implements ICommandHandler<AnswerQuestionCommand> {
  constructor(
    private readonly questions: Questions,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ redemptionId, said, principal, meta }: AnswerQuestionCommand): Promise<QuestionOutcome> {
    const { state: question } = await this.questions.find(redemptionId);
    if (question.status === 'unknown' || !isOfFamily(principal, question.asked)) throw notFound(NO_QUESTION);
    const { answer, cameShare, words } = said;
    const person = question.asked.recipientId;
    const whose = { person, purposeClass: 'identity', eventId: eventIdFor(meta.commandId, 0) } as const;
    const note = words === undefined ? undefined : await sealed(this.boxes, whose, { words });
    return this.questions.execute(
      redemptionId,
      {
        ...{ type: 'AnswerQuestion', answer, by: principal.actorId, on: dateInRome(this.clock.now()) },
        ...(cameShare !== undefined && { cameShare }),
        ...(note !== undefined && { note }),
      },
      meta,
    );
  }
}

/** The same for a question that is none, and for somebody else's. */
export const NO_QUESTION = 'Non abbiamo trovato questa domanda.';

/** Whether a person holds the voucher, or applied for who does: also a tutor or a delegate. */
export const isOfFamily = (principal: Principal, { recipientId, applicantId }: FamilyAsked): boolean =>
  isSelf(principal, recipientId) || isSelf(principal, applicantId);
