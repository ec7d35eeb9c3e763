// What part of another amount an amount is (incidenza): rounded down to the hundredth of a point, never over nothing.
import type { ProfileFunction } from './profile-function.js';
import { range } from './range.js';
import { OutOfBounds, PERCENT_LIMIT, Ratio, type Money } from './values.js';

const MOST = BigInt(PERCENT_LIMIT);
const atMost = (basisPoints: bigint): bigint => (basisPoints < MOST ? basisPoints : MOST);

/** Never above the largest percentage there is. */
export const PERCENT_OF: ProfileFunction = {
  signature: 'percentOf(Money, Money): Percent',
  handler: (part: Money, whole: Money) => {
    if (part.cents < 0 || whole.cents <= 0) throw new OutOfBounds('a part of nothing, or a part below nothing');
    return new Ratio(Number(atMost((BigInt(part.cents) * 10_000n) / BigInt(whole.cents))));
  },
  range: ([part, whole]) => {
    if (part === undefined || whole === undefined || part.lo < 0n || whole.lo < 0n) return 'may-be-negative';
    if (whole.lo === 0n) return 'division-by-zero';
    return range(atMost((part.lo * 10_000n) / whole.hi), atMost((part.hi * 10_000n) / whole.lo));
  },
};
