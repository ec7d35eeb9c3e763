// Zones (zone distretto, ambiti territoriali): sets of Comuni, both with validity dates, because zones split and Comuni merge.
import type { Brand } from './brand.js';
import type { LocalDate } from './local-date.js';

/** The code of a zone: two letters of the area and two digits, 'TC-01'. */
export type ZoneCode = Brand<string, 'ZoneCode'>;

const ZONE_CODE = /^[A-Z]{2}-\d{2}$/;

/** Whether the text has the form of a zone code. */
export const isZoneCode = (text: string): boolean => ZONE_CODE.test(text);

/** The zone code of this text; RangeError unless it has the form 'TC-01'. */
export const zoneCode = (text: string): ZoneCode => {
  if (!isZoneCode(text)) throw new RangeError('not a zone code of the form TC-01');
  return text as ZoneCode;
};

/** A time when something is so: first day and, when it ended, last day, both included. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

/** A Comune inside a zone; `belfiore` is its cadastral code ('D612' for Firenze). */
export interface ZoneComune extends Validity {
  readonly belfiore: string;
  readonly name: string;
}

/** A zone (zona distretto / ambito) and the Comuni that belong to it, each for its time. */
export interface Zone extends Validity {
  readonly code: ZoneCode;
  readonly name: string;
  readonly comuni: readonly ZoneComune[];
}

/** Whether a validity covers a date, both ends included. */
export const isValidOn = (validity: Validity, on: LocalDate): boolean =>
  validity.validFrom <= on && (validity.validTo === undefined || on <= validity.validTo);

/** The zone that a Comune belongs to on a date; undefined if none does. */
export const zoneOfComune = (zones: readonly Zone[], belfiore: string, on: LocalDate): Zone | undefined =>
  zones.find(
    (zone) =>
      isValidOn(zone, on) && zone.comuni.some((comune) => comune.belfiore === belfiore && isValidOn(comune, on)),
  );
