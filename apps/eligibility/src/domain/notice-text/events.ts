// What happens to a text of notices (testo delle comunicazioni) of one body, kind and language. Texts hold places, and nobody's data.
import type { Instant, LocalDate, PersonId } from '@buono/kernel';
import type { NoticeKind } from '../notice/kinds.js';

/** Somebody of the staff wrote a version; the notices of the body keep the words that they have until another person approves it. */
export interface TextProposed {
  readonly type: 'TextProposed';
  readonly body: string;
  readonly kind: NoticeKind;
  readonly language: string;
  /** From 1 on. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** Another person approved it: the notices that are written from now on have these words. */
export interface TextApproved {
  readonly type: 'TextApproved';
  readonly version: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** It was set aside before anybody approved it. */
export interface TextDismissed {
  readonly type: 'TextDismissed';
  readonly version: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** The body goes back to the words that the platform comes with. */
export interface TextWithdrawn {
  readonly type: 'TextWithdrawn';
  readonly by: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
}

export type NoticeTextEvent = TextProposed | TextApproved | TextDismissed | TextWithdrawn;
