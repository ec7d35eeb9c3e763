// An offer of the provider's own: published, changed, withdrawn.
import { read, written } from '../../api.js';
import { centsOf, comuniOfTheRegion } from '../../facts/fact-fields.js';
import {
  blank,
  carried,
  day,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { facts, italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { categoryWord, priceText, type Offer } from '../../offers/catalogue.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../../visit.js';
import type { Provider } from '../shapes.js';
import {
  bodiesOf,
  bodyAsked,
  CATALOGUE,
  catalogueCrumbs,
  placeOf,
  sitesOf,
  siteText,
  wholeIn,
  zoneOfComune,
  type Site,
} from './own.js';

const FIELDS = ['site', 'comune', 'category', 'title', 'unit', 'tariffCents', 'places', 'from', 'to'] as const;

const labelsIn = ({ t }: Visit): Readonly<Record<string, string>> => ({
  site: t.ownOffers.site,
  comune: t.ownOffers.comune,
  category: t.offers.service,
  title: t.ownOffers.name,
  unit: t.ownOffers.unit,
  tariffCents: t.offers.cost,
  places: t.offers.places,
  from: t.ownOffers.from,
  to: t.ownOffers.to,
});

/** The form of a new offer. */
export const newOfferPage = async (visit: Visit): Promise<Page> => newOffer(visit, await bodyAsked(visit), blank());

const newOffer = async (visit: Visit, provider: Provider, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const { providerId } = provider;
  const sites = (await sitesOf(visit, providerId)).filter(({ closedFrom }) => closedFrom === undefined);
  return shell(visit, filled, {
    title: t.ownOffers.publish,
    content: [
      html`<p class="lead">${t.ownOffers.publishLead}</p>`,
      form(
        visit,
        `${CATALOGUE}/offerta`,
        html`${carried({ ente: providerId })}
        ${select(filled, {
          name: 'category',
          label: t.offers.service,
          none: t.form.choose,
          options: categoriesOf(provider).map((value) => ({ value, label: categoryWord(visit, value) })),
        })}
        ${line(filled, { name: 'title', label: t.ownOffers.name, hint: t.ownOffers.nameHint })}
        ${sites.length > 0 && select(filled, { name: 'site', label: t.ownOffers.site, none: t.ownOffers.noSite, options: sites.map((site) => ({ value: site.siteId, label: siteText(site) })) })}
        ${select(filled, { name: 'comune', label: t.ownOffers.comune, none: t.form.choose, options: comuniOfTheRegion(), ...(sites.length > 0 && { hint: t.ownOffers.comuneHint }) })}
        ${select(filled, { name: 'unit', label: t.ownOffers.unit, none: t.form.choose, options: Object.entries(t.offers.units).map(([value, label]) => ({ value, label })) })}
        ${priceAndPlaces(visit, filled)}
        ${day(filled, { name: 'from', label: t.ownOffers.from, hint: t.ownOffers.fromHint })}
        ${day(filled, { name: 'to', label: t.ownOffers.to, hint: t.ownOffers.toHint })} ${send(t.ownOffers.publish)}`,
      ),
    ],
  });
};

const categoriesOf = ({ category, accreditations }: Provider): readonly string[] => [
  ...new Set([...accreditations.map((one) => one.category), category]),
];

const priceAndPlaces = ({ t }: Visit, filled: Filled): Html =>
  html`${line(filled, { name: 'tariffCents', label: t.offers.cost, hint: t.ownOffers.costHint, numeric: true, width: 'short', unit: '€' })}
  ${line(filled, { name: 'places', label: t.offers.places, hint: t.ownOffers.placesHint, numeric: true, width: 'short' })}`;

/** What a form says of price, places and last day, and what is wrong with it. */
const termsIn = ({ form: sent, t }: Visit) => {
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const wrong = new Map<string, string>();
  const [tariffCents, places, to] = [centsOf(said('tariffCents')), wholeIn(said('places')), said('to')];
  if (tariffCents === undefined) wrong.set('tariffCents', t.form.notAnAmount);
  if (Number.isNaN(places)) wrong.set('places', t.form.notANumber);
  return { wrong, terms: { tariffCents, ...(places !== undefined && { places }), ...(to !== '' && { to }) } };
};

/** The offer is published. */
export const offerPublished = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent } = visit;
  const provider = await bodyAsked(visit);
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const labels = labelsIn(visit);
  const { terms, wrong } = termsIn(visit);
  const errors = new Map<string, string>();
  const site = await siteAsked(visit, provider.providerId, said('site'));
  const needed = ['category', 'title', ...(site === undefined ? ['comune'] : []), 'unit', 'tariffCents', 'from'];
  for (const name of needed)
    if (said(name) === '') errors.set(name, fill(t.form.missing, { field: (labels[name] ?? '').toLowerCase() }));
  for (const [name, text] of wrong) if (!errors.has(name)) errors.set(name, text);
  if (errors.size > 0) return newOffer(visit, provider, refilled(sent, errors));
  const comune = site?.comune ?? said('comune');
  const answer = await written(visit, 'POST', '/offers', {
    ...terms,
    ...{ providerId: provider.providerId, category: said('category'), title: said('title'), unit: said('unit') },
    ...{ comune, zone: site?.zone ?? zoneOfComune(comune), from: said('from') },
    ...(site !== undefined && { siteId: site.siteId }),
  });
  if ('body' in answer) return { to: `${CATALOGUE}?fatto=offerPublished` };
  return newOffer(visit, provider, refilled(sent, told(visit, answer.problem)));
};

