// Every projection of the four contexts, and every query on it, gives the same on SQLite and on a real PostgreSQL.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoredEvent } from '@buono/event-store';
import { instant, isUuid, localDate, personId } from '@buono/kernel';
import type { Projection } from '@buono/read-model';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { listsProjection } from '../../apps/eligibility/src/adapters/projections/lists-projection.js';
import { SqlProcedureLists } from '../../apps/eligibility/src/adapters/projections/sql-procedure-lists.js';
import { SqlLists } from '../../apps/eligibility/src/adapters/projections/sql-lists.js';
import { SqlVoucherLines } from '../../apps/issuance/src/adapters/projections/sql-voucher-lines.js';
import { voucherLinesProjection } from '../../apps/issuance/src/adapters/projections/voucher-lines.js';
import { redemptionProjection } from '../../apps/redemption/src/adapters/projections/redemption-projection.js';
import { SqlInvoiceLists } from '../../apps/redemption/src/adapters/projections/sql-invoice-lists.js';
import { SqlConfirmationLists } from '../../apps/redemption/src/adapters/projections/sql-confirmation-lists.js';
import { SqlProjectLists } from '../../apps/redemption/src/adapters/projections/sql-project-lists.js';
import { SqlLateEntryLists } from '../../apps/redemption/src/adapters/projections/sql-late-entry-lists.js';
import { SqlNoticeLists } from '../../apps/redemption/src/adapters/projections/sql-notice-lists.js';
import { SqlMissingProofs } from '../../apps/redemption/src/adapters/projections/sql-missing-proofs.js';
import { SqlRedemptionLists } from '../../apps/redemption/src/adapters/projections/sql-redemption-lists.js';
import { ledgerProjection } from '../../apps/reporting/src/adapters/projections/ledger-projection.js';
import { openCasesProjection } from '../../apps/reporting/src/adapters/projections/open-cases.js';
import { SqlDeliveryLines } from '../../apps/reporting/src/adapters/projections/sql-delivery-lines.js';
import { webhookDeliveriesProjection } from '../../apps/reporting/src/adapters/projections/webhook-deliveries.js';
import { SqlLedger } from '../../apps/reporting/src/adapters/projections/sql-ledger.js';
import { tell, type Told } from '../invariants/facts/told.js';
import { anyHistory } from '../invariants/history/any-history.js';
import { eventful } from '../invariants/history/eventful.js';
import { projectOnBoth, rowsOf, type BothEngines, type Projected } from './both-engines.js';
import { deliveryStory } from './delivery-story.js';
import { eligibilityStory } from './eligibility-story.js';
import { askCases, askExchange, askSurveys } from './ask-more.js';
import { STORIES } from './stories.js';
import { exchangeStory } from './exchange-story.js';

// As many as it takes for every table to hold a row, whichever way their races end.
const HISTORIES = 6;
const SEED = 20_260_302;
const TIMEOUT_MS = 120_000;
const PAGE = { limit: 7 };
const ALL = { limit: 1_000 };
const FILE = '00000000-0000-4000-8000-000000000001';
const FAR_AWAY = localDate('2099-12-31');

let database: TemporaryDatabase;
let postgres: Postgres;
let histories: readonly Told[];
beforeAll(async () => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
  const plans = fc.sample(anyHistory, { numRuns: HISTORIES - 1, seed: SEED });
  histories = await Promise.all([eventful, ...plans].map((plan) => tell({ ...plan, ends: true })));
}, TIMEOUT_MS);
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

type Rows = Awaited<ReturnType<typeof rowsOf>>;
type Asked = (projected: Projected, rows: Rows, both: BothEngines) => Promise<readonly unknown[]>;

