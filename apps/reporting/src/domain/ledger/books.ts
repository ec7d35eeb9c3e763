// The records of the ledger at hand: all of them for a fold in memory, or those that a batch of facts touches.
import type { CallRecord } from './call.js';
import { claimZoneIdOf, type ClaimZoneRecord } from './claim-zone.js';
import { compareText } from './difference.js';
import type { LineRecord } from './line.js';
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

  all(): IterableIterator<T> {
    return this.records.values();
  }

  /** Puts a record there that was there already, as far as whoever keeps them knows. */
  load(record: T): void {
    this.records.set(this.idOf(record), record);
  }

  /** Puts a new or changed record there. */
  set(record: T): void {
    this.load(record);
    this.changedIds.add(this.idOf(record));
  }

  /** What was set since the beginning. */
  changed(): readonly T[] {
    return [...this.changedIds].flatMap((id) => this.records.get(id) ?? []);
  }
}

/** Lines, found by their redemption and by their zone's part of the claim. */
export class LineRecords extends Records<LineRecord> {
  private readonly byRedemption = new Map<string, Set<string>>();
  private readonly byClaimZone = new Map<string, Set<string>>();

  constructor() {
    super((line) => line.lineId);
  }

  override load(line: LineRecord): void {
    super.load(line);
    into(this.byRedemption, line.redemptionId, line.lineId);
    into(this.byClaimZone, claimZoneIdOf(line.claimId, line.zone), line.lineId);
  }

  ofRedemption(redemptionId: string): readonly LineRecord[] {
    return this.named(this.byRedemption.get(redemptionId));
  }

  ofClaimZone(claimZoneId: string): readonly LineRecord[] {
    return this.named(this.byClaimZone.get(claimZoneId));
  }

  private named(ids: ReadonlySet<string> | undefined): readonly LineRecord[] {
    return [...(ids ?? [])].sort(compareText).flatMap((id) => this.get(id) ?? []);
  }
}

const into = (index: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
};

/** The records of the ledger. */
export class Books {
  readonly calls = new Records<CallRecord>((call) => call.callId);
  readonly vouchers = new Records<VoucherRecord>((voucher) => voucher.voucherId);
  readonly redemptions = new Records<RedemptionRecord>((redemption) => redemption.redemptionId);
  readonly lines = new LineRecords();
  readonly claimZones = new Records<ClaimZoneRecord>((claimZone) => claimZone.claimZoneId);
}
