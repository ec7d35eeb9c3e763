// Whether this service, here, now, by this payee, may be paid, and how much of it: rules in the order a clerk would ask.
import {
  MAX_CENTS,
  ZERO_CENTS,
  accept,
  addDays,
  cents,
  lastDayOf,
  minCents,
  refuse,
  subtractCents,
  takeFromParts,
  yearMonthOf,
  type Cents,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import { samePayee } from '../payee.js';
import {
  afterDeductibles,
  ceilingInUnits,
  leftUnderCeilings,
  mostPerEvent,
  sharedNames,
  sharedOver,
  underDeductible,
  type ForCeilings,
} from './ceilings.js';
import type { RedeemService, SharedRoom, WalletRefusal } from './commands.js';
import {
  isPaidByProject,
  paysRecipient,
  type Ceiling,
  type EntitledService,
  type WalletEntitlement,
} from './entitlement.js';
import type { ServiceRedeemed } from './events.js';
import { termsOn } from './editions.js';
import { judgedAlone } from './household-ceilings.js';
import { heldIn } from './reservations.js';
import type { SpendableWallet, Terms, Wallet } from './state.js';
import { periodTaken } from './use.js';

/** Decides one redemption; saying the same twice says nothing. */
export const redeem = (c: RedeemService, wallet: Wallet): Decision<ServiceRedeemed, WalletRefusal> => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  const before = wallet.entries.get(c.redemptionId);
  if (before !== undefined) return isSame(before.redeemed, c) ? accept() : refuse('redemption-id-reused');
  if (heldIn(wallet.reservations, c.redemptionId) !== undefined) return refuse('redemption-id-reused');
  if (wallet.status === 'closed') return refuse('voucher-closed');
  if (c.pricedAfter !== undefined && c.pricedAfter !== wallet.editions.length) return refuse('entitlement-changed');
  const { entitled, entitlement } = termsOn(wallet, c.servedOn);
  if (!entitled) return refuse('no-longer-entitled');
  const service = entitlement.services.find(({ code }) => code === c.service);
  const no = againstDates(c, wallet) ?? againstService(c, service, wallet) ?? againstPayee(c, wallet);
  if (no !== undefined) return refuse(no);
  if (service === undefined) return refuse('service-not-covered');
  if (isPaidByProject(entitlement, service.code) && c.ofProject !== true) return refuse('paid-by-project');
  const used = againstUse(c, service, wallet);
  if (used !== undefined) return refuse(used);
  const payable = payableShare(c, service, wallet);
  if (!payable.ok) return refuse(payable.refusal);
  if (c.agreedPublicCents !== undefined && c.agreedPublicCents !== payable.share) return refuse('amount-changed');
  return accept(redeemedBy(c, service, wallet, payable.share));
};

/** The ceiling that stands in the way of a redemption, to be named to who asked; undefined if none does. */
export const ceilingReached = (c: RedeemService, wallet: Wallet): Ceiling | undefined => {
  if (wallet.status === 'unknown' || wallet.status === 'closed') return undefined;
  const { entitlement } = termsOn(wallet, c.servedOn);
  const service = entitlement.services.find(({ code }) => code === c.service);
  if (service === undefined) return undefined;
  const entry = forCeilings(c, service);
  return ceilingInUnits(entitlement, wallet.use, entry) ?? leftUnderCeilings(entitlement, wallet.use, entry).ceiling;
};

const isSame = (before: ServiceRedeemed, c: RedeemService): boolean =>
  before.service === c.service &&
  before.servedOn === c.servedOn &&
  before.costCents === c.costCents &&
  samePayee(before.payee, c.payee);

const againstDates = (c: RedeemService, wallet: SpendableWallet): WalletRefusal | undefined => {
  const { entitlement } = termsOn(wallet, c.servedOn);
  if (c.servedOn > c.enteredOn || isStillToCome(c)) return 'served-in-the-future';
  if (c.servedOn < entitlement.validFrom) return 'voucher-not-valid-yet';
  if (c.servedOn > entitlement.validTo) return 'voucher-expired';
  if (wallet.status === 'closing' && c.servedOn > wallet.lastServiceDate) return 'voucher-expired';
  if (c.lateAdmitted !== true && isEnteredLate(c, wallet)) return 'entry-too-late';
  return isSuspended(wallet.terms, c.servedOn) ? 'voucher-suspended' : undefined;
};

