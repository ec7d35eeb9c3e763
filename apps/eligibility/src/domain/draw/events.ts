// What happens to the lot (sorteggio) of a call: its seed is bound while applications still come, and shown when it is used.
import type { CallId, Instant, LocalDate, PersonId } from '@buono/kernel';

/** Published by an act before the window closes: whoever chose the seed cannot choose another one any more. */
export interface DrawCommitted {
  readonly type: 'DrawCommitted';
  readonly callId: CallId;
  /** SHA-256 of the seed's text, hexadecimal. */
  readonly commitment: string;
  readonly actNumber: string;
  readonly committedBy: PersonId;
  readonly committedAt: Instant;
}

/** The seed itself, after the window has closed: from here on anybody can draw again. */
export interface DrawRevealed {
  readonly type: 'DrawRevealed';
  readonly seed: string;
  readonly revealedBy: PersonId;
  readonly revealedOn: LocalDate;
}

export type DrawEvent = DrawCommitted | DrawRevealed;