const siteAsked = async (visit: Visit, providerId: string, siteId: string): Promise<Site | undefined> =>
  siteId === '' ? undefined : (await sitesOf(visit, providerId)).find((site) => site.siteId === siteId);

const told = (visit: Visit, problem: Parameters<typeof errorsOf>[0]) => {
  const errors = errorsOf(problem, (field) =>
    field === 'siteId' ? 'site' : field === 'zone' ? 'comune' : FIELDS.find((name) => name === field),
  );
  return inWords(visit, errors, visit.form, labelsIn(visit));
};

/** One of the provider's own offers; nobody else's has such a page. */
const ownOffer = async (visit: Visit): Promise<Offer> => {
  const offer = await read<Offer>(visit, `/offers/${visit.params['offerId'] ?? ''}`);
  const { run } = await bodiesOf(visit);
  if (!run.includes(offer.providerId)) throw new NoSuchPage();
  return offer;
};

/** Its page. */
export const ownOfferPage = async (visit: Visit): Promise<Page> => offerForms(visit, await ownOffer(visit));

interface Wrong {
  readonly of: 'change' | 'withdrawal';
  readonly filled: Filled;
}

const offerForms = (visit: Visit, offer: Offer, wrong?: Wrong): Page => {
  const { t, as, code } = visit;
  const { offerId, title, tariffCents, places, from, to, freePlaces } = offer;
  const now = { tariffCents: (tariffCents / 100).toFixed(2).replace('.', ','), places: places?.toString(), to };
  const changing = wrong?.of === 'change' ? wrong.filled : blank(now);
  const leaving = wrong?.of === 'withdrawal' ? wrong.filled : blank();
  const at = `${CATALOGUE}/offerte/${offerId}`;
  return shell(visit, wrong?.filled ?? blank(), {
    title: t.ownOffers.offer,
    heading: italian(code, title) as Html,
    content: [
      facts([
        [t.offers.place, placeOf(offer)],
        [t.offers.service, categoryWord(visit, offer.category)],
        [t.offers.cost, priceText(visit, offer)],
        [
          t.offers.places,
          places === undefined
            ? t.offers.noLimit
            : fill(t.offers.free, { n: as.number(freePlaces ?? 0), of: as.number(places) }),
        ],
        [t.offers.from, as.day(from)],
        to === undefined ? undefined : [t.offers.to, as.day(to)],
      ]),
      html`<h2>${t.ownOffers.change}</h2>
        <p>${t.ownOffers.changeText}</p>`,
      form(
        visit,
        `${at}/modifica`,
        html`${priceAndPlaces(visit, changing)}
        ${day(changing, { name: 'to', label: t.ownOffers.to, hint: t.ownOffers.toHint })} ${send(t.ownOffers.change)}`,
      ),
      html`<h2>${t.ownOffers.withdraw}</h2>
        <p>${t.ownOffers.withdrawText}</p>`,
      form(
        visit,
        `${at}/ritiro`,
        html`${day(leaving, { name: 'from', label: t.ownOffers.withdrawFrom })} ${send(t.ownOffers.withdraw, 'danger')}`,
      ),
    ],
  });
};

/** Price, places and last day are said anew. */
export const offerChanged = async (visit: Visit): Promise<Outcome> => {
  const offer = await ownOffer(visit);
  const { terms, wrong } = termsIn(visit);
  const again = (errors: ReadonlyMap<string, string>): Page =>
    offerForms(visit, offer, { of: 'change', filled: refilled(visit.form, errors) });
  if (wrong.size > 0) return again(wrong);
  const answer = await written(visit, 'POST', `/offers/${offer.offerId}/changes`, terms);
  return 'body' in answer ? { to: `${CATALOGUE}?fatto=offerChanged` } : again(told(visit, answer.problem));
};

/** From a day on families do not find it. */
export const offerWithdrawn = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent } = visit;
  const offer = await ownOffer(visit);
  const again = (errors: ReadonlyMap<string, string>): Page =>
    offerForms(visit, offer, { of: 'withdrawal', filled: refilled(sent, errors) });
  const from = sent.get('from') ?? '';
  if (from === '')
    return again(new Map([['from', fill(t.form.missing, { field: t.ownOffers.withdrawFrom.toLowerCase() })]]));
  const answer = await written(visit, 'POST', `/offers/${offer.offerId}/withdrawal`, { from });
  return 'body' in answer ? { to: `${CATALOGUE}?fatto=offerWithdrawn` } : again(told(visit, answer.problem));
};

/** A narrow page of the catalogue with forms on it. */
export const shell = (
  visit: Visit,
  filled: Filled,
  { title, heading, content }: { readonly title: string; readonly heading?: Html; readonly content: readonly Html[] },
): Page => ({
  title,
  area: 'own-offers',
  crumbs: catalogueCrumbs(visit, true),
  ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
  body: html`<div class="narrow">
    ${errorSummary(visit, filled)}
    <h1>${heading ?? title}</h1>
    ${content}
  </div>`,
});
