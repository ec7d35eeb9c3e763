// RankingApproved, first version: what eligibility tells its neighbours.
/** One page (at most 500 entries) of a ranking (graduatoria) of a call and zone, in order of place. */
export interface RankingApprovedV1 {
  readonly rankingId: string;
  readonly callId: string;
  readonly zone: string;
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly { readonly applicationId: string; readonly place: number }[];
  readonly approvedOn: string;
}
