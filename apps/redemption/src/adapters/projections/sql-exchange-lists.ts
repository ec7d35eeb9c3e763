// The lists of invoices of the exchange system, asked of the read models of redemption.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import { ExchangeLists, type ExchangeFilter, type ExchangeRow } from '../../application/exchange/exchange-lists.js';
import type { PageAsked } from '../../application/lists.js';
import { untilNewest, type Filling } from './newest.js';
import type { ExchangeTableRow, RedemptionTables } from './tables.js';

export class SqlExchangeLists extends ExchangeLists {
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

  override async deliveries(filter: ExchangeFilter, page: PageAsked): Promise<readonly ExchangeRow[]> {
    const { status, claimId, zones } = filter;
    if (zones?.length === 0) return [];
    let query = this.#db.selectFrom('exchange_invoices').selectAll();
    if (status !== undefined) query = query.where('status', '=', status);
    if (claimId !== undefined) query = query.where('claim_id', '=', claimId);
    if (zones !== undefined)
      query = query.where('claim_id', 'in', (inner) =>
        inner
          .selectFrom('claim_zones')
          .select('claim_zones.claim_id')
          .where('zone', 'in', [...zones])
          .where('lines', '>', 0),
      );
    const [term = '', exchange = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) =>
        row.or([row('term_on', '>', term), row.and([row('term_on', '=', term), row('exchange_id', '>', exchange)])]),
      );
    return (await query.orderBy('term_on').orderBy('exchange_id').limit(page.limit).execute()).map(deliveryOf);
  }

  override async ofInvoice(invoiceId: string): Promise<readonly ExchangeRow[]> {
    await untilNewest(this.filling, this.head);
    const query = this.#db.selectFrom('exchange_invoices').selectAll().where('invoice_id', '=', invoiceId);
    return (await query.orderBy('exchange_id').execute()).map(deliveryOf);
  }

  override async unsent(limit: number): Promise<readonly string[]> {
    const query = this.#db.selectFrom('exchange_invoices').select('exchange_id').where('waits', '=', 1);
    return (await query.orderBy('term_on').orderBy('exchange_id').limit(limit).execute()).map((row) => row.exchange_id);
  }

  get #db() {
    return this.reads.queries<RedemptionTables>();
  }
}

const deliveryOf = (row: ExchangeTableRow): ExchangeRow => ({
  ...{ exchangeId: row.exchange_id, sdiId: row.sdi_id, receivedOn: row.received_on, termOn: row.term_on },
  status: row.status as ExchangeRow['status'],
  ...(row.claim_id !== null && { claimId: row.claim_id }),
  ...(row.invoice_id !== null && { invoiceId: row.invoice_id }),
  ...(row.outcome !== null && { outcome: row.outcome as NonNullable<ExchangeRow['outcome']> }),
  ...(row.reason !== null && { reason: row.reason }),
  isTaken: row.taken === 1,
});
