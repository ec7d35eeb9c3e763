// A ledger folded in memory, answering as the tables do.
import { Ledger, type DifferenceCount, type DifferencePage, type ReportScope } from '../../application/ports.js';
import type { CallRecord } from '../../domain/ledger/call.js';
import {
  byAge,
  compareText,
  DIFFERENCE_KINDS,
  differenceIdOf,
  type Difference,
} from '../../domain/ledger/difference.js';
import type { Standing } from '../../domain/ledger/standing.js';
import type { BudgetLine } from '../../domain/ledger/tally.js';

const isIn = ({ callId, zones }: ReportScope, of: { readonly callId: string; readonly zone: string }): boolean =>
  (callId === undefined || of.callId === callId) && (zones === undefined || zones.includes(of.zone));

const byPlace = (a: BudgetLine, b: BudgetLine): number =>
  compareText(a.callId, b.callId) || compareText(a.zone, b.zone) || a.year - b.year || compareText(a.source, b.source);

/** Ledger over a Standing. */
export class StandingLedger extends Ledger {
  constructor(private readonly standing: Standing) {
    super();
  }

  override async budget(scope: ReportScope): Promise<readonly BudgetLine[]> {
    return this.standing
      .budget()
      .filter((line) => isIn(scope, line))
      .sort(byPlace);
  }

  override async counts(scope: ReportScope): Promise<readonly DifferenceCount[]> {
    const all = this.within(scope);
    return [...DIFFERENCE_KINDS].sort(compareText).flatMap((kind) => {
      const some = all.filter((difference) => difference.kind === kind);
      if (some.length === 0) return [];
      const expectedCents = some.reduce((sum, one) => sum + one.expectedCents, 0);
      return [
        { kind, count: some.length, expectedCents, foundCents: some.reduce((sum, one) => sum + one.foundCents, 0) },
      ];
    });
  }

  override async differences(scope: ReportScope, { after, limit }: DifferencePage): Promise<readonly Difference[]> {
    const all = this.within(scope).sort(byAge);
    const rest =
      after === undefined
        ? all
        : all.filter((one) => (compareText(one.since, after.since) || compareText(differenceIdOf(one), after.id)) > 0);
    return rest.slice(0, limit);
  }

  override async call(callId: string): Promise<CallRecord | undefined> {
    return this.standing.books.calls.get(callId);
  }

  private within(scope: ReportScope): Difference[] {
    return this.standing.differences().filter((difference) => isIn(scope, difference));
  }
}
