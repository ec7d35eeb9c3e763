// One ceiling for all vouchers that a person has: decided where the entries of all of them are seen.
import {
  PersistentMap,
  accept,
  addDays,
  cents,
  dayOfWeek,
  refuse,
  type Decider,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import type { Ceiling } from '../wallet/entitlement.js';
import { monthsAround } from '../wallet/periods.js';
import type { FreeShare, SettleShare, SharedCeilingCommand, SharedCeilingRefusal, TakeShare } from './commands.js';
import type { Share, SharedCeilingEvent, ShareFreed, ShareSettled, ShareTaken } from './events.js';
import { decideJoining, evolveJoining, isJoined } from './joining.js';
import type { HeldShare, SharedCeiling } from './state.js';

/** Whether a share counts. */
const counts = ({ status }: HeldShare): boolean => status === 'taken' || status === 'settled';

/** The shares that were taken and of which the wallet has not been heard. */
export const unsettled = ({ shares }: SharedCeiling): readonly HeldShare[] =>
  [...shares].flatMap(([, share]) => (share.status === 'taken' ? [share] : []));

const evolve = (ceiling: SharedCeiling, event: SharedCeilingEvent): SharedCeiling => {
  switch (event.type) {
    case 'CeilingMoved':
    case 'CeilingMovedBack':
    case 'SharesJoined':
    case 'SharesParted':
      return evolveJoining(ceiling, event);
    case 'ShareTaken':
    case 'ShareSettled':
    case 'ShareFreed':
      return { ...ceiling, shares: evolveShares(ceiling.shares, event) };
  }
};

const evolveShares = (
  shares: SharedCeiling['shares'],
  event: ShareTaken | ShareSettled | ShareFreed,
): SharedCeiling['shares'] => {
  const before = shares.get(event.redemptionId);
  const attempt = before?.attempt ?? 0;
  if (event.type === 'ShareFreed') {
    if (before === undefined) return shares;
    const freed = { ...before, status: event.reversed ? 'reversed' : 'given-up', attempt: attempt + 1 } as const;
    return shares.with(event.redemptionId, freed);
  }
  const { type, ...share } = event;
  const status = type === 'ShareTaken' ? 'taken' : 'settled';
  return shares.with(event.redemptionId, { ...share, status, attempt });
};

/** What other entries of the same period hold. */
const heldByOthers = ({ shares }: SharedCeiling, { redemptionId, servedOn, limits }: Asked): Share => {
  let [amountCents, count, units] = [0, 0, 0];
  for (const [id, share] of shares) {
    if (id === redemptionId || !counts(share) || !samePeriod(limits.per, servedOn, share.servedOn)) continue;
    amountCents += share.amountCents;
    count += share.count;
    units += share.units;
  }
  return { amountCents: cents(amountCents), count, units };
};

/** What of a ceiling an entry asks for. */
export type Asked = Pick<TakeShare, 'redemptionId' | 'servedOn' | 'wanted' | 'limits' | 'partial'>;

/** What an entry would be given, in cents; undefined where the ceiling is reached. */
export const grantedOf = (ceiling: SharedCeiling, asked: Asked): number | undefined => {
  const { wanted, limits, partial } = asked;
  const held = heldByOthers(ceiling, asked);
  if (limits.count !== undefined && held.count + wanted.count > limits.count) return undefined;
  if (limits.units !== undefined && held.units + wanted.units > limits.units) return undefined;
  if (limits.amountCents === undefined) return wanted.amountCents;
  const granted = Math.min(wanted.amountCents, Math.max(0, limits.amountCents - held.amountCents));
  if (granted === wanted.amountCents) return granted;
  return partial && granted > 0 ? granted : undefined;
};

/** Whether two days are of one period of a ceiling; of each event by itself, never. */
export const samePeriod = (per: Ceiling['per'], a: LocalDate, b: LocalDate): boolean => {
  switch (per) {
    case 'event':
      return false;
    case 'day':
      return a === b;
    case 'week':
      return mondayOf(a) === mondayOf(b);
    case 'month':
      return a.slice(0, 7) === b.slice(0, 7);
    case 'two-months':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsAround(per, a).includes(b.slice(0, 7));
    case 'voucher':
    case 'area':
      return true;
  }
};

const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - dayOfWeek(date));

type Decided = Decision<SharedCeilingEvent, SharedCeilingRefusal>;

const take = ({ type: _, wanted, limits, partial, ...of }: TakeShare, ceiling: SharedCeiling): Decided => {
  const isElsewhere = ceiling.moved?.into !== undefined;
  if (isElsewhere || (of.under !== undefined && !isJoined(ceiling, of.under))) return refuse('ceiling-moved');
  const own = ceiling.shares.get(of.redemptionId);
  if (own !== undefined && counts(own)) return accept();
  const granted = grantedOf(ceiling, { ...of, wanted, limits, partial });
  if (granted === undefined) return refuse('shared-ceiling-reached');
  return accept({ type: 'ShareTaken', ...of, ...wanted, amountCents: cents(granted) });
};

const settle = ({ type: _, ...settled }: SettleShare, ceiling: SharedCeiling): Decided => {
  // What another id used is brought with the rest of it, once they are joined here.
  if (settled.under !== undefined && !isJoined(ceiling, settled.under)) return accept();
  const own = ceiling.shares.get(settled.redemptionId);
  if (own?.status === 'reversed') return accept();
  const same =
    own?.status === 'settled' &&
    own.amountCents === settled.amountCents &&
    own.count === settled.count &&
    own.units === settled.units;
  return same ? accept() : accept({ type: 'ShareSettled', ...settled });
};

const free = ({ redemptionId, reversed, elsewhere = false }: FreeShare, ceiling: SharedCeiling): Decided => {
  const own = ceiling.shares.get(redemptionId);
  if (own === undefined || own.status === 'reversed') return accept();
  if (elsewhere && own.status === 'given-up') return accept();
  // What the wallet has is given back by a reversal only, or because it counts elsewhere.
  if (!reversed && !elsewhere && own.status !== 'taken') return accept();
  return accept({ type: 'ShareFreed', redemptionId, reversed });
};

/** What several vouchers of one holder have used of a ceiling: `shared-ceiling-{uuid5(ceiling, holder)}`. */
export const sharedCeilingDecider: Decider<
  SharedCeiling,
  SharedCeilingCommand,
  SharedCeilingEvent,
  SharedCeilingRefusal
> = {
  initial: { shares: PersistentMap.empty(), joined: PersistentMap.empty() },
  evolve,
  decide: (command, ceiling) => {
    switch (command.type) {
      case 'TakeShare':
        return take(command, ceiling);
      case 'SettleShare':
        return settle(command, ceiling);
      case 'FreeShare':
        return free(command, ceiling);
      case 'MoveCeiling':
      case 'MoveCeilingBack':
      case 'JoinShares':
      case 'PartShares':
        return decideJoining(command, ceiling);
    }
  },
};
