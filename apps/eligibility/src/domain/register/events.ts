// The register of a call (registro delle ricezioni, protocollo): what was received, in one order, numbered without gaps.
import type { ApplicationId, Instant } from '@buono/kernel';

/** The application has its number: the order is the number's, whether it was in time is the arrival's. */
export interface ApplicationRegistered {
  readonly type: 'ApplicationRegistered';
  readonly number: number;
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly arrivedAt: Instant;
  readonly registeredAt: Instant;
  readonly digest: string;
}

export type RegisterEvent = ApplicationRegistered;
