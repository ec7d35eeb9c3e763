// Money shared out (riduzione proporzionale): where a call says so, all of a ranking get the same part of what they are due.
import {
  accept,
  addCents,
  addParts,
  minCents,
  prorateDown,
  splitCents,
  subtractParts,
  sumCents,
  sumParts,
  takeFromParts,
  ZERO_CENTS,
  type ApplicationId,
  type Cents,
  type Decision,
  type FundPart,
  type LocalDate,
  type PersistentMap,
  type VoucherId,
} from '@buono/kernel';
import type { Kept, Rank, Waiting } from './line.js';
import { freeMoney, roomFor, withUse, type Accounts } from './own-money.js';

/** An application has its place in a ranking whose money is shared out: it waits until all places are there. */
export interface ShareAsked extends Kept {
  readonly type: 'ShareAsked';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly action?: string;
  /** The whole that is due to it. */
  readonly valueCents: Cents;
  readonly rank?: Rank;
  readonly on: LocalDate;
}

/**
 * What is free was shared out among all who stand in a list: `askedCents` is what is due to them together, `availableCents` what
 * there was. Who got nothing is not among the shares. The money is set apart, source by source, until each voucher holds its part.
 */
export interface FundsShared {
  readonly type: 'FundsShared';
  /** The ranking that was shared. */
  readonly shareId: string;
  readonly availableCents: Cents;
  readonly askedCents: Cents;
  readonly parts: readonly FundPart[];
  readonly shares: readonly { readonly applicationId: ApplicationId; readonly amountCents: Cents }[];
  readonly on: LocalDate;
}

/** Of which sharing something is a part, and the whole that was due. */
export interface TakenShare {
  readonly shareId: string;
  readonly askedCents: Cents;
}

/** The part that a voucher got of what was due; corrections are reduced as it was. */
export interface HeldShare extends TakenShare {
  readonly sharedCents: Cents;
}

/** Shares what is free among all of a ranking, once: after the last of its places. */
export interface ShareFunds {
  readonly type: 'ShareFunds';
  readonly rankingId: string;
  readonly on: LocalDate;
}

/** A sharing as it was: the factor is `availableCents` of `askedCents`. */
export type Sharing = Pick<FundsShared, 'shareId' | 'availableCents' | 'askedCents' | 'on'>;

/** What was shared out so far, oldest first; `pot` is what no voucher holds yet. */
export interface Sharings {
  readonly sharings: readonly Sharing[];
  readonly pot: readonly FundPart[];
}

/** An allocation as far as this goes. */
interface Shareable extends Sharings {
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly accounts: Accounts;
  readonly line: readonly Waiting[];
  readonly lists: PersistentMap<number>;
}

/**
 * What each gets of `available`, in the order of the list: value x available / all values, rounded down, and the cents that are
 * left to the largest remainders, ties to who stands first. Never more than the value; together the smaller of the two sums.
 */
export const shareOut = (available: Cents, values: readonly Cents[]): readonly Cents[] =>
  splitCents(minCents(available, sumCents(values)), values);

/** What is due of `valueCents` to who was given a share: as much of it, rounded down; of the whole of then, what was given then. */
export const sharedOf = ({ askedCents, sharedCents }: HeldShare, valueCents: Cents): Cents =>
  valueCents === askedCents ? sharedCents : prorateDown(valueCents, sharedCents, askedCents);

/** Decides a sharing; of a ranking that was shared, or that has nobody here, nothing. */
export const shareFunds = ({ rankingId, on }: ShareFunds, allocation: Shareable): Decision<FundsShared, never> => {
  const { sharings, lists, line, free, accounts } = allocation;
  if (sharings.some(({ shareId }) => shareId === rankingId)) return accept();
  const list = lists.get(rankingId);
  const sharers = line.filter(
    (one) => one.list === list && one.lastVoucher === 'share' && one.share === undefined && one.valueCents > 0,
  );
  if (sharers.length === 0) return accept();
  // One action in such a call: whoever is first speaks for all.
  const availableCents = roomFor(freeMoney(sumParts(free), accounts), sharers[0]?.action);
  const values = sharers.map(({ valueCents }) => valueCents);
  const amounts = shareOut(availableCents, values);
  const shares = sharers
    .map(({ applicationId }, index) => ({ applicationId, amountCents: amounts[index] ?? ZERO_CENTS }))
    .filter(({ amountCents }) => amountCents > 0);
  const parts = takeFromParts(sumCents(amounts), free);
  const figures = { availableCents, askedCents: sumCents(values) };
  return accept({ type: 'FundsShared', shareId: rankingId, ...figures, parts, shares, on });
};

/** The allocation after a sharing. */
export const evolveSharing = <A extends Shareable>(allocation: A, event: FundsShared): A => {
  const { shareId, availableCents, askedCents, parts, on } = event;
  const amounts = new Map(event.shares.map(({ applicationId, amountCents }) => [applicationId, amountCents]));
  let { accounts } = allocation;
  const line = allocation.line.map((one) => {
    const amountCents = amounts.get(one.applicationId);
    if (amountCents === undefined) return one;
    accounts = withUse(accounts, one.action, amountCents);
    return { ...one, share: { shareId, amountCents, on } };
  });
  return {
    ...allocation,
    accounts,
    line,
    free: subtractParts(allocation.free, parts),
    pot: addParts(allocation.pot, parts),
    reservedCents: addCents(allocation.reservedCents, sumParts(parts)),
    sharings: [...allocation.sharings, { shareId, availableCents, askedCents, on }],
  };
};
