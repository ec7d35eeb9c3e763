// What acts say of persons, told in the story: exclusion, two codes, protection, and the acts that undo them.
import { REFUSED, REGION, WITHDRAWN } from './people.js';
import type { Region } from './region.js';

/** One is excluded and let in again, two are taken for one and told apart, one is protected for a while. */
export const actsOnPersons = async (region: Region): Promise<void> => {
  await excludes(region);
  await joins(region);
  await protects(region);
};

/** Who declared the false is excluded for a time; another act lifts it. */
const excludes = async (region: Region): Promise<void> => {
  const ban = { fiscalCode: WITHDRAWN.fiscalCode, cause: 'false-declaration', from: '2026-04-01', to: '2028-03-31' };
  const act = { actNumber: 'D.D. 106/2026', text: 'Dichiarazione non veritiera.' };
  const { personId, banId } = await region.does(REGION, '/bans', { ...ban, ...act });
  const lifting = `/persons/${String(personId)}/bans/${String(banId)}/lifting`;
  await region.does(REGION, lifting, { actNumber: 'D.D. 107/2026' });
};

/** Two codes are taken for one person's, and turn out to be two's. */
const joins = async (region: Region): Promise<void> => {
  const [formerCode, currentCode] = [REFUSED.fiscalCode, WITHDRAWN.fiscalCode];
  const act = { actNumber: 'D.D. 108/2026', reason: 'Comunicazione dell’Agenzia delle entrate' };
  const { joinId } = await region.does(REGION, '/identity-joins', { formerCode, currentCode, ...act });
  const undoing = { actNumber: 'D.D. 109/2026', reason: 'Erano due persone' };
  await region.does(REGION, `/identity-joins/${String(joinId)}/undoing`, undoing);
};

/** Somebody is under protection for a while. */
const protects = async (region: Region): Promise<void> => {
  const person = { fiscalCode: WITHDRAWN.fiscalCode, persons: [], desks: [] };
  const act = { actNumber: 'D.D. 110/2026', from: '2026-04-01', to: '2027-03-31', reason: 'Decreto del tribunale' };
  const { personId, protectionId } = await region.does(REGION, '/protections', { ...person, ...act });
  const lifting = `/persons/${String(personId)}/protections/${String(protectionId)}/lifting`;
  await region.does(REGION, lifting, { actNumber: 'D.D. 111/2026' });
};
