// The small set, seeded by the first start: the personas' own cases, and of every state something to look at. DATI DI PROVA.
import { zoneCode, type YearMonth } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../personas.js';
import { Chance } from '../chance.js';
import { InventedPeople } from '../people/invented-people.js';
import {
  inventedIban,
  inventedPartitaIva,
  InventedProviders,
  type PlannedProvider,
  type ProviderCategory,
} from '../people/invented-providers.js';
import { persona } from '../people/who.js';
import { CaseBook, type CaseWanted } from './case-book.js';
import type { StoryCalendar } from './calendar.js';
import type { Measure } from './measure.js';
import { AUTONOMY } from './measures/autonomie.js';
import { CARER, DEMENTIA, DISCHARGE } from './measures/domiciliarita.js';
import { NIDI } from './measures/infanzia.js';
import { LIGURIAN_RIDES, STATE_RIDES } from './measures/mobilita.js';
import type { ClaimEnd, ClaimPlace, Fate, Plan } from './plan.js';

/** How many full months of services the small set has. */
export const SMALL_SET_MONTHS = 3;

const SERIES = 1;
const FIRENZE = zoneCode('TC-01');

/** The personas who answer for a provider, with its category and name. */
const OWN: readonly (readonly [name: PersonaName, category: ProviderCategory, legalName: string])[] = [
  ['nursery', 'nido', 'Nido Le Prove (prova)'],
  ['home-care', 'assistenza-domiciliare', 'Cooperativa Simulazione (prova)'],
  ['educational', 'servizio-educativo', 'Centro educativo Finzione (prova)'],
  ['taxi-driver', 'taxi', 'Taxi di prova'],
];

const OTHERS: readonly (readonly [ProviderCategory, zone: string])[] = [
  ['nido', 'all'],
  ['nido', 'TC-02'],
  ['micronido', 'NO-06'],
  ['assistenza-domiciliare', 'all'],
  ['assistenza-domiciliare', 'TC-06'],
  ['centro-diurno', 'all'],
  ['centro-diurno', 'SE-04'],
  ['servizio-educativo', 'all'],
  ['servizio-educativo', 'NO-04'],
  ['taxi', 'all'],
  ['taxi', 'TC-01'],
  ['ncc', 'all'],
];

type More = Partial<Pick<CaseWanted, 'by' | 'self' | 'comes'>> & { readonly provider?: string };
type Row = readonly [measure: Measure, zone: string, fate: Fate, more?: More];

const recently = { comes: 'recently' } as const;

const ROWS: readonly Row[] = [
  [NIDI, 'TC-01', 'in-use', { by: 'family-one', provider: 'nursery' }],
  [NIDI, 'TC-01', 'in-use', { provider: 'nursery' }],
  [NIDI, 'TC-01', 'in-use', { provider: 'nursery' }],
  [NIDI, 'TC-01', 'in-use', { provider: 'nido-1' }],
  [NIDI, 'TC-01', 'suspended', { provider: 'nursery' }],
  [NIDI, 'TC-01', 'closed', { provider: 'nido-1' }],
  [NIDI, 'TC-02', 'in-use', { provider: 'nido-2' }],
  [NIDI, 'NO-06', 'in-use', { provider: 'micronido-3' }],
  [NIDI, 'TC-01', 'lapsed', { by: 'delegate' }],
  [NIDI, 'TC-01', 'refused'],
  [NIDI, 'TC-01', 'submitted', recently],
  [NIDI, 'TC-01', 'draft', recently],

  [CARER, 'TC-01', 'in-use'],
  [CARER, 'TC-06', 'in-use'],
  [CARER, 'TC-01', 'refused'],
  [CARER, 'TC-01', 'assessed', { by: 'delegate', ...recently }],
  [DEMENTIA, 'TC-01', 'in-use', { by: 'family-one', provider: 'home-care' }],
  [DEMENTIA, 'TC-01', 'in-use', { provider: 'home-care' }],
  [DEMENTIA, 'TC-06', 'in-use', { provider: 'assistenza-domiciliare-5' }],
  [DEMENTIA, 'SE-04', 'in-use', { provider: 'centro-diurno-7' }],
  [DEMENTIA, 'TC-01', 'refused'],
  [DISCHARGE, 'TC-01', 'in-use', { provider: 'home-care' }],
  [DISCHARGE, 'TC-01', 'in-use', { by: 'delegate', provider: 'assistenza-domiciliare-4' }],

  [AUTONOMY, 'TC-01', 'in-use', { provider: 'educational' }],
  [AUTONOMY, 'TC-01', 'in-use', { by: 'delegate', provider: 'educational' }],
  [AUTONOMY, 'NO-04', 'in-use', { provider: 'servizio-educativo-9' }],
  [AUTONOMY, 'TC-01', 'renounced'],
  [AUTONOMY, 'TC-01', 'submitted', recently],
  [AUTONOMY, 'TC-01', 'offered', recently],

  [STATE_RIDES, 'TC-01', 'in-use', { by: 'family-two', self: true, provider: 'taxi-driver' }],
  [STATE_RIDES, 'TC-01', 'in-use', { provider: 'taxi-driver' }],
  [STATE_RIDES, 'TC-01', 'in-use', { provider: 'taxi-11' }],
  [STATE_RIDES, 'SE-01', 'in-use', { provider: 'ncc-12' }],
  [STATE_RIDES, 'TC-01', 'refused'],
  [STATE_RIDES, 'TC-01', 'offered', { by: 'delegate', ...recently }],
  [STATE_RIDES, 'TC-01', 'draft', { by: 'family-one', ...recently }],

  [LIGURIAN_RIDES, 'TC-01', 'in-use', { provider: 'taxi-driver' }],
  [LIGURIAN_RIDES, 'TC-01', 'in-use', { provider: 'taxi-10' }],
  [LIGURIAN_RIDES, 'TC-01', 'in-use', { provider: 'taxi-10' }],
  [LIGURIAN_RIDES, 'TC-01', 'in-use', { provider: 'ncc-12' }],
  [LIGURIAN_RIDES, 'TC-01', 'withdrawn'],
  // The first tranche is for four: these wait for the next.
  [LIGURIAN_RIDES, 'TC-01', 'offered', recently],
  [LIGURIAN_RIDES, 'TC-01', 'offered', recently],
];