/** Of today, only what is over may be entered; an end before its start is tomorrow's. */
export const isStillToCome = ({
  servedOn,
  enteredOn,
  enteredTime,
  startedAt,
  endedAt,
}: Pick<RedeemService, 'servedOn' | 'enteredOn' | 'enteredTime' | 'startedAt' | 'endedAt'>): boolean => {
  if (servedOn !== enteredOn || enteredTime === undefined) return false;
  if (startedAt !== undefined && startedAt > enteredTime) return true;
  if (endedAt === undefined) return false;
  return endedAt > enteredTime || (startedAt !== undefined && endedAt <= startedAt);
};

/** Whether its entry window is past: that of its month, or that of a voucher in closing. */
export const isEnteredLate = (c: RedeemService, wallet: SpendableWallet): boolean =>
  (wallet.status === 'closing' && c.enteredOn > wallet.entriesUntil) ||
  isLate(c, termsOn(wallet, c.servedOn).entitlement.entryDays);

// An entry in the service's own month is never late: most are, and calendar sums cost more than the rest of the rules.
const isLate = (c: RedeemService, entryDays: number): boolean =>
  c.enteredOn.slice(0, 7) !== c.servedOn.slice(0, 7) &&
  c.enteredOn > addDays(lastDayOf(yearMonthOf(c.servedOn)), entryDays);

const isSuspended = (terms: Terms, on: LocalDate): boolean => {
  let suspended = false;
  for (const change of terms.suspensions) if (change.from <= on) suspended = change.suspended;
  return suspended;
};

const againstService = (
  c: RedeemService,
  service: EntitledService | undefined,
  wallet: SpendableWallet,
): WalletRefusal | undefined => {
  if (service === undefined) return 'service-not-covered';
  const { areas } = termsOn(wallet, c.servedOn).entitlement;
  if (areas === undefined || service.area === undefined) return undefined;
  return areas.includes(service.area) ? undefined : 'area-not-in-plan';
};

const againstPayee = (c: RedeemService, wallet: SpendableWallet): WalletRefusal | undefined => {
  const { recipientId, applicantId } = wallet.opening;
  const { entitlement } = termsOn(wallet, c.servedOn);
  if (paysRecipient(entitlement) !== (c.payee.kind === 'person')) return 'payee-not-allowed';
  if (c.payee.kind === 'person') {
    // A body is paid itself, whoever acts for it; of a family, who applied may be paid too.
    const family = entitlement.recipient === 'body' ? [recipientId] : [recipientId, applicantId];
    if (![c.payee.id, ...(c.payeeIds ?? [])].some((id) => family.includes(id))) return 'payee-not-allowed';
    return c.paymentDetailsKnown === true ? undefined : 'payment-details-missing';
  }
  if (c.accreditation === undefined) return 'provider-not-accredited';
  if (c.adhesion !== undefined && 'refusal' in c.adhesion) return c.adhesion.refusal;
  const chosen = chosenOn(wallet.terms, c.servedOn);
  // A code shown by the family on the spot is a choice of its own, but for a place that was bought with one provider.
  const isFree = c.nonce !== undefined && wallet.opening.onlyProviderId === undefined;
  if (!isFree && chosen !== undefined && chosen !== c.payee.id) return 'provider-not-chosen';
  return undefined;
};

const chosenOn = (terms: Terms, on: LocalDate): string | undefined =>
  terms.choices.findLast((choice) => choice.effectiveFrom <= on)?.providerId;

const againstUse = (c: RedeemService, service: EntitledService, wallet: SpendableWallet): WalletRefusal | undefined => {
  const needsCode = service.evidence === 'code' && c.payee.kind === 'provider' && c.lateAdmitted !== true;
  if (needsCode && c.nonce === undefined) return 'code-required';
  if (c.nonce !== undefined && wallet.use.nonces.get(c.nonce) !== undefined) return 'code-already-used';
  const period = periodTaken(service.unit, service.code, c.servedOn);
  if (period !== undefined && wallet.use.periods.get(period) !== undefined) return 'period-already-redeemed';
  const alone = judgedAlone(termsOn(wallet, c.servedOn).entitlement);
  const reached = ceilingInUnits(alone, wallet.use, forCeilings(c, service));
  return reached === undefined ? undefined : 'ceiling-reached';
};

