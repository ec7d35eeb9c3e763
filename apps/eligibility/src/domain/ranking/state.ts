// The situations of a ranking: being computed, whole, published as provisional, approved.
import type { ApplicationId, LocalDate, PersistentMap, PersonId } from '@buono/kernel';
import type { Sealed } from '../application/sealed.js';
import type { ObservationOutcome, RankingApproved, RankingEntry, RankingPosted, RankingStarted } from './events.js';

/** What a family observed, and what the office answered. */
export interface Observation {
  readonly applicationId: ApplicationId;
  readonly on: LocalDate;
  readonly sealed: Sealed;
  readonly answer?: { readonly outcome: ObservationOutcome; readonly on: LocalDate; readonly sealed: Sealed };
}

/** How a ranking stands as a provisional one; the observations by application. */
export interface Provisional {
  readonly actNumber: string;
  readonly publishedBy: PersonId;
  readonly publishedOn: LocalDate;
  readonly observationsBy: LocalDate;
  /** Its term has not begun: it is not on the notice board yet. */
  readonly awaitsPosting?: true;
  readonly observations: PersistentMap<Observation>;
}

/** Under which number, and from when to when, it is on the notice board. */
export type RankingPosting = Pick<RankingPosted, 'number' | 'from' | 'to'>;

/** What a ranking is about. */
export type RankingManifest = Omit<RankingStarted, 'type'> & { readonly posting?: RankingPosting };

export type Ranking =
  | { readonly status: 'none' }
  | (RankingManifest & { readonly status: 'computing' | 'computed'; readonly ranked: readonly RankingEntry[] })
  | (RankingManifest & {
      readonly status: 'provisional';
      readonly ranked: readonly RankingEntry[];
      readonly provisional: Provisional;
    })
  | (RankingManifest &
      Pick<RankingApproved, 'actNumber' | 'approvedBy' | 'approvedOn'> & {
        readonly status: 'approved';
        readonly ranked: readonly RankingEntry[];
      });
