// What happens to the seeds by which a zone draws lines of claims: bound before claims are presented, shown when used.
import type { CallId, LocalDate, PersonId } from '@buono/kernel';

/** Bound by an act: claims presented from here on, until it is shown, are drawn with it. */
export interface SeedBound {
  readonly type: 'SeedBound';
  readonly callId: CallId;
  readonly zone: string;
  /** SHA-256 of the seed's text, hexadecimal. */
  readonly commitment: string;
  readonly actNumber: string;
  readonly boundBy: PersonId;
  readonly boundOn: LocalDate;
}

/** The seed itself: from here on anybody can draw again, and no other claim is drawn with it. */
export interface SeedShown {
  readonly type: 'SeedShown';
  readonly commitment: string;
  readonly seed: string;
  readonly shownBy: PersonId;
  readonly shownOn: LocalDate;
}

export type ClaimSeedEvent = SeedBound | SeedShown;
