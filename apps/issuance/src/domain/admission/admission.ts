// An admitted application as issuance needs it: whose voucher, how much, under which entitlement. Said once, kept for its turn.
import {
  accept,
  refuse,
  type ApplicationId,
  type CallId,
  type Cents,
  type Decider,
  type LocalDate,
  type PersonId,
  type ZoneCode,
} from '@buono/kernel';
import type { WhenNotFitting } from '../allocation/line.js';
import type { VoucherEntitlement } from '../voucher/entitlement.js';

/** What an admission is made of; the value in cents stands in the entitlement. */
export interface Admission {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  /** In which order it is served; what was taken over from another scheme has its voucher already. */
  readonly order: 'arrival' | 'score' | 'isee' | 'draw' | 'taken-over';
  readonly zone: ZoneCode;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly entitlement: VoucherEntitlement;
  readonly admittedOn: LocalDate;
  /** The number of its receipt: its place where calls are served by arrival. Absent in what was stored before it was told. */
  readonly receiptNumber?: number;
  /** What its call says of the waiting list. Absent: stop at who does not fit, and nobody goes to the end. */
  readonly sliding?: SlidingPolicy;
  /** Admitted with reserve: what its turn brings is kept, not offered, until that is lifted. */
  readonly reserve?: 'offer';
}

/** What a call says of its waiting list (scorrimento). */
export interface SlidingPolicy {
  readonly lastVoucher: WhenNotFitting;
  readonly onRenunciation: 'last' | 'out';
  readonly onLapse: 'last' | 'out';
}

/** What a correction (rettifica) of the decision says: from a service date on, this is due; nothing where `entitled` is false. */
export interface EntitlementChange {
  readonly amendmentId: string;
  readonly reason: string;
  readonly actNumber: string;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement?: VoucherEntitlement;
  readonly valueCents: Cents;
  readonly on: LocalDate;
}

export type AdmissionRecorded = { readonly type: 'AdmissionRecorded' } & Admission;
/** The decision was corrected: what was not served yet is served by this. */
export type AdmissionAmended = { readonly type: 'AdmissionAmended' } & EntitlementChange;

/** What it waited for was resolved: it is served like any other. */
export interface ReserveLifted {
  readonly type: 'ReserveLifted';
  readonly applicationId: ApplicationId;
  readonly on: LocalDate;
}

export type AdmissionEvent = AdmissionRecorded | AdmissionAmended | ReserveLifted;
export type AdmissionCommand =
  | ({ readonly type: 'RecordAdmission' } & Admission)
  | ({ readonly type: 'AmendAdmission' } & EntitlementChange)
  | { readonly type: 'LiftReserve'; readonly on: LocalDate };

/** An admission with the corrections that it went through. */
export type StandingAdmission = Admission & {
  /** The ids of its corrections, oldest first, and the last one; absent before the first. */
  readonly amendments?: readonly string[];
  readonly change?: EntitlementChange;
  /** Whether a correction left nothing due. */
  readonly ended?: boolean;
};

/** One admission per application: `admission-{application}`. */
export const admissionDecider: Decider<
  StandingAdmission | undefined,
  AdmissionCommand,
  AdmissionEvent,
  'admission-unknown'
> = {
  initial: undefined,
  evolve: (admission, event) => {
    if (event.type === 'AdmissionRecorded') {
      const { type: _type, ...recorded } = event;
      return recorded;
    }
    if (admission === undefined) return undefined;
    if (event.type === 'ReserveLifted') {
      const { reserve: _, ...served } = admission;
      return served;
    }
    const { type: _, ...change } = event;
    const { amendmentId, entitled, entitlement, valueCents } = change;
    return {
      ...admission,
      entitlement: { ...(entitlement ?? admission.entitlement), valueCents },
      amendments: [...(admission.amendments ?? []), amendmentId],
      change,
      ended: !entitled,
    };
  },
  decide: (command, admission) => {
    if (command.type === 'RecordAdmission')
      return admission === undefined ? accept({ ...command, type: 'AdmissionRecorded' }) : accept();
    if (admission === undefined) return refuse('admission-unknown');
    if (command.type === 'LiftReserve') {
      const { applicationId, reserve } = admission;
      return reserve === undefined ? accept() : accept({ type: 'ReserveLifted', applicationId, on: command.on });
    }
    return admission.amendments?.includes(command.amendmentId) === true
      ? accept()
      : accept({ ...command, type: 'AdmissionAmended' });
  },
};
