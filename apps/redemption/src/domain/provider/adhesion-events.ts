// What a provider does about a call that wants providers to join (adesione all'avviso). Names and fields are the storage format.
import type { AdhesionEnded, AdhesionGiven, CallId, Cents, LocalDate, PersonId, ProviderId } from '@buono/kernel';

/** The price that a provider declares for a unit of a service (an hour where it is counted by the hour), in cents. */
export interface DeclaredTariff {
  readonly service: string;
  readonly amountCents: Cents;
}

/** Why a provider leaves: it no longer does this, has no places, does not want the terms, or something else. */
export const LEAVING_REASONS = ['activity-ended', 'places-full', 'terms', 'other'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** Who represents a provider accepted the terms of a call: the very text of that digest, in that version of the call. */
export interface CallJoined extends AdhesionGiven {
  readonly type: 'CallJoined';
  readonly providerId: ProviderId;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly tariffs?: readonly DeclaredTariff[] | undefined;
  /** How many it can serve at once under the call. */
  readonly places?: number | undefined;
  readonly acceptedBy: PersonId;
  readonly acceptedOn: LocalDate;
  /** The provider that had accepted and goes on in this one. */
  readonly inheritedFrom?: ProviderId | undefined;
}

/** It leaves the call from a service date on; services before it stay payable. */
export interface CallLeft extends AdhesionEnded {
  readonly type: 'CallLeft';
  readonly providerId: ProviderId;
  readonly callId: CallId;
  readonly reason: LeavingReason;
  readonly leftBy: PersonId;
  readonly leftOn: LocalDate;
  readonly inheritedFrom?: ProviderId | undefined;
}

export type AdhesionEvent = CallJoined | CallLeft;