/** The small set over these days. */
export const smallPlan = (calendar: StoryCalendar): Plan => {
  const chance = new Chance('small');
  const people = new InventedPeople(chance);
  const providers = smallProviders(chance, people);
  const byKey = new Map(providers.map((provider) => [provider.key, provider]));
  const book = new CaseBook(chance, people, calendar);
  for (const [measure, zone, fate, { provider: wanted, ...more } = {}] of ROWS) {
    const provider = wanted === undefined ? undefined : byKey.get(wanted);
    if (wanted !== undefined && provider === undefined) throw new RangeError(`no provider ${wanted}`);
    book.add({ measure, zone: zoneCode(zone), fate, provider, ...more });
  }
  return {
    set: 'small',
    codeSuffix: '',
    tranches: { 'mobilita-liguria': 5 },
    providers,
    cases: book.cases,
    evaluates: true,
    mistaken: (key, month) => key === 'case-2' && month === calendar.months[2],
    correction: correctionIn(calendar.months),
    claimEnd: claimEndOver(calendar.months),
  };
};

const smallProviders = (chance: Chance, people: InventedPeople): readonly PlannedProvider[] => {
  const own = OWN.map(([name, category, legalName], index): PlannedProvider => {
    const isPerson = category === 'taxi';
    const identity = isPerson
      ? { fiscalCode: fiscalCodeOf(PERSONAS[name]), licence: 'Firenze prova 1' }
      : { vatNumber: inventedPartitaIva(SERIES, 9_001 + index) };
    const registration = { category, legalName, ...identity, iban: inventedIban(SERIES, 9_001 + index) };
    return { key: name, registration, administrator: persona(name), zone: 'all' };
  });
  const inventing = new InventedProviders(chance, people, SERIES);
  const others = OTHERS.map(([category, zone]) =>
    zone === 'all'
      ? inventing.provider(category, zone, FIRENZE)
      : inventing.provider(category, zoneCode(zone), zoneCode(zone)),
  );
  return [...own, ...others];
};

/** The third child of the nursery: a month that was paid turns out not to have been served. */
const correctionIn = ([, served, corrected]: readonly YearMonth[]): NonNullable<Plan['correction']> => {
  if (served === undefined || corrected === undefined) throw new RangeError('too few months');
  return { key: 'case-3', served, corrected };
};

const PAID: ClaimEnd = { until: 'paid', cut: false, bank: 'whole' };

/** In the second month the differences of the bank and the cut; in the third every step at which a claim can stand. */
const claimEndOver =
  (months: readonly YearMonth[]) =>
  ({ payee, month }: ClaimPlace): ClaimEnd => {
    if (month === months[1]) return { ...PAID, ...PLANTED[payee] };
    if (month === months[2]) return { ...PAID, ...STANDING[payee] };
    return PAID;
  };

const PLANTED: Readonly<Record<string, Partial<ClaimEnd>>> = {
  'taxi-driver': { cut: true },
  'home-care': { bank: 'returned' },
  educational: { bank: 'less' },
};
const STANDING: Readonly<Record<string, Partial<ClaimEnd>>> = {
  nursery: { until: 'submitted' },
  'home-care': { until: 'settled' },
  educational: { until: 'drafted' },
  'taxi-driver': { until: 'ordered' },
  'centro-diurno-7': { until: 'open' },
};
