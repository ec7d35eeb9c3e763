// The current ledger, asked of its tables.
import type { Position } from '@buono/event-store';
import type { ReadDatabase, Value } from '@buono/read-model';
import {
  CurrentLedger,
  type DifferenceCount,
  type DifferencePage,
  type ReportScope,
  type VoucherHistory,
} from '../../application/ports.js';
import type { CallRecord } from '../../domain/ledger/call.js';
import { claimZoneIdOf, differencesOfClaimZone } from '../../domain/ledger/claim-zone.js';
import { byAge, type Difference, type DifferenceKind } from '../../domain/ledger/difference.js';
import { differencesOfRedemption } from '../../domain/ledger/redemption.js';
import type { BudgetLine } from '../../domain/ledger/tally.js';
import * as tables from './ledger-tables.js';
import { columnOf, recordOf, type RecordTable } from './table.js';

/** What a projector tells of how far it is. */
export interface FollowsTheLog {
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  position(): Promise<Position>;
}

type AnyRows = Record<string, Record<string, Value>>;

/** CurrentLedger over the tables of the projection `ledger`. */
export class SqlLedger extends CurrentLedger {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: FollowsTheLog,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override position(): Promise<Position> {
    return this.follower.position();
  }

  override async budget(scope: ReportScope): Promise<readonly BudgetLine[]> {
    const rows = await this.in(tables.budgetLines, scope)
      .orderBy('call_id')
      .orderBy('zone')
      .orderBy('year')
      .orderBy('source')
      .execute();
    return rows.map((row) => recordOf<BudgetLine>(row));
  }

  override async counts(scope: ReportScope): Promise<readonly DifferenceCount[]> {
    const rows = await this.in(tables.differences, scope)
      .clearSelect()
      .select((eb) => [
        'kind',
        eb.fn.countAll<number>().as('count'),
        eb.fn.sum<number>('expected_cents').as('expected'),
        eb.fn.sum<number>('found_cents').as('found'),
      ])
      .groupBy('kind')
      .orderBy('kind')
      .execute();
    return rows.map(({ kind, count, expected, found }) => ({
      kind: kind as DifferenceKind,
      count: Number(count),
      expectedCents: Number(expected),
      foundCents: Number(found),
    }));
  }

  override async differences(scope: ReportScope, { after, limit }: DifferencePage): Promise<readonly Difference[]> {
    let query = this.in(tables.differences, scope);
    if (after !== undefined) {
      query = query.where((row) => row(row.refTuple('since', 'id'), '>', row.tuple(after.since, after.id)));
    }
    const rows = await query.orderBy('since').orderBy('id').limit(limit).execute();
    return rows.map((row) => recordOf<Difference>(row));
  }

  override async call(callId: string): Promise<CallRecord | undefined> {
    return (await this.where(tables.calls, 'id', [callId]))[0];
  }

  override async voucher(voucherId: string): Promise<VoucherHistory | undefined> {
    const [voucher] = await this.where(tables.vouchers, 'id', [voucherId]);
    if (voucher === undefined) return undefined;
    const redemptions = await this.where(tables.redemptions, 'voucherId', [voucherId]);
    const zones = redemptions.flatMap(({ zone, lines }) => lines.map(({ claimId }) => claimZoneIdOf(claimId, zone)));
    const claimZones = await this.where(tables.claimZones, 'id', [...new Set(zones)]);
    const differences = [
      ...redemptions.flatMap((redemption) => differencesOfRedemption(redemption)),
      ...claimZones.flatMap((claimZone) => differencesOfClaimZone(claimZone)),
    ];
    return { voucher, redemptions, claimZones, differences: differences.sort(byAge) };
  }

  private in<T>(table: RecordTable<T>, { callId, zones }: ReportScope) {
    let query = this.reads.queries<AnyRows>().selectFrom(table.name).selectAll();
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    return query;
  }

  private async where<T>(
    table: RecordTable<T>,
    member: (keyof T & string) | 'id',
    values: readonly string[],
  ): Promise<T[]> {
    if (values.length === 0) return [];
    const query = this.reads.queries<AnyRows>().selectFrom(table.name).selectAll();
    const rows = await query
      .where(columnOf(member), 'in', [...values])
      .orderBy('id')
      .execute();
    return rows.map((row) => recordOf<T>(row));
  }
}
