// Places bought in a block (acquisto in blocco): money set aside with one provider, named to recipients place by place.
import {
  addParts,
  cents,
  sumParts,
  subtractParts,
  type ApplicationId,
  type Cents,
  type FundPart,
  type LocalDate,
  type PersistentMap,
  type PersonId,
  type ProviderId,
  type VoucherId,
} from '@buono/kernel';
import { withUse, type Accounts } from './own-money.js';

/** An act as it was entered: number, date, why. */
export interface EnteredAct {
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly reason: string;
}

/** The zone bought places of a service from an accredited provider, for a period, both days included; nobody has them yet. */
export interface BlockPurchased extends EnteredAct {
  readonly type: 'BlockPurchased';
  readonly blockId: string;
  readonly providerId: ProviderId;
  /** The action of the call, and the category for which the provider is accredited in the zone. */
  readonly action: string;
  readonly category: string;
  readonly places: number;
  /** What one place may cost in the whole period. */
  readonly unitCents: Cents;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A place is an application's: what its voucher takes of the block leaves it. With an act where its turn had not come. */
export interface PlaceNamed {
  readonly type: 'PlaceNamed';
  readonly blockId: string;
  /** Its number, from 1. */
  readonly place: number;
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  /** The first service date. */
  readonly from: LocalDate;
  readonly act?: EnteredAct;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/**
 * The voucher that had the place is over: what it left comes back to the place, for services from `freeFrom` on. Nothing comes
 * back to it when the period of the block is over: that is the zone's.
 */
export interface PlaceReleased {
  readonly type: 'PlaceReleased';
  readonly blockId: string;
  readonly place: number;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly freeFrom: LocalDate;
  readonly on: LocalDate;
}

/** Places that nobody has are given back, and their money is the zone's again; once by an id. `ended`: the period is over. */
export interface PlacesReturned {
  readonly type: 'PlacesReturned';
  readonly returnId: string;
  readonly blockId: string;
  readonly places: readonly number[];
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly why: 'ended' | 'act';
  readonly act?: EnteredAct;
  /** Who entered the act. */
  readonly by?: PersonId;
  readonly on: LocalDate;
}

export type BlockEvent = BlockPurchased | PlaceNamed | PlaceReleased | PlacesReturned;

/** What happened to a place, in the order in which it did. */
export type PlaceStep =
  | (Pick<PlaceNamed, 'voucherId' | 'applicationId' | 'amountCents' | 'from' | 'act' | 'by' | 'on'> & {
      readonly what: 'named';
    })
  | (Pick<PlaceReleased, 'voucherId' | 'amountCents' | 'on'> & { readonly what: 'released' })
  | (Pick<PlacesReturned, 'why' | 'act' | 'by' | 'on'> & { readonly what: 'returned'; readonly amountCents: Cents });

/** One place of a block. */
export interface Place {
  readonly status: 'free' | 'named' | 'returned';
  /** What the block still has for it. */
  readonly leftCents: Cents;
  /** The first service date for which it may be named. */
  readonly freeFrom: LocalDate;
  /** Who has it. */
  readonly named?: Pick<PlaceNamed, 'voucherId' | 'applicationId' | 'amountCents' | 'from'>;
  readonly history: readonly PlaceStep[];
}

/** A block: its terms, its places in the order of their numbers, and the money that it still has for all of them. */
export interface Block extends Omit<BlockPurchased, 'type' | 'places' | 'parts'> {
  readonly nth: number;
  readonly places: readonly Place[];
  readonly left: readonly FundPart[];
  readonly ended: boolean;
}

/** An allocation as far as this goes. */
export interface WithBlocks {
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly accounts: Accounts;
  readonly blocks: PersistentMap<Block>;
  readonly releases: PersistentMap<true>;
}

/** The allocation after one of these events: each moves money between what is free and a block, or nothing. */
export const evolveBlock = <A extends WithBlocks>(allocation: A, event: BlockEvent): A => {
  if (event.type === 'BlockPurchased') return moved(allocation, purchased(event, allocation.blocks.size), event, 1);
  const block = allocation.blocks.get(event.blockId);
  if (block === undefined) return allocation;
  switch (event.type) {
    case 'PlaceNamed':
      return moved(allocation, withPlace(block, event, named), event, -1);
    case 'PlaceReleased':
      return moved(allocation, withPlace(block, event, releasedIn(block)), event, 1);
    case 'PlacesReturned': {
      const places = block.places.map((place, index) =>
        event.places.includes(index + 1) ? returned(place, event) : place,
      );
      const ended = event.why === 'ended';
      const left = ended ? places.map((place) => ({ ...place, leftCents: cents(0) })) : places;
      const after = moved(allocation, { ...block, places: left, ended: block.ended || ended }, event, -1);
      return { ...after, releases: after.releases.with(event.returnId, true) };
    }
  }
};

const purchased = ({ type: _, places, parts: _parts, ...terms }: BlockPurchased, nth: number): Block => {
  const one: Place = { status: 'free', leftCents: terms.unitCents, freeFrom: terms.from, history: [] };
  return { ...terms, nth, places: Array.from({ length: places }, () => one), left: [], ended: false };
};

const withPlace = <E extends PlaceNamed | PlaceReleased>(
  block: Block,
  event: E,
  change: (place: Place, event: E) => Place,
): Block => {
  const place = block.places[event.place - 1];
  return place === undefined ? block : { ...block, places: block.places.with(event.place - 1, change(place, event)) };
};

const named = (place: Place, event: PlaceNamed): Place => {
  const { voucherId, applicationId, amountCents, from, act, by, on } = event;
  const whose = { voucherId, applicationId, amountCents, from };
  return {
    ...place,
    ...{ status: 'named', leftCents: cents(place.leftCents - amountCents), named: whose },
    history: [...place.history, { what: 'named', ...whose, ...(act && { act }), by, on }],
  };
};

const releasedIn =
  ({ ended }: Block) =>
  ({ named: _, ...place }: Place, { voucherId, amountCents, freeFrom, on }: PlaceReleased): Place => ({
    ...place,
    ...{ status: ended ? 'returned' : 'free', leftCents: cents(place.leftCents + amountCents), freeFrom },
    history: [...place.history, { what: 'released', voucherId, amountCents, on }],
  });

const returned = (place: Place, { why, act, by, on }: PlacesReturned): Place => {
  const step = {
    what: 'returned',
    why,
    amountCents: place.leftCents,
    ...(act && { act }),
    ...(by && { by }),
    on,
  } as const;
  return { ...place, status: 'returned', leftCents: cents(0), history: [...place.history, step] };
};

/** Money between what is free and a block: 1 into the block, -1 out of it. */
const moved = <A extends WithBlocks>(
  allocation: A,
  block: Block,
  { amountCents, parts }: Pick<BlockEvent, 'amountCents' | 'parts'>,
  sign: 1 | -1,
): A => {
  const [into, outOf] = sign === 1 ? ([addParts, subtractParts] as const) : ([subtractParts, addParts] as const);
  return {
    ...allocation,
    free: outOf(allocation.free, parts),
    reservedCents: cents(allocation.reservedCents + sign * amountCents),
    accounts: withUse(allocation.accounts, block.action, sign * amountCents),
    blocks: allocation.blocks.with(block.blockId, { ...block, left: into(block.left, parts) }),
  };
};

/** What all blocks have for places that nobody has. */
export const inBlocks = ({ blocks }: Pick<WithBlocks, 'blocks'>): readonly FundPart[] =>
  [...blocks].reduce<readonly FundPart[]>((sum, [, { left }]) => addParts(sum, left), []);

/** What a block still has, in cents. */
export const leftIn = ({ left }: Block): Cents => sumParts(left);

/** Whether places of the block may still be named on a day. */
export const isOpen = ({ ended, to }: Pick<Block, 'ended' | 'to'>, on: LocalDate): boolean => !ended && on <= to;
