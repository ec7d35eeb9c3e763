// The lists of redemption, asked of the read models.
import type { Position } from '@buono/event-store';
import type { Instant, LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  RedemptionLists,
  type BankEntryLine,
  type ClaimFilter,
  type ClaimRow,
  type HeldFilter,
  type HeldLine,
  type PageAsked,
  type PaymentFileRow,
  type PaymentOrderFilter,
  type PaymentOrderRow,
  type ProviderFilter,
  type ProviderRow,
  type RecoveryFilter,
  type RecoveryRow,
  type TreasuryFileRow,
} from '../../application/lists.js';
import { entryOf, heldOf, offerOf, orderOf, recoveryOf } from './list-lines.js';
import { untilNewest, type Filling } from './newest.js';
import { servicesHeld } from './services-held.js';
import type { ProviderOfferRow, RedemptionTables } from './tables.js';

export class SqlRedemptionLists extends RedemptionLists {
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

  override async newest(): Promise<void> {
    await untilNewest(this.filling, this.head);
  }

  override async claims(filter: ClaimFilter, page: PageAsked): Promise<readonly ClaimRow[]> {
    let query = this.db
      .selectFrom('claims')
      .innerJoin('claim_zones', 'claim_zones.claim_id', 'claims.claim_id')
      .select('claims.claim_id')
      // In each group one and the same claim: an aggregate tells so to engines that do not know the key behind a view.
      .select((row) => [
        row.fn.min('claims.call_id').as('call_id'),
        row.fn.min('claims.payee_kind').as('payee_kind'),
        row.fn.min('claims.payee_id').as('payee_id'),
        row.fn.min('claims.month').as('month'),
        row.fn.min('claims.status').as('status'),
        row.fn.min('claims.submitted_on').as('submitted_on'),
        row.fn.sum<number>('lines').as('lines'),
        row.fn.sum<number>('asked_cents').as('asked_cents'),
        row.fn.sum<number>('approved_cents').as('approved_cents'),
        row.fn.sum<number>('paid_cents').as('paid_cents'),
      ])
      .groupBy('claims.claim_id');
    const { callId, month, zones, payees } = filter;
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (month !== undefined) query = query.where('month', '=', month);
    if (payees !== undefined)
      query = query.where((row) => row.or([row('payee_id', 'in', [...payees]), row('payee_by', 'in', [...payees])]));
    // An officer sees the amounts of the own zones only.
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (page.after !== undefined) query = query.where('claims.claim_id', '>', page.after);
    const rows = await query.orderBy('claims.claim_id').limit(page.limit).execute();
    return rows.map((row) => ({
      claimId: row.claim_id,
      callId: row.call_id,
      payeeKind: row.payee_kind as ClaimRow['payeeKind'],
      payeeId: row.payee_id,
      month: row.month,
      status: row.status as ClaimRow['status'],
      lines: row.lines,
      askedCents: row.asked_cents,
      approvedCents: row.approved_cents,
      paidCents: row.paid_cents,
      ...(row.submitted_on !== null && { submittedOn: row.submitted_on }),
    }));
  }

  override async providers(filter: ProviderFilter, page: PageAsked): Promise<readonly ProviderRow[]> {
    let query = this.db.selectFrom('providers').selectAll();
    const { category, zone, ibanPending } = filter;
    if (ibanPending !== undefined) query = query.where('iban_pending', '=', ibanPending ? 1 : 0);
    if (category !== undefined || zone !== undefined) {
      query = query.where('provider_id', 'in', (inner) => {
        let offers = inner.selectFrom('provider_offers').select('provider_id');
        if (category !== undefined) offers = offers.where('category', '=', category);
        return zone === undefined ? offers : offers.where('zone', 'in', [zone, 'all']);
      });
    }
    if (page.after !== undefined) query = query.where('provider_id', '>', page.after);
    const rows = await query.orderBy('provider_id').limit(page.limit).execute();
    const offers = await this.offersOf(rows.map((row) => row.provider_id));
    return rows.map((row) => ({
      providerId: row.provider_id,
      category: row.category,
      ...(row.legal_name !== null && { legalName: row.legal_name }),
      accreditations: offers.filter((offer) => offer.provider_id === row.provider_id).map(offerOf),
    }));
  }

  override async paymentOrders(filter: PaymentOrderFilter, page: PageAsked): Promise<readonly PaymentOrderRow[]> {
    let query = this.db.selectFrom('payment_orders').selectAll();
    const { status, callId, fileId, unsent, zones } = filter;
    if (status !== undefined) query = query.where('status', '=', status);
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (fileId !== undefined) query = query.where('file_id', '=', fileId);
    if (unsent === true) query = query.where('file_id', 'is', null);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (page.after !== undefined) query = query.where('payment_order_id', '>', page.after);
    return (await query.orderBy('payment_order_id').limit(page.limit).execute()).map(orderOf);
  }

  override async paymentFiles(page: PageAsked): Promise<readonly PaymentFileRow[]> {
    let query = this.db
      .selectFrom('payment_orders')
      .select('file_id')
      .select((row) => [
        row.fn.countAll<number>().as('orders'),
        row.fn.sum<number>('amount_cents').as('amount_cents'),
        row.fn.sum<number>('paid_cents').as('paid_cents'),
      ])
      .where('file_id', 'is not', null);
    if (page.after !== undefined) query = query.where('file_id', '>', page.after);
    const rows = await query.groupBy('file_id').orderBy('file_id').limit(page.limit).execute();
    return rows.map((row) => ({
      fileId: row.file_id ?? '',
      orders: row.orders,
      amountCents: row.amount_cents,
      paidCents: row.paid_cents,
    }));
  }

