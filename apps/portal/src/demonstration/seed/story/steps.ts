// The story in order: each step at its instant. What would come after the end is left out, so that the end finds things half done.
import {
  addDays,
  firstDayOf,
  instantInRome,
  shiftMonth,
  type Instant,
  type LocalDate,
  type YearMonth,
} from '@buono/kernel';
import { isAdmitted, type PlannedCase } from '../plan/plan.js';
import { payClaims, settleClaims, submitClaims } from './claim-month.js';
import { decideApplications, giveNotices, rankApplications, refuseAfterNotice } from './decide-applications.js';
import { enterServices } from './enter-services.js';
import { answerOffers, collectVouchers } from './give-vouchers.js';
import { closeAndSuspend, correctService } from './office-work.js';
import { publishCalls, untilAllocated } from './publish-calls.js';
import { publishOffers } from './publish-offers.js';
import { registerProviders } from './register-providers.js';
import { takeApplications } from './take-applications.js';
import type { World } from './world.js';

/** Something that happens at an instant of the demonstration's time. */
export interface Step {
  readonly at: Instant;
  run(): Promise<unknown>;
}

/** The steps of a world, oldest first, none after its end. */
export const stepsOf = (world: World): readonly Step[] =>
  [...beginning(world), ...months(world), ...recent(world)]
    .filter(({ at }) => world.calendar.hasTimeAt(at))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const at = (day: LocalDate, time: string, run: () => Promise<unknown>): Step => ({ at: instantInRome(day, time), run });

const inOrder =
  (...acts: readonly (() => Promise<unknown>)[]) =>
  async (): Promise<void> => {
    for (const act of acts) await act();
  };

const ranked = ({ measure }: PlannedCase): boolean => measure.ranked;

const beginning = (world: World): readonly Step[] => {
  const { calendar, plan } = world;
  const first = plan.cases.filter(({ comes }) => comes === 'first');
  const [byPlace, byArrival] = [first.filter(ranked), first.filter((planned) => !ranked(planned))];
  const day = (number: number): LocalDate => calendar.inFirstMonth(number);
  return [
    at(
      day(2),
      '09:00',
      inOrder(
        () => Promise.all([publishCalls(world), registerProviders(world)]),
        () => publishOffers(world),
        () => untilAllocated(world),
      ),
    ),
    at(day(5), '10:00', () => takeApplications(world, first)),
    at(
      day(11),
      '10:00',
      inOrder(
        () => decideApplications(world, first),
        () => giveNotices(world, first),
        () => collectVouchers(world, byArrival),
      ),
    ),
    at(day(13), '10:00', () => answerOffers(world, byArrival)),
    at(
      day(16),
      '10:00',
      inOrder(
        () => rankApplications(world, byPlace),
        () => collectVouchers(world, first),
      ),
    ),
    at(day(18), '10:00', () => answerOffers(world, byPlace)),
    // Ten days to observe, and whatever feasts they end on.
    at(day(25), '10:00', () => refuseAfterNotice(world, first)),
  ];
};

const months = (world: World): readonly Step[] => {
  const { calendar } = world;
  const services = calendar.months.flatMap((month) =>
    calendar.stretches(month).map((stretch) => at(stretch.to, '20:00', () => enterServices(world, stretch))),
  );
  return [
    ...services,
    ...calendar.months.flatMap((month) => claimsOf(world, month)),
    at(calendar.officeDay, '11:00', () => closeAndSuspend(world)),
    ...corrections(world),
  ];
};

/** In the month after: presented on the 5th, checked on the 12th, paid on the 20th. */
const claimsOf = (world: World, month: YearMonth): readonly Step[] => {
  const next = firstDayOf(shiftMonth(month, 1));
  const paidOn = addDays(next, 19);
  return [
    at(addDays(next, 4), '09:00', () => submitClaims(world, month)),
    at(addDays(next, 11), '09:00', () => settleClaims(world, month)),
    at(paidOn, '12:00', () => payClaims(world, month, paidOn)),
  ];
};

const corrections = (world: World): readonly Step[] => {
  const { correction } = world.plan;
  return correction === undefined
    ? []
    : [at(addDays(firstDayOf(correction.corrected), 22), '09:00', () => correctService(world))];
};

/** The last to come, and the offers that still wait for an answer. */
const recent = (world: World): readonly Step[] => {
  const { calendar, plan } = world;
  const last = plan.cases.filter(({ comes }) => comes === 'recently');
  if (last.length === 0) return [];
  const served = plan.cases.filter((planned) => !ranked(planned) || planned.comes === 'first');
  return [
    at(
      calendar.recentDay,
      '10:00',
      inOrder(
        () => takeApplications(world, last),
        () => decideApplications(world, last.filter(isAdmitted)),
        () => collectVouchers(world, served),
      ),
    ),
  ];
};
