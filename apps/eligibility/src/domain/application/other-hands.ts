// An application that goes on in other hands: what stood in it stays.
import type { ApplicantChanged } from './people-events.js';
import type { KnownApplication } from './state.js';

/** The application under its new applicant. */
export const inOtherHands = <A extends KnownApplication>(
  application: A,
  { applicantId, relation, mandate = {}, title }: ApplicantChanged,
): A => ({ ...application, applicantId, relation, mandate, ...(title !== undefined && { title }) });
