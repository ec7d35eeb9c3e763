// What was heard of a provider's accreditations, waited for a moment where nothing was.
import type { ProviderId } from '@buono/kernel';
import type { Accreditations } from '../domain/accreditation/accreditation.js';
import type { HeardAccreditations } from './ports.js';

/** How long an answer waits for news that is on its way. */
const NEWS_MS = 2_000;

/** Nobody is called unknown before everything that was told of providers has been heard: undefined while it has not. */
export const accreditationsOf = async (
  heard: Pick<HeardAccreditations, 'of' | 'caughtUp'>,
  provider: ProviderId,
): Promise<Accreditations | undefined> => {
  const known = await heard.of(provider);
  if (known.length > 0) return known;
  return (await heard.caughtUp(NEWS_MS)) ? heard.of(provider) : undefined;
};
