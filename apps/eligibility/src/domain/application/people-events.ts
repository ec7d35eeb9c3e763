// What happens to the people of an application: filed by an office for a family, and other hands that take it over.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { MandateDates } from '../mandate/state.js';
import type { Relation } from './relation.js';
import type { Sealed } from './sealed.js';

/** How an application reached an office: on paper, at the desk, by telephone, through the service that has the person in charge. */
export type FilingSource = 'paper' | 'desk' | 'phone' | 'service';

/** What the office files on: a signed form, a word that it took down, or a duty of the service that needs none. */
export type FilingConsent = 'signed' | 'spoken' | 'duty-of-service';

/** An office wrote for the family. `presentedAt` is when it was handed in, and is judged against the window. */
export interface Filing {
  readonly by: PersonId;
  readonly source: FilingSource;
  readonly consent: FilingConsent;
  readonly presentedAt: Instant;
}

/** Why others act for the recipient from now on. */
export type ApplicantCause =
  'majority' | 'death-of-applicant' | 'new-guardian' | 'new-delegate' | 'mandate-ended' | 'asked-by-recipient';

/** The application goes on in other hands; `title` seals the act, under the recipient's identity. */
export interface ApplicantChanged {
  readonly type: 'ApplicantChanged';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly relation: Relation;
  readonly mandate?: MandateDates;
  readonly cause: ApplicantCause;
  readonly title?: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}
