// Families asked after payment: the surveys of the office's zones, and what was said by provider.
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { callById } from '../../public/calls.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { holds } from '../door.js';
import { deskCrumb, more } from '../pieces.js';
import { pageOfList } from '../shapes.js';
import { atSurvey, providersTable, SURVEYS, type SurveyRow } from './shapes.js';

/** The page. */
export const surveysPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const [{ items, next }, providers] = await Promise.all([
    pageOfList<SurveyRow>(visit, '/surveys?limit=50'),
    providersTable(visit),
  ]);
  const begin = holds(visit, 'zone-officer') ? action(`${SURVEYS}/nuova`, t.surveys.bindTitle) : undefined;
  return {
    title: t.surveys.title,
    area: 'surveys',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.surveys.title}</h1>
      <p class="lead">${t.surveys.lead}</p>
      ${items.length === 0 ? empty(t.surveys.none, t.surveys.noneText, begin) : html`<p class="buttons">${begin}</p>`}
      ${items.length > 0 && (await listOf(visit, items))} ${more(visit, SURVEYS, next)}
      ${
        items.length > 0 &&
        html`<h2>${t.surveys.byProvider}</h2>
          ${
            providers === undefined
              ? html`<p class="muted">${t.surveys.nobodyAsked}</p>`
              : html`<p>${t.surveys.sharesText}</p>
                  ${providers}`
          }`
      }`,
  };
};

const listOf = async (visit: Visit, items: readonly SurveyRow[]): Promise<Html> => {
  const { t, as, code } = visit;
  const ids = [...new Set(items.map(({ callId }) => callId))];
  const titles = new Map(await Promise.all(ids.map(async (id) => [id, (await callById(visit, id)).title] as const)));
  const newest = [...items].sort((one, other) => other.month.localeCompare(one.month));
  return table(
    t.surveys.title,
    [
      { label: t.claims.month },
      { label: t.office.zone },
      { label: t.surveys.act },
      { label: t.claims.state },
      { label: t.surveys.services, isNumber: true },
    ],
    newest.map((one) => [
      html`<a href="${atSurvey(one)}">${as.month(one.month)}</a><br /><span class="muted"
          >${italian(code, titles.get(one.callId) ?? '')}</span
        >`,
      zoneName(one.zone),
      html`${italian(code, one.actNumber)}, ${as.day(one.boundOn)}`,
      one.drawnOn === undefined
        ? badge('warning', t.surveys.toDraw)
        : html`${badge('good', t.surveys.drawn)}<br />${fill(t.surveys.untilDay, { day: as.day(one.until ?? '') })}`,
      one.drawn === undefined
        ? (one.lines ?? t.surveys.allOfThem)
        : fill(t.surveys.drawnOf, { n: one.drawn, of: one.of ?? 0 }),
    ]),
  );
};