/** Compares rows and answers after the first filling and after a rebuild; the rows, for those who want to see them. */
const agree = async (
  told: readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[],
  projection: () => Projection<StoredEvent>,
  asked: Asked,
): Promise<Rows> => {
  const { tables } = projection();
  const both = await projectOnBoth(told, projection, postgres, 'some_reads');
  try {
    const rows = await rowsOf(both.sqlite, tables);
    expect(await rowsOf(both.postgres, tables)).toEqual(rows);
    const answers = await asked(both.sqlite, rows, both);
    expect(await asked(both.postgres, rows, both)).toEqual(answers);
    await both.postgres.projector.rebuild();
    expect(await rowsOf(both.postgres, tables)).toEqual(rows);
    expect(await asked(both.postgres, rows, both)).toEqual(answers);
    return rows;
  } finally {
    await both.close();
  }
};

/** The different values of a column, the first ones. */
const some = (rows: Rows, table: string, column: string, most = 5): string[] =>
  [...new Set((rows[table] ?? []).map((row) => String(row[column])))].slice(0, most);

/** The first person of a column that also holds households and bodies, or nobody where there is none. */
const onePerson = (rows: Rows, table: string, column: string) => {
  const named = some(rows, table, column, Infinity).find(isUuid);
  return named === undefined ? [] : [personId(named)];
};

const askDeliveries: Asked = async ({ reads, projector }) => {
  const lines = new SqlDeliveryLines(reads, projector);
  const page = await lines.list({ webhookId: 'w1' }, { limit: 2 });
  const { queuedAt = '', deliveryId: id = '' } = page.at(-1) ?? {};
  return [
    page,
    await lines.list({ webhookId: 'w1' }, { after: { queuedAt, id }, limit: 50 }),
    await lines.list({ webhookId: 'w1', status: 'given-up' }, { limit: 50 }),
    await lines.due(instant('2026-05-04T08:00:04.999Z'), 50),
    await lines.due(instant('2026-05-05T08:00:00.000Z'), 2),
  ];
};

const askEligibility: Asked = async ({ reads, projector }, rows) => {
  const lists = new SqlLists(reads, projector);
  const [after = ''] = some(rows, 'application_lines', 'application_id', 40).slice(-1);
  const filters = [
    {},
    { sentOnly: true },
    { zones: ['TC-01', 'città'] },
    { zones: [] },
    { recipients: [] },
    { recipients: some(rows, 'application_lines', 'recipient_id') },
    { persons: onePerson(rows, 'application_lines', 'applicant_id') },
    ...some(rows, 'application_lines', 'status').map((status) => ({ status, action: 'A' })),
    ...some(rows, 'application_lines', 'call_id').map((callId) => ({ callId })),
  ];
  const answers: unknown[] = [await lists.publishedCalls(ALL), await lists.publishedCalls({ ...PAGE, after })];
  for (const filter of filters)
    answers.push(await lists.applications(filter, ALL), await lists.applications(filter, { ...PAGE, after }));
  for (const filter of [{}, { zones: ['Zona'] }, { zones: [] }, { callId: some(rows, 'ranking_lines', 'call_id')[0]! }])
    answers.push(await lists.rankings(filter, ALL), await lists.rankings(filter, PAGE));
  const procedures = new SqlProcedureLists(reads);
  const listed = await procedures.of(some(rows, 'application_lines', 'application_id', 40));
  const [until, early] = [localDate('2099-12-31'), localDate('2000-01-01')];
  answers.push([...listed].sort(), await procedures.expired(until, 50), await procedures.expired(early, 50));
  for (const filter of [{ until }, { until: early }, { until, zones: ['TC-01'] }, { until, zones: [] }])
    answers.push(await procedures.due(filter, { limit: 50 }), await procedures.due(filter, { limit: 2 }));
  return answers;
};

const askIssuance: Asked = async ({ reads, projector }, rows) => {
  const lines = new SqlVoucherLines(reads, projector);
  const [after = ''] = some(rows, 'voucher_lines', 'voucher_id', 2).slice(-1);
  const filters = [
    {},
    { zone: [] },
    { zone: some(rows, 'voucher_lines', 'zone') },
    { persons: onePerson(rows, 'voucher_lines', 'recipient_id') },
    ...some(rows, 'voucher_lines', 'status').map((status) => ({ status })),
    ...some(rows, 'voucher_lines', 'application_id').map((applicationId) => ({ applicationId })),
  ];
  const answers: unknown[] = [];
  for (const filter of filters)
    answers.push(await lines.list(filter, ALL), await lines.list(filter, { ...PAGE, after }));
  const due = await lines.due(FAR_AWAY, 1_000);
  return [...answers, due.map(({ voucherId }) => voucherId).sort()];
};

