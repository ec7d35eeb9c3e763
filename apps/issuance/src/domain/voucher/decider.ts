// The voucher: offered, accepted, used elsewhere, closed in two steps so that its residual returns exactly once.
import {
  accept,
  accreditedFor,
  judgeAdhesion,
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
import { beginAcceptance, isTooLate, noticeOffer } from './acceptance.js';
import { decideAmending } from './amending.js';
import { adhesionAsked, endOfChoice, followAdhesion } from './choice-ending.js';
import { decideIntegration } from './integrating.js';
import type { VoucherEvent } from './events.js';
import { evolve, type ChosenProvider, type Voucher, type VoucherTerms } from './state.js';

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
      if (isTooLate(voucher, c.on)) return refuse('offer-lapsed');
      return accept({ type: 'VoucherAccepted', on: c.on }, ...chosenByBlock(voucher));
  }
};

/** A place that was bought in a block is one with its provider: nobody has to choose. */
const chosenByBlock = ({ block, entitlement }: VoucherTerms): readonly VoucherEvent[] =>
  block === undefined
    ? []
    : [{ type: 'ProviderChosen', providerId: block.providerId, effectiveFrom: entitlement.validFrom }];

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
  if (voucher.status !== 'offered' || !isTooLate(voucher, c.on)) return accept();
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
  if (voucher.block !== undefined && c.succession !== true && provider?.providerId !== c.providerId)
    return refuse('provider-of-block');
  const samePlace = c.offeringId === undefined || provider?.offeringId === c.offeringId;
  if (provider?.providerId === c.providerId && provider.effectiveFrom <= c.effectiveFrom && samePlace) return accept();
  if (c.effectiveFrom > voucher.entitlement.validTo) return refuse('date-outside-validity');
  if (c.accreditations.length === 0) return refuse('provider-unknown');
  const categories = (voucher.entitlement.services ?? []).flatMap((service) => service.providerCategories);
  if (accreditedFor(c.accreditations, categories, voucher.zone, c.effectiveFrom) === undefined)
    return refuse('provider-not-accredited');
  const joining = judgeAdhesion(c.adhesions ?? [], c.joining, adhesionAsked(c, voucher, c.effectiveFrom));
  if (joining.is === 'refused') return refuse(joining.refusal);
  const { providerId, effectiveFrom, offeringId, siteId } = c;
  const before = provider?.offeringId;
  const place = { ...(offeringId !== undefined && { offeringId }), ...(siteId !== undefined && { siteId }) };
  const chosen = { providerId, effectiveFrom, ...place };
  const left = before !== undefined && before !== offeringId && { left: before };
  return accept({ type: 'ProviderChosen', ...chosen, ...left }, ...endingOf(c, chosen, voucher));
};

// Who chooses a provider that is leaving is told at once.
const endingOf = (
  { adhesions = [], joining }: ChooseProvider,
  chosen: ChosenProvider,
  voucher: VoucherTerms,
): readonly VoucherEvent[] => {
  const day = endOfChoice({ adhesions, joining }, chosen, voucher, chosen.effectiveFrom);
  return day === undefined ? [] : [{ type: 'ChoiceEnding', providerId: chosen.providerId, effectiveFrom: day }];
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
  if (c.reason === 'deceased' && c.lastServiceDate > c.on) return refuse('death-in-the-future');
  if (voucher.status !== 'active') {
    const asked = voucher.status === 'closing' && voucher.reason === c.reason;
    const same = asked && voucher.lastServiceDate === c.lastServiceDate && voucher.entriesUntil === c.entriesUntil;
    if (same) return accept();
    if (!isTruerDeath(c, voucher)) return notInUse(voucher);
  }
  if (c.entriesUntil < c.lastServiceDate) return refuse('dates-reversed');
  if (!isWithin(voucher.entitlement, c.lastServiceDate)) return refuse('date-outside-validity');
  const { reason, lastServiceDate, entriesUntil } = c;
  return accept({ type: 'ClosingStarted', reason, lastServiceDate, entriesUntil });
};

/**
 * A death that is known late comes before whatever the voucher was being closed for, from its own day; and the day of a death that
 * was told wrongly is put right, earlier or later, never beyond what the voucher was being closed for besides.
 */
const isTruerDeath = (
  { reason, lastServiceDate }: StartClosing,
  voucher: Voucher,
): voucher is Extract<Voucher, { status: 'closing' }> => {
  if (reason !== 'deceased' || voucher.status !== 'closing') return false;
  if (voucher.reason !== 'deceased') return lastServiceDate < voucher.lastServiceDate;
  return voucher.closesBesides === undefined || lastServiceDate < voucher.closesBesides;
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
      case 'NoticeOffer':
        return noticeOffer(command, voucher);
      case 'BeginAcceptance':
        return beginAcceptance(command, voucher);
      case 'AcceptVoucher':
        return acceptOffer(command, voucher);
      case 'RenounceVoucher':
        return renounce(command, voucher);
      case 'LapseOffer':
        return lapse(command, voucher);
      case 'ChooseProvider':
        return choose(command, voucher);
      case 'FollowAdhesion':
        return followAdhesion(command, voucher);
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
