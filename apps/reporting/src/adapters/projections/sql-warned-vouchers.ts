// Warnings of vouchers, asked of their rows: offers that lapse, ends that come near, money that gets low.
import { addDays, cents, daysBetween, localDate, type LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { reached } from '../../domain/warning/warning.js';
import type { ToldKind } from '../../domain/warned/warned.js';
import type { FamilyToWarn, PlacedWarning, WarningPage, WarningScope } from '../../application/warnings/warnings.js';
import type { AlikeCalls, CallThresholds } from './call-thresholds.js';
import type { WarnedTables, WarnedVoucherRow } from './warned-rows.js';

type OfVoucher = ToldKind | 'offer-lapsing';
type Rows = ExpressionBuilder<WarnedTables, 'warned_vouchers'>;
type Query = SelectQueryBuilder<WarnedTables, 'warned_vouchers', WarnedVoucherRow>;

const NAMES = { 'offer-lapsing': 'offerDays', 'voucher-ending': 'voucherDays', 'voucher-low': 'voucherLeft' } as const;

export class SqlWarnedVouchers {
  constructor(private readonly reads: ReadDatabase) {}

  /** Those of one kind at a day, what ends first before the rest. */
  async of(
    kind: OfVoucher,
    calls: CallThresholds,
    scope: WarningScope,
    { today, after, limit }: WarningPage & { readonly today: LocalDate },
  ): Promise<readonly PlacedWarning[]> {
    const groups = calls.alike(NAMES[kind]);
    if (groups.length === 0) return [];
    const day = kind === 'offer-lapsing' ? 'accept_by' : 'last_day';
    let query = within(this.standing(kind, groups, today), kind, scope).where((row) =>
      row.or(
        groups.map((group) => row.and([row('call_id', 'in', [...group.callIds]), nearing(row, kind, group, today)])),
      ),
    );
    if (after !== undefined) {
      const [until = '', id = ''] = after.split('|');
      query = query.where((row) =>
        row.or([row(day, '>', until), row.and([row(day, '=', until), row('voucher_id', '>', id)])]),
      );
    }
    const rows = await query.orderBy(day).orderBy('voucher_id').limit(limit).execute();
    return rows.flatMap((row) => warningOf(kind, row, calls.of(row.call_id, NAMES[kind]), today) ?? []);
  }

  /** Of which families were not told at the threshold that is reached. */
  async untold(
    kind: ToldKind,
    calls: CallThresholds,
    today: LocalDate,
    limit: number,
  ): Promise<readonly FamilyToWarn[]> {
    const groups = calls.alike(NAMES[kind]);
    if (groups.length === 0) return [];
    const rows = await this.standing(kind, groups, today)
      .where('application_id', 'is not', null)
      .where((row) =>
        row.or(
          groups.flatMap(({ thresholds, callIds }) =>
            thresholds.map((threshold, index) =>
              row.and([
                row('call_id', 'in', [...callIds]),
                nearing(row, kind, { thresholds: [threshold], callIds }, today),
                ...beyond(row, kind, thresholds[index - 1], today),
                isNews(row, kind, threshold),
              ]),
            ),
          ),
        ),
      )
      .orderBy('voucher_id')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => familyOf(kind, row, calls.of(row.call_id, NAMES[kind]), today) ?? []);
  }

  private standing(kind: OfVoucher, groups: readonly AlikeCalls[], today: LocalDate): Query {
    const widest = Math.max(...groups.map(({ thresholds }) => thresholds.at(-1) ?? 0));
    const all = this.reads.queries<WarnedTables>().selectFrom('warned_vouchers').selectAll();
    if (kind === 'offer-lapsing')
      return all
        .where('standing', '=', 'offered')
        .where('accept_by', '>=', today)
        .where('accept_by', '<=', addDays(today, widest));
    const live = all.where('standing', '=', 'live').where('last_day', '>=', today);
    // The widest of all calls bounds what is looked at, whichever index is taken.
    return kind === 'voucher-low'
      ? live.where('left_share', '<=', widest)
      : live.where('last_day', '<=', addDays(today, widest));
  }
}

