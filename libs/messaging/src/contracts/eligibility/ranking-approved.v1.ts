// RankingApproved, first version: what eligibility tells its neighbours.
import type { WholeCents, DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** One page (at most 500 entries) of a ranking (graduatoria) of a call and zone, in order of place. */
export interface RankingApprovedV1 {
  readonly rankingId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly page: WholeNumber;
  readonly pages: WholeNumber;
  readonly entries: readonly { readonly applicationId: UuidText; readonly place: WholeNumber }[];
  /** Who appealed, with what is kept for them after a place of this page (on the first page also before all). */
  readonly frozen?: readonly {
    readonly applicationId: UuidText;
    readonly action?: string;
    readonly place: WholeNumber;
    readonly bis: WholeNumber;
    readonly valueCents: WholeCents;
    readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
  }[];
  readonly approvedOn: DateText;
}