  override async treasuryFiles(year: number): Promise<readonly TreasuryFileRow[]> {
    await this.newest();
    const rows = await this.db.selectFrom('treasury_files').selectAll().where('year', '=', year).execute();
    return rows.map((row) => ({
      ...{ fileId: row.file_id, treasurerCode: row.treasurer_code, account: row.account },
      ...{ firstNumber: row.first_number, lastNumber: row.last_number },
    }));
  }

  override async bankEntries(
    { status }: { readonly status?: string },
    page: PageAsked,
  ): Promise<readonly BankEntryLine[]> {
    let query = this.db.selectFrom('bank_entries').selectAll();
    if (status !== undefined) query = query.where('status', '=', status);
    if (page.after !== undefined) query = query.where('entry_id', '>', page.after);
    return (await query.orderBy('entry_id').limit(page.limit).execute()).map(entryOf);
  }

  override async recoveries(filter: RecoveryFilter, page: PageAsked): Promise<readonly RecoveryRow[]> {
    let query = this.db.selectFrom('recoveries').selectAll();
    const { status, zones, payees } = filter;
    if (status !== undefined) query = query.where('status', '=', status);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (payees !== undefined)
      query = query.where((row) => row.or([row('payee_id', 'in', [...payees]), row('payee_by', 'in', [...payees])]));
    if (page.after !== undefined) query = query.where('recovery_id', '>', page.after);
    return (await query.orderBy('recovery_id').limit(page.limit).execute()).map(recoveryOf);
  }

  override async voucherOf(redemptionId: string): Promise<string | undefined> {
    const known = await this.lookUp(redemptionId);
    if (known !== undefined) return known;
    await this.newest();
    return this.lookUp(redemptionId);
  }

  override async closable(today: LocalDate, limit: number) {
    const past = this.db.selectFrom('wallet_closings').selectAll().where('entries_until', '<', today);
    const waiting = this.db.selectFrom('late_entries').select('voucher_id').where('status', '=', 'waiting');
    const query = past.where('voucher_id', 'not in', waiting).orderBy('entries_until').limit(limit);
    return (await query.execute()).map((row) => ({ voucherId: row.voucher_id, entriesUntil: row.entries_until }));
  }

  override async reservationsOver(at: Instant, limit: number) {
    const query = this.db.selectFrom('reservation_leases').selectAll().where('expires_at', '<=', at);
    const rows = await query.orderBy('expires_at').limit(limit).execute();
    return rows.map((row) => ({ reservationId: row.reservation_id, voucherId: row.voucher_id }));
  }

  override async holds({ status, rule, zones, payees }: HeldFilter, page: PageAsked, today: LocalDate) {
    let query = this.db.selectFrom('held_services').selectAll();
    if (status === 'open') query = query.where('status', '=', 'open').where('until_day', '>=', today);
    else if (status === 'lapsed')
      query = query.where((row) =>
        row.or([row('status', '=', 'lapsed'), row.and([row('status', '=', 'open'), row('until_day', '<', today)])]),
      );
    else if (status !== undefined) query = query.where('status', '=', status);
    if (rule !== undefined) query = query.where('rule', '=', rule);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (payees !== undefined)
      query = query
        .where('payee_id', 'in', [...payees])
        .where((row) => row.or([row('rule', '!=', 'family-denies'), row('status', '=', 'confirmed')]));
    const [until = '', hold = '', redemption = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) =>
        row(row.refTuple('until_day', 'hold_id', 'redemption_id'), '>', row.tuple(until, hold, redemption)),
      );
    const ordered = query.orderBy('until_day').orderBy('hold_id').orderBy('redemption_id');
    return (await ordered.limit(page.limit).execute()).map((row) => heldOf(row, today));
  }

  override async holdsOn(redemptionId: string, on: LocalDate): Promise<readonly HeldLine[]> {
    const query = this.db.selectFrom('held_services').selectAll().where('redemption_id', '=', redemptionId);
    const rows = await query.where('status', '=', 'open').where('until_day', '>=', on).orderBy('hold_id').execute();
    return rows.map((row) => heldOf(row, on));
  }

  override async hold(holdId: string) {
    const known = await this.lookUpHold(holdId);
    if (known !== undefined) return known;
    await this.newest();
    return this.lookUpHold(holdId);
  }

  override async heldServicesOf(payeeId: string, on: LocalDate): Promise<ReadonlySet<string>> {
    await this.newest();
    return servicesHeld(this.reads, payeeId, on);
  }

  override async holdsOver(today: LocalDate, limit: number) {
    const query = this.db.selectFrom('held_services').select(['watch_id', 'hold_key', 'until_day']).distinct();
    const rows = await query.where('status', '=', 'open').where('until_day', '<', today).limit(limit).execute();
    return rows.map((row) => ({ watchId: row.watch_id, key: row.hold_key, until: row.until_day }));
  }

  private async lookUpHold(holdId: string) {
    const query = this.db.selectFrom('held_services').select(['watch_id', 'hold_key']);
    const row = await query.where('hold_id', '=', holdId).executeTakeFirst();
    return row && { watchId: row.watch_id, key: row.hold_key };
  }

  private get db() {
    return this.reads.queries<RedemptionTables>();
  }

  private async lookUp(redemptionId: string): Promise<string | undefined> {
    const query = this.db.selectFrom('redemption_vouchers').select('voucher_id');
    return (await query.where('redemption_id', '=', redemptionId).executeTakeFirst())?.voucher_id;
  }

  private offersOf(providerIds: readonly string[]): Promise<ProviderOfferRow[]> {
    if (providerIds.length === 0) return Promise.resolve([]);
    const query = this.db.selectFrom('provider_offers').selectAll();
    return query
      .where('provider_id', 'in', [...providerIds])
      .orderBy('category')
      .orderBy('zone')
      .execute();
  }
}
