// What happens to programmes: who finances which calls, and for spending of which period. The storage format: see the codec.
import type { LocalDate, PersonId } from '@buono/kernel';

/** A programme (programma) under which spending is declared to who finances it, as the European Commission. */
export interface ProgrammeDefined {
  readonly type: 'ProgrammeDefined';
  readonly programmeId: string;
  readonly name: string;
  /** Spending counts when the service was given and paid within these days. */
  readonly eligibleFrom: LocalDate;
  readonly eligibleTo: LocalDate;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A call is financed by the programme; by no other, for ever. */
export interface CallAttached {
  readonly type: 'CallAttached';
  readonly programmeId: string;
  readonly callId: string;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ProgrammeEvent = ProgrammeDefined | CallAttached;
