// The mandates of one person, and whether one of them holds on a day.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { MandateEnding, MandateRecorded } from './events.js';

/** A mandate, ended or not. */
export type Mandate = Omit<MandateRecorded, 'type'> & {
  readonly ended?: { readonly on: LocalDate; readonly cause: MandateEnding; readonly by: PersonId };
};

/** All mandates that were ever given for a person, in the order of their recording. */
export type Mandates = readonly Mandate[];

/** Dates of a mandate, both included. */
export interface MandateDates {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Why a mandate does not hold on a day. */
export type MandateLapse = 'mandate-not-yet' | 'mandate-expired' | 'mandate-revoked';

/** Whether dates cover a day, or how they miss it. */
export const lapseOf = ({ from, to }: MandateDates, day: LocalDate): MandateLapse | undefined => {
  if (to !== undefined && day > to) return 'mandate-expired';
  return from !== undefined && day < from ? 'mandate-not-yet' : undefined;
};

/** How somebody stands to a person on a day: under which mandate, or why under none. */
export type MandateStanding =
  { readonly holds: Mandate } | { readonly holds?: undefined; readonly lapse?: MandateLapse };

/** How a mandate stands on a day: whoever ended it, the days before stay covered. */
export const lapseOn = (mandate: Mandate, day: LocalDate): MandateLapse | undefined =>
  mandate.ended !== undefined && day >= mandate.ended.on ? 'mandate-revoked' : lapseOf(mandate, day);

/** How one of these holders (a person, and the desks that they work at) stands on a day; the last that was recorded tells why not. */
export const standingOn = (mandates: Mandates, holders: readonly string[], day: LocalDate): MandateStanding => {
  const own = mandates.filter(({ holder }) => holders.includes(holder));
  const holds = own.find((mandate) => lapseOn(mandate, day) === undefined);
  if (holds !== undefined) return { holds };
  const last = own.at(-1);
  const lapse = last && lapseOn(last, day);
  return lapse === undefined ? {} : { lapse };
};
