// Blocks of places as they are shown to who bought them.
import type { CallId, LocalDate, ZoneCode } from '@buono/kernel';
import { isOpen, leftIn, type Block, type Place, type PlaceStep } from '../../domain/allocation/block.js';
import type { BlockDetailView, BlockPlaceView, BlockView, BlockPlaceStepView } from './blocks.dto.js';

/** Of which call and zone, seen on which day. */
export interface BlockSeen {
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly on: LocalDate;
}

/** A block; amounts in cents. */
export const blockView = (block: Block, { callId, zone, on: today }: BlockSeen): BlockView => {
  const { blockId, providerId, action, category, unitCents, amountCents, from, to, actNumber, actDate } = block;
  const count = (status: Place['status']) => block.places.filter((one) => one.status === status).length;
  return {
    ...{ blockId, callId, zone, providerId, action, category, status: isOpen(block, today) ? 'open' : 'over' },
    ...{ places: block.places.length, freePlaces: count('free'), namedPlaces: count('named') },
    ...{ returnedPlaces: count('returned'), unitCents, amountCents, leftCents: leftIn(block), from, to },
    ...{ actNumber, actDate, reason: block.reason, by: block.by, on: block.on, currency: 'EUR' },
  };
};

/** A block with all its places. */
export const blockDetailView = (block: Block, seen: BlockSeen): BlockDetailView => ({
  ...blockView(block, seen),
  items: block.places.map(placeView),
});

const placeView = ({ status, leftCents, freeFrom, named, history }: Place, index: number): BlockPlaceView => ({
  ...{ place: index + 1, status, leftCents, freeFrom },
  ...(named && { voucherId: named.voucherId, applicationId: named.applicationId }),
  history: history.map(stepView),
});

const stepView = (step: PlaceStep): BlockPlaceStepView => {
  const { what, on, amountCents } = step;
  switch (step.what) {
    case 'named': {
      const { voucherId, applicationId, from, act, by } = step;
      return { what, on, amountCents, voucherId, applicationId, from, ...act, by };
    }
    case 'released':
      return { what, on, amountCents, voucherId: step.voucherId };
    case 'returned':
      return { what, on, amountCents, why: step.why, ...step.act, ...(step.by !== undefined && { by: step.by }) };
  }
};
