// A voucher's line as it is shown, from assignment to payment.
import { sumParts } from '@buono/kernel';
import type { VoucherHistory } from '../../application/ports.js';
import { claimZoneIdOf, type ClaimZoneRecord } from '../../domain/ledger/claim-zone.js';
import { byAge } from '../../domain/ledger/difference.js';
import type { LineRecord } from '../../domain/ledger/line.js';
import type { RedemptionRecord } from '../../domain/ledger/redemption.js';
import type { VoucherRecord } from '../../domain/ledger/voucher.js';
import { differenceView } from './report-views.js';
import type { TracedClaimLineView, RedemptionLineView, VoucherTraceView } from './voucher-trace.dto.js';

/** The answer of a voucher's trace. */
export const voucherTraceView = (history: VoucherHistory): VoucherTraceView => {
  const { voucher } = history;
  const releasedCents = releasedOf(voucher);
  const extendedCents = extendedOf(voucher);
  const assignedCents = voucher.valueCents === undefined ? 0 : voucher.valueCents + extendedCents - releasedCents;
  const { reservedParts: _reserved, parts: _parts, releases, extensions, spentBefore, ...shown } = voucher;
  const spentBeforeCents = sumParts(spentBefore ?? []);
  return {
    ...shown,
    status: statusOf(voucher),
    assignedCents,
    releasedCents,
    ...(extensions !== undefined && { extendedCents }),
    ...(spentBefore !== undefined && { spentBeforeCents }),
    remainingCents: Math.max(0, assignedCents - spentBeforeCents - voucher.accruedCents),
    releases: releases.map(({ releaseId, on, parts, reason }) => ({
      releaseId,
      releasedOn: on,
      amountCents: sumParts(parts),
      reason,
    })),
    redemptions: redemptionViews(history),
    differences: [...history.differences].sort(byAge).map(differenceView),
    currency: 'EUR',
  };
};

const releasedOf = ({ releases }: VoucherRecord): number =>
  releases.reduce((sum, release) => sum + sumParts(release.parts), 0);

const extendedOf = ({ extensions = [] }: VoucherRecord): number =>
  extensions.reduce((sum, extension) => sum + sumParts(extension.parts), 0);

const statusOf = (voucher: VoucherRecord): VoucherTraceView['status'] => {
  if (voucher.closedOn !== undefined) return 'closed';
  if (voucher.lastServiceDate !== undefined) return 'closing';
  if (voucher.acceptedOn !== undefined) return 'accepted';
  if (voucher.releases.some(({ reason }) => reason !== 'amended')) return 'released';
  if (voucher.issuedOn !== undefined) return 'offered';
  return voucher.reservedOn === undefined ? 'unknown' : 'reserved';
};

const redemptionViews = ({ redemptions, claimZones }: VoucherHistory): RedemptionLineView[] => {
  const orders = new Map(claimZones.map((claimZone) => [claimZone.claimZoneId, claimZone]));
  const views = redemptions.map((redemption) => redemptionView(redemption, orders));
  return views.sort((a, b) => ((a.servedOn ?? '') < (b.servedOn ?? '') ? -1 : 1));
};

const redemptionView = (
  { lines, ...redemption }: RedemptionRecord,
  orders: ReadonlyMap<string, ClaimZoneRecord>,
): RedemptionLineView => {
  const { voucherId: _voucher, callId: _call, zone, parts: _parts, reversalReason: _why, ...entry } = redemption;
  return { ...entry, lines: lines.map((line) => lineView(line, orders.get(claimZoneIdOf(line.claimId, zone)))) };
};

const lineView = (line: LineRecord, order: ClaimZoneRecord | undefined): TracedClaimLineView => {
  const { claimId, kind, askedCents, submittedOn, approvedCents, settledOn, cutReason } = line;
  const orderedOn = order?.steps.findLast((step) => step.type === 'PaymentOrdered')?.on;
  const paid = line.paidCents === 0 ? undefined : order?.steps.findLast((step) => step.type === 'PaymentExecuted');
  return {
    claimId,
    kind,
    askedCents,
    ...(submittedOn !== undefined && { submittedOn }),
    ...(approvedCents !== undefined && { approvedCents }),
    ...(settledOn !== undefined && { settledOn }),
    ...(cutReason !== undefined && { cutReason }),
    ...(order?.paymentOrderId !== undefined && { paymentOrderId: order.paymentOrderId }),
    orderedCents: line.orderedCents,
    ...(orderedOn !== undefined && { orderedOn }),
    paidCents: line.paidCents,
    ...(paid !== undefined && { paidOn: paid.on }),
    returnedCents: line.returns.reduce((sum, amount) => sum + amount, 0),
    ...(paid?.reference !== undefined && { reference: paid.reference }),
  };
};
