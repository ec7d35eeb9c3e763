// The catalogue as the pages read it: offers by zone and service, and how many there are in each zone.
import type { components } from '@buono/client';
import { read } from '../api.js';
import { comuneName } from '../facts/fact-fields.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';

export type Offer = components['schemas']['OfferView'];
export type OfferPage = components['schemas']['OfferPage'];

/** What is looked for. */
export interface Search {
  readonly zone: string;
  readonly category: string;
  readonly isFree: boolean;
}

/** What an address asks for; what nobody could choose is nothing. */
export const searchIn = ({ t, query }: Visit): Search => {
  const category = query.get('servizio') ?? '';
  const zone = query.get('zona') ?? '';
  return {
    zone: /^[A-Z]{2}-\d{2}$/.test(zone) ? zone : '',
    category: wordFor(t.offers.categories, category) === undefined ? '' : category,
    isFree: query.get('liberi') === 'si',
  };
};

/** A search as an address has it. */
export const searchQuery = ({ zone, category, isFree }: Search): URLSearchParams =>
  new URLSearchParams({
    ...(zone !== '' && { zona: zone }),
    ...(category !== '' && { servizio: category }),
    ...(isFree && { liberi: 'si' }),
  });

const pathOf = ({ zone, category, isFree }: Search, limit: number): string => {
  const asked = { ...(zone !== '' && { zone }), ...(category !== '' && { category }), ...(isFree && { free: 'true' }) };
  return `/offers?${new URLSearchParams({ limit: String(limit), ...asked }).toString()}`;
};

/** A page of the offers that are looked for. */
export const offersOf = (visit: Visit, search: Search, limit: number, cursor?: string | null): Promise<OfferPage> =>
  read<OfferPage>(
    visit,
    `${pathOf(search, limit)}${(cursor ?? '') === '' ? '' : `&cursor=${encodeURIComponent(cursor ?? '')}`}`,
  );

/** How many offers a zone has. */
export type Tally = ReadonlyMap<string, number>;

const KEPT_MS = 60_000;
// A region has some thousands; what is beyond is in the list.
const MOST_PAGES = 10;
const PAGE = 500;
const tallies = new Map<string, { readonly tally: Tally; readonly until: number }>();

/** How many offers each zone has of a service: the same for everybody, so it is kept for a minute. */
export const tallyOf = async (visit: Visit, search: Search): Promise<Tally> => {
  const everywhere = { ...search, zone: '' };
  const key = searchQuery(everywhere).toString();
  const known = tallies.get(key);
  if (known !== undefined && known.until > visit.nowMillis) return known.tally;
  const tally = new Map<string, number>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await offersOf(visit, everywhere, PAGE, cursor);
    for (const { zone } of items) tally.set(zone, (tally.get(zone) ?? 0) + 1);
    cursor = next;
    if (cursor === undefined) break;
  }
  tallies.set(key, { tally, until: visit.nowMillis + KEPT_MS });
  return tally;
};

/** What a service is called. */
export const categoryWord = ({ t }: Visit, category: string): string =>
  wordFor(t.offers.categories, category) ?? category;

/** The price of one unit, in words. */
export const priceText = ({ t, as }: Visit, { tariffCents, unit }: Offer): string =>
  fill(t.offers.price, { price: as.money(tariffCents), unit: wordFor(t.offers.units, unit) ?? unit });

/** How many places are free, in words. */
export const placesText = ({ t, as }: Visit, { freePlaces, places }: Offer): string => {
  if (freePlaces === undefined || places === undefined) return t.offers.noLimit;
  if (freePlaces === 0) return t.offers.full;
  return fill(freePlaces === 1 ? t.offers.freeOne : t.offers.free, { n: as.number(freePlaces), of: as.number(places) });
};

/** Where it is. */
export const placeText = ({ comune, zone }: Offer): string => {
  const [name, around] = [comuneName(comune), zoneName(zone)];
  return name === around ? name : `${name} (${around})`;
};