const within = (query: Query, kind: OfVoucher, { callId, voucherId, zones, own }: WarningScope): Query => {
  let narrowed = query;
  if (callId !== undefined) narrowed = narrowed.where('call_id', '=', callId);
  if (voucherId !== undefined) narrowed = narrowed.where('voucher_id', '=', voucherId);
  if (zones !== undefined) narrowed = narrowed.where('zone', 'in', [...zones]);
  if (own === undefined) return narrowed;
  const { persons, providers } = own;
  return narrowed.where((row) =>
    row.or([
      row('recipient_id', 'in', [...persons]),
      row('applicant_id', 'in', [...persons]),
      // Whom the family chose plans by the end of a voucher, and knows nothing of its money here.
      ...(kind === 'voucher-ending' && providers.length > 0 ? [row('provider_id', 'in', [...providers])] : []),
    ]),
  );
};

const nearing = (row: Rows, kind: OfVoucher, { thresholds }: AlikeCalls, today: LocalDate) => {
  const widest = thresholds.at(-1) ?? 0;
  if (kind === 'voucher-low') return row('left_share', '<=', widest);
  return row(kind === 'offer-lapsing' ? 'accept_by' : 'last_day', '<=', addDays(today, widest));
};

const beyond = (row: Rows, kind: ToldKind, tighter: number | undefined, today: LocalDate) => {
  if (tighter === undefined) return [];
  return [kind === 'voucher-low' ? row('left_share', '>', tighter) : row('last_day', '>', addDays(today, tighter))];
};

const isNews = (row: Rows, kind: ToldKind, threshold: number) =>
  kind === 'voucher-low'
    ? row.or([
        row('told_value', 'is', null),
        row('told_value', '!=', row.ref('value_cents')),
        row('told_share', '>', threshold),
      ])
    : row.or([
        row('told_end', 'is', null),
        row('told_end', '!=', row.ref('last_day')),
        row('told_days', '>', threshold),
      ]);

const leftOf = ({ value_cents, spent_cents }: WarnedVoucherRow): number => Math.max(0, value_cents - spent_cents);

const thresholdReached = (
  kind: OfVoucher,
  row: WarnedVoucherRow,
  thresholds: readonly number[],
  today: LocalDate,
): { readonly threshold: number; readonly until: LocalDate; readonly daysLeft: number } | undefined => {
  const until = localDate((kind === 'offer-lapsing' ? row.accept_by : row.last_day) ?? today);
  const daysLeft = daysBetween(today, until);
  const threshold = reached(thresholds, kind === 'voucher-low' ? row.left_share : daysLeft);
  return threshold === undefined ? undefined : { threshold, until, daysLeft };
};

const warningOf = (
  kind: OfVoucher,
  row: WarnedVoucherRow,
  thresholds: readonly number[],
  today: LocalDate,
): PlacedWarning | undefined => {
  const found = thresholdReached(kind, row, thresholds, today);
  if (found === undefined) return undefined;
  return {
    ...{ kind, ...found, place: `${found.until}|${row.voucher_id}` },
    ...{ callId: row.call_id, zone: row.zone, voucherId: row.voucher_id },
    ...(row.application_id !== null && { applicationId: row.application_id }),
    ...(row.provider_id !== null && { providerId: row.provider_id }),
    ...{ leftCents: cents(leftOf(row)), ofCents: cents(row.value_cents) },
  };
};

const familyOf = (
  kind: ToldKind,
  row: WarnedVoucherRow,
  thresholds: readonly number[],
  today: LocalDate,
): FamilyToWarn | undefined => {
  const found = thresholdReached(kind, row, thresholds, today);
  if (found === undefined || row.application_id === null) return undefined;
  return {
    ...{ voucherId: row.voucher_id, applicationId: row.application_id, callId: row.call_id, zone: row.zone },
    ...{ kind, threshold: found.threshold, lastDay: found.until },
    ...{ valueCents: cents(row.value_cents), leftCents: cents(leftOf(row)) },
  };
};
