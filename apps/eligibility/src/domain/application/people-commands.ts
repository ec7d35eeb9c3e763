// What may be asked about the people of an application, and why it may be refused.
import type { ApplicantChanged } from './people-events.js';

/** Puts an application into other hands: by an office, on an act, or by the recipient, into their own. */
export interface ChangeApplicant extends Omit<ApplicantChanged, 'type' | 'applicationId' | 'callId' | 'recipientId'> {
  readonly type: 'ChangeApplicant';
  readonly office: boolean;
}

export type PeopleRefusal = 'paper-date-wrong';