const askRedemption: Asked = async ({ reads, projector }, rows, { store }) => {
  const lists = new SqlRedemptionLists(reads, projector, () => store.head());
  const invoices = new SqlInvoiceLists(reads, projector, () => store.head());
  const [after = ''] = some(rows, 'claims', 'claim_id', 2).slice(-1);
  const claims = [
    {},
    { zones: [] },
    { payees: [] },
    { zones: some(rows, 'claim_zones', 'zone', 1) },
    { payees: some(rows, 'claims', 'payee_id') },
    ...some(rows, 'claims', 'month').map((month) => ({ month })),
    ...some(rows, 'claims', 'call_id').map((callId) => ({ callId })),
  ];
  const answers: unknown[] = [];
  for (const filter of claims)
    answers.push(await lists.claims(filter, ALL), await lists.claims(filter, { ...PAGE, after }));
  for (const filter of [
    {},
    { category: 'transport' },
    { ibanPending: true },
    { ibanPending: false },
    ...some(rows, 'provider_offers', 'zone').map((zone) => ({ zone })),
  ])
    answers.push(await lists.providers(filter, ALL), await lists.providers(filter, { limit: 1 }));
  for (const filter of [{}, { zones: [] }, ...some(rows, 'payment_orders', 'status').map((status) => ({ status }))])
    answers.push(await lists.paymentOrders(filter, ALL), await lists.paymentOrders(filter, { limit: 1 }));
  answers.push(await lists.paymentFiles(ALL), await lists.paymentFiles({ limit: 1 }), await lists.treasuryFiles(2026));
  for (const over of [{ unsent: true }, { fileId: FILE }]) answers.push(await lists.paymentOrders(over, ALL));
  for (const filter of [{}, { status: 'recorded' }, { status: 'held' }])
    answers.push(await lists.bankEntries(filter, ALL), await lists.bankEntries(filter, { limit: 1 }));
  for (const filter of [{}, { status: 'blocked' }, { zones: [] }, { payees: some(rows, 'invoices', 'payee_id') }])
    answers.push(await invoices.invoices(filter, ALL), await invoices.invoices(filter, { limit: 1 }));
  for (const claim of some(rows, 'invoices', 'claim_id')) answers.push(await invoices.invoicesOf(claim));
  const notices = new SqlNoticeLists(reads, projector, () => store.head());
  const [owed = ''] = some(rows, 'payment_notices', 'recovery_id');
  answers.push(await notices.unsent(50), await notices.unsent(1), await notices.ofRecovery(owed));
  const confirmations = new SqlConfirmationLists(reads);
  const family = some(rows, 'service_confirmations', 'recipient_id');
  for (const filter of [{}, { status: 'asked' }, { status: 'silent' }, { zones: [] }, { family, payees: [] }])
    for (const today of [FAR_AWAY, localDate('2026-09-12')])
      answers.push(await confirmations.list(filter, ALL, today), await confirmations.list(filter, { limit: 1 }, today));
  answers.push(await confirmations.over(FAR_AWAY, 50));
  for (const payee of some(rows, 'service_confirmations', 'payee_id'))
    answers.push([...(await lists.heldServicesOf(payee, localDate('2026-09-12')))].sort());
  const late = new SqlLateEntryLists(reads);
  for (const filter of [
    {},
    { overdue: true },
    { zones: [] },
    { status: 'admitted' },
    { payees: some(rows, 'late_entries', 'payee_id') },
  ])
    answers.push(await late.list(filter, ALL, FAR_AWAY), await late.list(filter, { limit: 1 }, FAR_AWAY));
  const projects = new SqlProjectLists(reads);
  for (const filter of [{}, { waiting: true }, { zones: [] }, { people: some(rows, 'projects', 'led_by') }])
    answers.push(await projects.list(filter, ALL), await projects.list(filter, { limit: 1 }));
  for (const redemption of some(rows, 'redemption_vouchers', 'redemption_id'))
    answers.push(await lists.voucherOf(redemption));
  const proofs = new SqlMissingProofs(reads, () => Promise.resolve());
  answers.push([...(await proofs.of(some(rows, 'missing_proofs', 'redemption_id')))]);
  for (const payee of some(rows, 'missing_proofs', 'payee_id'))
    answers.push([...(await proofs.unprovedOf(payee))].sort());
  const closable = (await lists.closable(FAR_AWAY, 1_000)).map(({ voucherId }) => voucherId).sort();
  return [...answers, closable, ...(await askExchange({ reads, projector }, store)), ...(await askSurveys({ reads }))];
};

