// From contracts to the facts of the ledger: what a received message says of money and vouchers.
import { cents, localDate, yearMonth, type FundPart } from '@buono/kernel';
import type { Contracts, ContractType, FundPartV1 } from '@buono/messaging';
import type { BlockMoved, Fact, FactHeader, OfClaim, OfOrder, OfRecovery } from '../../domain/ledger/facts.js';
import type { ReceivedMessage } from '../../domain/received/received.js';

type Clocks = Pick<FactHeader, 'recordedAt' | 'sequence'>;
type Told = { readonly [T in ContractType]?: (data: Contracts[T], clocks: Clocks) => Fact };

const partsOf = (parts: readonly FundPartV1[]): readonly FundPart[] =>
  parts.map(({ source, year, amountCents }) => ({ source, year, amountCents: cents(amountCents) }));

const claimOf = (
  data: Contracts['it.buono.redemption.claim-submitted.v1' | 'it.buono.redemption.claim-settled.v1'],
) => {
  const { callId, claimId, payeeKind, payeeId, month } = data;
  return { callId, claimId, payeeKind, payeeId, month: yearMonth(month) } satisfies OfClaim & { callId: string };
};

const orderOf = (
  data: Contracts[
    | 'it.buono.redemption.payment-ordered.v1'
    | 'it.buono.redemption.payment-executed.v1'
    | 'it.buono.redemption.payment-returned.v1'],
) => {
  const { callId, claimId, payeeKind, payeeId, month, zone, paymentOrderId, amountCents } = data;
  const claim = { callId, claimId, payeeKind, payeeId, month: yearMonth(month), zone };
  return { ...claim, paymentOrderId, amountCents: cents(amountCents) } satisfies OfOrder & { callId: string };
};

const recoveryOf = (
  data: Contracts[
    | 'it.buono.redemption.recovery-opened.v1'
    | 'it.buono.redemption.recovery-received.v1'
    | 'it.buono.redemption.recovery-waived.v1'],
) => {
  const { callId, claimId, payeeKind, payeeId, month, zone, recoveryId, amountCents } = data;
  const claim = { callId, claimId, payeeKind, payeeId, month: yearMonth(month), zone };
  return { ...claim, recoveryId, amountCents: cents(amountCents) } satisfies OfRecovery & { callId: string };
};

const voucherOf = ({ callId, zone, voucherId }: { callId: string; zone: string; voucherId: string }) => ({
  callId,
  zone,
  voucherId,
});

const blockOf = (
  move: BlockMoved['move'],
  data: Contracts[
    | 'it.buono.issuance.block-purchased.v1'
    | 'it.buono.issuance.place-named.v1'
    | 'it.buono.issuance.place-released.v1'
    | 'it.buono.issuance.places-returned.v1'],
  clocks: Clocks,
): Fact => {
  const { callId, zone, blockId, parts, on } = data;
  return { type: 'BlockMoved', ...clocks, on: localDate(on), callId, zone, blockId, move, parts: partsOf(parts) };
};

