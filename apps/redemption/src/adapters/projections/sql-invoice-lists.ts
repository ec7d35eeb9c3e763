// The lists of invoices, asked of the read models of redemption.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import { InvoiceLists, type InvoiceFilter, type InvoiceRow } from '../../application/invoice/invoice-lists.js';
import type { PageAsked } from '../../application/lists.js';
import { untilNewest, type Filling } from './newest.js';
import type { InvoiceTableRow, RedemptionTables } from './tables.js';

export class SqlInvoiceLists extends InvoiceLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly filling: Filling,
    private readonly head: () => Promise<Position>,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.filling.waitFor(position, timeoutMs);
  }

  override async invoices(filter: InvoiceFilter, page: PageAsked): Promise<readonly InvoiceRow[]> {
    let query = this.#db.selectFrom('invoices').selectAll();
    const { status, zones, payees } = filter;
    if (zones?.length === 0) return [];
    if (status !== undefined) query = query.where('status', '=', status);
    if (zones !== undefined)
      query = query.where('claim_id', 'in', (inner) =>
        inner
          .selectFrom('claim_zones')
          .select('claim_zones.claim_id')
          .where('zone', 'in', [...zones])
          .where('lines', '>', 0),
      );
    if (payees !== undefined)
      query = query.where((row) => row.or([row('payee_id', 'in', [...payees]), row('payee_by', 'in', [...payees])]));
    const [invoice = '', claim = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) => row(row.refTuple('invoice_id', 'claim_id'), '>', row.tuple(invoice, claim)));
    return (await query.orderBy('invoice_id').orderBy('claim_id').limit(page.limit).execute()).map(invoiceOf);
  }

  override async invoicesOf(claimId: string): Promise<readonly InvoiceRow[]> {
    await untilNewest(this.filling, this.head);
    const query = this.#db.selectFrom('invoices').selectAll().where('claim_id', '=', claimId);
    return (await query.orderBy('invoice_id').execute()).map(invoiceOf);
  }

  get #db() {
    return this.reads.queries<RedemptionTables>();
  }
}

const invoiceOf = (row: InvoiceTableRow): InvoiceRow => ({
  invoiceId: row.invoice_id,
  claimId: row.claim_id,
  callId: row.call_id,
  month: row.month,
  payeeKind: row.payee_kind as InvoiceRow['payeeKind'],
  payeeId: row.payee_id,
  status: row.status as InvoiceRow['status'],
  ...(row.kind !== null && { kind: row.kind as NonNullable<InvoiceRow['kind']> }),
  ...(row.document_date !== null && { documentDate: row.document_date }),
  sound: row.sound === 1,
  payableCents: row.payable_cents,
  ...(row.difference_cents !== null && { differenceCents: row.difference_cents }),
});
