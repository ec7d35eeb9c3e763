// What may be asked of a register. It refuses nothing: what was submitted is registered.
import type { ApplicationId, Instant } from '@buono/kernel';

/** Registers one round of an application; asked again, it has its number already. */
export interface RegisterReceipt {
  readonly type: 'RegisterReceipt';
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly arrivedAt: Instant;
  readonly registeredAt: Instant;
  readonly digest: string;
}

export type RegisterCommand = RegisterReceipt;
