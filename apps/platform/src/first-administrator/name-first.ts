// The first who runs the staff of the region: there is nobody yet to invite anybody, so who installs names one person, once.
import type { Grants } from '@buono/access';
import { dateInRome, type Clock, type CodiceFiscale } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { SYSTEM_ACTOR } from '@buono/service';

/** Where the first is named. */
export interface Installation {
  readonly keys: KeyStore;
  readonly grants: Grants;
  readonly clock: Clock;
}

/** `taken`: somebody runs the staff already, and invites whoever else is to. */
export type Named = 'named' | 'taken';

/** Gives a person the role `staff-administrator` of the whole region from today, unless somebody has it. */
export const nameFirst = async ({ keys, grants, clock }: Installation, who: CodiceFiscale): Promise<Named> => {
  const held = await grants.membersOf({ role: 'staff-administrator' });
  if (held.some(({ grant }) => grant.zone === undefined)) return 'taken';
  const grant = { role: 'staff-administrator', from: dateInRome(clock.now()) } as const;
  await grants.grant(await keys.personFor(who), grant, SYSTEM_ACTOR);
  return 'named';
};
