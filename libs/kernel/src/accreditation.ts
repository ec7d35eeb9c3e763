// Accreditations of a provider (accreditamenti) as two contexts read them: which one counts on a day.
import type { LocalDate } from './local-date.js';

/** May deliver a service category in a zone ('all': everywhere) from a date, to a date if said, both included. */
export interface AccreditationGiven {
  readonly type: 'ProviderAccredited';
  readonly category: string;
  readonly zone: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
}

/** Services from a date on are not payable, until accredited again. */
export interface AccreditationTaken {
  readonly type: 'AccreditationSuspended';
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
}

/** Suspensions that were decided before are without effect from a date on, be it past: what was accredited holds again. */
export interface AccreditationResumed {
  readonly type: 'AccreditationResumed';
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: LocalDate;
}

/** One decision on a provider's accreditations. */
export type AccreditationRecord = AccreditationGiven | AccreditationTaken | AccreditationResumed;

/**
 * The first of these categories that is accredited in a zone on a service date, by records in the order in which they were
 * decided; undefined if none. The last decision that covers the date counts: a suspension holds until an accreditation
 * decided after it, and not where a resumption decided after it covers the date.
 */
export const accreditedFor = (
  records: readonly AccreditationRecord[],
  categories: readonly string[],
  zone: string,
  on: LocalDate,
): string | undefined =>
  categories.find((category) => {
    const own = records.filter((one) => one.category === category && (one.zone === 'all' || one.zone === zone));
    return isAccredited(own, on);
  });

const isAccredited = (records: readonly AccreditationRecord[], on: LocalDate): boolean => {
  let isResumed = false;
  for (const record of records.toReversed()) {
    if (!covers(record, on)) continue;
    if (record.type === 'ProviderAccredited') return true;
    if (record.type === 'AccreditationResumed') isResumed = true;
    else if (!isResumed) return false;
  }
  return false;
};

const covers = (record: AccreditationRecord, on: LocalDate): boolean =>
  record.type === 'ProviderAccredited'
    ? record.from <= on && (record.to === undefined || on <= record.to)
    : record.effectiveFrom <= on;
