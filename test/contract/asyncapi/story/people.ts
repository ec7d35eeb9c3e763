// Who acts in the story of the examples: invented people, with codes that are valid in form. DATI DI PROVA.
import { computeCodiceFiscale, localDate } from '@buono/kernel';
import type { Person } from './region.js';

/** An invented resident of Firenze, as an application names a recipient. */
export interface Resident {
  readonly fiscalCode: Person['fiscalCode'];
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly comune: string;
}

const resident = (givenName: string, birthDate: string): Resident => {
  const familyName = 'Racconti';
  const born = { birthDate: localDate(birthDate), birthplace: 'D612', sex: 'F' } as const;
  const fiscalCode = computeCodiceFiscale({ name: givenName, surname: familyName, ...born });
  return { fiscalCode, givenName, familyName, birthDate, comune: 'D612' };
};

const officer = (givenName: string, role: NonNullable<Person['role']>, zone?: string): Person => ({
  fiscalCode: resident(givenName, '1970-01-01').fiscalCode,
  role,
  ...(zone !== undefined && { zone }),
});

export const REGION = officer('Regia', 'region-officer');
export const OFFICE = officer('Ufficia', 'zone-officer', 'TC-01');
export const COLLEAGUE = officer('Collega', 'zone-officer', 'TC-01');
export const APPROVER = officer('Approva', 'second-approver');
export const TREASURER = officer('Cassia', 'treasurer');

/** Who runs the house of respite. */
export const CARER: Person = { fiscalCode: resident('Curia', '1968-02-03').fiscalCode };

/** Who applies, each for herself. */
export const SERVED = resident('Buona', '1980-03-04');
export const WAITING = resident('Attesa', '1981-04-05');
export const REFUSED = resident('Esclusa', '1982-05-06');
export const WITHDRAWN = resident('Ritirata', '1983-06-07');
export const RANKED = resident('Ordinata', '1984-07-08');
export const RESERVED = resident('Riservata', '1987-10-11');
export const HEARD = resident('Riesaminata', '1986-09-10');

/** Whose voucher another scheme had granted. */
export const TAKEN_OVER = resident('Trasferita', '1985-08-09');

/** All of them, in the order in which the region hears of them. */
export const EVERYBODY: readonly Person[] = [
  ...[REGION, OFFICE, COLLEAGUE, APPROVER, TREASURER, CARER],
  ...[SERVED, WAITING, REFUSED, WITHDRAWN, RANKED, HEARD, TAKEN_OVER, RESERVED],
];
