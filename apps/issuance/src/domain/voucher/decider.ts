// The voucher: offered, accepted, used elsewhere, closed in two steps so that its residual returns exactly once.
import {
  accept,
  coversParts,
  dueDate,
  addDays,
  refuse,
  subtractCents,
  subtractParts,
  sumParts,
  type Decider,
  type Decision,
  type FundPart,
  type LocalDate,
  type ProviderId,
} from '@buono/kernel';
import type {
  AcceptVoucher,
  ChooseProvider,
  CloseVoucher,
  IssueVoucher,
  LapseOffer,
  RecordAdjustment,
  RenounceVoucher,
  ResumeVoucher,
  StartClosing,
  SuspendVoucher,
  VoucherCommand,
  VoucherRefusal,
} from './commands.js';
import type { ClosingReason, VoucherEvent, VoucherIssued } from './events.js';

/** What is true of a voucher from its issue on. */
export type VoucherTerms = Omit<VoucherIssued, 'type'>;

export type Voucher =
  | { readonly status: 'unknown' }
  | (VoucherTerms & { readonly status: 'offered' })
  | (VoucherTerms & { readonly status: 'lapsed' | 'renounced' })
  | (VoucherTerms & Use & { readonly status: 'active' })
  | (VoucherTerms & Use & Closing & { readonly status: 'closing' })
  | (VoucherTerms &
      Use &
      Closing & {
        readonly status: 'closed';
        readonly spentParts: readonly FundPart[];
        readonly adjustments: readonly string[];
      });

interface Use {
  readonly acceptedOn: LocalDate;
  readonly provider?: { readonly providerId: ProviderId; readonly effectiveFrom: LocalDate };
  readonly suspendedFrom?: LocalDate;
}

interface Closing {
  readonly reason: ClosingReason;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
}

type VoucherDecision = Decision<VoucherEvent, VoucherRefusal>;

const issue = (c: IssueVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'unknown') return accept();
  const { type: _, on, ...terms } = c;
  const acceptBy = dueDate(on, c.entitlement.acceptanceDays);
  return accept({ type: 'VoucherIssued', ...terms, issuedOn: on, acceptBy });
};

const acceptOffer = (c: AcceptVoucher, voucher: Voucher): VoucherDecision => {
  switch (voucher.status) {
    case 'unknown':
      return refuse('voucher-unknown');
    case 'lapsed':
      return refuse('offer-lapsed');
    case 'renounced':
      return refuse('voucher-renounced');
    case 'active':
    case 'closing':
    case 'closed':
      return accept();
    case 'offered':
      if (c.on > voucher.acceptBy) return refuse('offer-lapsed');
      return accept({ type: 'VoucherAccepted', on: c.on });
  }
};

const renounce = (c: RenounceVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  if (voucher.status === 'offered') return accept({ type: 'OfferRenounced', on: c.on });
  if (voucher.status !== 'active') return accept();
  const { validTo, validFrom, entryDays } = voucher.entitlement;
  const lastServiceDate = c.on > validTo ? validTo : c.on < validFrom ? validFrom : c.on;
  const entriesUntil = addDays(lastServiceDate, entryDays);
  return accept({ type: 'ClosingStarted', reason: 'renounced', lastServiceDate, entriesUntil });
};

const lapse = (c: LapseOffer, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'offered' || c.on <= voucher.acceptBy) return accept();
  return accept({ type: 'OfferLapsed', effectiveOn: addDays(voucher.acceptBy, 1) });
};

/** Why a voucher that should be in use is not. */
const notInUse = (voucher: Exclude<Voucher, { status: 'active' }>): VoucherDecision => {
  switch (voucher.status) {
    case 'unknown':
      return refuse('voucher-unknown');
    case 'offered':
      return refuse('voucher-not-accepted');
    case 'lapsed':
      return refuse('offer-lapsed');
    case 'renounced':
      return refuse('voucher-renounced');
    case 'closing':
      return refuse('voucher-closing');
    case 'closed':
      return refuse('voucher-closed');
  }
};

const choose = (c: ChooseProvider, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  if (voucher.provider?.providerId === c.providerId) return accept();
  return accept({ type: 'ProviderChosen', providerId: c.providerId, effectiveFrom: c.effectiveFrom });
};

const suspend = (c: SuspendVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  if (voucher.suspendedFrom === c.effectiveFrom) return accept();
  if (voucher.suspendedFrom !== undefined) return refuse('voucher-suspended');
  if (c.effectiveFrom > voucher.entitlement.validTo) return refuse('date-outside-validity');
  return accept({ type: 'VoucherSuspended', effectiveFrom: c.effectiveFrom, reason: c.reason });
};

