// The records of the ledger at hand: all of them for a fold in memory, or those that a batch of facts touches.
import type { CallRecord } from './call.js';
import type { ClaimZoneRecord } from './claim-zone.js';
import type { RedemptionRecord } from './redemption.js';
import type { VoucherRecord } from './voucher.js';

/** Records of one kind by id; remembers which were changed. */
export class Records<T> {
  private readonly records = new Map<string, T>();
  private readonly changedIds = new Set<string>();

  constructor(readonly idOf: (record: T) => string) {}

  get(id: string): T | undefined {
    return this.records.get(id);
  }

  get size(): number {
    return this.records.size;
  }

  has(id: string): boolean {
    return this.records.has(id);
  }

  all(): IterableIterator<T> {
    return this.records.values();
  }

  /** Puts a record there that was there already, as far as whoever keeps them knows. */
  load(record: T): void {
    this.records.set(this.idOf(record), record);
  }

  /** Puts a new or changed record there. */
  set(record: T): void {
    const id = this.idOf(record);
    this.records.set(id, record);
    this.changedIds.add(id);
  }

  /** What was set since the beginning. */
  changed(): readonly T[] {
    return [...this.changedIds].flatMap((id) => this.records.get(id) ?? []);
  }
}

/** The records of the ledger. */
export class Books {
  readonly calls = new Records<CallRecord>((call) => call.callId);
  readonly vouchers = new Records<VoucherRecord>((voucher) => voucher.voucherId);
  readonly redemptions = new Records<RedemptionRecord>((redemption) => redemption.redemptionId);
  readonly claimZones = new Records<ClaimZoneRecord>((claimZone) => claimZone.claimZoneId);

  /** The redemptions with lines in a zone's part of a claim, in order of id, as far as they are at hand. */
  inClaimZone({ redemptionIds }: ClaimZoneRecord): readonly RedemptionRecord[] {
    return [...new Set(redemptionIds)].sort().flatMap((id) => this.redemptions.get(id) ?? []);
  }
}
