// What is known of a zone's money: what nobody holds, what is held for whom, and who waits.
import {
  addCents,
  addParts,
  cents,
  PersistentMap,
  subtractParts,
  sumParts,
  ZERO_CENTS,
  type ApplicationId,
  type Cents,
  type FundPart,
  type VoucherId,
} from '@buono/kernel';
import { evolveBlock, type Block, type WithBlocks } from './block.js';
import { withOwn, withUse, type Accounts } from './own-money.js';
import type {
  AllocationEvent,
  AllocationReceived,
  FundsExhausted,
  FundsReserved,
  FundsReleased,
  PlaceOfBlock,
  WaitingResumed,
} from './events.js';
import { evolveExtension, type Extensions } from './extension.js';
import { evolveTransfer, type Act } from './transfer.js';
import { isKept, keptAs, joined, without, type Rank, type Waiting, type Kept } from './line.js';
import { evolveSharing, type HeldShare, type ShareAsked, type Sharings } from './sharing.js';

/**
 * Money held for one voucher: `parts` is what it still holds after releases. `checking`: it is not offered yet, also because
 * it is only kept.
 */
export interface Reservation extends Kept {
  readonly applicationId: ApplicationId;
  readonly status: 'checking' | 'held' | 'reserved' | 'assigned';
  readonly parts: readonly FundPart[];
  readonly action?: string;
  /** Its part of what was shared out, and of what. */
  readonly share?: HeldShare;
  /** The place of a block that it was taken from. */
  readonly place?: PlaceOfBlock;
}

/** Where an application stands: its last voucher, how many it had, its place by right, how often it went to the end. */
export interface Standing extends Kept {
  readonly status: 'waiting' | 'served' | 'out';
  readonly voucherId?: VoucherId;
  readonly vouchers: number;
  readonly rank: Rank;
  readonly round: number;
  readonly action?: string;
}

/** All the sources and years of one zone; `free` is what nobody holds, in the order in which sources arrived. */
export interface Allocation extends Extensions, Sharings, WithBlocks {
  readonly allocated: readonly FundPart[];
  /** What made it so, in the order in which it happened. */
  readonly acts: readonly Act[];
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly assignedCents: Cents;
  readonly reservations: PersistentMap<Reservation>;
  /** By action of the call. */
  readonly accounts: Accounts;
  /** Every application that ever asked. */
  readonly standing: PersistentMap<Standing>;
  /** Who waits, in order. */
  readonly line: readonly Waiting[];
  readonly turns: number;
  /** The number of each ranking's list, from 1. */
  readonly lists: PersistentMap<number>;
  readonly changes: PersistentMap<true>;
  readonly releases: PersistentMap<true>;
}

export const initialAllocation: Allocation = {
  allocated: [],
  acts: [],
  free: [],
  reservedCents: ZERO_CENTS,
  assignedCents: ZERO_CENTS,
  reservations: PersistentMap.empty(),
  accounts: PersistentMap.empty(),
  standing: PersistentMap.empty(),
  line: [],
  turns: 0,
  lists: PersistentMap.empty(),
  extensions: PersistentMap.empty(),
  sharings: [],
  pot: [],
  blocks: PersistentMap.empty<Block>(),
  changes: PersistentMap.empty(),
  releases: PersistentMap.empty(),
};

const NO_RANK: Rank = { list: 0, place: 0, bis: 0 };
const NEW: Standing = { status: 'served', vouchers: 0, rank: NO_RANK, round: 0 };

export const evolveAllocation = (allocation: Allocation, event: AllocationEvent): Allocation => {
  const { reservations } = allocation;
  switch (event.type) {
    case 'AllocationReceived':
      return {
        ...allocation,
        allocated: addParts(allocation.allocated, event.parts),
        acts: [...allocation.acts, allocatedBy(event)],
        free: addParts(allocation.free, event.parts),
        accounts: withOwn(allocation.accounts, event.own),
        changes: allocation.changes.with(event.changeId, true),
      };
    case 'TransferSent':
    case 'TransferArrived':
      return evolveTransfer(allocation, event);
    case 'BlockPurchased':
    case 'PlaceNamed':
    case 'PlaceReleased':
    case 'PlacesReturned':
      return evolveBlock(allocation, event);
    case 'ListOpened':
      return { ...allocation, lists: allocation.lists.with(event.rankingId, allocation.lists.size + 1) };
    case 'FundsReserved':
      return reserved(allocation, event);
    case 'FundsTakenOver': {
      const { applicationId, voucherId, parts, action } = event;
      const whose = action === undefined ? {} : { action };
      return {
        ...allocation,
        accounts: withUse(allocation.accounts, action, event.valueCents),
        free: subtractParts(allocation.free, parts),
        assignedCents: cents(allocation.assignedCents + event.valueCents),
        reservations: reservations.with(voucherId, { applicationId, status: 'assigned', parts, ...whose }),
        standing: allocation.standing.with(applicationId, { ...NEW, voucherId, vouchers: 1, ...whose }),
      };
    }
    case 'FundsExhausted':
    case 'ShareAsked':
      return waits(allocation, event, { rank: event.rank ?? NO_RANK, round: 0 });
    case 'FundsShared':
      return evolveSharing(allocation, event);
    case 'WaitingResumed': {
      const { rank, round } = allocation.standing.get(event.applicationId) ?? NEW;
      return waits(allocation, event, { rank, round: round + 1 });
    }
    case 'WaitingAmended':
    case 'ExtensionWaits':
    case 'ExtensionDropped':
    case 'ReservationExtended':
      return evolveExtension(allocation, event);
    case 'WaitingEnded': {
      const standing = allocation.standing.get(event.applicationId) ?? NEW;
      return {
        ...allocation,
        standing: allocation.standing.with(event.applicationId, { ...standing, status: 'out' }),
        line: standing.status === 'waiting' ? without(allocation.line, event.applicationId) : allocation.line,
      };
    }
    case 'OfferCleared':
      return marked(allocation, event.voucherId, 'reserved');
    case 'OfferHeld':
      return marked(allocation, event.voucherId, 'held');
    case 'ReservationConfirmed': {
      const reservation = reservations.get(event.voucherId);
      if (reservation === undefined) return allocation;
      const held = sumParts(reservation.parts);
      return {
        ...marked(allocation, event.voucherId, 'assigned'),
        reservedCents: cents(allocation.reservedCents - held),
        assignedCents: cents(allocation.assignedCents + held),
      };
    }
    case 'FundsReleased':
      return released(allocation, event);
  }
};

