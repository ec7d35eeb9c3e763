// Who may see a question and its answer: the family that is asked, and the offices of its zone; never who is paid.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { zoneCode, type RedemptionId } from '@buono/kernel';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import { isOfFamily, NO_QUESTION } from '../../../application/survey/answer-question.handler.js';
import type { PageAsked } from '../../../application/lists.js';
import { SurveyLists, type QuestionFilter, type QuestionLine } from '../../../application/survey/survey-lists.js';
import { Questions } from '../../../application/survey/survey-streams.js';
import { questionStatusOn } from '../../../domain/question/decider.js';
import type { QuestionsQuery, ServiceAnswerView } from './questions.dto.js';
import { AnswerShields } from './answer-shields.js';
import { payeesOf } from './survey-door.js';

const ALL_SEEING = ['region-officer', 'auditor'] as const;

@Injectable()
export class QuestionDoor {
  constructor(
    private readonly questions: Questions,
    private readonly lists: SurveyLists,
    private readonly beside: AnswerShields,
  ) {}

  /** Those that somebody may see. */
  list(
    { status, callId, month }: Pick<QuestionsQuery, 'status' | 'callId' | 'month'>,
    page: PageAsked,
    principal: Principal,
  ): Promise<readonly QuestionLine[]> {
    const said = {
      ...(status !== undefined && { status }),
      ...(callId !== undefined && { callId }),
      ...(month !== undefined && { month }),
    };
    return this.lists.questions({ ...said, ...filterFor(principal) }, page, this.beside.today());
  }

  /** 404 for who has no business with it, as for none. */
  async seen(
    redemptionId: RedemptionId,
    principal: Principal,
  ): Promise<{ readonly view: ServiceAnswerView; readonly revision: Found<unknown>['revision'] }> {
    const { state: question, revision } = await this.questions.find(redemptionId);
    if (question.status === 'unknown') throw notFound(NO_QUESTION);
    const { asked, answered } = question;
    const isOffice = canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(asked.zone) });
    if (!isOfFamily(principal, asked) && (!isOffice || isPayee(principal, asked.payee))) throw notFound(NO_QUESTION);
    const words = (await this.beside.wordsOf([[redemptionId, question]], principal)).get(redemptionId);
    const { voucherId, callId, zone, month, claimId, payee, service, servedOn, paidCents, askedOn, until } = asked;
    const view = {
      ...{
        redemptionId,
        voucherId,
        callId,
        zone,
        month,
        claimId,
        payeeKind: payee.kind,
        payeeId: payee.id,
        service,
        servedOn,
        paidCents,
      },
      ...{ status: questionStatusOn(question, this.beside.today()), askedOn, until },
      ...(answered?.cameShare !== undefined && { cameShare: answered.cameShare }),
      ...(answered !== undefined && { answeredOn: answered.on }),
      ...(words !== undefined && { words }),
      currency: 'EUR' as const,
    };
    return { view, revision };
  }
}

// An office that is paid for a service itself is no office for it; a family is shown its own questions whoever is paid.
const filterFor = (principal: Principal): Pick<QuestionFilter, 'zones' | 'family' | 'notPaidTo'> => {
  const notPaidTo = payeesOf(principal);
  if (canAny(principal, ALL_SEEING)) return { notPaidTo };
  const zones = zonesOf(principal, 'zone-officer');
  if (zones === 'all') return { notPaidTo };
  return zones.length > 0 ? { zones, notPaidTo } : { family: idsOf(principal) };
};
