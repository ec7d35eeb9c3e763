// Buys places in a block, names them, gives them back: one at a time in the stream of the zone's money, so no place is given twice.
import {
  accept,
  addDays,
  accreditedFor,
  againstActOf,
  cents,
  refuse,
  sumCents,
  sumParts,
  takeFromParts,
  type ActRefusal,
  type ApplicationId,
  type Cents,
  type Decision,
  type LocalDate,
  type PersonId,
  type VoucherId,
  type ZoneCode,
} from '@buono/kernel';
import type { Accreditations } from '../accreditation/accreditation.js';
import type { Allocation } from './allocation.js';
import {
  isOpen,
  leftIn,
  type Block,
  type BlockEvent,
  type BlockPurchased,
  type EnteredAct,
  type Place,
  type PlacesReturned,
} from './block.js';
import type { AllocationEvent, FundsReserved } from './events.js';
import { isKept, type Waiting } from './line.js';
import { freeMoney, roomFor } from './own-money.js';

/** Buys a block from the free money of the zone; `actions` are those of the call, where its budget tells them. */
export interface PurchaseBlock extends Omit<BlockPurchased, 'type' | 'amountCents' | 'parts'> {
  readonly type: 'PurchaseBlock';
  readonly zone: ZoneCode;
  readonly actions?: readonly string[];
  /** What was heard of the provider, in the order in which it was decided. */
  readonly accreditations: Accreditations;
}

/** An application that may have a place, as its admission has it. */
export interface Candidate {
  readonly applicationId: ApplicationId;
  /** The voucher that it would have, if it does not wait for one already. */
  readonly voucherId: VoucherId;
  readonly action: string;
  readonly categories: readonly string[];
  readonly valueCents: Cents;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** It is admitted with reserve, or nothing is due by it any more. */
  readonly standing?: 'reserve' | 'ended';
}

