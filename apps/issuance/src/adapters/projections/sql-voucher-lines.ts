// The lists of vouchers, asked of the read models.
import type { LocalDate, ProviderId, VoucherId } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import { VoucherLines, type VoucherFilter, type VoucherLine } from '../../application/ports.js';
import type { VoucherLineRow } from './voucher-lines.js';

interface Tables {
  voucher_lines: VoucherLineRow;
}

/** VoucherLines over `voucher_lines`. */
export class SqlVoucherLines extends VoucherLines {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: { waitFor(position: Position, timeoutMs: number): Promise<boolean> },
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override async list(
    filter: VoucherFilter,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly VoucherLine[]> {
    let query = this.reads.queries<Tables>().selectFrom('voucher_lines').selectAll();
    const { callId, zone, status, applicationId, persons, providers, providerId } = filter;
    if (providers?.length === 0) return [];
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zone !== undefined) query = query.where('zone', 'in', [...zone]);
    if (status !== undefined) query = query.where('status', '=', status);
    if (applicationId !== undefined) query = query.where('application_id', '=', applicationId);
    if (providers !== undefined) query = query.where('provider_id', 'in', [...providers]);
    if (providerId !== undefined) query = query.where('provider_id', '=', providerId);
    if (persons !== undefined)
      query = query.where((row) =>
        row.or([row('recipient_id', 'in', [...persons]), row('applicant_id', 'in', [...persons])]),
      );
    if (page.after !== undefined) query = query.where('voucher_id', '>', page.after);
    return (await query.orderBy('voucher_id').limit(page.limit).execute()).map(lineOf);
  }

  override async due(on: LocalDate, limit: number): Promise<readonly VoucherLine[]> {
    const query = this.reads.queries<Tables>().selectFrom('voucher_lines').selectAll().where('due_on', '<', on);
    return (await query.orderBy('due_on').limit(limit).execute()).map(lineOf);
  }
}

const lineOf = (row: VoucherLineRow): VoucherLine => ({
  voucherId: row.voucher_id as VoucherId,
  callId: row.call_id,
  zone: row.zone,
  applicationId: row.application_id,
  action: row.action,
  status: row.status,
  valueCents: row.value_cents,
  issuedOn: row.issued_on as LocalDate,
  // An offer without a day that wants attention is on its way: its term has not begun.
  ...(!(row.status === 'offered' && row.due_on === null) && { acceptBy: row.accept_by as LocalDate }),
  validTo: row.valid_to as LocalDate,
  ...(row.provider_id !== null && { providerId: row.provider_id as ProviderId }),
  ...(row.ends_from !== null && { providerEndsFrom: row.ends_from as LocalDate }),
  ...(row.chosen_from !== null && { chosenFrom: row.chosen_from as LocalDate }),
});
