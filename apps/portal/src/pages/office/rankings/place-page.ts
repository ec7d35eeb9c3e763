// Why an application stands where it does: its points one by one, and what decided against its neighbours.
import { read } from '../../api.js';
import { html, type Html, type Part } from '../../frame/html.js';
import { italian, notice } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import type { Page, Visit } from '../../visit.js';
import type { Place } from '../shapes.js';
import { crumbsOfRanking } from './ranking-page.js';

/** The page. */
export const placePage = async (visit: Visit): Promise<Page> => {
  const { t, as, params } = visit;
  const { rankingId = '', applicationId = '' } = params;
  const place = await read<Place>(visit, `/rankings/${rankingId}/entries/${applicationId}`);
  const { receiptNumber, total } = place;
  return {
    title: t.rankings.why,
    area: 'rankings',
    crumbs: crumbsOfRanking(visit, rankingId),
    body: html`<h1>${t.rankings.why}</h1>
      <p class="lead">${fill(t.rankings.stands, { n: receiptNumber, place: place.place, points: as.number(total) })}</p>
      ${reasonsOf(visit, place)}
      <p><a href="/ufficio/domande/${applicationId}">${fill(t.rankings.openFile, { n: receiptNumber })}</a></p>`,
  };
};

/** The points of a place, its ties, and what put it where it is between its neighbours. */
export const reasonsOf = (visit: Visit, { items, ties, above, below, missing }: Place): Html => {
  const { t, as, code, icons } = visit;
  const beside = [
    above !== undefined && html`<li>${besideIt(visit, above, t.rankings.above)}</li>`,
    below !== undefined && html`<li>${besideIt(visit, below, t.rankings.below)}</li>`,
  ];
  return html`${table(
    t.rankings.points,
    [{ label: t.rankings.item }, { label: t.rankings.points, isNumber: true }],
    items.map(({ sentence, article, points }) => [
      html`${italian(code, sentence)} <span class="cite">${italian(code, article)}</span>`,
      as.number(points),
    ]),
  )}
  ${
    ties.length > 0 &&
    html`<h2>${t.rankings.ties}</h2>
      <ol>
        ${ties.map(({ sentence }) => html`<li>${italian(code, sentence)}</li>`)}
      </ol>`
  }
  ${
    beside.some((one) => one !== false) &&
    html`<h2>${t.rankings.neighbours}</h2>
      <ul>
        ${beside}
      </ul>`
  }
  ${missing.length > 0 && notice(icons, 'info', html`<p>${fill(t.rankings.missing, { facts: missing.join(', ') })}</p>`)}`;
};

const besideIt = (
  { t, as, code }: Visit,
  { points, sentence }: NonNullable<Place['above']>,
  words: { readonly more: string; readonly same: string },
): Part => {
  const far = points === 0 ? words.same : fill(words.more, { points: as.number(Math.abs(points)) });
  return sentence === undefined ? far : html`${far} ${t.rankings.decided} ${italian(code, sentence)}`;
};
