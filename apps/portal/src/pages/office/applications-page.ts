// The applications of an office, by their state and by who sees to them; one is opened by its number, never by a name in an address.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import type { OwnRoles } from '../staff/place.js';
import { read } from '../api.js';
import { holds } from './door.js';
import { dueText } from './due-text.js';
import { titlesOf } from './due-section.js';
import { calledAs, colleaguesOf, holderNames } from './holder-names.js';
import { pageOfList, type ApplicationPage, type Colleagues } from './shapes.js';

const STATES = ['received', 'admitted', 'refused', 'withdrawn'] as const;
const TONES: Readonly<Record<string, Tone | 'plain'>> = { received: 'info', admitted: 'good', refused: 'bad' };

/** The page. */
export const applicationsPage = async (visit: Visit): Promise<Page> => {
  const { t, code, query } = visit;
  const state = STATES.find((one) => one === query.get('stato')) ?? 'received';
  const colleagues = await ownColleagues(visit);
  const held = heldAsked(visit, colleagues);
  const { items, next } = await pageOfList<ApplicationPage['items'][number]>(
    visit,
    `/applications?status=${state}&limit=25${held.narrows}`,
  );
  const [titles, nameOf] = await Promise.all([titlesOf(visit, items), holderNames(visit, items)]);
  return {
    title: t.office.applications,
    area: 'applications',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.office.applications}</h1>
      ${chooser(visit, { stato: state, 'in-carico': held.value }, colleagues)}
      ${
        items.length === 0
          ? empty(t.office.noApplications, t.office.noApplicationsText)
          : table(
              t.office.applications,
              [
                { label: t.office.application },
                { label: t.claims.state },
                { label: t.office.decideBy },
                { label: t.holders.held },
                { label: t.office.zone },
              ],
              items.map((line) => [
                html`<a href="/ufficio/domande/${line.applicationId}"
                    >${fill(t.office.number, { n: line.receiptNumber ?? '–' })}</a
                  ><br /><span class="muted">${italian(code, titles(line))}</span>`,
                badge(TONES[line.status] ?? 'plain', wordFor(t.office.states, line.status) ?? line.status),
                line.dueOn === undefined || line.daysLeft === undefined
                  ? '–'
                  : dueText(visit, { dueOn: line.dueOn, daysLeft: line.daysLeft, late: line.late === true }),
                nameOf(line.holder),
                zoneName(line.zone),
              ]),
            )
      }
      ${next !== undefined && html`<p>${action(`/ufficio/domande?${new URLSearchParams({ stato: state, 'in-carico': held.value, dopo: next }).toString()}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};

const MINE = 'mie';
const NOBODYS = 'nessuno';

/** The officers of the zones that the visitor works in: whoever looks from above chooses among too many. */
const ownColleagues = async (visit: Visit): Promise<Colleagues['items']> => {
  if (!holds(visit, 'zone-officer')) return [];
  const { roles } = await read<OwnRoles>(visit, '/roles/mine');
  const zones = roles.flatMap(({ role, zone, holds: isHeld }) =>
    role === 'zone-officer' && isHeld && zone !== undefined ? [zone] : [],
  );
  const all = await Promise.all([...new Set(zones)].map((zone) => colleaguesOf(visit, zone)));
  return [...new Map(all.flat().map((one) => [one.personId, one])).values()];
};

/** Whose applications are asked for: anything that cannot be chosen asks for all. */
const heldAsked = ({ query }: Visit, colleagues: Colleagues['items']) => {
  const value = query.get('in-carico') ?? '';
  if (value === MINE) return { value, narrows: '&held=by-me' };
  if (value === NOBODYS) return { value, narrows: '&held=by-nobody' };
  const isColleague = colleagues.some(({ personId, own }) => !own && personId === value);
  return isColleague ? { value, narrows: `&holder=${value}` } : { value: '', narrows: '' };
};

const chooser = (visit: Visit, chosen: Readonly<Record<string, string>>, colleagues: Colleagues['items']): Html => {
  const { t } = visit;
  const others = colleagues.filter(({ own }) => !own);
  return html`<form method="get" action="/ufficio/domande" class="chooser">
    ${select(blank(chosen), {
      name: 'stato',
      label: t.claims.state,
      options: STATES.map((value) => ({ value, label: t.office.states[value] })),
    })}
    ${
      holds(visit, 'zone-officer', 'region-officer', 'auditor') &&
      select(blank(chosen), {
        name: 'in-carico',
        label: t.holders.held,
        none: t.holders.all,
        options: [
          ...(holds(visit, 'zone-officer') ? [{ value: MINE, label: t.holders.mine }] : []),
          { value: NOBODYS, label: t.holders.nobodys },
          ...others.map((one) => ({ value: one.personId, label: calledAs(visit, one) })),
        ],
      })
    }
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
};
