// Choosing who serves a voucher: the offers that suit it, what the voucher and the family would pay at each, and the choice.
import { ifThere, read, written } from '../api.js';
import { callDocument } from '../facts/fact.js';
import { errorSummary, form, refilled, send } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { offersOf, type Offer } from '../offers/catalogue.js';
import { offerCard, offerFacts } from '../offers/offers-page.js';
import { askedFor, callById } from '../public/calls.js';
import { type Crumb, type Outcome, type Page, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { voucherOf, type Quote, type Voucher } from './shapes.js';

const PAGE = 50;

const crumbsOf = ({ t }: Visit, { voucherId }: Voucher): readonly Crumb[] => [
  { label: t.nav.files, href: '/pratiche' },
  { label: t.voucher.title, href: `/buoni/${voucherId}` },
];

/** The offers of the voucher's zone that may serve it, or those of the whole region. */
export const choosePage = async (visit: Visit): Promise<Page> => {
  const { t, code, query } = visit;
  const voucher = await voucherOf(visit);
  const isEverywhere = query.has('ovunque');
  const zone = isEverywhere ? '' : voucher.zone;
  const call = await callById(visit, voucher.callId);
  const pages = await Promise.all(
    (await categoriesFor(visit, voucher)).map((category) => offersOf(visit, { zone, category, isFree: false }, PAGE)),
  );
  const offers = pages.flatMap(({ items }) => items).sort(byPlaces);
  const at = `/buoni/${voucher.voucherId}/enti`;
  const elsewhere = isEverywhere
    ? action(at, t.choose.onlyZone, 'outline-primary')
    : action(`${at}?ovunque`, t.choose.everywhere, 'outline-primary');
  return {
    title: t.choose.title,
    area: 'files',
    crumbs: crumbsOf(visit, voucher),
    body: html`<h1>${t.choose.title}</h1>
      <p class="lead">${italian(code, askedFor(call, voucher.action))}</p>
      <p>${t.choose.text}</p>
      <h2>${isEverywhere ? t.choose.inRegion : zoneName(zone)}</h2>
      ${
        offers.length === 0
          ? empty(t.offers.none, t.choose.noneText, elsewhere)
          : html`<ul class="files">
                ${offers.map((offer) => offerCard(visit, offer, `${at}/${offer.offerId}`, chosenAlready(visit, voucher, offer)))}
              </ul>
              <p>${elsewhere}</p>`
      }`,
  };
};

// Those with a free place first, then by name.
const byPlaces = (one: Offer, other: Offer): number =>
  Number(one.freePlaces === 0) - Number(other.freePlaces === 0) || one.title.localeCompare(other.title);

const categoriesFor = async (visit: Visit, { callId, action: asked }: Voucher): Promise<readonly string[]> => {
  const { actions } = await callDocument(visit, await callById(visit, callId));
  const services = actions.find(({ code }) => code === asked)?.services ?? [];
  return [...new Set(services.flatMap(({ providerCategories = [] }) => providerCategories))];
};

const chosenAlready = ({ t }: Visit, voucher: Voucher, offer: Offer): Html | undefined => {
  if (voucher.offerId === offer.offerId) return html`<p><strong>${t.choose.yourPlace}</strong></p>`;
  return voucher.providerId === offer.providerId ? html`<p><strong>${t.choose.yours}</strong></p>` : undefined;
};

/** One offer for this voucher: what each service would cost, and the choice. */
export const chosenPage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, code, icons, api, params } = visit;
  const voucher = await voucherOf(visit);
  const offer = await read<Offer>(visit, `/offers/${params['offerId'] ?? ''}`);
  const [quote, provider] = await Promise.all([
    api.send<Quote>('GET', `/offers/${offer.offerId}/quote?voucherId=${voucher.voucherId}`).then(ifThere),
    api.send<{ readonly legalName?: string }>('GET', `/providers/${offer.providerId}`).then(ifThere),
  ]);
  const at = `/buoni/${voucher.voucherId}/enti`;
  const isTaken = voucher.offerId === offer.offerId;
  return {
    title: offer.title,
    area: 'files',
    crumbs: [...crumbsOf(visit, voucher), { label: t.choose.title, href: at }],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${italian(code, offer.title)}</h1>
      ${provider?.legalName !== undefined && html`<p class="lead">${provider.legalName}</p>`}
      ${chosenAlready(visit, voucher, offer)} ${offerFacts(visit, offer)}
      <h2>${t.choose.whoPays}</h2>
      ${quoteTable(visit, quote)}
      ${
        quote === undefined || quote.services.length === 0
          ? notice(icons, 'warning', html`<p>${t.choose.notSuited}</p>`)
          : !isTaken &&
            form(
              visit,
              `${at}/${offer.offerId}`,
              html`<p>${voucher.providerId === undefined ? t.choose.before : t.choose.beforeChange}</p>
                ${send(t.choose.send)} ${action(at, t.form.back, 'outline-primary')}`,
            )
      }`,
  };
};

const quoteTable = (visit: Visit, quote: Quote | undefined): Html | undefined => {
  const { t, as, code } = visit;
  if (quote === undefined || quote.services.length === 0) return undefined;
  const money = (cents: number | undefined): string => (cents === undefined ? '–' : as.money(cents));
  return html`${table(
      t.choose.whoPays,
      [
        { label: t.voucher.service },
        { label: t.choose.cost, isNumber: true },
        { label: t.voucher.paid, isNumber: true },
        { label: t.voucher.yours, isNumber: true },
      ],
      quote.services.map(({ label, costCents, publicCents, familyCents, sentence }) => [
        html`${italian(code, label)}${sentence !== undefined && html`<br /><span class="muted">${italian(code, sentence)}</span>`}`,
        money(costCents),
        money(publicCents),
        money(familyCents),
      ]),
    )}
    <p class="muted">${t.choose.quoteText}</p>`;
};

/** The choice is made; a place is taken where the offer counts them. */
export const providerChosen = async (visit: Visit): Promise<Outcome> => {
  const { voucherId = '', offerId = '' } = visit.params;
  const { providerId } = await read<Offer>(visit, `/offers/${offerId}`);
  const answer = await written(visit, 'POST', `/vouchers/${voucherId}/provider-choice`, { providerId, offerId });
  return 'problem' in answer
    ? chosenPage(visit, answer.problem.detail)
    : { to: `/buoni/${voucherId}?fatto=provider-chosen` };
};
