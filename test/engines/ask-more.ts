// What is asked of the lists of invoices of the exchange system, of surveys, and of open cases: the same on both engines.
import { localDate } from '@buono/kernel';
import { SqlExchangeLists } from '../../apps/redemption/src/adapters/projections/sql-exchange-lists.js';
import { SqlSurveyLists } from '../../apps/redemption/src/adapters/projections/sql-survey-lists.js';
import { SqlOpenCases } from '../../apps/reporting/src/adapters/projections/sql-open-cases.js';
import type { BothEngines, Projected } from './both-engines.js';

const FAR_AWAY = localDate('2099-12-31');

/** As the story of the exchange tells of them. */
export const askExchange = async (
  { reads, projector }: Projected,
  store: BothEngines['store'],
): Promise<readonly unknown[]> => {
  const exchange = new SqlExchangeLists(reads, projector, () => store.head());
  const claimId = '00000000-0000-4000-8000-000000000008';
  const filters = [{}, { status: 'answered' }, { claimId }, { zones: [] }, { zones: ['TC-01'] }];
  const pages = filters.map((filter) => exchange.deliveries(filter, { limit: 50 }));
  const after = '2026-10-20|00000000-0000-5000-8000-000000000001';
  return Promise.all<unknown>([
    ...pages,
    exchange.deliveries({}, { limit: 2, after }),
    exchange.ofInvoice('00000000-0000-5000-8000-000000000021'),
    exchange.unsent(50),
  ]);
};

/** Of the calls of a history. */
export const askCases = async (
  { reads, projector }: Projected,
  calls: readonly string[],
): Promise<readonly unknown[]> => {
  const cases = new SqlOpenCases(reads, projector);
  return Promise.all<unknown>([
    ...calls.map(async (callId) => [...(await cases.of(callId, FAR_AWAY))].sort((a, b) => (a.zone < b.zone ? -1 : 1))),
    cases.times({}, FAR_AWAY),
    cases.times({ callId: calls[0] ?? '', zones: ['TC-01'] }, localDate('2026-09-12')),
  ]);
};

/** As the story of surveys tells of them. */
export const askSurveys = async ({ reads }: Pick<Projected, 'reads'>): Promise<readonly unknown[]> => {
  const lists = new SqlSurveyLists(reads);
  const callId = '00000000-0000-4000-8000-000000000002';
  const family = ['00000000-0000-4000-8000-000000000007'];
  const filters = [
    {},
    { status: 'asked' },
    { status: 'silent' },
    { zones: [] },
    { family },
    { callId, month: '2026-09' },
  ];
  const after = '2026-11-20|00000000-0000-4000-8000-000000000060';
  return Promise.all<unknown>([
    lists.surveys({}, { limit: 50 }),
    lists.surveys({ callId, zones: ['TC-01', 'TC-02'] }, { limit: 1, after: `${callId}|TC-01|2026-09` }),
    ...filters.flatMap((filter) =>
      [FAR_AWAY, localDate('2026-11-20')].map((today) => lists.questions(filter, { limit: 50 }, today)),
    ),
    lists.questions({}, { limit: 1, after }, FAR_AWAY),
    lists.of(['00000000-0000-4000-8000-000000000061'], FAR_AWAY),
    lists.byProvider({}, { limit: 2 }, FAR_AWAY),
    lists.byProvider({ zones: ['TC-01'], callId }, { limit: 2, after: '00000000' }, localDate('2026-11-20')),
    lists.over(FAR_AWAY, 50),
  ]);
};
