// What a history tells of receipts: one for each round that got its number, with the digest of what was sent in that round.
import { describe, expect, it } from '@jest/globals';
import { received, submitted, withdrawn } from '../../domain/application/application.examples.js';
import { receiptOf } from '../../application/application/past-receipts.js';
import { receiptsIn } from './recorded-receipts.js';

const first = { digest: 'ab'.repeat(32), round: 1 };
const again = { digest: 'cd'.repeat(32), round: 2 };
const history = [submitted(first), received({ receiptNumber: 7 }), withdrawn()];
const sentAgain = [...history, submitted(again), received({ receiptNumber: 9, round: 2 })];

describe('the receipts of an application', () => {
  it('are none before the register has given a number', () => {
    expect(receiptsIn([submitted(first)])).toEqual([]);
  });

  it('stay, also after it was withdrawn and sent again', () => {
    expect(receiptsIn(sentAgain).map(({ round, receiptNumber, digest }) => [round, receiptNumber, digest])).toEqual([
      [1, 7, first.digest],
      [2, 9, again.digest],
    ]);
  });

  it('are found by number and digest together, and by neither alone', () => {
    const receipts = receiptsIn(sentAgain);
    expect(receiptOf(receipts, { receiptNumber: 7, digest: first.digest })?.round).toBe(1);
    expect(receiptOf(receipts, { receiptNumber: 7, digest: again.digest })).toBeUndefined();
    expect(receiptOf(receipts, { receiptNumber: 8, digest: first.digest })).toBeUndefined();
  });
});
