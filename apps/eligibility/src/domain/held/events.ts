// Whose household, or which body by any of its codes, has an application to a call. Keys are of this call only.
import type { ApplicationId } from '@buono/kernel';

/** An application that was sent holds these members: no other of the call may have one of them. */
export interface MembersHeld {
  readonly type: 'MembersHeld';
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly members: readonly string[];
}

/** A round of an application came to its end: its members are free for another. */
export interface MembersFreed {
  readonly type: 'MembersFreed';
  readonly applicationId: ApplicationId;
  readonly round: number;
}

export type HeldEvent = MembersHeld | MembersFreed;
