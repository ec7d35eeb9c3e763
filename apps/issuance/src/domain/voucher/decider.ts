// The voucher: offered, accepted, used elsewhere, closed in two steps so that its residual returns exactly once.
import {
  accept,
  accreditedFor,
  coversParts,
  dueDate,
  addDays,
  refuse,
  subtractCents,
  subtractParts,
  sumParts,
  type Decider,
  type Decision,
  type LocalDate,
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
  TakeOverVoucher,
  VoucherCommand,
  VoucherRefusal,
} from './commands.js';
import { decideAmending } from './amending.js';
import { decideIntegration } from './integrating.js';
import type { VoucherEvent } from './events.js';
import { evolve, type Voucher, type VoucherTerms } from './state.js';

type VoucherDecision = Decision<VoucherEvent, VoucherRefusal>;

const issue = (c: IssueVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'unknown') return accept();
  const { type: _, on, ...terms } = c;
  const acceptBy = dueDate(on, c.entitlement.acceptanceDays);
  return accept({ type: 'VoucherIssued', ...terms, issuedOn: on, acceptBy });
};

const takeOver = (c: TakeOverVoucher, voucher: Voucher): VoucherDecision => {
  const { type: _, ...taken } = c;
  if (voucher.status === 'unknown') {
    if (!coversParts(c.parts, c.spentBefore)) return refuse('spent-exceeds-value');
    return accept({ type: 'VoucherTakenOver', ...taken });
  }
  const same = voucher.spentBefore !== undefined && sumParts(voucher.spentBefore) === sumParts(c.spentBefore);
  return same && voucher.valueCents === c.valueCents ? accept() : refuse('voucher-already-there');
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
  if (voucher.status === 'offered') return accept({ type: 'OfferRenounced', on: c.on });
  if (voucher.status === 'renounced' || (voucher.status === 'closing' && voucher.reason === 'renounced'))
    return accept();
  if (voucher.status !== 'active') return notInUse(voucher);
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

/** Both days of a voucher's validity belong to it. */
const isWithin = ({ validFrom, validTo }: VoucherTerms['entitlement'], day: LocalDate): boolean =>
  validFrom <= day && day <= validTo;

const choose = (c: ChooseProvider, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  const { provider } = voucher;
  const samePlace = c.offeringId === undefined || provider?.offeringId === c.offeringId;
  if (provider?.providerId === c.providerId && provider.effectiveFrom <= c.effectiveFrom && samePlace) return accept();
  if (c.effectiveFrom > voucher.entitlement.validTo) return refuse('date-outside-validity');
  if (c.accreditations.length === 0) return refuse('provider-unknown');
  const categories = (voucher.entitlement.services ?? []).flatMap((service) => service.providerCategories);
  if (accreditedFor(c.accreditations, categories, voucher.zone, c.effectiveFrom) === undefined)
    return refuse('provider-not-accredited');
  const { providerId, effectiveFrom, offeringId } = c;
  const before = provider?.offeringId;
  return accept({
    ...{ type: 'ProviderChosen', providerId, effectiveFrom },
    ...(offeringId !== undefined && { offeringId }),
    ...(before !== undefined && before !== offeringId && { left: before }),
  });
};

const suspend = (c: SuspendVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  if (voucher.suspendedFrom === c.effectiveFrom) return accept();
  if (voucher.suspendedFrom !== undefined) return refuse('voucher-suspended');
  if (!isWithin(voucher.entitlement, c.effectiveFrom)) return refuse('date-outside-validity');
  return accept({ type: 'VoucherSuspended', effectiveFrom: c.effectiveFrom, reason: c.reason });
};

const resume = (c: ResumeVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') return notInUse(voucher);
  if (voucher.suspendedFrom === undefined) return refuse('voucher-not-suspended');
  if (c.effectiveFrom < voucher.suspendedFrom) return refuse('dates-reversed');
  if (c.effectiveFrom > voucher.entitlement.validTo) return refuse('date-outside-validity');
  return accept({ type: 'VoucherResumed', effectiveFrom: c.effectiveFrom });
};

const startClosing = (c: StartClosing, voucher: Voucher): VoucherDecision => {
  if (voucher.status !== 'active') {
    const asked = voucher.status === 'closing' && voucher.reason === c.reason;
    const same = asked && voucher.lastServiceDate === c.lastServiceDate && voucher.entriesUntil === c.entriesUntil;
    return same ? accept() : notInUse(voucher);
  }
  if (c.entriesUntil < c.lastServiceDate) return refuse('dates-reversed');
  if (!isWithin(voucher.entitlement, c.lastServiceDate)) return refuse('date-outside-validity');
  const { reason, lastServiceDate, entriesUntil } = c;
  return accept({ type: 'ClosingStarted', reason, lastServiceDate, entriesUntil });
};

const close = (c: CloseVoucher, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'closed') return accept();
  if (voucher.status === 'active') return refuse('voucher-not-closed');
  if (voucher.status !== 'closing') return notInUse(voucher);
  if (voucher.amendment?.added !== undefined) return refuse('amendment-under-way');
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

/** One voucher (buono): `voucher-{voucher}`. */
export const voucherDecider: Decider<Voucher, VoucherCommand, VoucherEvent, VoucherRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, voucher) => {
    switch (command.type) {
      case 'IssueVoucher':
        return issue(command, voucher);
      case 'TakeOverVoucher':
        return takeOver(command, voucher);
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
      case 'AskAmendment':
      case 'FundAmendment':
      case 'CompleteAmendment':
        return decideAmending(command, voucher);
      case 'IncreaseVoucher':
      case 'DecreaseVoucher':
        return decideIntegration(command, voucher);
      case 'StartClosing':
        return startClosing(command, voucher);
      case 'CloseVoucher':
        return close(command, voucher);
      case 'RecordAdjustment':
        return adjust(command, voucher);
    }
  },
};
