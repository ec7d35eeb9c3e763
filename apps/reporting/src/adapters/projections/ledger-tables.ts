// The tables of the ledger: one row per call, voucher, redemption, line of a claim, zone of a claim, budget line, difference.
import { differenceIdOf, type Difference } from '../../domain/ledger/difference.js';
import { STEPS, type Amounts, type Step } from '../../domain/ledger/amounts.js';
import type { CallRecord } from '../../domain/ledger/call.js';
import type { ClaimZoneRecord } from '../../domain/ledger/claim-zone.js';
import type { LineRecord } from '../../domain/ledger/line.js';
import type { RedemptionRecord } from '../../domain/ledger/redemption.js';
import { budgetIdOf, type BudgetLine } from '../../domain/ledger/tally.js';
import type { VoucherRecord } from '../../domain/ledger/voucher.js';
import type { RecordTable, TableShape } from './table.js';

export const calls: RecordTable<CallRecord> = {
  name: 'ledger_calls',
  idOf: (call) => call.callId,
  columns: { callId: 'text', code: 'text', title: 'text', version: 'integer', funds: 'json' },
  indexes: [],
};

export const vouchers: RecordTable<VoucherRecord> = {
  name: 'ledger_vouchers',
  idOf: (voucher) => voucher.voucherId,
  columns: {
    voucherId: 'text',
    callId: 'text',
    zone: 'text',
    applicationId: 'text',
    action: 'text',
    valueCents: 'integer',
    reservedOn: 'text',
    reservedParts: 'json',
    issuedOn: 'text',
    parts: 'json',
    acceptedOn: 'text',
    lastServiceDate: 'text',
    closedOn: 'text',
    releases: 'json',
    accruedCents: 'integer',
    claimedCents: 'integer',
    settledCents: 'integer',
    orderedCents: 'integer',
    paidCents: 'integer',
    returnedCents: 'integer',
  },
  indexes: [['callId', 'zone']],
};

export const redemptions: RecordTable<RedemptionRecord> = {
  name: 'ledger_redemptions',
  idOf: (redemption) => redemption.redemptionId,
  columns: {
    redemptionId: 'text',
    voucherId: 'text',
    callId: 'text',
    zone: 'text',
    payeeKind: 'text',
    payeeId: 'text',
    service: 'text',
    servedOn: 'text',
    enteredOn: 'text',
    month: 'text',
    costCents: 'integer',
    publicCents: 'integer',
    familyCents: 'integer',
    parts: 'json',
    reversalId: 'text',
    reversedOn: 'text',
    reversalReason: 'text',
  },
  indexes: [['voucherId'], ['callId', 'zone']],
};

export const lines: RecordTable<LineRecord> = {
  name: 'ledger_claim_lines',
  idOf: (line) => line.lineId,
  columns: {
    lineId: 'text',
    claimId: 'text',
    callId: 'text',
    zone: 'text',
    voucherId: 'text',
    redemptionId: 'text',
    kind: 'text',
    askedCents: 'integer',
    submittedOn: 'text',
    approvedCents: 'integer',
    settledOn: 'text',
    cutReason: 'text',
    orderedCents: 'integer',
    paidCents: 'integer',
    returns: 'json',
  },
  indexes: [['redemptionId'], ['claimId', 'zone'], ['voucherId']],
};

export const claimZones: RecordTable<ClaimZoneRecord> = {
  name: 'ledger_claim_zones',
  idOf: (claimZone) => claimZone.claimZoneId,
  columns: {
    claimZoneId: 'text',
    claimId: 'text',
    callId: 'text',
    zone: 'text',
    payeeKind: 'text',
    payeeId: 'text',
    month: 'text',
    settledOn: 'text',
    approvedCents: 'integer',
    paymentOrderId: 'text',
    steps: 'json',
  },
  indexes: [['claimId']],
};

/** A budget line with its steps side by side, so that SQL can add them up. */
export type BudgetRow = Omit<BudgetLine, 'amounts'> & Amounts;

export const budgetRow = ({ amounts, ...place }: BudgetLine): BudgetRow => ({ ...place, ...amounts });

export const budgetLine = ({ callId, zone, source, year, ...steps }: BudgetRow): BudgetLine => ({
  callId,
  zone,
  source,
  year,
  amounts: Object.fromEntries(STEPS.map((step) => [step, steps[step]])) as Record<Step, number>,
});

export const budgetLines: RecordTable<BudgetRow> = {
  name: 'ledger_budget',
  idOf: budgetIdOf,
  columns: {
    callId: 'text',
    zone: 'text',
    source: 'text',
    year: 'integer',
    appropriated: 'integer',
    allocated: 'integer',
    reserved: 'integer',
    assigned: 'integer',
    accrued: 'integer',
    claimed: 'integer',
    settled: 'integer',
    ordered: 'integer',
    paid: 'integer',
    returned: 'integer',
    released: 'integer',
  },
  indexes: [['callId', 'zone']],
};

export const differences: RecordTable<Difference> = {
  name: 'ledger_differences',
  idOf: differenceIdOf,
  columns: {
    kind: 'text',
    callId: 'text',
    zone: 'text',
    voucherId: 'text',
    redemptionId: 'text',
    claimId: 'text',
    paymentOrderId: 'text',
    expectedCents: 'integer',
    foundCents: 'integer',
    since: 'text',
    reason: 'text',
  },
  indexes: [['callId', 'zone', 'since'], ['since'], ['voucherId'], ['claimId']],
};

/** All of them. */
export const LEDGER_TABLES: readonly TableShape[] = [
  calls,
  vouchers,
  redemptions,
  lines,
  claimZones,
  budgetLines,
  differences,
];