const allocatedBy = ({ changeId: actId, parts, actNumber, by, on }: AllocationReceived): Act => ({
  ...{ kind: 'allocated', actId, parts, actNumber, on },
  ...(by !== undefined && { by }),
});

const reserved = (allocation: Allocation, event: FundsReserved): Allocation => {
  const { applicationId, voucherId, parts } = event;
  const { appeal: _, booked: _booked, ...before } = allocation.standing.get(applicationId) ?? NEW;
  const counted = isKept(event) || before.voucherId === voucherId;
  const vouchers = counted ? before.vouchers : before.vouchers + 1;
  const kept = keptAs(event);
  const block = event.place === undefined ? {} : { place: event.place };
  const status = event.checkDue === true ? 'checking' : 'reserved';
  const rank = event.rank ?? before.rank;
  const action = event.action ?? before.action;
  const whose = action === undefined ? {} : { action };
  const share = event.share && { share: { ...event.share, sharedCents: event.valueCents } };
  return {
    ...allocation,
    ...(isPromised(allocation, applicationId) ? fromPot(allocation, event) : fromFree(allocation, event, action)),
    reservations: allocation.reservations.with(voucherId, {
      applicationId,
      status,
      parts,
      ...whose,
      ...kept,
      ...share,
      ...block,
    }),
    standing: allocation.standing.with(applicationId, {
      ...before,
      ...{ status: 'served', voucherId, vouchers, rank, ...whose, ...kept },
    }),
    line: before.status === 'waiting' ? without(allocation.line, applicationId) : allocation.line,
  };
};

const fromFree = (
  { accounts, free, reservedCents }: Allocation,
  { valueCents, parts }: FundsReserved,
  action: string | undefined,
) => ({
  accounts: withUse(accounts, action, valueCents),
  free: subtractParts(free, parts),
  reservedCents: addCents(reservedCents, valueCents),
});

// What was shared out was taken from what is free, and counted as reserved, then.
const fromPot = ({ pot }: Allocation, { parts }: FundsReserved) => ({ pot: subtractParts(pot, parts) });

const isPromised = ({ line, pot }: Allocation, id: ApplicationId): boolean =>
  sumParts(pot) > 0 && line.some(({ applicationId, share }) => applicationId === id && share !== undefined);

const waits = (
  allocation: Allocation,
  event: FundsExhausted | WaitingResumed | ShareAsked,
  place: { readonly rank: Rank; readonly round: number },
): Allocation => {
  const { applicationId, voucherId, on: since } = event;
  const valueCents = event.type === 'ShareAsked' ? event.valueCents : event.neededCents;
  const lastVoucher = event.type === 'ShareAsked' ? 'share' : (event.lastVoucher ?? 'stop');
  const before = allocation.standing.get(applicationId) ?? NEW;
  const kept = event.type === 'WaitingResumed' ? {} : keptAs(event);
  const vouchers = isKept(kept) ? before.vouchers : before.vouchers + 1;
  const action = event.action ?? before.action;
  const whose = action === undefined ? {} : { action };
  const standing: Standing = { ...place, status: 'waiting', voucherId, vouchers, ...whose, ...kept };
  const turn = { turn: allocation.turns, round: place.round, ...place.rank };
  return {
    ...allocation,
    standing: allocation.standing.with(applicationId, standing),
    line: joined(allocation.line, {
      voucherId,
      applicationId,
      valueCents,
      lastVoucher,
      since,
      ...turn,
      ...whose,
      ...kept,
    }),
    turns: allocation.turns + 1,
  };
};

const marked = (allocation: Allocation, id: VoucherId, status: Reservation['status']): Allocation => {
  const reservation = allocation.reservations.get(id);
  if (reservation === undefined) return allocation;
  return { ...allocation, reservations: allocation.reservations.with(id, { ...reservation, status }) };
};

const released = (allocation: Allocation, event: FundsReleased): Allocation => {
  const reservation = allocation.reservations.get(event.voucherId);
  if (reservation === undefined) return allocation;
  const counter = reservation.status === 'assigned' ? 'assignedCents' : 'reservedCents';
  const parts = subtractParts(reservation.parts, event.parts);
  return {
    ...allocation,
    accounts: withUse(allocation.accounts, reservation.action, -event.amountCents),
    free: addParts(allocation.free, event.parts),
    [counter]: cents(allocation[counter] - event.amountCents),
    reservations: allocation.reservations.with(event.voucherId, { ...reservation, parts }),
    releases: allocation.releases.with(event.releaseId, true),
  };
};
