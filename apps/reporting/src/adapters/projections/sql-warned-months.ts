// Warnings of months that close: vouchers of which a provider entered nothing, services of which it presented no claim.
import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  shiftMonth,
  yearMonthOf,
  type LocalDate,
  type YearMonth,
} from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { sql } from 'kysely';
import { reached } from '../../domain/warning/warning.js';
import type { PlacedWarning, WarningScope } from '../../application/warnings/warnings.js';
import type { CallThresholds } from './call-thresholds.js';
import type { WarnedTables } from './warned-rows.js';

/** A month of a call whose services can be entered for so many days more. */
interface ClosingMonth {
  readonly callId: string;
  readonly entryDays: number;
  readonly month: YearMonth;
  readonly until: LocalDate;
  readonly daysLeft: number;
  readonly threshold: number;
}

interface Counted {
  readonly provider: string | null;
  readonly zone: string;
  readonly vouchers: number;
}

export class SqlWarnedMonths {
  constructor(private readonly reads: ReadDatabase) {}

  /** What is missing, provider by provider; what closes first before the rest. */
  async of(
    kind: 'entry-closing' | 'claim-missing',
    calls: CallThresholds,
    scope: WarningScope,
    today: LocalDate,
  ): Promise<readonly PlacedWarning[]> {
    if (scope.voucherId !== undefined || scope.own?.providers.length === 0) return [];
    const months = await this.closing(calls, scope, today);
    const found: PlacedWarning[] = [];
    for (const closing of months) {
      const counted =
        kind === 'entry-closing' ? await this.notEntered(closing, scope) : await this.notClaimed(closing, scope);
      found.push(...counted.flatMap((one) => warningOf(kind, closing, one) ?? []));
    }
    return found.sort((one, other) => (one.place < other.place ? -1 : 1));
  }

  private async closing(
    calls: CallThresholds,
    { callId }: WarningScope,
    today: LocalDate,
  ): Promise<readonly ClosingMonth[]> {
    let query = this.db.selectFrom('warned_vouchers').select(['call_id', 'entry_days']).distinct();
    query = query.where('standing', 'in', ['live', 'closing']).where('entry_days', 'is not', null);
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    const pairs = await query.execute();
    return pairs.flatMap(({ call_id, entry_days }) =>
      monthsClosing({ callId: call_id, entryDays: entry_days ?? 0 }, calls.of(call_id, 'entryClosingDays'), today),
    );
  }

  private notEntered(
    { callId, entryDays, month }: ClosingMonth,
    { zones, own }: WarningScope,
  ): Promise<readonly Counted[]> {
    const [first, last] = [firstDayOf(month), lastDayOf(month)];
    let query = this.db
      .selectFrom('warned_vouchers as voucher')
      .select(['voucher.provider_id as provider', 'voucher.zone as zone'])
      .select((row) => row.fn.countAll<number>().as('vouchers'))
      .where('voucher.call_id', '=', callId)
      .where('voucher.entry_days', '=', entryDays)
      .where('voucher.standing', 'in', ['live', 'closing'])
      .where('voucher.provider_id', 'is not', null)
      .where('voucher.provider_from', '<=', last)
      .where('voucher.valid_from', '<=', last)
      .where('voucher.last_day', '>=', first)
      .where((row) => row.or([row('voucher.suspended_from', 'is', null), row('voucher.suspended_from', '>', first)]))
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('warned_months as month')
              .select('month.voucher_id')
              .whereRef('month.voucher_id', '=', 'voucher.voucher_id')
              .whereRef('month.payee_id', '=', 'voucher.provider_id')
              .where('month.month', '=', month)
              .where('month.entries', '>', 0),
          ),
        ),
      );
    if (zones !== undefined) query = query.where('voucher.zone', 'in', [...zones]);
    if (own !== undefined) query = query.where('voucher.provider_id', 'in', [...own.providers]);
    return query.groupBy(['voucher.provider_id', 'voucher.zone']).execute();
  }

  private notClaimed(
    { callId, entryDays, month }: ClosingMonth,
    { zones, own }: WarningScope,
  ): Promise<readonly Counted[]> {
    let query = this.db
      .selectFrom('warned_months as month')
      .innerJoin('warned_vouchers as voucher', 'voucher.voucher_id', 'month.voucher_id')
      .select(['month.payee_id as provider', 'month.zone as zone'])
      .select(() => sql<number>`count(distinct month.voucher_id)`.as('vouchers'))
      .where('month.month', '=', month)
      .where('month.entries', '>', 0)
      .where('month.payee_kind', '=', 'provider')
      .where('voucher.call_id', '=', callId)
      .where('voucher.entry_days', '=', entryDays)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('warned_claims as claim')
              .select('claim.call_id')
              .whereRef('claim.call_id', '=', 'month.call_id')
              .whereRef('claim.payee_id', '=', 'month.payee_id')
              .where('claim.month', '=', month),
          ),
        ),
      );
    if (zones !== undefined) query = query.where('month.zone', 'in', [...zones]);
    if (own !== undefined) query = query.where('month.payee_id', 'in', [...own.providers]);
    return query.groupBy(['month.payee_id', 'month.zone']).execute();
  }

  private get db() {
    return this.reads.queries<WarnedTables>();
  }
}

/** The months whose entry window ends between today and the widest threshold. */
const monthsClosing = (
  of: Pick<ClosingMonth, 'callId' | 'entryDays'>,
  thresholds: readonly number[],
  today: LocalDate,
): readonly ClosingMonth[] => {
  const widest = thresholds.at(-1);
  if (widest === undefined) return [];
  const found: ClosingMonth[] = [];
  const last = yearMonthOf(addDays(today, widest - of.entryDays));
  for (let month = yearMonthOf(addDays(today, -of.entryDays)); month <= last; month = shiftMonth(month, 1)) {
    const until = addDays(lastDayOf(month), of.entryDays);
    const daysLeft = daysBetween(today, until);
    const threshold = daysLeft < 0 ? undefined : reached(thresholds, daysLeft);
    if (threshold !== undefined) found.push({ ...of, month, until, daysLeft, threshold });
  }
  return found;
};

const warningOf = (
  kind: 'entry-closing' | 'claim-missing',
  { callId, month, until, daysLeft, threshold }: ClosingMonth,
  { provider, zone, vouchers }: Counted,
): PlacedWarning | undefined =>
  provider === null
    ? undefined
    : {
        ...{ kind, threshold, callId, zone, providerId: provider, month, until, daysLeft, vouchers: Number(vouchers) },
        place: [until, callId, month, provider, zone].join('|'),
      };
