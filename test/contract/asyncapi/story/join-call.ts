// Providers of the story: one accepts what the call asks and leaves again, one goes on in it. Services before December ask for none of it.
import { agreementDigest } from '@buono/rules';
import { REGION, WAITING } from './people.js';
import type { Person, Region } from './region.js';

const agreement = 'L’ente tiene il registro delle presenze e applica le tariffe dell’avviso.';

/** What the call says of providers. */
export const providers = { join: true, agreement, from: '2026-12-01', noticeDays: 30 };

/** The provider joins the call for one service, and leaves it. */
export const joinsAndLeaves = async (region: Region, by: Person, callId: string, providerId: string): Promise<void> => {
  const adhesions = `/providers/${providerId}/adhesions`;
  const joined = { callId, terms: agreementDigest(agreement), services: ['GIORNO'], places: 4 };
  await region.does(by, adhesions, joined);
  await region.does(by, `${adhesions}/${callId}/withdrawal`, { reason: 'places-full' });
};

/** A provider registers, and goes on in another by an act. */
export const goesOnIn = async (region: Region, successorId: string, registration: object): Promise<void> => {
  const { providerId: merged } = await region.does(WAITING, '/providers', registration);
  await region.does(REGION, `/providers/${String(merged)}/mergers`, {
    ...{ successorId, effectiveFrom: '2026-05-01', actNumber: 'D.D. 107/2026' },
  });
};
