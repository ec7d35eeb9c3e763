// A block of places in the ledger: money of a zone that is set aside, and for no voucher yet.
import { takenAway, type Posting } from './amounts.js';
import type { BlockMoved } from './facts.js';

/**
 * What a movement of a block posts. What is named is set aside for its voucher by a fact of its own; what a voucher gives back to
 * its place is no economy, and what is given back of the block is one.
 */
export const postingsOfBlock = ({ move, parts }: BlockMoved): readonly Posting[] => {
  switch (move) {
    case 'purchased':
      return [{ step: 'reserved', shares: parts }];
    case 'named':
      return [{ step: 'reserved', shares: takenAway(parts) }];
    case 'released':
      return [
        { step: 'reserved', shares: parts },
        { step: 'released', shares: takenAway(parts) },
      ];
    case 'returned':
      return [
        { step: 'reserved', shares: takenAway(parts) },
        { step: 'released', shares: parts },
      ];
  }
};
