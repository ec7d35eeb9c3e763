// The people of the demonstration: invented, with codes that are valid in form and belong to nobody known to us. DATI DI PROVA.
import {
  computeCodiceFiscale,
  localDate,
  zoneCode,
  type CodiceFiscale,
  type LocalDate,
  type ZoneCode,
} from '@buono/kernel';

/** The short name by which a persona is asked for: `npm run --silent token -- taxi-driver`. */
export type PersonaName = keyof typeof PERSONAS;

/** What the demonstration identity knows of a person, and what the office has granted them. */
export interface Persona {
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: 'F' | 'M';
  readonly birthDate: LocalDate;
  readonly birthplace: string;
  /** Who this is, in a line for a page. */
  readonly description: string;
  /** A staff role, with the zone that it is limited to; citizens and providers have none from the start. */
  readonly staff?: { readonly role: StaffRole; readonly zone?: ZoneCode };
}

type StaffRole =
  | 'zone-officer'
  | 'zone-coordinator'
  | 'assessment-unit'
  | 'region-officer'
  | 'second-approver'
  | 'treasurer'
  | 'auditor'
  | 'administrator'
  | 'dpo'
  | 'staff-administrator';

type Name = readonly [givenName: string, familyName: string];
type Birth = readonly [sex: 'F' | 'M', date: string];

const persona = (
  [givenName, familyName]: Name,
  [sex, birthDate]: Birth,
  description: string,
  staff?: Persona['staff'],
): Persona => ({
  givenName,
  familyName,
  sex,
  birthDate: localDate(birthDate),
  birthplace: 'D612',
  description,
  ...(staff !== undefined && { staff }),
});

const firenze = zoneCode('TC-01');

export const PERSONAS = {
  'family-one': persona(['Provina', 'Esempi'], ['F', '1988-04-12'], 'Madre di una bambina di due anni'),
  'family-two': persona(['Fittizio', 'Campioni'], ['M', '1948-09-03'], 'Pensionato che usa il taxi per le visite'),
  delegate: persona(['Delegata', 'Modelli'], ['F', '1979-01-25'], 'Delegata che presenta domande per altri'),
  nursery: persona(['Nidia', 'Dimostri'], ['F', '1975-06-30'], 'Legale rappresentante di un nido'),
  'home-care': persona(
    ['Curio', 'Simulati'],
    ['M', '1970-11-08'],
    'Legale rappresentante di una cooperativa di assistenza',
  ),
  educational: persona(['Educa', 'Fingi'], ['F', '1983-02-17'], 'Legale rappresentante di un servizio educativo'),
  'taxi-driver': persona(['Tassio', 'Corsini Finti'], ['M', '1981-07-21'], 'Tassista con licenza'),
  'zone-officer': persona(['Zona', 'Istruttori'], ['F', '1977-03-14'], 'Istruttrice della zona Firenze', {
    role: 'zone-officer',
    zone: firenze,
  }),
  'zone-coordinator': persona(['Coordina', 'Turni'], ['F', '1973-11-21'], 'Coordina l’ufficio della zona Firenze', {
    role: 'zone-coordinator',
    zone: firenze,
  }),
  'assessment-unit': persona(['Valuto', 'Punteggi'], ['M', '1969-12-02'], 'Unità di valutazione multidisciplinare', {
    role: 'assessment-unit',
    zone: firenze,
  }),
  'region-officer': persona(['Regia', 'Avvisi'], ['F', '1972-08-19'], 'Funzionaria della Regione', {
    role: 'region-officer',
  }),
  'second-approver': persona(['Secondo', 'Firmatari'], ['M', '1966-05-27'], 'Seconda firma sugli ordini di pagamento', {
    role: 'second-approver',
  }),
  treasurer: persona(['Cassia', 'Mandati'], ['F', '1974-10-11'], 'Tesoreria', { role: 'treasurer' }),
  auditor: persona(['Verio', 'Controlli'], ['M', '1964-01-06'], 'Autorità di audit: legge tutto, non cambia nulla', {
    role: 'auditor',
  }),
  administrator: persona(
    ['Sistemo', 'Impianti'],
    ['M', '1985-03-22'],
    'Amministratore di sistema: non vede dati personali',
    { role: 'administrator' },
  ),
  dpo: persona(['Privacina', 'Riserbati'], ['F', '1971-05-09'], 'Responsabile della protezione dei dati', {
    role: 'dpo',
  }),
  'staff-administrator': persona(
    ['Accessa', 'Incarichi'],
    ['F', '1978-02-13'],
    'Gestisce gli accessi della Regione: chi può fare che cosa',
    { role: 'staff-administrator' },
  ),
  'zone-staff-administrator': persona(
    ['Ruolando', 'Permessi'],
    ['M', '1976-09-04'],
    'Gestisce gli accessi della zona Firenze',
    { role: 'staff-administrator', zone: firenze },
  ),
} as const satisfies Record<string, Persona>;

/** Whether there is a persona of this name. */
export const isPersonaName = (name: string): name is PersonaName => Object.hasOwn(PERSONAS, name);

/** The codice fiscale of a persona, computed from its invented data. */
export const fiscalCodeOf = ({ givenName, familyName, sex, birthDate, birthplace }: Persona): CodiceFiscale =>
  computeCodiceFiscale({ name: givenName, surname: familyName, sex, birthDate, birthplace });
