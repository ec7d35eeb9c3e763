// Who the personas are to the offices, and the providers of the journeys. DATI DI PROVA.
import { computeCodiceFiscale, computePartitaIva, italianIban, localDate } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../../apps/portal/src/demonstration/personas.js';

/** A persona as the recipient of its own application, resident in Firenze unless told otherwise. */
export const family = (name: PersonaName, comune = 'D612') => {
  const persona = PERSONAS[name];
  const { givenName, familyName, birthDate } = persona;
  return { fiscalCode: fiscalCodeOf(persona), givenName, familyName, birthDate, comune };
};

/** The taxi of the taxi driver, a sole trader: the name is sealed. */
export const TAXI = {
  fiscalCode: fiscalCodeOf(PERSONAS['taxi-driver']),
  legalName: 'Taxi Corsini Finti (prova)',
  category: 'taxi',
  vatNumber: computePartitaIva('0123456789'),
  licence: 'Firenze 9999',
  iban: italianIban('05428', '11101', '000000123456'),
};

/** Somebody who is no persona: an invented child, parent or neighbour, resident in Firenze. */
export const invented = (givenName: string, familyName: string, sex: 'F' | 'M', birthDate: string) => ({
  fiscalCode: computeCodiceFiscale({
    name: givenName,
    surname: familyName,
    sex,
    birthDate: localDate(birthDate),
    birthplace: 'D612',
  }),
  givenName,
  familyName,
  birthDate,
  comune: 'D612',
});

/** The nursery, the home-care cooperative and the educational service. */
export const NURSERY = {
  legalName: 'Nido Le Prove (prova)',
  category: 'nido',
  vatNumber: computePartitaIva('1234567890'),
  iban: italianIban('05428', '11101', '000000222222'),
};
export const HOME_CARE = {
  legalName: 'Cooperativa Simulazione (prova)',
  category: 'assistenza-domiciliare',
  vatNumber: computePartitaIva('2345678901'),
  iban: italianIban('05428', '11101', '000000333333'),
};
export const EDUCATIONAL = {
  legalName: 'Centro educativo Finzione (prova)',
  category: 'servizio-educativo',
  vatNumber: computePartitaIva('3456789012'),
  iban: italianIban('05428', '11101', '000000444444'),
};
