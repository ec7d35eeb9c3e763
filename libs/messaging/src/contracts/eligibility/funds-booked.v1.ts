// FundsBooked, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/**
 * A call that books at submission got an application: what it would come to is kept at its place, the number of the receipt, until
 * it is admitted or the booking ends.
 */
export interface FundsBookedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  /** Absent in what was told before actions had money of their own. */
  readonly action?: string;
  readonly receiptNumber: WholeNumber;
  readonly valueCents: WholeCents;
  readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
  readonly bookedOn: DateText;
}
