// The inbox of care plans: what each waits for and by when, what is late first.
import { blank, select } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { badge, empty, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill, wordFor } from '../../language/language.js';
import { callById } from '../../public/calls.js';
import { todayOf } from '../../today.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { deskCrumb, more, termText } from '../pieces.js';
import { pageOfList } from '../shapes.js';
import type { CarePlanLine } from './shapes.js';

/** Where they are. */
export const CARE_PLANS = '/ufficio/progetti';

/** Where the plan of an application is. */
export const atPlan = (applicationId: string): string => `/ufficio/domande/${applicationId}/progetto`;

const AWAITS = ['team', 'family', 'act', 'review', 'follow-up', 'office'] as const;

/** The page. */
export const carePlansPage = async (visit: Visit): Promise<Page> => {
  const { t, code, query } = visit;
  const attesa = AWAITS.find((one) => one === query.get('attesa')) ?? '';
  const tardi = query.get('tardi') === 'si' ? 'si' : '';
  const asked = `${attesa === '' ? '' : `&awaits=${attesa}`}${tardi === '' ? '' : '&late=true'}`;
  const { items, next } = await pageOfList<CarePlanLine>(visit, `/care-plans?limit=50${asked}`);
  const ids = [...new Set(items.map(({ callId }) => callId))];
  const titles = new Map(await Promise.all(ids.map(async (id) => [id, (await callById(visit, id)).title] as const)));
  const today = await todayOf(visit);
  return {
    title: t.plans.title,
    area: 'care-plans',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.plans.title}</h1>
      <p class="lead">${t.plans.lead}</p>
      <form method="get" action="${CARE_PLANS}" class="chooser">
        ${select(blank({ attesa }), {
          name: 'attesa',
          label: t.plans.awaitsWhat,
          none: t.plans.anything,
          options: AWAITS.map((value) => ({ value, label: t.plans.awaits[value] })),
        })}
        ${select(blank({ tardi }), {
          name: 'tardi',
          label: t.complaints.term,
          none: t.complaints.allOfThem,
          options: [{ value: 'si', label: t.complaints.onlyLate }],
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.plans.none, t.plans.noneText)
          : table(
              t.plans.title,
              [
                { label: t.plans.one },
                { label: t.plans.awaitsWhat },
                { label: t.complaints.term },
                { label: t.office.zone },
              ],
              items.map(({ applicationId, awaits, callId, dueOn, version, zone }) => [
                html`<a href="${atPlan(applicationId)}">${fill(t.plans.ofFile, { code: applicationId.slice(0, 8) })}</a
                  ><br /><span class="muted"
                    >${italian(code, titles.get(callId) ?? '')}, ${fill(t.plans.versionN, { n: version })}</span
                  >`,
                awaits === 'nothing'
                  ? badge('good', t.plans.awaits.nothing)
                  : badge('warning', wordFor(t.plans.awaits, awaits) ?? awaits),
                dueOn === undefined ? '–' : termText(visit, dueOn, today),
                zoneName(zone),
              ]),
            )
      }
      ${more(visit, CARE_PLANS, next, { attesa, tardi })}`,
  };
};
