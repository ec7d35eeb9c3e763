// Whose turn it is: one order for all who wait, each offer checked again before it is made, everybody offered at most once at a time.
import {
  accept,
  cents,
  minCents,
  refuse,
  subtractParts,
  sumParts,
  takeFromParts,
  type ApplicationId,
  type Decision,
} from '@buono/kernel';
import { evolveAllocation, type Allocation, type Reservation, type Standing } from './allocation.js';
import type {
  AllocationRefusal,
  EndWaiting,
  GivenPlace,
  HearOfCheck,
  ReleaseFunds,
  ReserveFunds,
  ServeWaiting,
  ThawFunds,
} from './commands.js';
import type { AllocationEvent, FundsExhausted, FundsReleased } from './events.js';
import { heldShares } from './held-shares.js';
import { isKept, keptAs, joined, turnsOf, type Rank, type Waiting } from './line.js';
import { freeMoney, roomFor, type FreeMoney } from './own-money.js';
import { sharedOf, type HeldShare } from './sharing.js';

export type AllocationDecision = Decision<AllocationEvent, AllocationRefusal>;

/** Who is new gets what those before leave, at once; who stands somewhere already stays there. */
export const reserve = (c: ReserveFunds, allocation: Allocation): AllocationDecision => {
  if (c.valueCents === 0) return refuse('nothing-to-reserve');
  const standing = allocation.standing.get(c.applicationId);
  if (standing !== undefined && isOtherNow(c, standing)) return instead(c, allocation);
  if (standing !== undefined || allocation.reservations.has(c.voucherId)) return accept();
  return accept(...placed(c, allocation));
};

/** Whether what is kept gives way: to what is due, to an appeal against the refusal, or, once it has ended, to a new booking. */
const isOtherNow = (c: ReserveFunds, standing: Standing): boolean => {
  if (!isKept(standing)) return false;
  if (c.booked === true) return standing.booked === true && standing.status === 'out';
  return c.appeal === true ? standing.appeal !== true : true;
};

/** What was kept comes back, and the application gets what is due, in one step. */
const instead = (c: ReserveFunds, allocation: Allocation): AllocationDecision => {
  const thawed = thawEvents(c, allocation);
  const { rank: kept, voucherId } = allocation.standing.get(c.applicationId) ?? {};
  const share = voucherId && allocation.reservations.get(voucherId)?.share;
  const after = thawed.reduce(evolveAllocation, allocation);
  if (c.lastVoucher === 'share' && share !== undefined && kept !== undefined && !isKept(c))
    return accept(...thawed, ...sharedAgain(c, after, { share, rank: kept }));
  return accept(...thawed, ...placed(c, after, kept));
};

// The share that was kept becomes that of what is due: as much of it as all others got, and never more than there is.
const sharedAgain = (
  { voucherId, applicationId, action, valueCents, on }: ReserveFunds,
  allocation: Allocation,
  { share, rank }: { readonly share: HeldShare; readonly rank: Rank },
): readonly AllocationEvent[] => {
  const whose = { voucherId, applicationId, ...(action !== undefined && { action }) };
  const amountCents = minCents(sharedOf(share, valueCents), roomFor(moneyOf(allocation), action));
  if (amountCents === 0) return [{ type: 'ShareAsked', ...whose, valueCents, rank, on }];
  const parts = takeFromParts(amountCents, allocation.free);
  const taken = { shareId: share.shareId, askedCents: valueCents };
  return [{ type: 'FundsReserved', ...whose, valueCents: amountCents, parts, rank, share: taken, on }];
};

/** `kept` is the place that was kept for it, where it is given no other. */
const placed = (c: ReserveFunds, allocation: Allocation, kept?: Rank): readonly AllocationEvent[] => {
  const { voucherId, applicationId, action, valueCents, lastVoucher = 'stop', on } = c;
  const whose = action === undefined ? {} : { action };
  const opened = openedBy(c, allocation);
  const rank = c.at === undefined && kept !== undefined ? kept : rankOf(c.at, allocation);
  const beside = { ...((c.at ?? kept) && { rank }), ...keptAs(c) };
  // Nobody is served before all are there: what is free is shared out among them.
  if (lastVoucher === 'share')
    return [...opened, { type: 'ShareAsked', voucherId, applicationId, ...whose, valueCents, ...beside, on }];
  const one: Waiting = {
    ...{ voucherId, applicationId, ...whose, valueCents, lastVoucher, since: on },
    ...{ ...rank, round: 0, turn: allocation.turns },
  };
  const amountCents = turnOf(one, allocation);
  if (amountCents === undefined) {
    const freeCents = roomFor(moneyOf(allocation), action);
    const about = { voucherId, applicationId, ...whose, neededCents: valueCents, freeCents, ...beside, on };
    const waits: FundsExhausted = { type: 'FundsExhausted', ...about, ...(c.lastVoucher && { lastVoucher }) };
    return [...opened, waits];
  }
  const parts = takeFromParts(amountCents, allocation.free);
  const about = { voucherId, applicationId, ...whose, valueCents: amountCents, parts, ...beside, on };
  return [...opened, { type: 'FundsReserved', ...about, ...(isKept(c) && { checkDue: true }) }];
};

/** Frees what was kept for an appeal or a booking that has ended; nothing for who stands here otherwise, or is out already. */
export const thaw = (c: ThawFunds, allocation: Allocation): AllocationDecision =>
  allocation.standing.get(c.applicationId)?.booked === c.booked ? accept(...thawEvents(c, allocation)) : accept();

