// An admitted application as issuance needs it: whose voucher, how much, under which entitlement. Said once, kept for its turn.
import {
  accept,
  type ApplicationId,
  type CallId,
  type Decider,
  type LocalDate,
  type PersonId,
  type ZoneCode,
} from '@buono/kernel';
import type { VoucherEntitlement } from '../voucher/entitlement.js';

/** What an admission is made of; the value in cents stands in the entitlement. */
export interface Admission {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly order: 'arrival' | 'score';
  readonly zone: ZoneCode;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly entitlement: VoucherEntitlement;
  readonly admittedOn: LocalDate;
}

export type AdmissionEvent = { readonly type: 'AdmissionRecorded' } & Admission;
export type AdmissionCommand = { readonly type: 'RecordAdmission' } & Admission;

/** One admission per application: `admission-{application}`. */
export const admissionDecider: Decider<Admission | undefined, AdmissionCommand, AdmissionEvent, never> = {
  initial: undefined,
  evolve: (_, event) => {
    const { type: _type, ...admission } = event;
    return admission;
  },
  decide: (command, state) => (state === undefined ? accept({ ...command, type: 'AdmissionRecorded' }) : accept()),
};
