// One ranking: where it stands, who stands where, and the step that comes next. Applications by their number, never by a name.
import { read } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { blank, errorSummary, line, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { empty, facts, italian, notice, type Fact } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { askedFor, callById } from '../../public/calls.js';
import { placesShown } from '../../public/rankings/places-shown.js';
import type { Crumb, Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { deskCrumb } from '../pieces.js';
import type { Ranking } from '../shapes.js';
import { RANKINGS, rankingState } from './rankings-page.js';
import { boardDays, nextStep } from './ranking-forms.js';

type Entry = Ranking['entries'][number];

/** The ranking of the address, as this office may see it. */
export const rankingOf = (visit: Visit): Promise<Ranking> =>
  read<Ranking>(visit, `/rankings/${visit.params['rankingId'] ?? ''}`);

/** The way to a page of a ranking. */
export const crumbsOfRanking = (visit: Visit, rankingId?: string): readonly Crumb[] => [
  deskCrumb(visit),
  { label: visit.t.rankings.title, href: RANKINGS },
  ...(rankingId === undefined ? [] : [{ label: visit.t.rankings.one, href: `${RANKINGS}/${rankingId}` }]),
];

/** The page. */
export const rankingPage = (visit: Visit): Promise<Page> => rankingShown(visit, blank());

/** The page, with what was written in its form. */
export const rankingShown = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const ranking = await rankingOf(visit);
  const title = askedFor(await callById(visit, ranking.callId), ranking.action);
  return {
    title: t.rankings.one,
    area: 'rankings',
    crumbs: crumbsOfRanking(visit),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.rankings.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">${rankingState(visit, ranking.status)} ${italian(code, title)}, ${zoneName(ranking.zone)}</p>
      ${nextStep(visit, ranking, filled)} ${facts(inShort(visit, ranking))} ${furtherPages(visit, ranking)}
      <h2>${t.rankings.whoStands}</h2>
      ${ranking.entries.length === 0 ? empty(t.rankings.noEntries, t.rankings.noneText) : whoStands(visit, ranking)}
      ${boardDays(visit, ranking, filled)}`,
  };
};

const inShort = (visit: Visit, ranking: Ranking): readonly Fact[] => {
  const { t, as } = visit;
  const { provisional, posting, approvedOn, actNumber, lot } = ranking;
  return [
    [t.rankings.computed, as.day(ranking.computedOn)],
    provisional === undefined
      ? undefined
      : [t.rankings.publishedAsProvisional, `${as.day(provisional.publishedOn)}, ${provisional.actNumber}`],
    provisional?.observationsBy === undefined
      ? undefined
      : [t.rankings.observationsBy, as.day(provisional.observationsBy)],
    posting === undefined
      ? undefined
      : [
          t.rankings.onBoard,
          fill(t.rankings.onBoardDays, { n: posting.number, from: as.day(posting.from), to: as.day(posting.to) }),
        ],
    approvedOn === undefined
      ? undefined
      : [t.rankings.approved, `${as.day(approvedOn)}${actNumber === undefined ? '' : `, ${actNumber}`}`],
    [t.receipt.mark, html`<code>${ranking.digest}</code>`],
    lot === undefined ? undefined : [t.rankings.seed, html`<code>${lot.seed}</code> (${lot.actNumber})`],
  ];
};

// What else there is of it: observations, what changed, the file that anybody may check.
const furtherPages = (visit: Visit, { rankingId, provisional, follows, status }: Ranking): Html => {
  const { t, icons } = visit;
  const at = `${RANKINGS}/${rankingId}`;
  const isPublic = status === 'approved' || status === 'provisional';
  return html`${
      provisional !== undefined &&
      provisional.unanswered > 0 &&
      notice(
        icons,
        'warning',
        html`<p>
          <a href="${at}/osservazioni">${fill(t.rankings.unanswered, { n: provisional.unanswered })}</a>
        </p>`,
      )
    }
    <ul class="plain">
      ${
        provisional !== undefined &&
        html`<li>
          <a href="${at}/osservazioni">${fill(t.rankings.observationsN, { n: provisional.observations })}</a>
        </li>`
      }
      ${
        follows !== undefined &&
        html`<li><a href="${RANKINGS}/${follows}">${t.rankings.theProvisional}</a></li>
          <li><a href="${at}/cambiamenti">${t.rankings.changes.title}</a></li>`
      }
      ${isPublic && html`<li><a href="/graduatorie/${rankingId}">${t.rankings.publicPage}</a></li>`}
    </ul>`;
};

const whoStands = (visit: Visit, { rankingId, entries }: Ranking): Html => {
  const { t, as, query } = visit;
  const number = query.get('domanda')?.trim() ?? '';
  const isAsked = (entry: Entry): boolean => String(entry.receiptNumber) === number;
  const { shown, pager } = placesShown(visit, `${RANKINGS}/${rankingId}`, entries, isAsked);
  return html`<form method="get" action="${RANKINGS}/${rankingId}" class="chooser">
      ${line(blank({ domanda: number }), { name: 'domanda', label: t.rankings.find, numeric: true, width: 'short' })}
      <button class="btn btn-outline-primary">${t.rankings.findGo}</button>
    </form>
    ${number !== '' && !entries.some(isAsked) && html`<p role="status">${fill(t.rankings.notFound, { n: number })}</p>`}
    ${table(
      t.rankings.one,
      [
        { label: t.rankings.place, isNumber: true },
        { label: t.office.application },
        { label: t.rankings.points, isNumber: true },
        { label: t.rankings.reason },
      ],
      shown.map(({ place, applicationId, receiptNumber, total, corrected }) => [
        as.number(place),
        html`<a href="/ufficio/domande/${applicationId}">${fill(t.office.number, { n: receiptNumber })}</a
          >${corrected === true && html`<br /><span class="muted">${t.rankings.corrected}</span>`}`,
        as.number(total),
        html`<a href="${RANKINGS}/${rankingId}/posti/${applicationId}"
          >${t.rankings.why}<span class="visually-hidden"> ${receiptNumber}</span></a
        >`,
      ]),
    )}
    ${pager}`;
};
