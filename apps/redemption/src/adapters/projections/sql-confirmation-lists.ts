// The services that families are asked to confirm, asked of the read models.
import type { LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  ConfirmationLists,
  type ConfirmationFilter,
  type ConfirmationLine,
} from '../../application/confirmation/confirmation-lists.js';
import type { PageAsked } from '../../application/lists.js';
import type { ConfirmationRow, RedemptionTables } from './tables.js';

export class SqlConfirmationLists extends ConfirmationLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async list(
    { status, zones, family, payees }: ConfirmationFilter,
    page: PageAsked,
    today: LocalDate,
  ): Promise<readonly ConfirmationLine[]> {
    let query = this.db.selectFrom('service_confirmations').selectAll();
    if (status === 'asked') query = query.where('status', '=', 'asked').where('until_day', '>=', today);
    else if (status === 'silent')
      query = query.where((row) =>
        row.or([row('status', '=', 'silent'), row.and([row('status', '=', 'asked'), row('until_day', '<', today)])]),
      );
    else if (status !== undefined) query = query.where('status', '=', status);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (family !== undefined || payees !== undefined)
      query = query.where((row) =>
        row.or([
          row('recipient_id', 'in', [...(family ?? [])]),
          row('applicant_id', 'in', [...(family ?? [])]),
          row('payee_id', 'in', [...(payees ?? [])]),
        ]),
      );
    const [until = '', id = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) => row(row.refTuple('until_day', 'redemption_id'), '>', row.tuple(until, id)));
    const rows = await query.orderBy('until_day').orderBy('redemption_id').limit(page.limit).execute();
    return rows.map((row) => lineOf(row, today));
  }

  override async over(today: LocalDate, limit: number) {
    const query = this.db.selectFrom('service_confirmations').select(['redemption_id', 'voucher_id', 'until_day']);
    const past = query.where('status', '=', 'asked').where('until_day', '<', today).orderBy('until_day').limit(limit);
    const rows = await past.execute();
    return rows.map((row) => ({
      redemptionId: row.redemption_id,
      voucherId: row.voucher_id,
      until: row.until_day,
    }));
  }

  private get db() {
    return this.reads.queries<RedemptionTables>();
  }
}

const lineOf = (row: ConfirmationRow, today: LocalDate): ConfirmationLine => ({
  redemptionId: row.redemption_id,
  voucherId: row.voucher_id,
  callId: row.call_id,
  zone: row.zone,
  payeeKind: row.payee_kind as ConfirmationLine['payeeKind'],
  payeeId: row.payee_id,
  service: row.service,
  servedOn: row.served_on,
  publicCents: row.public_cents,
  status: row.status === 'asked' && row.until_day < today ? 'silent' : (row.status as ConfirmationLine['status']),
  askedOn: row.asked_on,
  until: row.until_day,
});
