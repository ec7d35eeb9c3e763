// A site of the provider's own: opened, changed, closed.
import { read, written } from '../../api.js';
import { comuniOfTheRegion } from '../../facts/fact-fields.js';
import {
  blank,
  carried,
  day,
  errorsOf,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { facts, italian, notice } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../../visit.js';
import { shell } from './offer-pages.js';
import { bodiesOf, bodyAsked, CATALOGUE, placeOf, wholeIn, zoneOfComune, type Site } from './own.js';

const labelsIn = ({ t }: Visit): Readonly<Record<string, string>> => ({
  name: t.ownOffers.siteName,
  address: t.ownOffers.address,
  comune: t.ownOffers.comune,
  capacity: t.ownOffers.capacity,
  from: t.ownOffers.closeFrom,
});

const fieldsOf = ({ t }: Visit, filled: Filled): Html =>
  html`${line(filled, { name: 'name', label: t.ownOffers.siteName, hint: t.ownOffers.siteNameHint })}
  ${line(filled, { name: 'address', label: t.ownOffers.address, hint: t.ownOffers.addressHint, autocomplete: 'off' })}
  ${line(filled, { name: 'capacity', label: t.ownOffers.capacity, hint: t.ownOffers.capacityHint, numeric: true, width: 'short' })}`;

/** The form of a new site. */
export const newSitePage = async (visit: Visit): Promise<Page> =>
  newSite(visit, (await bodyAsked(visit)).providerId, blank());

const newSite = (visit: Visit, providerId: string, filled: Filled): Page => {
  const { t } = visit;
  return shell(visit, filled, {
    title: t.ownOffers.openSite,
    content: [
      html`<p class="lead">${t.ownOffers.siteLead}</p>`,
      form(
        visit,
        `${CATALOGUE}/sede`,
        html`${carried({ ente: providerId })} ${fieldsOf(visit, filled)}
        ${select(filled, { name: 'comune', label: t.ownOffers.comune, none: t.form.choose, options: comuniOfTheRegion() })}
        ${send(t.ownOffers.openSite)}`,
      ),
    ],
  });
};

/** What a form says of a site, and what is wrong with it. */
const saidOf = (visit: Visit, needed: readonly string[]) => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const labels = labelsIn(visit);
  const wrong = new Map<string, string>();
  for (const name of needed)
    if (said(name) === '') wrong.set(name, fill(t.form.missing, { field: (labels[name] ?? '').toLowerCase() }));
  const capacity = wholeIn(said('capacity'));
  if (Number.isNaN(capacity)) wrong.set('capacity', t.form.notANumber);
  const terms = { name: said('name'), address: said('address'), ...(capacity !== undefined && { capacity }) };
  return { terms, wrong, comune: said('comune'), from: said('from') };
};

const told = (visit: Visit, problem: Parameters<typeof errorsOf>[0]) => {
  const labels = labelsIn(visit);
  const errors = errorsOf(problem, (field) => (field === 'zone' ? 'comune' : field in labels ? field : undefined));
  return inWords(visit, errors, visit.form, labels);
};

/** The site is opened. */
export const siteOpened = async (visit: Visit): Promise<Outcome> => {
  const { providerId } = await bodyAsked(visit);
  const { terms, wrong, comune } = saidOf(visit, ['name', 'address', 'comune']);
  if (wrong.size > 0) return newSite(visit, providerId, refilled(visit.form, wrong));
  const body = { ...terms, providerId, comune, zone: zoneOfComune(comune) };
  const answer = await written(visit, 'POST', '/sites', body);
  if ('body' in answer) return { to: `${CATALOGUE}?fatto=siteOpened` };
  return newSite(visit, providerId, refilled(visit.form, told(visit, answer.problem)));
};

const ownSite = async (visit: Visit): Promise<Site> => {
  const site = await read<Site>(visit, `/sites/${visit.params['siteId'] ?? ''}`);
  if (!(await bodiesOf(visit)).run.includes(site.providerId)) throw new NoSuchPage();
  return site;
};

/** The page of one. */
export const ownSitePage = async (visit: Visit): Promise<Page> => siteForms(visit, await ownSite(visit));

interface Wrong {
  readonly of: 'change' | 'closure';
  readonly filled: Filled;
}

const siteForms = (visit: Visit, site: Site, wrong?: Wrong): Page => {
  const { t, as, code, icons } = visit;
  const { siteId, name, address, capacity, closedFrom } = site;
  const at = `${CATALOGUE}/sedi/${siteId}`;
  const changing = wrong?.of === 'change' ? wrong.filled : blank({ name, address, capacity: capacity?.toString() });
  const closing = wrong?.of === 'closure' ? wrong.filled : blank();
  const change = html`<h2>${t.ownOffers.changeSite}</h2>
    ${form(visit, `${at}/modifica`, html`${fieldsOf(visit, changing)} ${send(t.ownOffers.changeSite)}`)}
    <h2>${t.ownOffers.close}</h2>
    <p>${t.ownOffers.closeText}</p>
    ${form(visit, `${at}/chiusura`, html`${day(closing, { name: 'from', label: t.ownOffers.closeFrom })} ${send(t.ownOffers.close, 'danger')}`)}`;
  return shell(visit, wrong?.filled ?? blank(), {
    title: t.ownOffers.site,
    heading: italian(code, name) as Html,
    content: [
      facts([
        [t.ownOffers.address, address],
        [t.offers.place, placeOf(site)],
        [t.ownOffers.capacity, capacity === undefined ? t.ownOffers.noLimit : as.number(capacity)],
      ]),
      closedFrom === undefined
        ? change
        : notice(icons, 'info', html`<p>${fill(t.ownOffers.closedText, { day: as.day(closedFrom) })}</p>`),
    ],
  });
};

/** What it is called, its address and how many it holds are said anew. */
export const siteChanged = async (visit: Visit): Promise<Outcome> => {
  const site = await ownSite(visit);
  const { terms, wrong } = saidOf(visit, ['name', 'address']);
  const again = (errors: ReadonlyMap<string, string>): Page =>
    siteForms(visit, site, { of: 'change', filled: refilled(visit.form, errors) });
  if (wrong.size > 0) return again(wrong);
  const answer = await written(visit, 'POST', `/sites/${site.siteId}/changes`, terms);
  return 'body' in answer ? { to: `${CATALOGUE}?fatto=siteChanged` } : again(told(visit, answer.problem));
};

/** From a day on no offer begins there. */
export const siteClosed = async (visit: Visit): Promise<Outcome> => {
  const site = await ownSite(visit);
  const { from, wrong } = saidOf(visit, ['from']);
  const again = (errors: ReadonlyMap<string, string>): Page =>
    siteForms(visit, site, { of: 'closure', filled: refilled(visit.form, errors) });
  if (wrong.size > 0) return again(wrong);
  const answer = await written(visit, 'POST', `/sites/${site.siteId}/closure`, { from });
  return 'body' in answer ? { to: `${CATALOGUE}?fatto=siteClosed` } : again(told(visit, answer.problem));
};
