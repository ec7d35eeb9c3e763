// The budget of a call, zone by zone and source by source, now or as it was.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CallRecord } from '../domain/ledger/call.js';
import type { BudgetLine } from '../domain/ledger/tally.js';
import { ledgerAsOf } from './ledger-as-of.js';
import { CurrentLedger, PastLedgers, type AsOf, type ReportScope } from './ports.js';

/** The lines of the budget, and the call when one was named and is known. */
export interface BudgetReport {
  readonly call?: CallRecord;
  readonly lines: readonly BudgetLine[];
}

export class ShowBudgetQuery extends Query<BudgetReport> {
  constructor(
    readonly scope: ReportScope,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(ShowBudgetQuery)
export class ShowBudgetHandler implements IQueryHandler<ShowBudgetQuery> {
  constructor(
    readonly current: CurrentLedger,
    readonly past: PastLedgers,
  ) {}

  async execute({ scope, asOf }: ShowBudgetQuery): Promise<BudgetReport> {
    const ledger = await ledgerAsOf(this, asOf, scope.callId);
    const call = scope.callId === undefined ? undefined : await ledger.call(scope.callId);
    return { ...(call !== undefined && { call }), lines: await ledger.budget(scope) };
  }
}
