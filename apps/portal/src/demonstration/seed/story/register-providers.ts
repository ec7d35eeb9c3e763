// Providers register themselves, and the region accredits them.
import { firstDayOf } from '@buono/kernel';
import type { PlannedProvider } from '../people/invented-providers.js';
import { REGION, type World } from './world.js';

/** Registers and accredits all the providers of the plan. */
export const registerProviders = (world: World): Promise<unknown> =>
  world.each('Enti registrati e accreditati', world.plan.providers, async (provider) => {
    const { key, registration, zone } = provider;
    const providerId = await register(world, provider);
    world.memory.providers.set(key, providerId);
    const accreditation = { category: registration.category, zone, from: firstDayOf(world.calendar.firstMonth) };
    await world.api.does(REGION, `accreditation:${key}`, `/providers/${providerId}/accreditations`, accreditation);
  });

const register = async (world: World, { key, registration, administrator }: PlannedProvider): Promise<string> => {
  const { providerId } = await world.api.does<{ readonly providerId: string }>(
    administrator,
    `provider:${key}`,
    '/providers',
    registration,
  );
  return providerId;
};
