// Who of an office is away from day to day, and who covers: random ids and dates, and no reason but a neutral kind.
import type { LocalDate, PersonId } from '@buono/kernel';

/** Known beforehand, or not. Nothing else is kept of why. */
export type AbsenceKind = 'planned' | 'unplanned';

/** Somebody is away from day to day, both included (civil, Europe/Rome). */
export interface AbsenceRecorded {
  readonly type: 'AbsenceRecorded';
  readonly absenceId: string;
  readonly person: PersonId;
  readonly kind: AbsenceKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Who sees to their files meanwhile; absent while nobody does. */
  readonly cover?: PersonId;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Somebody else covers from now on, or nobody. */
export interface AbsenceCoverChanged {
  readonly type: 'AbsenceCoverChanged';
  readonly absenceId: string;
  readonly cover?: PersonId;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** It ends earlier; with a last day before its first it never was. */
export interface AbsenceCutShort {
  readonly type: 'AbsenceCutShort';
  readonly absenceId: string;
  readonly lastDay: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type AbsenceEvent = AbsenceRecorded | AbsenceCoverChanged | AbsenceCutShort;
