// Who may see surveys, questions and answers: offices of the zone; families what they are asked themselves; never who is paid.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import { zoneCode } from '@buono/kernel';
import type { PageAsked } from '../../../application/lists.js';
import { SurveyLists, type AnswersFilter, type ProviderAnswers } from '../../../application/survey/survey-lists.js';
import { Questions, SurveyStreams, surveysOf } from '../../../application/survey/survey-streams.js';
import type { Surveys } from '../../../domain/survey/decider.js';
import type { ClaimLineAnswerView } from '../claim/claims.dto.js';
import { AnswerShields } from './answer-shields.js';
import type { ProviderAnswersView, SurveyParams, SurveyWholeView } from './surveys.dto.js';

const ALL_SEEING = ['region-officer', 'auditor'] as const;
const WHOLE = 10_000;

@Injectable()
export class SurveyDoor {
  constructor(
    readonly surveys: SurveyLists,
    private readonly streams: SurveyStreams,
    private readonly questions: Questions,
    private readonly beside: AnswerShields,
  ) {}

  /** The zones whose surveys somebody sees; all where it says none. */
  zonesFor(principal: Principal): { readonly zones?: readonly string[] } {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    return zones === 'all' ? {} : { zones };
  }

  /** 404 for another zone's, as for none. */
  async seen({ callId, zone, month }: SurveyParams, principal: Principal): Promise<SurveyWholeView> {
    if (!canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(zone) })) throw notFound();
    const { state } = await this.streams.find(surveysOf(callId, zone));
    return surveyOf(state, month);
  }

  /** By provider; not of providers that the reader acts for. */
  async answers(
    { callId }: Pick<AnswersFilter, 'callId'>,
    page: PageAsked,
    principal: Principal,
  ): Promise<readonly ProviderAnswersView[]> {
    const filter = {
      ...(callId !== undefined && { callId }),
      ...this.zonesFor(principal),
      notPaidTo: payeesOf(principal),
    };
    return (await this.surveys.byProvider(filter, page, this.beside.today())).map(sharesOf);
  }

  /** What the families of these services said, for an office that is not paid for them, with their words; by redemption. */
  async saidOf(
    redemptionIds: readonly string[],
    principal: Principal,
  ): Promise<ReadonlyMap<string, ClaimLineAnswerView>> {
    if (!canAny(principal, ['zone-officer', 'second-approver', ...ALL_SEEING])) return new Map();
    const own = new Set(payeesOf(principal));
    const rows = (await this.surveys.of(redemptionIds, this.beside.today())).filter(({ payeeId }) => !own.has(payeeId));
    const answered = rows.filter(({ answeredOn }) => answeredOn !== undefined);
    const found = await Promise.all(
      answered.map(
        async ({ redemptionId }) => [redemptionId, (await this.questions.find(redemptionId)).state] as const,
      ),
    );
    const words = await this.beside.wordsOf(found, principal);
    return new Map(
      rows.map(({ redemptionId, status, until, cameShare, answeredOn }) => {
        const said = words.get(redemptionId);
        return [
          redemptionId,
          {
            ...{ status, until },
            ...(cameShare !== undefined && { cameShare }),
            ...(answeredOn !== undefined && { answeredOn }),
            ...(said !== undefined && { words: said }),
          },
        ];
      }),
    );
  }
}

/** As whom somebody is paid: the providers they act for, and themselves. */
export const payeesOf = (principal: Principal): readonly string[] => [...providersOf(principal), ...idsOf(principal)];

/** One month of the surveys of a call and zone; 404 where there is none. */
export const surveyOf = ({ months }: Surveys, month: string): SurveyWholeView => {
  const survey = months[month];
  if (survey === undefined) throw notFound('Per questo avviso, zona e mese non è disposta alcuna verifica.');
  const { bound, drawn } = survey;
  const { callId, zone, days, actNumber, boundOn, commitment, lines } = bound;
  return {
    ...{ callId, zone, month, days, actNumber, boundOn },
    ...(commitment !== undefined && { commitment }),
    ...(lines !== undefined && { lines }),
    ...(drawn !== undefined && {
      ...{ drawnOn: drawn.drawnOn, drawn: drawn.lines.length, of: drawn.of, until: drawn.until, digest: drawn.digest },
      ...(drawn.seed !== undefined && { seed: drawn.seed }),
      redemptionIds: drawn.lines.map(({ redemptionId }) => redemptionId),
    }),
  };
};

const sharesOf = (row: ProviderAnswers): ProviderAnswersView => {
  const adverse = row.inPart + row.didNotCome;
  const answered = adverse + row.came + row.unknown;
  const due = answered + row.silent;
  return {
    ...row,
    ...(due > 0 && { answeredBasisPoints: Math.floor((answered * WHOLE) / due) }),
    ...(answered > 0 && { adverseBasisPoints: Math.floor((adverse * WHOLE) / answered) }),
  };
};