const thawEvents = (
  { applicationId, on }: Pick<ThawFunds, 'applicationId' | 'on'>,
  { standing, reservations }: Allocation,
): readonly AllocationEvent[] => {
  const kept = standing.get(applicationId);
  if (kept === undefined || !isKept(kept) || kept.status === 'out') return [];
  const { voucherId } = kept;
  const reservation = voucherId && reservations.get(voucherId);
  const reason = kept.booked === true ? 'booking-ended' : 'appeal-ended';
  const ended = { type: 'WaitingEnded', applicationId, reason } as const;
  if (voucherId === undefined || reservation === undefined) return [ended];
  // It is kept once, so its own id makes its return happen once.
  return [unoffered({ voucherId, releaseId: voucherId, on }, reservation, 'no-longer'), ended];
};

/** The zone's free money. */
export const moneyOf = ({ free, accounts }: Pick<Allocation, 'free' | 'accounts'>): FreeMoney =>
  freeMoney(sumParts(free), accounts);

/** What would be served of one that is new, when all before it have had their turn; undefined: nothing. */
const turnOf = (one: Waiting, allocation: Allocation) => {
  for (const { waiting, amountCents } of turnsOf(joined(allocation.line, one), moneyOf(allocation)))
    if (waiting === one) return amountCents;
  return undefined;
};

const openedBy = ({ at, on }: ReserveFunds, { lists }: Allocation): readonly AllocationEvent[] =>
  at?.rankingId === undefined || lists.has(at.rankingId) ? [] : [{ type: 'ListOpened', rankingId: at.rankingId, on }];

const rankOf = (at: GivenPlace | undefined, { lists }: Allocation): Rank => {
  if (at === undefined) return { list: 0, place: 0, bis: 0 };
  const { rankingId, place, bis = 0 } = at;
  return { list: rankingId === undefined ? 0 : (lists.get(rankingId) ?? lists.size + 1), place, bis };
};

/**
 * Sets money aside for everybody whose turn it is, after those to whom it was shared out. To the others nothing is offered yet: the
 * conditions are checked again first.
 */
export const serve = (c: ServeWaiting, allocation: Allocation): AllocationDecision => {
  const due = [...heldShares(allocation, c.most)];
  let { free } = allocation;
  for (const { waiting, amountCents } of turnsOf(allocation.line, moneyOf(allocation))) {
    if (due.length === c.most) break;
    const parts = takeFromParts(amountCents, free);
    free = subtractParts(free, parts);
    const { voucherId, applicationId, action } = waiting;
    const whose = { voucherId, applicationId, ...(action !== undefined && { action }) };
    const about = { ...whose, valueCents: amountCents, parts, ...keptAs(waiting) };
    due.push({ type: 'FundsReserved', ...about, checkDue: true, on: c.on });
  }
  return accept(...due);
};

export const hearOfCheck = (c: HearOfCheck, allocation: Allocation): AllocationDecision => {
  const { voucherId, outcome, on } = c;
  const reservation = allocation.reservations.get(voucherId);
  if (reservation === undefined) return refuse('reservation-unknown');
  if (!isWaitingForCheck(reservation)) return accept();
  const { applicationId, status } = reservation;
  switch (outcome) {
    case 'admitted':
      return accept({ type: 'OfferCleared', voucherId, applicationId, on });
    case 'cannot-check-yet':
      return status === 'held' ? accept() : accept({ type: 'OfferHeld', voucherId, applicationId, on });
    case 'no-longer':
      return accept(unoffered(c, reservation, outcome), {
        type: 'WaitingEnded',
        applicationId,
        reason: 'no-longer-due',
      });
  }
};

export const endWaiting = (c: EndWaiting, allocation: Allocation): AllocationDecision => {
  const { applicationId, releaseId, on } = c;
  const standing = allocation.standing.get(applicationId);
  if (standing?.status === 'out') return accept();
  const out = { type: 'WaitingEnded', applicationId, reason: 'withdrawn' } as const;
  const voucherId = standing?.voucherId;
  const reservation = voucherId && allocation.reservations.get(voucherId);
  if (voucherId === undefined || reservation === undefined || !isWaitingForCheck(reservation)) return accept(out);
  return accept(unoffered({ voucherId, releaseId, on }, reservation, 'withdrawn'), out);
};

/** Whether money is set aside for an offer that was not made yet. */
const isWaitingForCheck = ({ status, parts }: Reservation): boolean =>
  (status === 'checking' || status === 'held') && sumParts(parts) > 0;

const unoffered = (
  { voucherId, releaseId, on }: Pick<FundsReleased, 'voucherId' | 'releaseId' | 'on'>,
  { parts }: Reservation,
  why: 'no-longer' | 'withdrawn',
): AllocationEvent => {
  const reason = why === 'no-longer' ? 'no-longer-due' : 'withdrawn';
  return { type: 'FundsReleased', releaseId, voucherId, amountCents: cents(sumParts(parts)), parts, reason, on };
};

/** The events by which who gave an offer up goes to the end: once, and only who is not out and has no later voucher. */
export const toTheEnd = (
  { voucherId, toEnd, on }: ReleaseFunds,
  applicationId: ApplicationId,
  standing: Standing | undefined,
): readonly AllocationEvent[] => {
  const may = standing?.status === 'served' && standing.voucherId === voucherId && standing.round === 0;
  if (toEnd === undefined || !may) return [];
  const { voucherId: next, valueCents: neededCents, lastVoucher } = toEnd;
  const { action } = standing;
  const whose = { applicationId, ...(action !== undefined && { action }) };
  return [{ type: 'WaitingResumed', voucherId: next, ...whose, neededCents, lastVoucher, on }];
};
