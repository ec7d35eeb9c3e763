// Who holds a zone's part of a claim, since when, and by which day it should be paid (calendario dei pagamenti).
import { addDays, type LocalDate } from '@buono/kernel';
import type { PaymentOrder } from '../payment-order/decider.js';
import { areAwaited, daysStill } from './papers.js';
import type { KnownClaim } from './state.js';

/** Whose turn it is: the payee to present, the zone to check, the offices to order, the signer, the treasurer; nobody once it is over. */
export const HOLDERS = ['payee', 'zone-officer', 'region-officer', 'second-approver', 'treasurer', 'nobody'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Where a zone's part stands. */
export interface Turn {
  readonly holder: Holder;
  /** From which day it has been their turn; absent where nobody noted it. */
  readonly since?: LocalDate;
  /** By which day a firm is to be paid, later by the days for which papers were awaited; absent for persons, and before it asked. */
  readonly payBy?: LocalDate;
  /** That day is over and not everything was paid. */
  readonly late: boolean;
}

/** A firm is paid within thirty days of asking (D.Lgs. 231/2002, art. 4, c. 2). */
const DAYS_TO_PAY = 30;

/** Whose turn it is on a day; `order`: the payment order of the zone's part. */
export const turnOf = (claim: KnownClaim, zone: string, order: PaymentOrder, today: LocalDate): Turn => {
  const { submittedOn, place } = claim;
  if (claim.status === 'open' || submittedOn === undefined) return { holder: 'payee', late: false };
  const { papers } = claim.zones[zone] ?? {};
  const held = holderOf(claim, zone, order, today);
  if (held.holder === 'nobody') return { ...held, late: false };
  if (place.payee.kind === 'person') return { ...held, late: false };
  const payBy = addDays(submittedOn, DAYS_TO_PAY + daysStill(papers, today));
  return { ...held, payBy, late: today > payBy };
};

const holderOf = (
  { zones, submittedOn }: KnownClaim,
  zone: string,
  order: PaymentOrder,
  today: LocalDate,
): Pick<Turn, 'holder' | 'since'> => {
  const settlement = zones[zone]?.settlement;
  if (settlement === undefined) {
    const { papers } = zones[zone] ?? {};
    if (papers !== undefined && areAwaited(papers, today)) return { holder: 'payee', since: papers.askedOn };
    // From handing in on, or from the day after the last one.
    const since = papers === undefined ? submittedOn : (papers.given?.givenOn ?? addDays(papers.dueOn, 1));
    return { holder: 'zone-officer', ...(since && { since }) };
  }
  // Nothing to pay: what is owed back has a turn of its own.
  if (settlement.approvedCents <= 0) return { holder: 'nobody', since: settlement.on };
  switch (order.status) {
    case 'unknown':
      return { holder: 'region-officer', since: settlement.on };
    case 'returned':
      return { holder: 'region-officer' };
    case 'drafted':
      return { holder: 'second-approver', since: order.draft.draftedOn };
    case 'ordered':
      return { holder: 'treasurer', ...(order.orderedOn !== undefined && { since: order.orderedOn }) };
    case 'paid':
      return order.paidCents < order.draft.amountCents
        ? { holder: 'treasurer', ...(order.orderedOn !== undefined && { since: order.orderedOn }) }
        : { holder: 'nobody' };
  }
};