/** Names a place (the first that is free, unless said) to who is next in line, or to another by an act. */
export interface NamePlace {
  readonly type: 'NamePlace';
  readonly blockId: string;
  readonly place?: number;
  /** Nobody where nobody waits. */
  readonly candidate?: Candidate;
  /** The first service date; as early as may be unless said. */
  readonly from?: LocalDate;
  readonly act?: EnteredAct;
  readonly zone: ZoneCode;
  readonly accreditations: Accreditations;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Gives back these places, all that nobody has unless said, by an act. */
export interface ReturnPlaces {
  readonly type: 'ReturnPlaces';
  readonly returnId: string;
  readonly blockId: string;
  readonly places?: readonly number[];
  readonly act: EnteredAct;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The ticker's note that the period has passed; asked too early it says nothing. */
export interface EndBlock {
  readonly type: 'EndBlock';
  readonly returnId: string;
  readonly blockId: string;
  readonly on: LocalDate;
}

export type BlockCommand = PurchaseBlock | NamePlace | ReturnPlaces | EndBlock;

export type BlockRefusal =
  | ActRefusal
  | 'nothing-to-reserve'
  | 'funds-not-free'
  | 'action-not-in-call'
  | 'block-dates-reversed'
  | 'block-in-the-past'
  | 'provider-unknown'
  | 'provider-not-accredited'
  | 'block-unknown'
  | 'block-over'
  | 'block-full'
  | 'place-unknown'
  | 'place-taken'
  | 'place-returned'
  | 'place-not-free-then'
  | 'nobody-waits'
  | 'application-kept'
  | 'application-out'
  | 'application-served'
  | 'not-for-this-service'
  | 'not-next-in-line'
  | 'outside-period';

type BlockDecision = Decision<AllocationEvent, BlockRefusal>;

/** Decides one of these commands; saying the same twice says nothing. */
export const decideBlock = (command: BlockCommand, allocation: Allocation): BlockDecision => {
  if (command.type === 'PurchaseBlock') return purchase(command, allocation);
  const block = allocation.blocks.get(command.blockId);
  if (block === undefined) return refuse('block-unknown');
  switch (command.type) {
    case 'NamePlace':
      return name(command, block, allocation);
    case 'ReturnPlaces':
      return giveBack(command, block, allocation);
    case 'EndBlock':
      return end(command, block);
  }
};

const purchase = (c: PurchaseBlock, allocation: Allocation): BlockDecision => {
  const { type: _, zone, actions, accreditations, ...terms } = c;
  if (allocation.blocks.has(c.blockId)) return accept();
  const amountCents = cents(c.places * c.unitCents);
  if (amountCents === 0) return refuse('nothing-to-reserve');
  const unsigned = againstActOf(c.actDate, c.on);
  if (unsigned !== undefined) return refuse(unsigned);
  if (actions?.includes(c.action) === false) return refuse('action-not-in-call');
  if (c.to < c.from) return refuse('block-dates-reversed');
  if (c.to < c.on) return refuse('block-in-the-past');
  if (accreditations.length === 0) return refuse('provider-unknown');
  const serves = (day: LocalDate) => accreditedFor(accreditations, [c.category], zone, day) !== undefined;
  if (!serves(c.from) || !serves(c.to)) return refuse('provider-not-accredited');
  const { free, accounts } = allocation;
  if (amountCents > roomFor(freeMoney(sumParts(free), accounts), c.action)) return refuse('funds-not-free');
  return accept({ type: 'BlockPurchased', ...terms, amountCents, parts: takeFromParts(amountCents, free) });
};

const name = (c: NamePlace, block: Block, allocation: Allocation): BlockDecision => {
  if (!isOpen(block, c.on)) return refuse('block-over');
  const number = c.place ?? firstFree(block);
  if (number === undefined) return refuse('block-full');
  const place = block.places[number - 1];
  if (place === undefined) return refuse('place-unknown');
  if (place.status !== 'free') return refuse(place.status === 'named' ? 'place-taken' : 'place-returned');
  const { candidate } = c;
  if (candidate === undefined) return refuse('nobody-waits');
  const from = c.from ?? laterOf(place.freeFrom, candidate.validFrom);
  const refusal =
    againstCandidate(c, candidate, { block, allocation }) ?? againstPeriod(from, candidate, { block, place }, c);
  if (refusal !== undefined) return refuse(refusal);
  const amountCents = cents(Math.min(place.leftCents, candidate.valueCents));
  if (amountCents === 0) return refuse('nothing-to-reserve');
  const { applicationId, action } = candidate;
  const standing = allocation.standing.get(applicationId);
  const voucherId = standing?.voucherId ?? candidate.voucherId;
  const parts = takeFromParts(amountCents, block.left);
  const { blockId, act, by, on } = c;
  const whose = { voucherId, applicationId };
  const isNext = applicationId === nextFor(block, allocation)?.applicationId;
  // The conditions are checked again before it is offered, as for all whose turn comes later.
  const reserved: FundsReserved = {
    ...{ type: 'FundsReserved', ...whose, action, valueCents: amountCents, parts },
    ...{ place: { blockId, place: number }, checkDue: true, on },
  };
  return accept<AllocationEvent>(
    {
      ...{ type: 'PlaceNamed', blockId, place: number, ...whose, amountCents, parts, from },
      ...(act !== undefined && !isNext && { act }),
      ...{ by, on },
    },
    reserved,
  );
};

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

const firstFree = ({ places }: Block): number | undefined => {
  const index = places.findIndex(({ status, leftCents }) => status === 'free' && leftCents > 0);
  return index < 0 ? undefined : index + 1;
};

/** Whose turn it is for a place of the block: who stands first for its action, and is not only kept there. */
export const nextFor = ({ action }: Pick<Block, 'action'>, { line }: Pick<Allocation, 'line'>): Waiting | undefined =>
  line.find((one) => one.action === action && !isKept(one) && one.share === undefined && one.valueCents > 0);

const againstCandidate = (
  { act, on }: NamePlace,
  { applicationId, action, categories, standing: reserve }: Candidate,
  { block, allocation }: { readonly block: Block; readonly allocation: Allocation },
): BlockRefusal | undefined => {
  const standing = allocation.standing.get(applicationId);
  if (reserve === 'reserve' || (standing !== undefined && isKept(standing))) return 'application-kept';
  if (reserve === 'ended' || standing?.status === 'out') return 'application-out';
  // Its part of what was shared out is on its way to it.
  const isShared = allocation.line.some((one) => one.applicationId === applicationId && one.share !== undefined);
  if (standing?.status === 'served' || isShared) return 'application-served';
  if (action !== block.action || !categories.includes(block.category)) return 'not-for-this-service';
  if (applicationId === nextFor(block, allocation)?.applicationId) return undefined;
  return act === undefined ? 'not-next-in-line' : againstActOf(act.actDate, on);
};

const againstPeriod = (
  from: LocalDate,
  { validFrom, validTo }: Candidate,
  { block, place }: { readonly block: Block; readonly place: Place },
  { zone, accreditations }: NamePlace,
): BlockRefusal | undefined => {
  if (from < validFrom || from > validTo || from > block.to) return 'outside-period';
  if (from < place.freeFrom) return 'place-not-free-then';
  return accreditedFor(accreditations, [block.category], zone, from) === undefined
    ? 'provider-not-accredited'
    : undefined;
};

const giveBack = (c: ReturnPlaces, block: Block, { releases }: Allocation): BlockDecision => {
  if (releases.has(c.returnId)) return accept();
  const unsigned = againstActOf(c.act.actDate, c.on);
  if (unsigned !== undefined) return refuse(unsigned);
  if (block.ended) return refuse('block-over');
  const asked = c.places === undefined ? freeIn(block) : [...new Set(c.places)].toSorted((a, b) => a - b);
  if (asked.length === 0) return refuse('block-full');
  const places = asked.map((number) => block.places[number - 1]);
  if (places.includes(undefined)) return refuse('place-unknown');
  if (places.some((place) => place?.status === 'named')) return refuse('place-taken');
  if (places.some((place) => place?.status === 'returned')) return refuse('place-returned');
  const amountCents = sumCents(places.flatMap((place) => place?.leftCents ?? []));
  const { returnId, blockId, act, by, on } = c;
  const parts = takeFromParts(amountCents, block.left);
  return accept({ ...returning({ returnId, blockId, on }), places: asked, amountCents, parts, why: 'act', act, by });
};

const returning = ({ returnId, blockId, on }: Pick<PlacesReturned, 'returnId' | 'blockId' | 'on'>) =>
  ({ type: 'PlacesReturned', returnId, blockId, on }) as const;

/** The numbers of the places that nobody has. */
const freeIn = ({ places }: Block): readonly number[] =>
  places.flatMap(({ status }, index) => (status === 'free' ? [index + 1] : []));

const end = (c: EndBlock, block: Block): BlockDecision => {
  if (isOpen(block, c.on) || block.ended) return accept();
  const parts = block.left.filter(({ amountCents }) => amountCents > 0);
  return accept({ ...returning(c), places: freeIn(block), amountCents: leftIn(block), parts, why: 'ended' });
};

/** Why money comes back of a voucher that is over. */
const OVER: readonly string[] = ['not-accepted', 'closed', 'withdrawn', 'no-longer-due'];

/**
 * The events, and after each return of a voucher that is over what goes on to its place: no more than the place gave, and nothing
 * once the period of its block is over.
 */
export const withPlacesReleased = (
  events: readonly AllocationEvent[],
  { reservations, blocks }: Allocation,
  lastServiceDate?: LocalDate,
): readonly AllocationEvent[] =>
  events.flatMap((event): readonly AllocationEvent[] => {
    if (event.type !== 'FundsReleased' || !OVER.includes(event.reason)) return [event];
    const at = reservations.get(event.voucherId)?.place;
    const block = at === undefined ? undefined : blocks.get(at.blockId);
    if (at === undefined || block === undefined) return [event];
    const place = block.places[at.place - 1];
    if (place?.named?.voucherId !== event.voucherId) return [event];
    const { voucherId, on } = event;
    const amountCents = isOpen(block, on) ? cents(Math.min(event.amountCents, place.named.amountCents)) : cents(0);
    const freeFrom =
      lastServiceDate === undefined ? place.freeFrom : laterOf(place.freeFrom, addDays(lastServiceDate, 1));
    const parts = takeFromParts(amountCents, event.parts);
    const released: BlockEvent = { type: 'PlaceReleased', ...at, voucherId, amountCents, parts, freeFrom, on };
    return [event, released];
  });