type Payable = { readonly ok: true; readonly share: Cents } | { readonly ok: false; readonly refusal: WalletRefusal };

const payableShare = (c: RedeemService, service: EntitledService, wallet: SpendableWallet): Payable => {
  const { entitlement } = termsOn(wallet, c.servedOn);
  const entry = forCeilings(c, service);
  const before = minCents(c.publicCents, mostPerEvent(entitlement, service));
  const wanted = afterDeductibles({ entitlement, use: wallet.use }, entry, before);
  const { left } = leftUnderCeilings(judgedAlone(entitlement), wallet.use, entry);
  const own = minCents(wanted, minCents(left, wallet.balance));
  if (own !== wanted && (own === ZERO_CENTS || entitlement.whenShort === 'refuse'))
    return { ok: false, refusal: left < wallet.balance ? 'ceiling-reached' : 'balance-exceeded' };
  const room = roomShared(c, entry, entitlement);
  if (room === undefined || (own > room.leftCents && !room.limited))
    return { ok: false, refusal: 'shared-room-changed' };
  const share = minCents(own, cents(room.leftCents));
  if (share !== own && (share === ZERO_CENTS || entitlement.whenShort === 'refuse'))
    return { ok: false, refusal: 'ceiling-reached' };
  return { ok: true, share };
};

/** The least that the ceilings over several vouchers leave; undefined where nothing was set aside under one of them. */
const roomShared = (
  { sharedRoom = [] }: RedeemService,
  entry: ForCeilings,
  entitlement: WalletEntitlement,
): Omit<SharedRoom, 'name'> | undefined => {
  let least = { leftCents: MAX_CENTS, limited: false };
  for (const ceiling of sharedOver(entitlement, entry)) {
    const room = sharedRoom.find(({ name }) => name === ceiling.shared);
    if (room === undefined) return undefined;
    if (room.leftCents < least.leftCents) least = room;
  }
  return least;
};

/** The ceilings over several vouchers that a redemption counts under. */
export const sharedAsked = (c: RedeemService, wallet: Wallet): readonly Ceiling[] => {
  if (wallet.status === 'unknown' || wallet.status === 'closed') return [];
  const { entitlement } = termsOn(wallet, c.servedOn);
  const service = entitlement.services.find(({ code }) => code === c.service);
  return service === undefined ? [] : sharedOver(entitlement, forCeilings(c, service));
};

const forCeilings = (c: RedeemService, service: EntitledService): ForCeilings => ({
  service,
  servedOn: c.servedOn,
  units: c.units,
  minutes: c.minutes,
});

const redeemedBy = (
  c: RedeemService,
  service: EntitledService,
  wallet: SpendableWallet,
  publicCents: Cents,
): ServiceRedeemed => ({
  type: 'ServiceRedeemed',
  redemptionId: c.redemptionId,
  voucherId: wallet.opening.voucherId,
  callId: wallet.opening.callId,
  zone: wallet.opening.zone,
  payee: c.payee,
  action: wallet.opening.entitlement.action,
  service: service.code,
  area: service.area,
  servedOn: c.servedOn,
  enteredOn: c.enteredOn,
  month: yearMonthOf(c.servedOn),
  startedAt: c.startedAt,
  endedAt: c.endedAt,
  units: c.units,
  minutes: c.minutes,
  costCents: c.costCents,
  publicCents,
  familyCents: subtractCents(c.costCents, publicCents),
  parts: takeFromParts(publicCents, wallet.left),
  period: periodTaken(service.unit, service.code, c.servedOn),
  ...(underDeductible(termsOn(wallet, c.servedOn).entitlement, forCeilings(c, service)) && {
    beforeDeductiblesCents: minCents(c.publicCents, mostPerEvent(termsOn(wallet, c.servedOn).entitlement, service)),
  }),
  ...sharedNames(sharedOver(termsOn(wallet, c.servedOn).entitlement, forCeilings(c, service))),
  nonce: c.nonce,
  codeReadAt: c.codeReadAt,
  accreditation: c.accreditation,
  ...(c.adhesion !== undefined && !('refusal' in c.adhesion) && { adhesion: c.adhesion }),
  evidence: c.evidence,
  ...(service.proofs !== undefined && { proofs: service.proofs.map(({ code }) => code) }),
  operator: c.operator,
  groupId: c.groupId,
});
