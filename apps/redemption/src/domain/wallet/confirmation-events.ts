// What happens when a family is asked to confirm a service. Names and fields are the storage format: see the codec.
import type { CallId, Cents, LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';

interface OfService {
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: string;
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
}

/** The family is asked to confirm a service (conferma della fruizione) until `until`, included; who is silent accepts it then. */
export interface ConfirmationAsked extends OfService {
  readonly type: 'ConfirmationAsked';
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly publicCents: Cents;
  readonly askedOn: LocalDate;
  readonly until: LocalDate;
}

export interface ServiceConfirmed extends OfService {
  readonly type: 'ServiceConfirmed';
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Nobody answered until `until`: the service is accepted. */
export interface ConfirmationLapsed extends OfService {
  readonly type: 'ConfirmationLapsed';
  readonly until: LocalDate;
}

/** The family says that the service was not as it was entered (contestazione): not payable until an office decides. */
export interface ServiceDisputed extends OfService {
  readonly type: 'ServiceDisputed';
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** An office decided a dispute: upheld, the service is reversed beside it; rejected, it is payable. */
export interface DisputeDecided extends OfService {
  readonly type: 'DisputeDecided';
  readonly upheld: boolean;
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

export type ConfirmationEvent =
  ConfirmationAsked | ServiceConfirmed | ConfirmationLapsed | ServiceDisputed | DisputeDecided;
