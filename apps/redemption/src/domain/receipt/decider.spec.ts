// The specification of a receipt: 60.00 that came in pay one thing.
import { describe, it } from '@jest/globals';
import { cents } from '@buono/kernel';
import { given as givenOf } from '@buono/kernel/testing';
import { receiptDecider } from './decider.js';
import type { ReceiptEvent } from './events.js';

const given = (...past: readonly ReceiptEvent[]) => givenOf(receiptDecider, ...past);
const entryId = 'e';
const claim = (claimedFor: string, amount = 6_000) =>
  ({ type: 'ClaimReceipt', entryId, claimedFor, amountCents: cents(amount) }) as const;
const claimed = (claimedFor: string): ReceiptEvent => ({
  ...{ type: 'ReceiptClaimed', entryId, claimedFor, amountCents: cents(6_000) },
});
const freed = (claimedFor: string): ReceiptEvent => ({ type: 'ReceiptFreed', entryId, claimedFor });

describe('a receipt', () => {
  it('counts for what claims it first, however often that is said', () => {
    given().when(claim('one')).then(claimed('one'));
    given(claimed('one')).when(claim('one')).thenNothing();
  });
  it('counts for nothing else, and for no other amount', () => {
    given(claimed('one')).when(claim('two')).thenRefused('receipt-already-used');
    given(claimed('one')).when(claim('one', 6_001)).thenRefused('receipt-already-used');
  });
  it('is free again when what claimed it did not take it, and only then', () => {
    given(claimed('one')).when({ type: 'FreeReceipt', entryId, claimedFor: 'one' }).then(freed('one'));
    given(claimed('one')).when({ type: 'FreeReceipt', entryId, claimedFor: 'two' }).thenNothing();
    given().when({ type: 'FreeReceipt', entryId, claimedFor: 'one' }).thenNothing();
    given(claimed('one'), freed('one')).when(claim('two')).then(claimed('two'));
  });
  it('is nobody else’s for who takes only what nothing else ever claimed', () => {
    const first = (of: string) => ({ ...claim(of), first: true });
    given().when(first('one')).then(claimed('one'));
    given(claimed('one'), freed('one')).when(first('one')).then(claimed('one'));
    given(claimed('one'), freed('one')).when(first('two')).thenRefused('receipt-already-used');
  });
});