const TOLD: Told = {
  'it.buono.eligibility.call-published.v1': ({ callId, code, title, version, funds, publishedOn }, clocks) => {
    const call = { callId, code, title, version, funds: partsOf(funds) };
    return { type: 'CallPublished', ...clocks, on: localDate(publishedOn), ...call };
  },
  'it.buono.issuance.allocation-changed.v1': ({ callId, zone, changes, effectiveOn }, clocks) => {
    return { type: 'ZoneAllocated', ...clocks, on: localDate(effectiveOn), callId, zone, shares: changes };
  },
  'it.buono.issuance.block-purchased.v1': (data, clocks) => blockOf('purchased', data, clocks),
  'it.buono.issuance.place-named.v1': (data, clocks) => blockOf('named', data, clocks),
  'it.buono.issuance.place-released.v1': (data, clocks) => blockOf('released', data, clocks),
  'it.buono.issuance.places-returned.v1': (data, clocks) => blockOf('returned', data, clocks),
  'it.buono.issuance.funds-reserved.v1': (data, clocks) => {
    const { applicationId, parts, reservedOn } = data;
    const reserved = { ...voucherOf(data), applicationId, parts: partsOf(parts) };
    return { type: 'FundsReserved', ...clocks, on: localDate(reservedOn), ...reserved };
  },
  'it.buono.issuance.funds-extended.v1': (data, clocks) => {
    const { amendmentId, parts, extendedOn } = data;
    const extended = { ...voucherOf(data), amendmentId, parts: partsOf(parts) };
    return { type: 'FundsExtended', ...clocks, on: localDate(extendedOn), ...extended };
  },
  'it.buono.issuance.funds-released.v1': (data, clocks) => {
    const { releaseId, parts, reason, releasedOn } = data;
    const released = { ...voucherOf(data), releaseId, parts: partsOf(parts), reason };
    return { type: 'FundsReleased', ...clocks, on: localDate(releasedOn), ...released };
  },
  'it.buono.issuance.voucher-issued.v1': (data, clocks) => {
    const { applicationId, action, valueCents, parts, issuedOn } = data;
    const issued = { ...voucherOf(data), applicationId, action, valueCents: cents(valueCents), parts: partsOf(parts) };
    return { type: 'VoucherIssued', ...clocks, on: localDate(issuedOn), ...issued };
  },
  'it.buono.issuance.voucher-accepted.v1': (data, clocks) => ({
    type: 'VoucherAccepted',
    ...clocks,
    on: localDate(data.acceptedOn),
    ...voucherOf(data),
    ...(data.spentBefore !== undefined && { spentBefore: partsOf(data.spentBefore) }),
  }),
  'it.buono.issuance.voucher-closing.v1': (data, clocks) => ({
    type: 'VoucherClosing',
    ...clocks,
    on: localDate(data.lastServiceDate),
    ...voucherOf(data),
    reason: data.reason,
  }),
  'it.buono.issuance.voucher-closed.v1': (data, clocks) => ({
    type: 'VoucherClosed',
    ...clocks,
    on: localDate(data.closedOn),
    ...voucherOf(data),
  }),
  'it.buono.redemption.service-redeemed.v1': (data, clocks) => {
    // Most messages are of this kind.
    const { callId, zone, voucherId, redemptionId, payeeKind, payeeId, service } = data;
    return {
      type: 'ServiceRedeemed',
      recordedAt: clocks.recordedAt,
      sequence: clocks.sequence,
      on: localDate(data.servedOn),
      callId,
      zone,
      voucherId,
      redemptionId,
      payeeKind,
      payeeId,
      service,
      enteredOn: localDate(data.enteredOn),
      month: yearMonth(data.month),
      costCents: cents(data.costCents),
      publicCents: cents(data.publicCents),
      familyCents: cents(data.familyCents),
      parts: partsOf(data.parts),
    };
  },
  'it.buono.redemption.redemption-reversed.v1': (data, clocks) => {
    const { redemptionId, reversalId, reason, reversedOn } = data;
    const reversed = { ...voucherOf(data), redemptionId, reversalId, reason };
    return { type: 'RedemptionReversed', ...clocks, on: localDate(reversedOn), ...reversed };
  },
  'it.buono.redemption.claim-submitted.v1': (data, clocks) => ({
    type: 'ClaimSubmitted',
    ...clocks,
    on: localDate(data.submittedOn),
    ...claimOf(data),
    lines: data.lines,
  }),
  'it.buono.redemption.claim-settled.v1': (data, clocks) => {
    const { zone, lines, approvedCents } = data;
    return {
      type: 'ClaimSettled',
      ...clocks,
      on: localDate(data.settledOn),
      ...claimOf(data),
      zone,
      lines,
      approvedCents,
    };
  },
  'it.buono.redemption.payment-ordered.v1': (data, clocks) => ({
    type: 'PaymentOrdered',
    ...clocks,
    on: localDate(data.orderedOn),
    ...orderOf(data),
  }),
  'it.buono.redemption.payment-executed.v1': (data, clocks) => {
    const paid = { paidCents: cents(data.paidCents), reference: data.reference };
    return { type: 'PaymentExecuted', ...clocks, on: localDate(data.executedOn), ...orderOf(data), ...paid };
  },
  'it.buono.redemption.payment-returned.v1': (data, clocks) => {
    const { reference, reason } = data;
    return { type: 'PaymentReturned', ...clocks, on: localDate(data.returnedOn), ...orderOf(data), reference, reason };
  },
  'it.buono.redemption.recovery-opened.v1': (data, clocks) => ({
    type: 'RecoveryOpened',
    ...clocks,
    on: localDate(data.openedOn),
    ...recoveryOf(data),
  }),
  'it.buono.redemption.recovery-received.v1': (data, clocks) => {
    const received = { receivedCents: cents(data.receivedCents), reference: data.reference };
    return { type: 'RecoveryReceived', ...clocks, on: localDate(data.receivedOn), ...recoveryOf(data), ...received };
  },
  'it.buono.redemption.recovery-waived.v1': (data, clocks) => {
    const waived = { waivedCents: cents(data.waivedCents), reason: data.reason };
    return { type: 'RecoveryWaived', ...clocks, on: localDate(data.waivedOn), ...recoveryOf(data), ...waived };
  },
};

/** The fact that a message tells the ledger; undefined when it tells of something else. */
export const factOf = ({ type, data, recordedat, sequence }: ReceivedMessage): Fact | undefined => {
  const tell = TOLD[type as ContractType] as ((data: unknown, clocks: Clocks) => Fact) | undefined;
  return tell?.(data, { recordedAt: recordedat, sequence });
};
