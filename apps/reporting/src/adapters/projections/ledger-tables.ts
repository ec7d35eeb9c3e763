// The tables of the ledger: one row per call, voucher, redemption, zone of a claim, budget line, difference.
import { differenceIdOf, type Difference } from '../../domain/ledger/difference.js';
import type { CallRecord } from '../../domain/ledger/call.js';
import type { ClaimZoneRecord } from '../../domain/ledger/claim-zone.js';
import type { RedemptionRecord } from '../../domain/ledger/redemption.js';
import { budgetIdOf, type BudgetLine } from '../../domain/ledger/tally.js';
import type { VoucherRecord } from '../../domain/ledger/voucher.js';
import type { RecordTable, TableShape } from './table.js';

export const calls: RecordTable<CallRecord> = {
  name: 'ledger_calls',
  idOf: (call) => call.callId,
  columns: {},
  indexes: [],
};

export const vouchers: RecordTable<VoucherRecord> = {
  name: 'ledger_vouchers',
  idOf: (voucher) => voucher.voucherId,
  columns: {},
  indexes: [],
};

export const redemptions: RecordTable<RedemptionRecord> = {
  name: 'ledger_redemptions',
  idOf: (redemption) => redemption.redemptionId,
  columns: { voucherId: 'text' },
  indexes: [['voucherId']],
};

export const claimZones: RecordTable<ClaimZoneRecord> = {
  name: 'ledger_claim_zones',
  idOf: (claimZone) => claimZone.claimZoneId,
  columns: {},
  indexes: [],
};

export const budgetLines: RecordTable<BudgetLine> = {
  name: 'ledger_budget',
  idOf: budgetIdOf,
  columns: { callId: 'text', zone: 'text', source: 'text', year: 'integer' },
  indexes: [['callId', 'zone']],
};

export const differences: RecordTable<Difference> = {
  name: 'ledger_differences',
  idOf: differenceIdOf,
  columns: {
    kind: 'text',
    callId: 'text',
    zone: 'text',
    since: 'text',
    expectedCents: 'integer',
    foundCents: 'integer',
  },
  indexes: [['callId', 'zone', 'since'], ['since']],
};

/** All of them. */
export const LEDGER_TABLES: readonly TableShape[] = [
  calls,
  vouchers,
  redemptions,
  claimZones,
  budgetLines,
  differences,
];
