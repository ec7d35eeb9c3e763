// Surveys and the questions of families, as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { QuestionEvent } from '../../domain/question/events.js';
import type { SurveyEvent } from '../../domain/survey/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { QuestionRow, SurveyRow } from './survey-rows.js';

const surveyAfter = (row: SurveyRow | undefined, event: SurveyEvent): SurveyRow | undefined => {
  if (event.type === 'SurveyDrawn') {
    const { drawnOn: drawn_on, lines, of: of_lines, until: until_day } = event;
    return row && { ...row, drawn_on, drawn: lines.length, of_lines, until_day };
  }
  return {
    ...{ call_id: event.callId, zone: event.zone, month: event.month },
    ...{ commitment: event.commitment ?? null, lines: event.lines ?? null, days: event.days },
    ...{ act_number: event.actNumber, bound_on: event.boundOn },
    ...{ drawn_on: null, drawn: null, of_lines: null, until_day: null },
  };
};

/** One row per call, zone and month. */
export const surveys = rowFold<StoredEvent, RedemptionFact, SurveyRow>({
  table: 'surveys',
  columns: {
    call_id: 'text',
    zone: 'text',
    month: 'text',
    commitment: 'text?',
    lines: 'integer?',
    days: 'integer',
    act_number: 'text',
    bound_on: 'text',
    drawn_on: 'text?',
    drawn: 'integer?',
    of_lines: 'integer?',
    until_day: 'text?',
  },
  key: ['call_id', 'zone', 'month'],
  indexes: [['zone']],
  touches: ({ of, event }) => (of === 'survey' ? [[event.callId, event.zone, event.month]] : []),
  fold: (row, fact) => (fact.of === 'survey' ? surveyAfter(row, fact.event) : row),
});

const questionAfter = (row: QuestionRow | undefined, event: QuestionEvent): QuestionRow | undefined => {
  switch (event.type) {
    case 'FamilyAnswered':
      return row && { ...row, status: event.answer, came_share: event.cameShare ?? null, answered_on: event.on };
    case 'FamilySilent':
      return row && { ...row, status: 'silent' };
    case 'FamilyAsked':
      return {
        redemption_id: event.redemptionId,
        voucher_id: event.voucherId,
        call_id: event.callId,
        zone: event.zone,
        month: event.month,
        claim_id: event.claimId,
        recipient_id: event.recipientId,
        applicant_id: event.applicantId,
        payee_kind: event.payee.kind,
        payee_id: event.payee.id,
        service: event.service,
        served_on: event.servedOn,
        paid_cents: event.paidCents,
        status: 'asked',
        came_share: null,
        asked_on: event.askedOn,
        until_day: event.until,
        answered_on: null,
      };
  }
};

/** One row per question. */
export const serviceQuestions = rowFold<StoredEvent, RedemptionFact, QuestionRow>({
  table: 'service_questions',
  columns: {
    redemption_id: 'text',
    voucher_id: 'text',
    call_id: 'text',
    zone: 'text',
    month: 'text',
    claim_id: 'text',
    recipient_id: 'text',
    applicant_id: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    service: 'text',
    served_on: 'text',
    paid_cents: 'integer',
    status: 'text',
    came_share: 'integer?',
    asked_on: 'text',
    until_day: 'text',
    answered_on: 'text?',
  },
  key: ['redemption_id'],
  indexes: [['status', 'until_day'], ['zone', 'payee_id'], ['recipient_id'], ['applicant_id']],
  touches: ({ of, event }) => (of === 'question' ? [event.redemptionId] : []),
  fold: (row, fact) => (fact.of === 'question' ? questionAfter(row, fact.event) : row),
});
