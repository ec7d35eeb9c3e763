// All rankings that an office may see, and the way to compute one.
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, italian, type Tone } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill, wordFor } from '../../language/language.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { holds } from '../door.js';
import { titlesOf } from '../due-section.js';
import { deskCrumb, more } from '../pieces.js';
import { pageOfList, type RankingLine } from '../shapes.js';

/** Where they are. */
export const RANKINGS = '/ufficio/graduatorie';

const TONES: Readonly<Record<string, Tone>> = { approved: 'good', provisional: 'info' };

/** Where a ranking stands, in a word. */
export const rankingState = ({ t }: Visit, status: string): Html =>
  badge(TONES[status] ?? 'warning', wordFor(t.rankings.states, status) ?? status);

/** The page. */
export const rankingsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const { items, next } = await pageOfList<RankingLine>(visit, '/rankings?limit=50');
  const titles = await titlesOf(visit, items);
  return {
    title: t.rankings.title,
    area: 'rankings',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.rankings.title}</h1>
      <p class="lead">${t.rankings.lead}</p>
      ${holds(visit, 'zone-officer') && html`<p>${action(`${RANKINGS}/nuova`, t.rankings.compute.title)}</p>`}
      ${
        items.length === 0
          ? empty(t.rankings.none, t.rankings.noneText)
          : table(
              t.rankings.title,
              [
                { label: t.rankings.one },
                { label: t.claims.state },
                { label: t.office.zone },
                { label: t.rankings.entries, isNumber: true },
                { label: t.rankings.computed },
              ],
              items.map((one) => [
                html`<a href="${RANKINGS}/${one.rankingId}">${italian(code, titles(one))}</a>`,
                html`${rankingState(visit, one.status)}${
                  one.observationsBy !== undefined &&
                  html`<br /><span class="muted"
                      >${fill(t.rankings.observableTo, { day: as.day(one.observationsBy) })}</span
                    >`
                }`,
                zoneName(one.zone),
                as.number(one.entries),
                as.day(one.computedOn),
              ]),
            )
      }
      ${more(visit, RANKINGS, next)}`,
  };
};
