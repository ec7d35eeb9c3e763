// The applications of an office, by their state; one is opened by its number, never by a name in an address.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { dueText } from './due-text.js';
import { titlesOf } from './due-section.js';
import { pageOfList, type ApplicationPage } from './shapes.js';

const STATES = ['received', 'admitted', 'refused', 'withdrawn'] as const;
const TONES: Readonly<Record<string, Tone | 'plain'>> = { received: 'info', admitted: 'good', refused: 'bad' };

/** The page. */
export const applicationsPage = async (visit: Visit): Promise<Page> => {
  const { t, code, query } = visit;
  const state = STATES.find((one) => one === query.get('stato')) ?? 'received';
  const { items, next } = await pageOfList<ApplicationPage['items'][number]>(
    visit,
    `/applications?status=${state}&limit=25`,
  );
  const titles = await titlesOf(visit, items);
  return {
    title: t.office.applications,
    area: 'applications',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.office.applications}</h1>
      ${chooser(visit, state)}
      ${
        items.length === 0
          ? empty(t.office.noApplications, t.office.noApplicationsText)
          : table(
              t.office.applications,
              [
                { label: t.office.application },
                { label: t.claims.state },
                { label: t.office.decideBy },
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
                zoneName(line.zone),
              ]),
            )
      }
      ${next !== undefined && html`<p>${action(`/ufficio/domande?${new URLSearchParams({ stato: state, dopo: next }).toString()}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};

const chooser = ({ t }: Visit, state: string): Html =>
  html`<form method="get" action="/ufficio/domande" class="chooser">
    ${select(blank({ stato: state }), {
      name: 'stato',
      label: t.claims.state,
      options: STATES.map((value) => ({ value, label: t.office.states[value] })),
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
