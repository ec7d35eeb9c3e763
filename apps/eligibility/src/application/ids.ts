// The ids of eligibility's aggregates: each follows from what it is for, so that asking twice finds the same one.
import { uuidV5 } from '@buono/event-store';
import { applicationId, callId, type ApplicationId, type CallId, type PersonId } from '@buono/kernel';

/** The call of a code: one code, one call. */
export const callOf = (code: string): CallId => callId(uuidV5('call', code));

/** The application of a recipient to a call: one stream for both, so that one is open at a time. */
export const applicationOf = (call: CallId, recipient: PersonId): ApplicationId =>
  applicationId(uuidV5('application', call, recipient));

/** The ranking that a command computes. */
export const rankingOf = (commandId: string): string => uuidV5('ranking', commandId);
