// What somebody who waits may honestly be told: who stands before, what they ask for, what is free. Never when, since nobody knows.
import { sumCents, sumParts, ZERO_CENTS, type ApplicationId, type Cents, type VoucherId } from '@buono/kernel';
import type { VoucherShare } from '../voucher/events.js';
import type { Allocation, Reservation, Standing } from './allocation.js';
import { turnsOf, type Rank, type Waiting } from './line.js';
import { roomFor } from './own-money.js';
import { moneyOf } from './waiting.js';

/** Where an application is: in line, about to be offered, offered already, or out. */
export type WhereInLine = 'waiting' | 'checking' | 'cannot-check-yet' | 'offered' | 'out';

/** The place of an application in the line; amounts in cents. */
export interface Expectation {
  readonly where: WhereInLine;
  readonly voucherId?: VoucherId;
  readonly rank: Rank;
  readonly round: number;
  /** How many wait before, and what they ask for together. */
  readonly before: number;
  readonly beforeCents: Cents;
  readonly neededCents: Cents;
  readonly freeCents: Cents;
  /** Its call shares the money among all of a ranking. */
  readonly shares?: true;
  /** What came of that for this one; absent before. */
  readonly share?: VoucherShare;
}

/** What an application may expect; undefined when it never asked for this money. */
export const expectationOf = (allocation: Allocation, id: ApplicationId): Expectation | undefined => {
  const standing = allocation.standing.get(id);
  if (standing === undefined) return undefined;
  const { rank, round, voucherId } = standing;
  const reservation = voucherId && allocation.reservations.get(voucherId);
  const index = standing.status === 'waiting' ? allocation.line.findIndex((one) => one.applicationId === id) : -1;
  const ahead = allocation.line.slice(0, Math.max(index, 0)).map(({ valueCents }) => valueCents);
  return {
    where: whereOf(standing, reservation),
    ...(voucherId !== undefined && { voucherId }),
    ...{
      rank,
      round,
      before: ahead.length,
      beforeCents: sumCents(ahead),
      freeCents: roomFor(moneyOf(allocation), standing.action),
    },
    ...sharingOf(allocation, allocation.line[index], reservation),
    neededCents: allocation.line[index]?.valueCents ?? (reservation ? sumParts(reservation.parts) : ZERO_CENTS),
  };
};

const sharingOf = (
  { sharings }: Allocation,
  waiting: Waiting | undefined,
  reservation: Reservation | undefined,
): Pick<Expectation, 'shares' | 'share'> => {
  if (waiting?.lastVoucher === 'share') return { shares: true };
  const held = reservation?.share;
  const sharing = held && sharings.find(({ shareId }) => shareId === held.shareId);
  if (held === undefined || sharing === undefined) return {};
  const { askedCents: wholeCents, sharedCents } = held;
  const { availableCents, askedCents } = sharing;
  return { shares: true, share: { wholeCents, sharedCents, availableCents, askedCents } };
};

const whereOf = ({ status }: Standing, reservation: Reservation | undefined): WhereInLine => {
  if (status !== 'served') return status;
  if (reservation?.status === 'checking') return 'checking';
  return reservation?.status === 'held' ? 'cannot-check-yet' : 'offered';
};

/**
 * Why somebody in line is not served now. 'due': they are, in a moment; 'shared-by-act': what was there is shared, what comes later is
 * given by an act.
 */
export type WhyWaiting = 'due' | 'not-enough-money' | 'behind-others' | 'shared-by-act';

/** Everybody who waits, in order, with why. */
export const reasonsOf = (allocation: Allocation): readonly (readonly [Waiting, WhyWaiting])[] => {
  const money = moneyOf(allocation);
  const due = new Set([...turnsOf(allocation.line, money)].map(({ waiting }) => waiting));
  return allocation.line.map((one) => {
    if (due.has(one) || one.share !== undefined) return [one, 'due'];
    if (one.lastVoucher === 'share') return [one, 'shared-by-act'];
    return [one, one.valueCents > roomFor(money, one.action) ? 'not-enough-money' : 'behind-others'];
  });
};

/** The offers whose conditions are being checked, by voucher. */
export const checksOf = ({ reservations }: Allocation): readonly (readonly [VoucherId, Reservation])[] =>
  [...reservations]
    .filter(([, { status, parts }]) => (status === 'checking' || status === 'held') && sumParts(parts) > 0)
    .map(([id, one]) => [id as VoucherId, one]);
