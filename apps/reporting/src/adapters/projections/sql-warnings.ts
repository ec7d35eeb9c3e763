// What is about to run out, asked of the rows that are kept for it and, for the money of zones, of the ledger.
import type { Position } from '@buono/event-store';
import { cents, daysBetween, localDate, type LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import type { CurrentLedger } from '../../application/ports.js';
import {
  Warnings,
  type FamilyToWarn,
  type PlacedWarning,
  type WarningPage,
  type WarningScope,
} from '../../application/warnings/warnings.js';
import { reached, shareLeft, type WarningKind } from '../../domain/warning/warning.js';
import { CallThresholds } from './call-thresholds.js';
import { SqlWarnedMonths } from './sql-warned-months.js';
import { SqlWarnedVouchers } from './sql-warned-vouchers.js';
import type { WarnedTables } from './warned-rows.js';

/** The projection that fills the rows. */
interface Follower {
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
}

/** Warnings over the tables of the projection `warnings`. */
export class SqlWarnings extends Warnings {
  private readonly vouchers: SqlWarnedVouchers;
  private readonly months: SqlWarnedMonths;

  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: Follower,
    private readonly ledger: CurrentLedger,
  ) {
    super();
    this.vouchers = new SqlWarnedVouchers(reads);
    this.months = new SqlWarnedMonths(reads);
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override position(): Promise<Position> {
    return this.ledger.position();
  }

  override async of(
    kind: WarningKind,
    scope: WarningScope,
    today: LocalDate,
    page: WarningPage,
  ): Promise<readonly PlacedWarning[]> {
    const calls = await this.calls();
    switch (kind) {
      case 'offer-lapsing':
      case 'voucher-ending':
      case 'voucher-low':
        return this.vouchers.of(kind, calls, scope, { ...page, today });
      case 'entry-closing':
      case 'claim-missing':
        return cut(await this.months.of(kind, calls, scope, today), page);
      case 'zone-money':
        return cut(await this.zoneMoney(calls, scope, today), page);
      case 'accreditation-ending':
        return cut(await this.accreditations(calls, scope, today), page);
    }
  }

  override async untold(today: LocalDate, limit: number): Promise<readonly FamilyToWarn[]> {
    const calls = await this.calls();
    const ending = await this.vouchers.untold('voucher-ending', calls, today, limit);
    if (ending.length >= limit) return ending;
    return [...ending, ...(await this.vouchers.untold('voucher-low', calls, today, limit - ending.length))];
  }

  private async calls(): Promise<CallThresholds> {
    return new CallThresholds(await this.db.selectFrom('warned_calls').selectAll().execute());
  }

  private async zoneMoney(
    calls: CallThresholds,
    { callId, voucherId, zones, own }: WarningScope,
    today: LocalDate,
  ): Promise<readonly PlacedWarning[]> {
    if (voucherId !== undefined || own !== undefined) return [];
    const places = new Map<string, { callId: string; zone: string; allocated: number; free: number }>();
    const asked = { ...(callId !== undefined && { callId }), ...(zones !== undefined && { zones }) };
    for (const { callId: call, zone, amounts } of await this.ledger.budget(asked)) {
      if (zone === '' || !calls.isInUse(call, today)) continue;
      const place = `${call}|${zone}`;
      const { allocated, free } = places.get(place) ?? { allocated: 0, free: 0 };
      const left = amounts.allocated - amounts.reserved - amounts.assigned;
      places.set(place, { callId: call, zone, allocated: allocated + amounts.allocated, free: free + left });
    }
    return [...places].flatMap(([place, { allocated, free, ...where }]): PlacedWarning[] => {
      const threshold = reached(calls.of(where.callId, 'zoneLeft'), shareLeft(free, allocated));
      if (threshold === undefined) return [];
      const left = { leftCents: cents(Math.max(0, free)), ofCents: cents(allocated) };
      return [{ kind: 'zone-money', threshold, ...where, ...left, place }];
    });
  }

  private async accreditations(
    calls: CallThresholds,
    { callId, voucherId, zones, own }: WarningScope,
    today: LocalDate,
  ): Promise<readonly PlacedWarning[]> {
    if (callId !== undefined || voucherId !== undefined || own?.providers.length === 0) return [];
    const gone = this.db.selectFrom('warned_successions').select('provider_id');
    let query = this.db.selectFrom('warned_accreditations').selectAll().where('valid_to', '>=', today);
    query = query.where('provider_id', 'not in', gone);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones, 'all']);
    if (own !== undefined) query = query.where('provider_id', 'in', [...own.providers]);
    return (await query.execute()).flatMap(({ provider_id, category, zone, valid_to }): PlacedWarning[] => {
      const until = localDate(valid_to ?? today);
      const daysLeft = daysBetween(today, until);
      const threshold = reached(calls.ofAccreditation(zone, today), daysLeft);
      if (threshold === undefined) return [];
      const place = [until, provider_id, category, zone].join('|');
      return [
        { kind: 'accreditation-ending', threshold, providerId: provider_id, category, zone, until, daysLeft, place },
      ];
    });
  }

  private get db() {
    return this.reads.queries<WarnedTables>();
  }
}

const cut = (all: readonly PlacedWarning[], { after, limit }: WarningPage): readonly PlacedWarning[] =>
  [...all]
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .filter(({ place }) => after === undefined || place > after)
    .slice(0, limit);
