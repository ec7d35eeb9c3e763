// What an office must still hold a person's data for: erasure is limited by the duties of the law (GDPR art. 17(3)).
import { localDateOf, type LocalDate } from '@buono/kernel';

/** What an application says to this question; dates are civil, Europe/Rome. */
export interface ApplicationSeen {
  readonly status: string;
  readonly decidedOn?: string;
}

/** A role of the person, while it lasts. */
export interface RoleSeen {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** What data are needed for: an open application, the accounts of what was granted, a refusal that may be reviewed, a role held. */
export type Need = 'application-open' | 'grant-on-record' | 'refusal-on-record' | 'role-held';

/**
 * Years of keeping from 31 December of the year of the decision (domain.md §7): accounts 10, which covers the 5 of the funds
 * (Reg. (EU) 2021/1060 art. 82); refusals 5, a modelled period.
 */
const YEARS_KEPT = { granted: 10, refused: 5 } as const;

/** The last day of keeping for a decision of this date. */
export const keptUntil = (decidedOn: string, outcome: keyof typeof YEARS_KEPT): LocalDate =>
  localDateOf(Number(decidedOn.slice(0, 4)) + YEARS_KEPT[outcome], 12, 31);

const OPEN: readonly string[] = ['draft', 'submitted', 'received'];

/** What the data of a person are needed for on a day, each once, in a fixed order; nothing: they may be erased. */
export const needsOn = (
  today: LocalDate,
  applications: readonly ApplicationSeen[],
  roles: readonly RoleSeen[],
): readonly Need[] => {
  const needs = new Set(applications.flatMap((application) => needOf(application, today)));
  if (roles.some(({ to }) => to === undefined || to >= today)) needs.add('role-held');
  return ORDER.filter((need) => needs.has(need));
};

const ORDER: readonly Need[] = ['application-open', 'grant-on-record', 'refusal-on-record', 'role-held'];

const needOf = ({ status, decidedOn }: ApplicationSeen, today: LocalDate): readonly Need[] => {
  if (OPEN.includes(status)) return ['application-open'];
  if (decidedOn === undefined) return [];
  // Given up after admission: money may have moved for it all the same.
  if (status === 'refused') return today <= keptUntil(decidedOn, 'refused') ? ['refusal-on-record'] : [];
  return today <= keptUntil(decidedOn, 'granted') ? ['grant-on-record'] : [];
};
