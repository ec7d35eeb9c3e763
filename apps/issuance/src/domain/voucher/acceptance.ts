// The term to accept an offer: it counts from the proved delivery where the offer goes by a certified channel, else from the issue.
import { accept, dueDate, refuse, type Decision, type LocalDate } from '@buono/kernel';
import type { BeginAcceptance, NoticeOffer, VoucherRefusal } from './commands.js';
import type { VoucherEvent } from './events.js';
import type { Voucher, VoucherTerms } from './state.js';

type VoucherDecision = Decision<VoucherEvent, VoucherRefusal>;

/** Whether an offer is on its way: its term has not begun. */
export const isUndelivered = ({ told }: Pick<VoucherTerms, 'told'>): boolean =>
  told !== undefined && told.deliveredOn === undefined;

/** Whether an offer can be accepted no more on a day. */
export const isTooLate = (offered: Pick<VoucherTerms, 'told' | 'acceptBy'>, on: LocalDate): boolean =>
  !isUndelivered(offered) && on > offered.acceptBy;

/** The term waits for the delivery; an offer that was answered, or lapsed, stays as it is. */
export const noticeOffer = (c: NoticeOffer, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  return voucher.status === 'offered' && voucher.told === undefined
    ? accept({ type: 'OfferNoticed', on: c.on })
    : accept();
};

/** The term begins, once, on the day of the delivery, which is not counted; a proof that comes late may find it over. */
export const beginAcceptance = ({ deliveredOn }: BeginAcceptance, voucher: Voucher): VoucherDecision => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  if (voucher.status !== 'offered' || !isUndelivered(voucher)) return accept();
  const acceptBy = dueDate(deliveredOn, voucher.entitlement.acceptanceDays);
  return accept({ type: 'AcceptanceBegun', deliveredOn, acceptBy });
};
