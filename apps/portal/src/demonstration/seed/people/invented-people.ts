// Invents people with valid codici fiscali, no two the same. DATI DI PROVA: nobody is meant.
import {
  addDays,
  computeCodiceFiscale,
  daysBetween,
  type CodiceFiscale,
  type LocalDate,
  type Sex,
  type ZoneCode,
} from '@buono/kernel';
import type { Persona } from '../../personas.js';
import type { Chance } from '../chance.js';
import { Places } from './places.js';
import { FAMILY_NAMES, MEN, WOMEN } from './names.js';

/** Somebody who does not exist. */
export interface InventedPerson extends Persona {
  readonly fiscalCode: CodiceFiscale;
  /** Belfiore code of the Comune of residence. */
  readonly comune: string;
  readonly zone: ZoneCode;
}

/** Who is wanted. */
export interface Wanted {
  readonly zone: ZoneCode;
  /** Born between these days, both included. */
  readonly born: readonly [from: LocalDate, to: LocalDate];
  readonly familyName?: string;
  readonly description?: string;
}

// Codici fiscali of people with the same data: unlikely, and then somebody else is invented.
const MOST_TRIES = 50;

/** Invents people; remembers whom it has invented, so that nobody comes twice. */
export class InventedPeople {
  private readonly known = new Set<string>();

  constructor(
    private readonly chance: Chance,
    private readonly places = new Places(),
  ) {}

  /** Somebody who answers the description; RangeError when nobody new can be found. */
  person(wanted: Wanted): InventedPerson {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const invented = this.anybody(wanted);
      if (this.known.has(invented.fiscalCode)) continue;
      this.known.add(invented.fiscalCode);
      return invented;
    }
    throw new RangeError(`nobody new is left in ${wanted.zone}`);
  }

  private anybody({ zone, born: [from, to], familyName, description = 'Persona inventata' }: Wanted): InventedPerson {
    const sex: Sex = this.chance.happens(50) ? 'F' : 'M';
    const persona = {
      givenName: this.chance.pick(sex === 'F' ? WOMEN : MEN),
      familyName: familyName ?? this.chance.pick(FAMILY_NAMES),
      sex,
      birthDate: addDays(from, this.chance.whole(0, daysBetween(from, to))),
      birthplace: this.places.anywhere(this.chance),
      description,
    };
    const fiscalCode = computeCodiceFiscale({ ...persona, name: persona.givenName, surname: persona.familyName });
    return { ...persona, fiscalCode, zone, comune: this.places.within(zone, this.chance) };
  }
}
