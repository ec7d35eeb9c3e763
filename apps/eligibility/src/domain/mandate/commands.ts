// What may be asked of a person's mandates, and why it may be refused.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { MandateEnding, MandateRecorded } from './events.js';

/** Records a mandate. With `replaces`, the named one ends with it: a new guardian in the place of the old. */
export interface RecordMandate extends Omit<MandateRecorded, 'type'> {
  readonly type: 'RecordMandate';
  /** Whether an office records it, on an act that it has seen; else the person gives it. */
  readonly office: boolean;
  readonly replaces?: string;
}

/** Ends a mandate from a day on: by the person, by its holder (`holders` are who asks and their desks), or by an office. */
export interface EndMandate {
  readonly type: 'EndMandate';
  readonly mandateId: string;
  readonly cause: MandateEnding;
  readonly office: boolean;
  readonly holders: readonly string[];
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type MandateCommand = RecordMandate | EndMandate;

export type MandateRefusal =
  'mandate-of-oneself' | 'mandate-dates-wrong' | 'mandate-needs-office' | 'own-mandate' | 'mandate-unknown';
