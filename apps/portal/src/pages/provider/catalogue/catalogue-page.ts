// What a provider offers: its offers with their places and whether families find them, and its sites with how full they are.
import { doneNotice } from '../../frame/done.js';
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { more } from '../../office/pieces.js';
import { categoryWord, priceText } from '../../offers/catalogue.js';
import { NoSuchPage, type Page, type Visit } from '../../visit.js';
import { providersOf } from '../services.js';
import type { Provider } from '../shapes.js';
import {
  bodiesOf,
  CATALOGUE,
  catalogueCrumbs,
  offersOf,
  offerState,
  placeOf,
  sitesOf,
  type OwnOffer,
  type Site,
} from './own.js';

/** The page. */
export const cataloguePage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const { seen, run } = await bodiesOf(visit);
  if (seen.length === 0) throw new NoSuchPage();
  const providers = await providersOf(visit, seen);
  const asked = query.get('ente');
  const shown = asked === null ? providers : providers.filter(({ providerId }) => providerId === asked);
  const sections: Html[] = [];
  for (const provider of shown) sections.push(await sectionOf(visit, provider, run.includes(provider.providerId)));
  return {
    title: t.ownOffers.title,
    area: 'own-offers',
    crumbs: catalogueCrumbs(visit),
    body: html`<h1>${t.ownOffers.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.ownOffers.lead}</p>
      ${sections}`,
  };
};

const sectionOf = async (visit: Visit, provider: Provider, mayChange: boolean): Promise<Html> => {
  const { t, code, query } = visit;
  const { providerId, legalName } = provider;
  const from = query.get('ente') === providerId ? query.get('dopo') : null;
  const [offers, sites] = await Promise.all([offersOf(visit, providerId, from), sitesOf(visit, providerId)]);
  const at = (path: string) => `${CATALOGUE}/${path}?ente=${providerId}`;
  return html`<section>
    <h2>${legalName === undefined ? t.iban.yours : italian(code, legalName)}</h2>
    ${mayChange ? html`<p class="buttons">${action(at('offerta'), t.ownOffers.publish)} ${action(at('sede'), t.ownOffers.openSite, 'outline-primary')}</p>` : html`<p>${t.ownOffers.onlySeen}</p>`}
    <h3>${t.ownOffers.offers}</h3>
    ${
      offers.items.length === 0
        ? empty(t.ownOffers.none, t.ownOffers.noneText)
        : await offersTable(visit, offers.items, new Map(sites.map((site) => [site.siteId, site])), mayChange)
    }
    ${more(visit, CATALOGUE, offers.next, { ente: providerId })}
    <h3>${t.ownOffers.sites}</h3>
    ${sites.length === 0 ? html`<p>${t.ownOffers.noSites}</p>` : sitesTable(visit, sites, mayChange)}
  </section>`;
};

const offersTable = async (
  visit: Visit,
  offers: readonly OwnOffer[],
  sites: ReadonlyMap<string, Site>,
  mayChange: boolean,
): Promise<Html> => {
  const { t, code } = visit;
  const words = t.ownOffers;
  const states = await Promise.all(offers.map((offer) => offerState(visit, offer)));
  return table(
    words.offers,
    [
      { label: words.offer },
      { label: t.offers.place },
      { label: t.offers.cost },
      { label: t.offers.places },
      { label: t.claims.state },
    ],
    offers.map((offer, index) => {
      const { offerId, title, category, siteId, to } = offer;
      const site = siteId === undefined ? undefined : sites.get(siteId);
      const name = italian(code, title);
      return [
        html`${mayChange ? html`<a href="${CATALOGUE}/offerte/${offerId}">${name}</a>` : name}<br /><span class="muted"
            >${categoryWord(visit, category)}</span
          >`,
        html`${site === undefined ? placeOf(offer) : html`${italian(code, site.name)}<br /><span class="muted">${placeOf(offer)}</span>`}`,
        priceText(visit, offer),
        takenText(visit, offer),
        html`${states[index]}${to !== undefined && html`<br /><span class="muted">${t.offers.to} ${visit.as.day(to)}</span>`}`,
      ];
    }),
  );
};

/** How many places are taken and free, in words. */
export const takenText = ({ t, as }: Visit, { takenPlaces, freePlaces, places }: OwnOffer): string =>
  places === undefined
    ? fill(t.ownOffers.takenOpen, { taken: as.number(takenPlaces) })
    : fill(t.ownOffers.taken, {
        free: as.number(freePlaces ?? 0),
        taken: as.number(takenPlaces),
        of: as.number(places),
      });

const sitesTable = (visit: Visit, sites: readonly Site[], mayChange: boolean): Html => {
  const { t, as, code } = visit;
  const words = t.ownOffers;
  return table(
    words.sites,
    [
      { label: words.site },
      { label: words.address },
      { label: words.capacity, isNumber: true },
      { label: t.claims.state },
    ],
    sites.map((site) => {
      const { siteId, name, address, capacity, closedFrom } = site;
      const said = italian(code, name);
      return [
        mayChange ? html`<a href="${CATALOGUE}/sedi/${siteId}">${said}</a>` : said,
        html`${address}<br /><span class="muted">${placeOf(site)}</span>`,
        capacity === undefined ? words.noLimit : as.number(capacity),
        closedFrom === undefined
          ? badge('good', words.open)
          : badge('plain', fill(words.closedFrom, { day: as.day(closedFrom) })),
      ];
    }),
  );
};
