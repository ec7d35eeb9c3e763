// What happens to a ranking (graduatoria) of a call's action in a zone: computed page by page, then approved by an act.
import type { ApplicationId, CallId, LocalDate, PersonId, ZoneCode } from '@buono/kernel';

/** A place, from 1. Codes, points and order only: what is published lets nobody infer who it is (domain.md §7). */
export interface RankingEntry {
  readonly applicationId: ApplicationId;
  readonly receiptNumber: number;
  readonly place: number;
  readonly total: number;
  /** What decided between it and the one above: 0 the points, 1… the call's ties in their order, then the lot, then the receipt. */
  readonly by?: number;
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
}

export type RankingEvent = RankingStarted | RankingPageAdded | RankingApproved;
