// What happens to a ranking (graduatoria) of a call's action in a zone: computed page by page, then approved by an act; where the
// call wants it, published as provisional before that, observed by families, and followed by another that is approved.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { KeptPlace } from '../freeze/freeze.js';
import type { Sealed } from '../application/sealed.js';

/** A place, from 1. Codes, points and order only: what is published lets nobody infer who it is (domain.md §7). */
export interface RankingEntry {
  readonly applicationId: ApplicationId;
  readonly receiptNumber: number;
  readonly place: number;
  readonly total: number;
  /** What decided between it and the one above: 0 the points, 1… the call's ties in their order, then the lot, then the receipt. */
  readonly by?: number;
  /** In a ranking that follows a provisional one: its decision was corrected since that was computed. */
  readonly corrected?: true;
}

/** The lot that put entries in order: the seed that an act had bound before the window closed. */
export interface RankingLot {
  readonly seed: string;
  readonly commitment: string;
  readonly actNumber: string;
}

/** The manifest: how many entries on how many pages, and their digest (SHA-256). */
export interface RankingStarted {
  readonly type: 'RankingStarted';
  readonly rankingId: string;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly action: string;
  readonly zone: ZoneCode;
  readonly entries: number;
  readonly pages: number;
  readonly digest: string;
  readonly engineVersion: string;
  readonly lot?: RankingLot;
  /** Days for observations once it is published as provisional; absent where it is approved without. */
  readonly observationDays?: number;
  /** They count from the first day on the notice board (albo), and not from the act. */
  readonly observationsFrom?: 'posting';
  /** The provisional ranking that this one makes final. */
  readonly follows?: string;
  readonly computedBy: PersonId;
  readonly computedOn: LocalDate;
}

/** One page, from 1, in order; the last one completes the ranking. */
export interface RankingPageAdded {
  readonly type: 'RankingPageAdded';
  readonly page: number;
  readonly entries: readonly RankingEntry[];
}

export interface RankingApproved {
  readonly type: 'RankingApproved';
  readonly rankingId: string;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly pages: number;
  readonly actNumber: string;
  readonly approvedBy: PersonId;
  readonly approvedOn: LocalDate;
  /** What open appeals keep between its places; absent where there is none. */
  readonly frozen?: readonly KeptPlace[];
}

/** It is published as provisional (graduatoria provvisoria), by an act; observations may come until the end of `observationsBy`. */
export interface ProvisionalRankingPublished {
  readonly type: 'ProvisionalRankingPublished';
  readonly rankingId: string;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly actNumber: string;
  /** Where the days count from the posting, the earliest day that it can be: the posting says which it is. */
  readonly observationsBy: LocalDate;
  readonly awaitsPosting?: true;
  readonly publishedBy: PersonId;
  readonly publishedOn: LocalDate;
}

/** It is on the notice board from a day to a day, both included; where its term counts from there, `observationsBy` is its end. */
export interface RankingPosted {
  readonly type: 'RankingPosted';
  readonly rankingId: string;
  readonly number: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly observationsBy?: LocalDate;
}

/** A family observed in time: what it wrote is sealed under the recipient. */
export interface RankingObserved {
  readonly type: 'RankingObserved';
  readonly rankingId: string;
  readonly applicationId: ApplicationId;
  readonly sealed: Sealed;
  readonly arrivedAt: Instant;
  readonly underMandate?: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The office answered it, with its reasons, sealed. What is upheld is put right by a correction before the final ranking. */
export interface RankingObservationAnswered {
  readonly type: 'RankingObservationAnswered';
  readonly rankingId: string;
  readonly applicationId: ApplicationId;
  readonly outcome: ObservationOutcome;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ObservationOutcome = 'upheld' | 'rejected';

export type RankingEvent =
  | RankingStarted
  | RankingPageAdded
  | ProvisionalRankingPublished
  | RankingPosted
  | RankingObserved
  | RankingObservationAnswered
  | RankingApproved;
