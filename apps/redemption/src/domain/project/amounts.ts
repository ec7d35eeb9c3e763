// What is paid of a claim: the public part of what is recognised, less what it gives back of the advance. Never above the grant.
import {
  ZERO_CENTS,
  addCents,
  cents,
  maxCents,
  minCents,
  percentFromBasisPoints,
  prorateDown,
  shareDown,
  subtractCents,
  type Cents,
} from '@buono/kernel';
import type { Grant } from './settings.js';
import type { Standing } from './state.js';

/** What a claim comes to, in cents. */
export interface ClaimAmounts {
  readonly recognisedCents: Cents;
  readonly publicCents: Cents;
  readonly recoveredCents: Cents;
  readonly payCents: Cents;
  /** Of a final claim: what of the advance was not spent. */
  readonly excessCents: Cents;
}

/**
 * The public part is taken of all that was recognised so far, less what it was before: cents that rounding leaves behind
 * are made good by later claims, and the sum is never above the grant.
 */
export const amountsOf = (
  recognisedCents: Cents,
  kind: 'interim' | 'final',
  before: Standing,
  { settings, valueCents }: Grant,
): ClaimAmounts => {
  const all = addCents(before.recognisedCents, recognisedCents);
  const due = minCents(shareDown(all, percentFromBasisPoints(settings.shareBasisPoints)), valueCents);
  const publicCents = cents(Math.max(0, due - before.publicCents));
  const publicAll = addCents(before.publicCents, publicCents);
  const recoveredCents = recoveredBy({ kind, publicCents, publicAll }, before, { settings, valueCents });
  const left = subtractCents(before.outstandingCents, recoveredCents);
  return {
    recognisedCents,
    publicCents,
    recoveredCents,
    payCents: subtractCents(publicCents, recoveredCents),
    excessCents: kind === 'final' ? left : ZERO_CENTS,
  };
};

interface Claimed {
  readonly kind: 'interim' | 'final';
  readonly publicCents: Cents;
  readonly publicAll: Cents;
}

const recoveredBy = (
  { kind, publicCents, publicAll }: Claimed,
  before: Standing,
  { settings: { advance }, valueCents }: Pick<Grant, 'settings' | 'valueCents'>,
): Cents => {
  const { outstandingCents, advanceCents, paidCents, recoveredCents } = before;
  const most = minCents(outstandingCents, publicCents);
  if (kind === 'final' || advance === undefined || advance.recovery === 'first') return most;
  // Whatever the call says, advance and payments together stay within the grant.
  const needed = Math.max(0, advanceCents + paidCents + publicCents - valueCents);
  const shared =
    advance.recovery === 'pro-rata' && valueCents > 0
      ? Math.max(0, prorateDown(advanceCents, publicAll, valueCents) - recoveredCents)
      : 0;
  return minCents(most, maxCents(cents(needed), cents(shared)));
};
