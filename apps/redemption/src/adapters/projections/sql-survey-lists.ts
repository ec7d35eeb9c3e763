// Surveys and the questions of families, asked of the read models.
import type { LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  SurveyLists,
  type AnswersFilter,
  type ProviderAnswers,
  type QuestionFilter,
  type QuestionLine,
  type SurveyLine,
} from '../../application/survey/survey-lists.js';
import type { PageAsked } from '../../application/lists.js';
import type { QuestionRow, SurveyRow } from './survey-rows.js';
import type { RedemptionTables } from './tables.js';

interface Where {
  readonly callId?: string;
  readonly zones?: readonly string[];
}

export class SqlSurveyLists extends SurveyLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async surveys({ callId, zones }: Where, page: PageAsked): Promise<readonly SurveyLine[]> {
    let query = this.db.selectFrom('surveys').selectAll();
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    const [call = '', zone = '', month = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) => row(row.refTuple('call_id', 'zone', 'month'), '>', row.tuple(call, zone, month)));
    const rows = await query.orderBy('call_id').orderBy('zone').orderBy('month').limit(page.limit).execute();
    return rows.map(surveyOf);
  }

  override async questions(
    { status, callId, month, zones, family, notPaidTo = [] }: QuestionFilter,
    page: PageAsked,
    today: LocalDate,
  ): Promise<readonly QuestionLine[]> {
    let query = this.db.selectFrom('service_questions').selectAll();
    if (status === 'asked') query = query.where('status', '=', 'asked').where('until_day', '>=', today);
    else if (status === 'silent')
      query = query.where((row) =>
        row.or([row('status', '=', 'silent'), row.and([row('status', '=', 'asked'), row('until_day', '<', today)])]),
      );
    else if (status !== undefined) query = query.where('status', '=', status);
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (month !== undefined) query = query.where('month', '=', month);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (family !== undefined)
      query = query.where((row) =>
        row.or([row('recipient_id', 'in', [...family]), row('applicant_id', 'in', [...family])]),
      );
    if (notPaidTo.length > 0) query = query.where('payee_id', 'not in', [...notPaidTo]);
    const [until = '', id = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) => row(row.refTuple('until_day', 'redemption_id'), '>', row.tuple(until, id)));
    const rows = await query.orderBy('until_day').orderBy('redemption_id').limit(page.limit).execute();
    return rows.map((row) => questionOf(row, today));
  }

  override async of(redemptionIds: readonly string[], today: LocalDate): Promise<readonly QuestionLine[]> {
    if (redemptionIds.length === 0) return [];
    const query = this.db.selectFrom('service_questions').selectAll();
    const rows = await query.where('redemption_id', 'in', [...redemptionIds]).execute();
    return rows.map((row) => questionOf(row, today));
  }

  override async byProvider(
    { callId, zones, notPaidTo = [] }: AnswersFilter,
    page: PageAsked,
    today: LocalDate,
  ): Promise<readonly ProviderAnswers[]> {
    let query = this.db.selectFrom('service_questions').where('payee_kind', '=', 'provider');
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (notPaidTo.length > 0) query = query.where('payee_id', 'not in', [...notPaidTo]);
    let named = query.select('payee_id').distinct();
    if (page.after !== undefined) named = named.where('payee_id', '>', page.after);
    const ids = (await named.orderBy('payee_id').limit(page.limit).execute()).map((row) => row.payee_id);
    if (ids.length === 0) return [];
    // Whether a term is over is a matter of today: those that wait come with it apart.
    const counted = await query
      .where('payee_id', 'in', ids)
      .select((row) => ['payee_id', 'status', 'until_day', row.fn.countAll<number | string>().as('count')])
      .groupBy(['payee_id', 'status', 'until_day'])
      .execute();
    return ids.map((payeeId) => {
      const own = counted.filter((row) => row.payee_id === payeeId);
      return answersOf(
        payeeId,
        own.map(({ status, until_day: until, count }) => ({ status, isOver: until < today, count: Number(count) })),
      );
    });
  }

  override async over(today: LocalDate, limit: number) {
    const query = this.db.selectFrom('service_questions').select(['redemption_id', 'until_day']);
    const past = query.where('status', '=', 'asked').where('until_day', '<', today).orderBy('until_day').limit(limit);
    return (await past.execute()).map((row) => ({ redemptionId: row.redemption_id, until: row.until_day }));
  }

  private get db() {
    return this.reads.queries<RedemptionTables>();
  }
}

interface Counted {
  readonly status: string;
  readonly isOver: boolean;
  readonly count: number;
}

const answersOf = (payeeId: string, rows: readonly Counted[]): ProviderAnswers => {
  const count = (is: (row: Counted) => boolean): number => rows.filter(is).reduce((total, row) => total + row.count, 0);
  const said = (status: string): number => count((row) => row.status === status);
  return {
    payeeId,
    asked: count(() => true),
    waiting: count(({ status, isOver }) => status === 'asked' && !isOver),
    silent: said('silent') + count(({ status, isOver }) => status === 'asked' && isOver),
    came: said('came'),
    inPart: said('in-part'),
    didNotCome: said('did-not-come'),
    unknown: said('unknown'),
  };
};

const surveyOf = (row: SurveyRow): SurveyLine => ({
  ...{ callId: row.call_id, zone: row.zone, month: row.month, days: row.days },
  ...{ actNumber: row.act_number, boundOn: row.bound_on },
  ...(row.commitment !== null && { commitment: row.commitment }),
  ...(row.lines !== null && { lines: row.lines }),
  ...(row.drawn_on !== null && { drawnOn: row.drawn_on }),
  ...(row.drawn !== null && { drawn: row.drawn }),
  ...(row.of_lines !== null && { of: row.of_lines }),
  ...(row.until_day !== null && { until: row.until_day }),
});

const questionOf = (row: QuestionRow, today: LocalDate): QuestionLine => ({
  redemptionId: row.redemption_id,
  voucherId: row.voucher_id,
  callId: row.call_id,
  zone: row.zone,
  month: row.month,
  claimId: row.claim_id,
  payeeKind: row.payee_kind as QuestionLine['payeeKind'],
  payeeId: row.payee_id,
  service: row.service,
  servedOn: row.served_on,
  paidCents: row.paid_cents,
  status: row.status === 'asked' && row.until_day < today ? 'silent' : (row.status as QuestionLine['status']),
  askedOn: row.asked_on,
  until: row.until_day,
  ...(row.came_share !== null && { cameShare: row.came_share }),
  ...(row.answered_on !== null && { answeredOn: row.answered_on }),
});
