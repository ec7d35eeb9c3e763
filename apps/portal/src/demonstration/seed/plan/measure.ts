// What the demonstration must know of an action to apply for it and to use its vouchers: facts as a family gives them, services
// as a provider enters them. Whether somebody qualifies, and for how much, only the call says.
import type { LocalDate } from '@buono/kernel';
import type { HeadlineCall } from '@buono/rules/headline-calls';
import type { Chance } from '../chance.js';
import type { ProviderCategory } from '../people/invented-providers.js';
import type { StoryCalendar, Stretch } from './calendar.js';

/** Facts by name, as the catalogue types them. */
export type GivenFacts = Readonly<Record<string, boolean | number | string | readonly string[] | null>>;

/** Who the applicant usually is to the recipient. */
export type UsualRelation = 'self' | 'parent' | 'tutor';

/** Somebody for whom facts are given. */
export interface Applying {
  readonly chance: Chance;
  readonly calendar: StoryCalendar;
  /** The day on which the application is sent. */
  readonly on: LocalDate;
  /** Whether the call shall find all its criteria met. */
  readonly qualifies: boolean;
}

/** A service as it is entered. */
export interface PlannedEntry {
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly quantity: Readonly<Record<string, unknown>>;
}

/** What a provider of some category does for one recipient in a stretch of time. */
export interface Serving {
  readonly chance: Chance;
  readonly stretch: Stretch;
  readonly facts: GivenFacts;
  readonly assessment: GivenFacts;
  readonly category: ProviderCategory | undefined;
}

/** An action of a headline call. */
export interface Measure {
  readonly call: HeadlineCall;
  readonly action: string;
  /** Whether the places of a ranking decide whose turn it is. */
  readonly ranked: boolean;
  readonly relation: UsualRelation;
  /** Who delivers; none where the family is paid back. */
  readonly categories: readonly ProviderCategory[];
  /** Whether the family chooses one provider, or uses whichever is there. */
  readonly chooses: boolean;
  /** Whether the recipient shows a one-time code. */
  readonly byCode: boolean;
  born(applying: Applying): readonly [from: LocalDate, to: LocalDate];
  facts(applying: Applying): GivenFacts;
  /** What the assessment unit finds; undefined where it is not asked. */
  assessment?(applying: Applying): GivenFacts;
  entries(serving: Serving): readonly PlannedEntry[];
}

/** A day of the stretch. */
export const someDay = (chance: Chance, { from, to }: Stretch): LocalDate => {
  const first = Number(from.slice(8));
  const number = chance.whole(first, Number(to.slice(8)));
  return `${from.slice(0, 8)}${String(number).padStart(2, '0')}` as LocalDate;
};

/** So many different days of the stretch, in order. */
export const someDays = (chance: Chance, stretch: Stretch, count: number): readonly LocalDate[] =>
  [...new Set(Array.from({ length: count }, () => someDay(chance, stretch)))].sort();

/** A day of the year of `on`, not after it: an ISEE of the same year. */
export const earlierThatYear = (on: LocalDate, chance: Chance): LocalDate => {
  const [year = '', month = '1', day = '1'] = on.split('-');
  const earlier = chance.whole(1, Number(month));
  const last = earlier === Number(month) ? Number(day) : 28;
  return `${year}-${String(earlier).padStart(2, '0')}-${String(chance.whole(1, last)).padStart(2, '0')}` as LocalDate;
};

/** An amount in cents between two amounts of euro, in steps of so many cents. */
export const amount = (chance: Chance, fromEuro: number, toEuro: number, step = 1): number =>
  chance.whole((fromEuro * 100) / step, (toEuro * 100) / step) * step;
