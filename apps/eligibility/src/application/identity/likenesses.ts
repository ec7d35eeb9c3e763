// Which applications speak of people who may be one person under two codes; from a projection, the module says whose.
import type { Position } from '@buono/event-store';
import type { Stretch } from '../ports.js';

/**
 * Why two applications are alike though their codes differ: the same name and birth date; the same, and one code is provisional;
 * codes that differ by omocodia only, which as a rule are two persons.
 */
export type LikenessReason = 'same-name-and-birth-date' | 'provisional-code' | 'omocodic-code';

/** Somebody in one application and somebody in another; both were sent. */
export interface Likeness {
  readonly applicationId: string;
  readonly personId: string;
  readonly otherApplicationId: string;
  readonly otherPersonId: string;
  readonly otherCallId: string;
  readonly otherZone: string;
  readonly otherStatus: string;
  readonly otherReceiptNumber?: number;
  readonly otherArrivedAt?: string;
  readonly reasons: readonly LikenessReason[];
}

/** Whose likenesses are looked for; what is not said does not count. */
export interface LikenessFilter {
  readonly zones?: readonly string[];
  readonly callId?: string;
}

/** Likenesses, found by keyed digests of names, birth dates and codes: none of them stands in clear. */
export abstract class Likenesses {
  /** Whether the rows have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** The applications that are like others, in order of their ids. */
  abstract applications(filter: LikenessFilter, stretch: Stretch): Promise<readonly string[]>;
  /** What these applications are like, in order of their ids and the others'. */
  abstract of(applications: readonly string[]): Promise<readonly Likeness[]>;
}
