// The reconciliation: what stands at each step, and every difference between one step and the next.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addAmounts, NOTHING, type Amounts } from '../domain/ledger/amounts.js';
import type { Difference } from '../domain/ledger/difference.js';
import { ledgerAsOf } from './ledger-as-of.js';
import {
  CurrentLedger,
  PastLedgers,
  type AsOf,
  type DifferenceCount,
  type DifferencePage,
  type ReportScope,
} from './ports.js';

/** Sums of all lines, how many differences of each kind, and a page of them. */
export interface Reconciliation {
  readonly totals: Amounts;
  readonly counts: readonly DifferenceCount[];
  readonly differences: readonly Difference[];
}

export class ReconcileQuery extends Query<Reconciliation> {
  constructor(
    readonly scope: ReportScope,
    readonly asOf: AsOf,
    readonly page: DifferencePage,
  ) {
    super();
  }
}

@QueryHandler(ReconcileQuery)
export class ReconcileHandler implements IQueryHandler<ReconcileQuery> {
  constructor(
    readonly current: CurrentLedger,
    readonly past: PastLedgers,
  ) {}

  async execute({ scope, asOf, page }: ReconcileQuery): Promise<Reconciliation> {
    const ledger = await ledgerAsOf(this, asOf, scope.callId);
    const lines = await ledger.budget(scope);
    return {
      totals: lines.reduce((sum, line) => addAmounts(sum, line.amounts), NOTHING),
      counts: await ledger.counts(scope),
      differences: await ledger.differences(scope, page),
    };
  }
}
