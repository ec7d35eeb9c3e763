// Gives the personas of the staff their roles, at each start of a demonstration; what they had already is left alone.
import type { Grant, Grants } from '@buono/access';
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
    // What a body took away stays away.
    if (!(await grants.wasGiven(person, grant))) await grants.grant(person, grant, SYSTEM_ACTOR);
  }
};
