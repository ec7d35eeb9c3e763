// The ids of eligibility's aggregates: each follows from what it is for, so that asking twice finds the same one.
import { uuidV5 } from '@buono/event-store';
import { applicationId, callId, type ApplicationId, type CallId, type PersonId } from '@buono/kernel';

/** The call of a code: one code, one call. */
export const callOf = (code: string): CallId => callId(uuidV5('call', code));

/** The application of a recipient to a call: one stream for both, so that one is open at a time. */
export const applicationOf = (call: CallId, recipient: PersonId): ApplicationId =>
  applicationId(uuidV5('application', call, recipient));

/** The key of a member of a household in a call: of this call only, and it tells nothing of a person. */
export const memberKey = (call: CallId, person: PersonId): string => uuidV5('household-member', call, person);

/** The ranking that a command computes. */
export const rankingOf = (commandId: string): string => uuidV5('ranking', commandId);

/** The simulation that a command asks for. */
export const simulationOf = (commandId: string): string => uuidV5('simulation', commandId);

/** The shadow that a command switches on. */
export const shadowOf = (commandId: string): string => uuidV5('shadow', commandId);

/** The stream of one page, from 1, of what a simulation found: found otherwise, it is another. */
export const movesPageOf = (simulationId: string, digest: string, page: number): string =>
  uuidV5('moves', simulationId, digest, String(page));
