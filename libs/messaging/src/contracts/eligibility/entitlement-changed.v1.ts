// EntitlementChanged, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/**
 * A decision was corrected (rettifica) by an act that a second person approved: from a service date on, this is due instead of
 * what was. `entitled` is false, and there is no entitlement, where nothing is due any more.
 */
export interface EntitlementChangedV1 {
  readonly correctionId: UuidText;
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly reason:
    | 'isee-rectified'
    | 'score-changed'
    | 'deceased'
    | 'moved'
    | 'false-declaration'
    | 'office-error'
    | 'annulled'
    | 'reserve-resolved'
    | 'plan-changed'
    | 'other';
  readonly actNumber: string;
  readonly effectiveFrom: DateText;
  readonly entitled: boolean;
  readonly entitlement?: Entitlement;
  /** What the voucher is worth by it, from its first day to its last. */
  readonly valueCents: WholeCents;
  readonly changedOn: DateText;
}
