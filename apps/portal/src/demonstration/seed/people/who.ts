// Somebody who signs in: a persona of the demonstration, or one of the invented people.
import { PERSONAS, type Persona, type PersonaName } from '../../personas.js';

/** A person with the name under which the seed knows them: never shown, never stored. */
export interface Who {
  readonly key: string;
  readonly persona: Persona;
}

/** A persona of the demonstration. */
export const persona = (name: PersonaName): Who => ({ key: name, persona: PERSONAS[name] });

/** Somebody invented, under a name of the seed's own. */
export const invented = (key: string, person: Persona): Who => ({ key, persona: person });
