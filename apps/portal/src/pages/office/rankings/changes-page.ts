// What a final ranking changed of the provisional one that it follows, application by application, and why.
import { read } from '../../api.js';
import { html, type Part } from '../../frame/html.js';
import { empty, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import type { Page, Visit } from '../../visit.js';
import type { RankingChange, RankingChanges } from '../shapes.js';
import { crumbsOfRanking, rankingOf } from './ranking-page.js';

type Standing = NonNullable<RankingChange['before']>;

/** The page. */
export const changesPage = async (visit: Visit): Promise<Page> => {
  const { t, code, params } = visit;
  const { rankingId = '' } = params;
  const [{ changes }, { entries }] = await Promise.all([
    read<RankingChanges>(visit, `/rankings/${rankingId}/changes`),
    rankingOf(visit),
  ]);
  const numbers = new Map(entries.map(({ applicationId, receiptNumber }) => [applicationId, receiptNumber]));
  // Whoever is no longer in the ranking has no number in it.
  const named = (id: string): Part => {
    const n = numbers.get(id);
    return n === undefined ? html`<code>${id.slice(0, 8)}</code>` : fill(t.office.number, { n });
  };
  const words = t.rankings.changes;
  return {
    title: words.title,
    area: 'rankings',
    crumbs: crumbsOfRanking(visit, rankingId),
    body: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${
        changes.length === 0
          ? empty(words.none, words.noneText)
          : table(
              words.title,
              [
                { label: t.office.application },
                { label: words.before },
                { label: words.after },
                { label: t.rankings.reason },
              ],
              changes.map(({ code: id, before, after, sentence }) => [
                html`<a href="/ufficio/domande/${id}">${named(id)}</a>`,
                standing(visit, before),
                standing(visit, after),
                italian(code, sentence),
              ]),
            )
      }`,
  };
};

const standing = ({ t, as }: Visit, one: Standing | undefined): Part =>
  one === undefined
    ? t.rankings.changes.nowhere
    : fill(t.rankings.changes.standing, { place: one.place, points: as.number(one.score) });
