// The audit of places bought in a block finds nothing in a sound history, and each planted lie under its own number.
import { describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { inBlock, inBlockTwice, inBlockWith } from './blocks.examples.js';
import { fund, id, type Told } from './money-audit.examples.js';
import { MoneyAudit } from './money-audit.js';

const audited = (history: readonly Told[]) => {
  const audit = new MoneyAudit();
  history.forEach(({ log, stream, type, data }, position) => {
    const meta = JSON.stringify({ recordedAt: instant('2026-10-01T08:00:00.000Z') });
    audit[log]({ id: `e${position}`, stream, type, data: JSON.stringify(data), meta, revision: 0, position });
  });
  return audit.end().kept;
};

describe('the audit of places bought in a block', () => {
  it('finds nothing in a sound history, at whatever place of it', () => {
    for (let ends = inBlock.length; inBlock[ends - 1]?.type !== 'payment-executed.v1'; ends -= 1) {
      // A name and the money that it sets aside are written at once.
      if (inBlock[ends - 1]?.type === 'place-named.v1' || inBlock[ends - 1]?.type === 'funds-released.v1') continue;
      expect(audited(inBlock.slice(0, ends))).toEqual([]);
    }
  });

  it.each<[number, string, readonly Told[]]>([
    [1, 'a block beyond what is free', inBlockWith('block-purchased.v1', { parts: fund(30_001), amountCents: 30_001 })],
    [7, 'a block that is not its places', inBlockWith('block-purchased.v1', { unitCents: 1_999 })],
    [7, 'parts that do not add up', inBlockWith('place-named.v1', { amountCents: 1_499 })],
    [5, 'a block bought twice', inBlockTwice('block-purchased.v1')],
    [5, 'a place given twice', inBlockTwice('place-named.v1', { voucherId: id(63) })],
    [5, 'a place that the block has not', inBlockWith('place-named.v1', { place: 3 })],
    [1, 'more than the place', inBlockWith('place-named.v1', { amountCents: 2_001, parts: fund(2_001) })],
    [1, 'a place of another block', inBlockWith('place-named.v1', { blockId: id(64) })],
    [1, 'other money for the voucher than the place gave', inBlockWith('place-named.v1', { voucherId: id(65) })],
    [6, 'a place left by who had it not', inBlockWith('place-released.v1', { voucherId: id(66) })],
    [6, 'more back than the place gave', inBlockWith('place-released.v1', { amountCents: 1_501, parts: fund(1_501) })],
    [6, 'a return twice', inBlockTwice('places-returned.v1')],
    [6, 'a place given back that was named', inBlock.filter(({ type }) => type !== 'place-released.v1')],
    [6, 'a return of other money', inBlockWith('places-returned.v1', { amountCents: 1_999, parts: fund(1_999) })],
  ])('finds under %i %s', (invariant, _what, history) => {
    expect(audited(history).map((finding) => finding.invariant)).toContain(invariant);
  });
});
