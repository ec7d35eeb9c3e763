// Which lines of a claim are examined before it is settled, and what was found of them so far.
import { percent, percentFromBasisPoints } from '@buono/kernel';
import type { SamplingAsked } from './events.js';
import type { KnownClaim, LineEntry } from './state.js';

const WHOLE = 10_000;

/** What stands in a zone's sample; amounts in cents, `wrongBasisPoints` of the money that was examined. */
export interface SampleStanding {
  /** Lines to be examined, and of those how many were. */
  readonly lines: number;
  readonly examined: number;
  /** Lines of which less may be approved than was asked. */
  readonly wrong: number;
  readonly examinedCents: number;
  readonly wrongCents: number;
  readonly wrongBasisPoints: number;
}

/** The services of a zone that a lot may draw: those not undone by then. Corrections are approved as they are. */
export const drawableIn = (claim: KnownClaim, zone: string): string[] =>
  servicesOf(claim, zone)
    .filter(({ reversedBy }) => reversedBy === undefined)
    .map(({ line }) => line.lineId)
    .sort();

/** How many of so many lines are drawn: the share rounded up, never fewer than the least. */
export const sizeOf = ({ share, atLeast = 1 }: SamplingAsked, lines: number): number => {
  const ofShare = Math.ceil((lines * percent(share)) / WHOLE);
  return Math.min(lines, Math.max(ofShare, atLeast));
};

/** Those with the lowest numbers of the lot, in order of number: whoever has seed and list draws the same ones. */
export const lowest = (lines: readonly string[], numbers: ReadonlyMap<string, string>, count: number): string[] => {
  const numbered = lines.map((lineId) => ({ lineId, number: numbers.get(lineId) ?? '' }));
  numbered.sort((a, b) => (a.number < b.number ? -1 : 1));
  return numbered.slice(0, count).map(({ lineId }) => lineId);
};

/** Whether every line of a zone is examined: no seed was bound in time, or too much of what was drawn is wrong. */
export const isWhole = ({ zones }: KnownClaim, zone: string): boolean => {
  const sample = zones[zone]?.sample;
  return sample !== undefined && (sample.seed === undefined || sample.widenedAt !== undefined);
};

/** The lines of a zone that are to be examined. */
export const sampledIn = (claim: KnownClaim, zone: string): LineEntry[] => {
  const whole = isWhole(claim, zone);
  return servicesOf(claim, zone).filter(
    ({ drawn, reversedBy }) => drawn === true || (whole && reversedBy === undefined),
  );
};

/** What was found so far. A service that was undone once it was drawn counts as wrong in full. */
export const standingIn = (claim: KnownClaim, zone: string): SampleStanding => foundIn(sampledIn(claim, zone));

/** Whether these findings widen the check: all that was drawn is examined, and more of it is wrong than the call bears. */
export const widensAt = (claim: KnownClaim, zone: string): number | undefined => {
  const { wholeAbove } = claim.sampling ?? {};
  if (wholeAbove === undefined || isWhole(claim, zone)) return undefined;
  const { lines, examined, wrongCents, examinedCents, wrongBasisPoints } = standingIn(claim, zone);
  const bears = percentFromBasisPoints(percent(wholeAbove));
  return examined === lines && wrongCents * WHOLE > examinedCents * bears ? wrongBasisPoints : undefined;
};

const servicesOf = (claim: KnownClaim, zone: string): LineEntry[] =>
  [...claim.entries].flatMap(([, entry]) =>
    entry.line.kind === 'service' && entry.line.zone === zone && entry.removedBy === undefined ? [entry] : [],
  );

const foundIn = (entries: readonly LineEntry[]): SampleStanding => {
  let [examined, wrong, examinedCents, wrongCents] = [0, 0, 0, 0];
  for (const { line, finding, reversedBy } of entries) {
    if (reversedBy === undefined && finding === undefined) continue;
    const missing = reversedBy === undefined ? line.amountCents - (finding?.approvedCents ?? 0) : line.amountCents;
    examined += 1;
    examinedCents += line.amountCents;
    wrongCents += missing;
    if (missing > 0) wrong += 1;
  }
  const wrongBasisPoints = examinedCents === 0 ? 0 : Math.floor((wrongCents * WHOLE) / examinedCents);
  return { lines: entries.length, examined, wrong, examinedCents, wrongCents, wrongBasisPoints };
};