const askReporting: Asked = async ({ reads, projector }, rows) => {
  const ledger = new SqlLedger(reads, projector);
  const answers: unknown[] = [];
  const scopes = [
    {},
    { zones: [] },
    { zones: some(rows, 'ledger_budget', 'zone', 2) },
    ...some(rows, 'ledger_budget', 'call_id').map((callId) => ({ callId })),
  ];
  for (const scope of scopes) {
    const differences = await ledger.differences(scope, ALL);
    answers.push(await ledger.budget(scope), await ledger.counts(scope), differences);
    answers.push(await ledger.differences(scope, { limit: 2 }));
  }
  for (const callId of some(rows, 'ledger_calls', 'id')) answers.push(await ledger.call(callId));
  for (const voucherId of some(rows, 'ledger_vouchers', 'id')) answers.push(await ledger.voucher(voucherId));
  return answers;
};

const askOpenCases: Asked = (projected, rows) => askCases(projected, some(rows, 'open_applications', 'call_id'));

describe('the read models of every context are the same on both engines', () => {
  it('eligibility', async () => {
    const rows = await agree(eligibilityStory(), listsProjection, askEligibility);
    // Fifteen applications of each journey: those sent, and those received, wait for a decision.
    expect(Object.values(rows).map(({ length }) => length)).toEqual([5, 90, 30, 12]);
  });

  /** Agrees on the log of every history; fails when a table stayed empty in all of them. */
  const agreeOnAll = async (
    logs: readonly (readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[])[],
    projection: () => Projection<StoredEvent>,
    asked: Asked,
  ): Promise<void> => {
    const filled = new Set<string>();
    for (const log of logs) {
      const rows = await agree(log, projection, asked);
      for (const [table, { length }] of Object.entries(rows)) if (length > 0) filled.add(table);
    }
    expect([...filled].sort()).toEqual([...projection().tables].sort());
  };
  const logsOf = (context: keyof Told['stored']) => histories.map(({ stored }) => stored[context]);
  /** As it was after the last event of a type: what goes on then is in no table at the end. */
  const after = (last: string) => (log: readonly StoredEvent[]) =>
    log.slice(0, 1 + log.findLastIndex(({ type }) => type === last));

  it('webhooks', async () => {
    const rows = await agree(deliveryStory(), webhookDeliveriesProjection, askDeliveries);
    expect(rows['webhook_deliveries']).toHaveLength(20);
  });

  it('issuance', () => agreeOnAll(logsOf('issuance'), voucherLinesProjection, askIssuance), TIMEOUT_MS);
  it(
    'redemption',
    () => {
      const logs = logsOf('redemption');
      const closing = logs.map(after('wallet-closing.v1'));
      const reserved = logs.map(after('service-reserved.v1'));
      return agreeOnAll(
        [...logs, ...closing, ...reserved, ...[exchangeStory, ...STORIES].map((story) => story())],
        redemptionProjection,
        askRedemption,
      );
    },
    TIMEOUT_MS,
  );
  it('reporting', () => agreeOnAll(logsOf('reporting'), ledgerProjection, askReporting), TIMEOUT_MS);
  it('open figures', () => agreeOnAll(logsOf('reporting'), openCasesProjection, askOpenCases), TIMEOUT_MS);
});
