// Whose catalogue it is: the bodies that one acts for, their sites and offers, and how a place is said in a form.
import type { components } from '@buono/client';
import { localDate } from '@buono/kernel';
import { territory } from '@buono/territory';
import { read } from '../../api.js';
import { comuneName } from '../../facts/fact-fields.js';
import { badge } from '../../frame/parts.js';
import type { Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import type { OwnRoles } from '../../staff/place.js';
import { todayOf } from '../../today.js';
import { NoSuchPage, type Crumb, type Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { providersOf } from '../services.js';
import { all, type Provider } from '../shapes.js';

type Schemas = components['schemas'];
export type OwnOffer = Schemas['OwnOfferView'];
export type Site = Schemas['SiteView'];

/** Where the pages stand. */
export const CATALOGUE = '/ente/catalogo';

/** The bodies that whoever looks acts for; those that they may also change. */
export interface Bodies {
  readonly seen: readonly string[];
  readonly run: readonly string[];
}

/** Asks for them. */
export const bodiesOf = async (visit: Visit): Promise<Bodies> => {
  const { roles } = await read<OwnRoles>(visit, '/roles/mine');
  const held = roles.filter(({ role, holds }) => role.startsWith('provider-') && holds);
  const ids = (of: typeof held) => [...new Set(of.flatMap(({ providerId }) => providerId ?? []))];
  return { seen: ids(held), run: ids(held.filter(({ role }) => role === 'provider-admin')) };
};

/** The body that a page is about: the one asked for, else the first; no page for somebody else's. */
export const bodyAsked = async (visit: Visit): Promise<Provider> => {
  const { run } = await bodiesOf(visit);
  const asked = visit.form.get('ente') ?? visit.query.get('ente') ?? run[0];
  const [provider] = await providersOf(
    visit,
    run.filter((id) => id === asked),
  );
  if (provider === undefined) throw new NoSuchPage();
  return provider;
};

/** Every site of a body. */
export const sitesOf = (visit: Visit, providerId: string): Promise<readonly Site[]> =>
  all<Site>(visit, `/sites?providerId=${providerId}&limit=500`);

/** A page of the offers of a body. */
export const offersOf = (visit: Visit, providerId: string, from: string | null) =>
  read<Schemas['OwnOfferPage']>(
    visit,
    `/offers/mine?providerId=${providerId}&limit=50${from === null ? '' : `&cursor=${encodeURIComponent(from)}`}`,
  );

/** A site in one line. */
export const siteText = ({ name, address, comune }: Site): string => `${name}, ${address}, ${comuneName(comune)}`;

/** Where something is: its Comune, and its zone where that has another name. */
export const placeOf = ({ comune, zone }: { readonly comune: string; readonly zone: string }): string => {
  const [name, around] = [comuneName(comune), zoneName(zone)];
  return name === around ? name : `${name} (${around})`;
};

/** The zone of a Comune; undefined for one of elsewhere. */
export const zoneOfComune = (belfiore: string): string | undefined =>
  territory().zones.find(({ comuni }) => comuni.some((one) => one.belfiore === belfiore))?.code;

/** Whether families find an offer, and if not why. */
export const offerState = async (
  visit: Visit,
  { shown, accredited, from, to, withdrawnFrom }: OwnOffer,
): Promise<Html> => {
  const { t, as } = visit;
  const today = await todayOf(visit);
  const words = t.ownOffers;
  if (withdrawnFrom !== undefined && withdrawnFrom <= today)
    return badge('plain', fill(words.withdrawnOn, { day: as.day(withdrawnFrom) }));
  if (to !== undefined && localDate(to) < today) return badge('plain', fill(words.over, { day: as.day(to) }));
  if (!accredited || !shown) return badge('bad', words.notAccredited);
  if (withdrawnFrom !== undefined) return badge('warning', fill(words.leaves, { day: as.day(withdrawnFrom) }));
  return from > today ? badge('info', fill(words.begins, { day: as.day(from) })) : badge('good', words.shown);
};

/** The way here. */
export const catalogueCrumbs = ({ t }: Visit, inside = false): readonly Crumb[] => [
  { label: t.nav.today, href: '/ente' },
  ...(inside ? [{ label: t.ownOffers.title, href: CATALOGUE }] : []),
];

/** A whole number that a form asks for: undefined where nothing was written, NaN where it is none. */
export const wholeIn = (text: string): number | undefined =>
  text === '' ? undefined : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN;
