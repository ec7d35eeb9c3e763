// The specification of a question to a family: answered once, by its last day, or silent.
import { describe, it } from '@jest/globals';
import {
  callId,
  cents,
  claimId,
  localDate,
  personId,
  providerId,
  redemptionId,
  voucherId,
  yearMonth,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { questionDecider, type AnswerQuestion } from './decider.js';
import type { FamilyAnswered, FamilyAsked, FamilySilent, QuestionEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const place = { redemptionId: redemptionId(id(1)), voucherId: voucherId(id(2)), callId: callId(id(3)), zone: 'TC-01' };
const [recipientId, applicantId] = [personId(id(4)), personId(id(5))];
const asked: FamilyAsked = {
  ...{ type: 'FamilyAsked', ...place, month: yearMonth('2026-09'), claimId: claimId(id(6)) },
  ...{ payee: { kind: 'provider', id: providerId(id(7)) }, recipientId, applicantId, service: 'ride' },
  ...{ servedOn: localDate('2026-09-09'), paidCents: cents(1_500) },
  ...{ askedOn: localDate('2026-11-05'), until: localDate('2026-11-20') },
};
const lastDay = localDate('2026-11-20');
const dayAfter = localDate('2026-11-21');
const say = (over: Partial<AnswerQuestion> = {}): AnswerQuestion => ({
  ...{ type: 'AnswerQuestion', answer: 'did-not-come', by: applicantId, on: lastDay },
  ...over,
});
const answered: FamilyAnswered = {
  ...{ type: 'FamilyAnswered', ...place, answer: 'did-not-come', by: applicantId, on: lastDay },
};
const silent: FamilySilent = { type: 'FamilySilent', ...place, until: lastDay };
const question = (...past: QuestionEvent[]) => given(questionDecider, ...past);

describe('a question to a family', () => {
  it('is asked once', () => {
    const { type: _, ...about } = asked;
    question()
      .when({ type: 'AskFamily', ...about })
      .then(asked);
    question(asked)
      .when({ type: 'AskFamily', ...about })
      .thenNothing();
  });
  it('is answered by its last day, included', () => question(asked).when(say()).then(answered));
  it('is answered once', () =>
    question(asked, answered)
      .when(say({ answer: 'came' }))
      .thenRefused('question-answered'));
  it('is over after its last day, whether or not that was written down', () => {
    question(asked)
      .when(say({ on: dayAfter }))
      .thenRefused('question-over');
    question(asked, silent).when(say()).thenRefused('question-over');
  });
  it('is none where nobody was asked', () => question().when(say()).thenRefused('question-unknown'));
  it('ends in silence, once, and not before its last day', () => {
    question(asked).when({ type: 'EndQuestion', on: lastDay }).thenNothing();
    question(asked).when({ type: 'EndQuestion', on: dayAfter }).then(silent);
    question(asked, silent).when({ type: 'EndQuestion', on: dayAfter }).thenNothing();
    question(asked, answered).when({ type: 'EndQuestion', on: dayAfter }).thenNothing();
  });
});
