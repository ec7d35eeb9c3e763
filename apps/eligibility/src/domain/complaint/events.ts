// What happens to a complaint or report (reclamo, segnalazione): opened on a file, held, answered, closed. Texts are sealed.
import type { LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Sealed } from '../application/sealed.js';

/** What it is about: a service, a delay, how somebody was treated, something else. */
export type ComplaintKind = 'service' | 'delay' | 'treatment' | 'other';

/** Tied to the file of an application, and as far as it is said to a voucher or a provider. It is no appeal: no decision is touched. */
export interface ComplaintOpened {
  readonly type: 'ComplaintOpened';
  readonly complaintId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: ZoneCode;
  readonly kind: ComplaintKind;
  readonly voucherId?: string;
  readonly providerId?: string;
  /** The office wrote it down for them. */
  readonly byOffice?: true;
  readonly underMandate?: string;
  readonly sealed: Sealed;
  /** The last day to answer. */
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Somebody of the office holds it from now on: the first, or handed over. */
export interface ComplaintAssigned {
  readonly type: 'ComplaintAssigned';
  readonly complaintId: string;
  readonly holder: PersonId;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Whether what is said was found to be so. */
export type ComplaintOutcome = 'founded' | 'partly-founded' | 'unfounded';

/** Who holds it answered. */
export interface ComplaintAnswered {
  readonly type: 'ComplaintAnswered';
  readonly complaintId: string;
  readonly outcome: ComplaintOutcome;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface ComplaintClosed {
  readonly type: 'ComplaintClosed';
  readonly complaintId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The answer was not enough, or it happened again: a new term runs. */
export interface ComplaintReopened {
  readonly type: 'ComplaintReopened';
  readonly complaintId: string;
  readonly underMandate?: string;
  readonly sealed: Sealed;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ComplaintEvent =
  ComplaintOpened | ComplaintAssigned | ComplaintAnswered | ComplaintClosed | ComplaintReopened;
