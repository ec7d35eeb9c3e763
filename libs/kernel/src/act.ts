// Acts (atti): what an office decides by a numbered and dated paper.
import type { LocalDate } from './local-date.js';

/** Why an act cannot be acted on: it is dated after the day on which it is entered, so nobody has signed it yet. */
export type ActRefusal = 'act-in-the-future';

/** Whether an act of this date may be entered on this day (both Europe/Rome): undefined when it may. */
export const againstActOf = (actDate: LocalDate, enteredOn: LocalDate): ActRefusal | undefined =>
  actDate > enteredOn ? 'act-in-the-future' : undefined;
