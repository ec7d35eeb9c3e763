// The large set: as many recipients as asked for over all the zones, a hundred and twenty providers, a few planted differences.
import type { ZoneCode } from '@buono/kernel';
import { Chance } from '../chance.js';
import { InventedPeople } from '../people/invented-people.js';
import { InventedProviders, type PlannedProvider, type ProviderCategory } from '../people/invented-providers.js';
import { Places } from '../people/places.js';
import type { StoryCalendar } from './calendar.js';
import { CaseBook } from './case-book.js';
import type { Measure } from './measure.js';
import { AUTONOMY } from './measures/autonomie.js';
import { CARER, DEMENTIA, DISCHARGE } from './measures/domiciliarita.js';
import { NIDI } from './measures/infanzia.js';
import { LIGURIAN_RIDES, STATE_RIDES } from './measures/mobilita.js';
import type { ClaimEnd, Fate, Plan } from './plan.js';

/** How large, and which of the many. */
export interface LargeSize {
  readonly recipients: number;
  readonly providers: number;
  readonly seed: number;
}

/** How many of a hundred recipients apply for what. */
const SHARES: readonly (readonly [Measure, number])[] = [
  [NIDI, 36],
  [CARER, 10],
  [DEMENTIA, 12],
  [DISCHARGE, 5],
  [AUTONOMY, 10],
  [STATE_RIDES, 17],
  [LIGURIAN_RIDES, 10],
];

const FATES: readonly (readonly [Fate, number])[] = [
  ['in-use', 78],
  ['refused', 8],
  ['submitted', 3],
  ['draft', 2],
  ['withdrawn', 2],
  ['lapsed', 2],
  ['renounced', 2],
  ['closed', 2],
  ['suspended', 1],
];

/** How many of a hundred providers are of which category; the first of each serves every zone. */
const MARKET: readonly (readonly [ProviderCategory, number])[] = [
  ['nido', 32],
  ['micronido', 8],
  ['assistenza-domiciliare', 20],
  ['centro-diurno', 8],
  ['servizio-educativo', 14],
  ['taxi', 12],
  ['ncc', 6],
];

/** The large set over these days. The same size and seed give the same set. */
export const largePlan = (calendar: StoryCalendar, size: LargeSize, codeSuffix: string): Plan => {
  const set = `large-${size.seed}-${size.recipients}-${size.providers}`;
  const chance = new Chance(set);
  const places = new Places();
  const people = new InventedPeople(chance.fork('people'), places);
  const providers = market(chance.fork('providers'), people, { ...size, places });
  const book = new CaseBook(chance, people, calendar);
  for (let number = 0; number < size.recipients; number += 1) {
    const drawn = chance.fork(`recipient-${number}`);
    const measure = drawn.weighted(SHARES);
    const zone = places.zone(drawn);
    const fate = possibleFate(measure, drawn.weighted(FATES));
    book.add({ measure, zone, fate, provider: providerFor(measure, zone, providers, drawn) });
  }
  return {
    set,
    codeSuffix,
    tranches: { 'mobilita-liguria': 30 },
    providers,
    cases: book.cases,
    evaluates: false,
    mistaken: (key, month) => chance.fork(`mistake-${key}-${month}`).happens(1),
    claimEnd: ({ payee, month, zone }) => drawnEnd(chance.fork(`claim-${payee}-${month}-${zone}`)),
  };
};

/** A package after hospital is over before the offices close or suspend anything. */
const possibleFate = (measure: Measure, fate: Fate): Fate =>
  measure === DISCHARGE && (fate === 'closed' || fate === 'suspended') ? 'in-use' : fate;

const market = (
  chance: Chance,
  people: InventedPeople,
  { providers, seed, places }: LargeSize & { readonly places: Places },
): readonly PlannedProvider[] => {
  const inventing = new InventedProviders(chance, people, 2 + (seed % 9_000));
  const invented = MARKET.map(([category]) => inventing.provider(category, 'all', places.zone(chance)));
  while (invented.length < providers) {
    const zone = places.zone(chance);
    invented.push(inventing.provider(chance.weighted(MARKET), zone, zone));
  }
  return invented;
};

/** One who serves the zone: at home there if possible, else one of those who serve them all. */
const providerFor = (
  { categories }: Measure,
  zone: ZoneCode,
  providers: readonly PlannedProvider[],
  chance: Chance,
): PlannedProvider | undefined => {
  if (categories.length === 0) return undefined;
  const able = providers.filter(({ registration }) => categories.includes(registration.category));
  const near = able.filter((provider) => provider.zone === zone);
  return chance.pick(near.length > 0 && chance.happens(85) ? near : able.filter((provider) => provider.zone === 'all'));
};

const drawnEnd = (chance: Chance): ClaimEnd => ({
  until: 'paid',
  cut: chance.happens(2),
  bank: chance.weighted([
    ['whole', 97],
    ['less', 1],
    ['returned', 2],
  ]),
});