const resume = (c: ResumeVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  if (voucher.suspendedFrom === undefined) return refuse('voucher-not-suspended');
  if (c.effectiveFrom < voucher.suspendedFrom) return refuse('dates-reversed');
  return accept({ type: 'VoucherResumed', effectiveFrom: c.effectiveFrom });
};

const startClosing = (c: StartClosing, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') {
    if (voucher.status === 'closing' || voucher.status === 'closed') {
      const same = voucher.lastServiceDate === c.lastServiceDate && voucher.entriesUntil === c.entriesUntil;
      if (same) return accept();
    }
    return notInUse(voucher);
  }
  if (c.entriesUntil < c.lastServiceDate) return refuse('dates-reversed');
  if (c.lastServiceDate > voucher.entitlement.validTo) return refuse('date-outside-validity');
  const { reason, lastServiceDate, entriesUntil } = c;
  return accept({ type: 'ClosingStarted', reason, lastServiceDate, entriesUntil });
};

const close = (c: CloseVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'closed') return accept();
  if (voucher.status === 'active') return refuse('voucher-not-closed');
  if (voucher.status !== 'closing') return notInUse(voucher);
  if (c.spentCents > voucher.valueCents || !coversParts(voucher.parts, c.spentParts))
    return refuse('spent-exceeds-value');
  const residualCents = subtractCents(voucher.valueCents, c.spentCents);
  const residualParts = subtractParts(voucher.parts, c.spentParts).filter((part) => part.amountCents > 0);
  return accept({ type: 'VoucherClosed', spentCents: c.spentCents, residualCents, residualParts, on: c.on });
};

const adjust = (c: RecordAdjustment, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  if (voucher.status !== 'closed') return refuse('voucher-not-closed');
  if (voucher.adjustments.includes(c.adjustmentId)) return accept();
  if (!coversParts(voucher.spentParts, c.parts) || sumParts(c.parts) !== c.amountCents)
    return refuse('adjustment-exceeds-spent');
  const { adjustmentId, amountCents, parts, on } = c;
  return accept({ type: 'VoucherAdjusted', adjustmentId, amountCents, parts, on });
};

const evolve = (voucher: Voucher, event: VoucherEvent): Voucher => {
  if (event.type === 'VoucherIssued') {
    const { type: _, ...terms } = event;
    return { status: 'offered', ...terms };
  }
  if (voucher.status === 'unknown') return voucher;
  switch (event.type) {
    case 'VoucherAccepted':
      return { ...voucher, status: 'active', acceptedOn: event.on };
    case 'OfferLapsed':
      return { ...voucher, status: 'lapsed' };
    case 'OfferRenounced':
      return { ...voucher, status: 'renounced' };
    case 'ProviderChosen':
      if (voucher.status !== 'active') return voucher;
      return { ...voucher, provider: { providerId: event.providerId, effectiveFrom: event.effectiveFrom } };
    case 'VoucherSuspended':
      return voucher.status === 'active' ? { ...voucher, suspendedFrom: event.effectiveFrom } : voucher;
    case 'VoucherResumed': {
      if (voucher.status !== 'active') return voucher;
      const { suspendedFrom: _, ...resumed } = voucher;
      return resumed;
    }
    case 'ClosingStarted': {
      if (voucher.status !== 'active') return voucher;
      const { reason, lastServiceDate, entriesUntil } = event;
      return { ...voucher, status: 'closing', reason, lastServiceDate, entriesUntil };
    }
    case 'VoucherClosed': {
      if (voucher.status !== 'closing') return voucher;
      const spentParts = subtractParts(voucher.parts, event.residualParts);
      return { ...voucher, status: 'closed', spentParts, adjustments: [] };
    }
    case 'VoucherAdjusted':
      if (voucher.status !== 'closed') return voucher;
      return {
        ...voucher,
        spentParts: subtractParts(voucher.spentParts, event.parts),
        adjustments: [...voucher.adjustments, event.adjustmentId],
      };
  }
};

/** One voucher (buono): `voucher-{voucher}`. */
export const voucherDecider: Decider<Voucher, VoucherCommand, VoucherEvent, VoucherRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, voucher) => {
    switch (command.type) {
      case 'IssueVoucher':
        return issue(command, voucher);
      case 'AcceptVoucher':
        return acceptOffer(command, voucher);
      case 'RenounceVoucher':
        return renounce(command, voucher);
      case 'LapseOffer':
        return lapse(command, voucher);
      case 'ChooseProvider':
        return choose(command, voucher);
      case 'SuspendVoucher':
        return suspend(command, voucher);
      case 'ResumeVoucher':
        return resume(command, voucher);
      case 'StartClosing':
        return startClosing(command, voucher);
      case 'CloseVoucher':
        return close(command, voucher);
      case 'RecordAdjustment':
        return adjust(command, voucher);
    }
  },
};
