// Gives the personas of the staff their roles, at each start of a demonstration; what they have already is left alone.
import { sameScope, type Grant, type Grants } from '@buono/access';
import { localDate } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { SYSTEM_ACTOR } from '@buono/service';
import { fiscalCodeOf, PERSONAS, type Persona } from './personas.js';

// Before any date that the demonstration's clock may show.
const FROM = localDate('2020-01-01');

/** Grants the roles of the personas; the key store is told their codici fiscali, and keeps blind indexes of them. */
export const grantStaff = async (keys: KeyStore, grants: Grants): Promise<void> => {
  for (const persona of Object.values<Persona>(PERSONAS)) {
    if (persona.staff === undefined) continue;
    const person = await keys.personFor(fiscalCodeOf(persona));
    const grant: Grant = { ...persona.staff, from: FROM };
    if (!(await grants.of(person)).some((known) => sameScope(known, grant)))
      await grants.grant(person, grant, SYSTEM_ACTOR);
  }
};
