// What a place that was bought in a block says of the voucher that is issued for it: its provider, and its days.
import type { LocalDate } from '@buono/kernel';
import type { Allocation } from '../domain/allocation/allocation.js';
import type { PlaceOfBlock } from '../domain/allocation/events.js';
import type { PlaceInBlock } from '../domain/voucher/events.js';

/** A place that is named: which, with whom, from its first service date to the last of its block. */
export interface NamedPlace extends PlaceInBlock {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The place as the zone's money has it; undefined where it is nobody's. */
export const namedPlace = ({ blocks }: Allocation, { blockId, place }: PlaceOfBlock): NamedPlace | undefined => {
  const block = blocks.get(blockId);
  const from = block?.places[place - 1]?.named?.from;
  return block === undefined || from === undefined
    ? undefined
    : { blockId, place, providerId: block.providerId, from, to: block.to };
};

/** What the voucher keeps of it. */
export const placeIn = ({ blockId, place, providerId }: NamedPlace): PlaceInBlock => ({ blockId, place, providerId });
