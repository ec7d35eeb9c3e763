// What offices do besides: close the vouchers of who moved, suspend some, take back a service that turned out not to have been.
import { addDays } from '@buono/kernel';
import { officerOf } from './decide-applications.js';
import { servedFor } from './claim-book.js';
import type { World } from './world.js';

/** Closes and suspends the vouchers whose fate it is. */
export const closeAndSuspend = (world: World): Promise<unknown> => {
  const day = world.calendar.officeDay;
  const affected = world.plan.cases.flatMap((planned) => {
    const voucherId = world.memory.vouchers.get(planned.key);
    const isAffected = planned.fate === 'closed' || planned.fate === 'suspended';
    return voucherId !== undefined && isAffected ? [{ planned, voucherId }] : [];
  });
  return world.each('Buoni chiusi o sospesi', affected, async ({ planned: { key, fate, recipient }, voucherId }) => {
    const officer = officerOf(recipient.zone);
    const path = `/vouchers/${voucherId}`;
    if (fate === 'suspended') {
      const suspension = { effectiveFrom: day, reason: 'absence' };
      await world.api.does(officer, `suspension:${key}`, `${path}/suspension`, suspension);
      return;
    }
    const closing = { reason: 'moved', lastServiceDate: addDays(day, -1), entriesUntil: addDays(day, -1) };
    await world.api.does(officer, `closure:${key}`, `${path}/closure`, closing);
    await world.api.until<{ readonly status: string }>(officer, path, ({ status }) => status === 'closed');
  });
};

/** Takes back the service of the plan's correction: it was paid, so a line of the next claim gives the money back. */
export const correctService = async (world: World): Promise<void> => {
  const { plan, memory } = world;
  const planned = plan.cases.find(({ key }) => key === plan.correction?.key);
  if (plan.correction === undefined || planned?.provider === undefined || memory.correctable === undefined) return;
  const { redemptionId } = memory.correctable;
  const { administrator, key } = planned.provider;
  const path = `/redemptions/${redemptionId}/reversal`;
  await world.api.does(administrator, 'correction', path, { reason: 'not-delivered' });
  const payee = { payee: key, payeeWho: administrator };
  memory.claims.corrected(servedFor(planned, payee, plan.correction.served), memory.correctable);
  world.say('Una prestazione già pagata è stornata');
};
