// The offices decide: evaluation, admission or refusal, rankings where places count; then the vouchers come.
import { zoneOffices } from '../people/zone-offices.js';
import type { Who } from '../people/who.js';
import { isAdmitted, isDecided, type PlannedCase } from '../plan/plan.js';
import { isoYear } from './texts.js';
import { REGION, type World } from './world.js';

export const officerOf = (zone: PlannedCase['recipient']['zone']): Who => {
  const officer = zoneOffices().get(zone)?.officer;
  if (officer === undefined) throw new Error(`nobody is in the office of ${zone}`);
  return officer;
};

/** Whether a refusal waits for a notice (L. 241/1990 art. 10-bis): in ranked procedures it does not. */
const waitsForNotice = (planned: PlannedCase): boolean =>
  isDecided(planned) && !isAdmitted(planned) && !planned.measure.ranked;

/** Tells the families who would be refused, in time for them to observe. */
export const giveNotices = (world: World, cases: readonly PlannedCase[]): Promise<unknown> =>
  world.each('Preavvisi di rigetto', cases.filter(waitsForNotice), async (planned) => {
    const { key, recipient } = planned;
    const officer = officerOf(recipient.zone);
    const path = `/applications/${world.applicationOf(planned)}`;
    const office = { office: `Ufficio buoni servizio della zona ${recipient.zone}` };
    await world.api.does(officer, `procedure:${key}`, `${path}/procedure`, office);
    await world.api.does(officer, `rejection-notice:${key}`, `${path}/rejection-notice`, {});
  });

/** Refuses those whose term to observe is over. */
export const refuseAfterNotice = (world: World, cases: readonly PlannedCase[]): Promise<unknown> =>
  decide(world, cases.filter(waitsForNotice));

/** Decides these cases as their fates want, but for those that wait for a notice; the engine must agree, or the story ends here. */
export const decideApplications = (world: World, cases: readonly PlannedCase[]): Promise<unknown> =>
  decide(
    world,
    cases.filter((planned) => isDecided(planned) && !waitsForNotice(planned)),
  );

const decide = (world: World, cases: readonly PlannedCase[]): Promise<unknown> =>
  world.each('Decisioni', cases, async (planned) => {
    const { key, recipient } = planned;
    const officer = officerOf(recipient.zone);
    const path = `/applications/${world.applicationOf(planned)}`;
    if (world.plan.evaluates) await world.api.does(officer, `evaluation:${key}`, `${path}/evaluation`);
    const outcome = isAdmitted(planned) ? 'admit' : 'refuse';
    await world.api.does(officer, `decision:${key}`, `${path}/decision`, { outcome });
  });

interface Ranked {
  readonly callId: string;
  readonly zone: PlannedCase['recipient']['zone'];
  readonly action: string;
}

/** Ranks the admitted applications, action by action and zone by zone; the region approves. */
export const rankApplications = (world: World, cases: readonly PlannedCase[]): Promise<unknown> => {
  const ranked = cases.filter((planned) => planned.measure.ranked && isAdmitted(planned));
  const places = new Map<string, Ranked>();
  for (const { measure, recipient } of ranked) {
    const { call, action } = measure;
    places.set(`${action}:${recipient.zone}`, { callId: world.callOf(call), zone: recipient.zone, action });
  }
  const number = isoYear(world.calendar.end);
  return world.each('Graduatorie approvate', [...places], async ([key, place]) => {
    const asked = [officerOf(place.zone), `ranking:${key}`, '/rankings', place] as const;
    const { rankingId } = await world.api.does<{ readonly rankingId: string }>(...asked);
    const act = { actNumber: `PROVA-300/${number}` };
    await world.api.does(REGION, `ranking-approval:${key}`, `/rankings/${rankingId}/approval`, act);
  });
};
