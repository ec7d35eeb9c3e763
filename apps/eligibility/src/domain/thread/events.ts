// What is written between a family and its office on a file (messaggi sulla pratica): one thread for each application. Texts are sealed.
import type { Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Sealed } from '../application/sealed.js';

/** Whose words they are. */
export type Side = 'family' | 'office';

/** Somebody wrote; `documents` are of the application's own. */
export interface MessageWritten {
  readonly type: 'MessageWritten';
  readonly messageId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: ZoneCode;
  readonly from: Side;
  readonly underMandate?: string;
  readonly documents: readonly string[];
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** Somebody of the office sees to the thread from now on: who answered first, or took it over. */
export interface ThreadAssigned {
  readonly type: 'ThreadAssigned';
  readonly applicationId: string;
  readonly holder: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** The last words of the family want no answer, as thanks do not. */
export interface ThreadSettled {
  readonly type: 'ThreadSettled';
  readonly applicationId: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** One side has read the first `count` messages. */
export interface MessagesRead {
  readonly type: 'MessagesRead';
  readonly applicationId: string;
  readonly side: Side;
  readonly count: number;
  readonly by: PersonId;
  readonly at: Instant;
}

export type ThreadEvent = MessageWritten | ThreadAssigned | ThreadSettled | MessagesRead;
