// "Enti vicino a te": the offers of accredited providers, by zone and service, as a list and as a map; and one of them.
import { territory } from '@buono/territory';
import { needed, read } from '../api.js';
import { flag, html, type Html, type Part } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../frame/parts.js';
import { counted } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import {
  categoryWord,
  offersOf,
  placesText,
  placeText,
  priceText,
  searchIn,
  searchQuery,
  tallyOf,
  type Offer,
  type Search,
  type Tally,
} from './catalogue.js';
import { mapOf } from './map.js';

const PAGE = 20;
const PATH = '/servizi';

/** The page that everybody may read. */
export const offersPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const search = searchIn(visit);
  const [found, tally] = await Promise.all([offersOf(visit, search, PAGE, query.get('dopo')), tallyOf(visit, search)]);
  return {
    title: t.offers.title,
    area: 'offers',
    body: html`<h1>${t.offers.title}</h1>
      <p class="lead">${t.offers.lead}</p>
      ${searchForm(visit, search)}
      ${found.items.length === 0 && tally.size === 0 ? none(visit, search) : results(visit, search, tally, found)}`,
  };
};

const results = (
  visit: Visit,
  search: Search,
  tally: Tally,
  { items, next }: { readonly items: readonly Offer[]; readonly next?: string },
): Html => {
  const { t } = visit;
  const inZone = (zone: string): string => `${PATH}?${searchQuery({ ...search, zone }).toString()}`;
  const total = search.zone === '' ? [...tally.values()].reduce((sum, n) => sum + n, 0) : (tally.get(search.zone) ?? 0);
  const more = searchQuery(search);
  if (next !== undefined) more.set('dopo', next);
  return html`<div class="catalogue">
    <section aria-labelledby="where">
      <h2 id="where">${t.offers.where}</h2>
      ${mapOf(visit, tally, search.zone, inZone)}
      <p class="muted">${t.offers.mapText}</p>
      <details>
        <summary>${t.offers.byZone}</summary>
        <ul class="plain zones">
          ${[...tally]
            .sort(([one], [other]) => zoneName(one).localeCompare(zoneName(other)))
            .map(
              ([zone, n]) =>
                html`<li>
                  <a href="${inZone(zone)}">${zoneName(zone)}</a>
                  <span class="muted">${counted(n, t.offers.one, t.offers.many)}</span>
                </li>`,
            )}
        </ul>
      </details>
    </section>
    <section aria-labelledby="found">
      <h2 id="found">
        ${counted(total, t.offers.one, t.offers.many)}${search.zone !== '' && html`: ${zoneName(search.zone)}`}
      </h2>
      ${
        items.length === 0
          ? none(visit, search)
          : html`<ul class="files">
              ${items.map((offer) => offerCard(visit, offer, `${PATH}/${offer.offerId}`))}
            </ul>`
      }
      ${next !== undefined && html`<p>${action(`${PATH}?${more.toString()}`, t.file.more, 'outline-primary')}</p>`}
    </section>
  </div>`;
};

const none = ({ t }: Visit, search: Search): Html =>
  empty(
    t.offers.none,
    t.offers.noneText,
    searchQuery(search).size === 0 ? undefined : action(PATH, t.offers.all, 'outline-primary'),
  );

const searchForm = ({ t }: Visit, { zone, category, isFree }: Search): Html =>
  html`<form method="get" action="${PATH}" class="search" role="search" aria-label="${t.offers.search}">
    ${choice({ name: 'zona', label: t.offers.zone, any: t.offers.everyZone, chosen: zone }, zonesByName())}
    ${choice({ name: 'servizio', label: t.offers.service, any: t.offers.everyService, chosen: category }, Object.entries(t.offers.categories))}
    <div class="choice">
      <input type="checkbox" id="f-liberi" name="liberi" value="si" ${flag('checked', isFree)} /><label for="f-liberi"
        >${t.offers.onlyFree}</label
      >
    </div>
    <button class="btn btn-primary">${t.offers.find}</button>
  </form>`;

const zonesByName = (): readonly (readonly [string, string])[] =>
  territory()
    .zones.map(({ code, name }) => [code, name] as const)
    .sort(([, one], [, other]) => one.localeCompare(other));

interface Choice {
  readonly name: string;
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly any: string;
  readonly chosen: string;
}

const choice = ({ name, label, any, chosen }: Choice, options: readonly (readonly [string, string])[]): Html =>
  html`<div class="field">
    <label for="f-${name}">${label}</label>
    <select class="form-select" id="f-${name}" name="${name}">
      <option value="">${any}</option>
      ${options.map(([value, said]) => html`<option value="${value}" ${flag('selected', value === chosen)}>${said}</option>`)}
    </select>
  </div>`;

/** An offer in a list. */
export const offerCard = (visit: Visit, offer: Offer, href: string, beneath?: Part): Html => {
  const { code } = visit;
  return html`<li>
    <h3><a href="${href}">${italian(code, offer.title)}</a></h3>
    <p>${placeText(offer)}</p>
    <p>${categoryWord(visit, offer.category)}. ${priceText(visit, offer)}</p>
    <p>${badge(offer.freePlaces === 0 ? 'warning' : 'good', placesText(visit, offer))}</p>
    ${beneath}
  </li>`;
};

/** What is known of an offer. */
export const offerFacts = (visit: Visit, offer: Offer): Html => {
  const { t, as } = visit;
  return facts([
    [t.offers.place, placeText(offer)],
    [t.offers.service, categoryWord(visit, offer.category)],
    [t.offers.cost, priceText(visit, offer)],
    [t.offers.places, badge(offer.freePlaces === 0 ? 'warning' : 'good', placesText(visit, offer))],
    [t.offers.from, as.day(offer.from)],
    offer.to === undefined ? undefined : [t.offers.to, as.day(offer.to)],
  ]);
};

/** One offer, and how a family that has a voucher chooses it. */
export const offerPage = async (visit: Visit): Promise<Page> => {
  const { t, code, icons, person, desk } = visit;
  const offer = needed<Offer>(await visit.api.send('GET', `/offers/${visit.params['offerId'] ?? ''}`));
  return {
    title: offer.title,
    area: 'offers',
    crumbs: [{ label: t.offers.title, href: PATH }],
    body: html`<div class="narrow">
      <h1>${italian(code, offer.title)}</h1>
      ${offerFacts(visit, offer)}
      ${person !== undefined && desk?.hasFiles === true ? await ownVouchers(visit, offer) : notice(icons, 'info', html`<p>${t.offers.withVoucher}</p>`)}
    </div>`,
  };
};

interface VoucherLine {
  readonly voucherId: string;
  readonly status: string;
  readonly valueCents: number;
  readonly callCode: string;
}

const ownVouchers = async (visit: Visit, { offerId }: Offer): Promise<Html> => {
  const { t, as, icons } = visit;
  const { items } = await read<{ readonly items: readonly VoucherLine[] }>(visit, '/vouchers?limit=100&status=active');
  if (items.length === 0) return notice(icons, 'info', html`<p>${t.offers.withVoucher}</p>`);
  return html`<h2>${t.offers.yourVouchers}</h2>
    <ul class="plain">
      ${items.map(({ voucherId, valueCents, callCode }) => html`<li><a href="/buoni/${voucherId}/enti/${offerId}">${callCode}, ${as.money(valueCents)}</a></li>`)}
    </ul>`;
};
