// When a registry that did not answer is asked again: soon, then more and more seldom, never given up.
import { compareInstants, instantFromMillis, millisOf, type Instant } from '@buono/kernel';

const MINUTE = 60_000;
/** Pauses after the first attempts; from then on the last one, day after day. */
const PAUSES = [5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE, 24 * 60 * MINUTE] as const;

/** The next attempt after this many that failed; not before the registry said that it may be asked again. */
export const nextAttempt = (attempts: number, now: Instant, notBefore?: Instant): Instant => {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0];
  const next = instantFromMillis(millisOf(now) + pause);
  return notBefore !== undefined && compareInstants(notBefore, next) > 0 ? notBefore : next;
};
