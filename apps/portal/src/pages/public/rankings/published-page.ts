// Rankings as anybody reads them: places by code, never by name, with the file that proves their order.
import type { components } from '@buono/client';
import { ApiRefused, read } from '../../api.js';
import { html, type Html } from '../../frame/html.js';
import { badge, empty, facts, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { NoSuchPage, type Crumb, type Outcome, type Page, type Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { askedFor, callById, callOf } from '../calls.js';
import { placesShown } from './places-shown.js';

type Schemas = components['schemas'];
type Published = Schemas['PublishedRankingView'];
type Lines = Schemas['PublishedRankingsPage'];

/** Where a published ranking is. */
export const atPublished = (rankingId: string): string => `/graduatorie/${rankingId}`;

const stateOf = ({ t }: Visit, isFinal: boolean): Html =>
  badge(isFinal ? 'good' : 'info', isFinal ? t.rankings.public.final : t.rankings.states.provisional);

/** The rankings of a call, zone by zone. */
export const callRankingsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, query } = visit;
  const call = await callOf(visit);
  const cursor = query.get('dopo');
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { items, next } = await read<Lines>(visit, `/calls/${call.callId}/rankings?limit=100${from}`);
  const path = `/avvisi/${call.callId}`;
  return {
    title: t.rankings.title,
    area: 'calls',
    crumbs: [{ label: call.title, href: path }],
    body: html`<h1>${t.rankings.title}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.rankings.public.lead} <a href="/graduatorie/verifica">${t.rankings.check.title}</a></p>
      ${
        items.length === 0
          ? empty(t.rankings.public.none, t.rankings.public.noneText)
          : table(
              t.rankings.title,
              [
                { label: t.office.zone },
                { label: t.claims.state },
                { label: t.rankings.public.on },
                { label: t.rankings.entries, isNumber: true },
              ],
              items.map((one) => [
                html`<a href="${atPublished(one.rankingId)}">${zoneName(one.zone)}</a>${
                    call.actions.length > 1 &&
                    html`<br /><span class="muted">${italian(code, askedFor(call, one.action))}</span>`
                  }`,
                html`${stateOf(visit, one.status === 'approved')}${one.observationsBy !== undefined && html`<br /><span class="muted">${fill(t.rankings.observableTo, { day: as.day(one.observationsBy) })}</span>`}`,
                as.day(one.approvedOn ?? one.computedOn),
                as.number(one.entries),
              ]),
            )
      }
      ${next !== undefined && html`<p><a href="${path}/graduatorie?dopo=${encodeURIComponent(next)}">${t.file.more}</a></p>`}`,
  };
};

const publishedOf = (visit: Visit): Promise<Published> =>
  read<Published>(visit, `/rankings/${visit.params['rankingId'] ?? ''}/published`);

/** The way to the pages of a published ranking. */
export const crumbsOfPublished = async (visit: Visit, callId: string): Promise<readonly Crumb[]> => {
  const { title } = await callById(visit, callId);
  return [
    { label: title, href: `/avvisi/${callId}` },
    { label: visit.t.rankings.title, href: `/avvisi/${callId}/graduatorie` },
  ];
};

/** One of them. */
export const publishedPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const ranking = await publishedOf(visit);
  const { callId, rankingId, stage, lot } = ranking;
  const isFinal = stage?.final !== false;
  const call = await callById(visit, callId);
  const words = t.rankings.public;
  return {
    title: words.title,
    area: 'calls',
    crumbs: await crumbsOfPublished(visit, callId),
    body: html`<h1>${words.title}</h1>
      <p class="lead">
        ${stateOf(visit, isFinal)} ${italian(code, askedFor(call, ranking.action))}, ${zoneName(ranking.zone)}
      </p>
      <p>${words.codes}</p>
      ${facts([
        [words.on, html`${as.day(ranking.approvedOn)}, ${italian(code, ranking.actNumber)}`],
        stage?.observationsBy === undefined ? undefined : [t.rankings.observationsBy, as.day(stage.observationsBy)],
        stage?.observationDays === undefined
          ? undefined
          : [t.rankings.observationsBy, fill(words.fromBoard, { n: stage.observationDays })],
        [
          words.decides,
          html`<ol>
            ${ranking.criteria.map((one) => html`<li>${italian(code, one)}</li>`)}
          </ol>`,
        ],
        lot === undefined
          ? undefined
          : [t.rankings.seed, html`<code>${lot.seed}</code> (${italian(code, lot.actNumber)})`],
        [t.receipt.mark, html`<code>${ranking.digest}</code>`],
      ])}
      <ul class="plain">
        <li><a href="${atPublished(rankingId)}/file">${words.file}</a></li>
        <li><a href="${atPublished(rankingId)}/tabella">${words.csv}</a></li>
        <li><a href="/graduatorie/verifica">${t.rankings.check.title}</a></li>
        ${stage?.follows !== undefined && html`<li><a href="${atPublished(stage.follows)}">${t.rankings.theProvisional}</a></li>`}
      </ul>
      <h2>${t.rankings.whoStands}</h2>
      ${placesOf(visit, ranking)}`,
  };
};

const placesOf = (visit: Visit, { rankingId, entries, criteria }: Published): Html => {
  const { t, as, code } = visit;
  const { shown, pager } = placesShown(visit, atPublished(rankingId), entries, () => false);
  return html`${table(
    t.rankings.public.title,
    [
      { label: t.rankings.place, isNumber: true },
      { label: t.rankings.public.code },
      { label: t.rankings.points, isNumber: true },
      { label: t.rankings.public.decidedBy },
    ],
    shown.map((one) => [
      as.number(one.place),
      html`<code>${one.code}</code>`,
      as.number(one.score),
      one.by === undefined ? '–' : italian(code, criteria[one.by] ?? ''),
    ]),
  )}
  ${pager}`;
};

/** The file whose order anybody may check, as it was published. */
export const publishedFile = async (visit: Visit): Promise<Outcome> => {
  const ranking = await publishedOf(visit);
  const name = `graduatoria-${ranking.rankingId}.json`;
  return { fileName: name, type: 'application/json', content: JSON.stringify(ranking) };
};

/** The same as a table. */
export const publishedTable = async (visit: Visit): Promise<Outcome> => {
  const { rankingId = '' } = visit.params;
  const answer = await visit.download(`/rankings/${rankingId}/published.csv`);
  if ('problem' in answer) {
    if (answer.problem.status === 404) throw new NoSuchPage();
    throw new ApiRefused(answer.problem);
  }
  return { fileName: `graduatoria-${rankingId}.csv`, type: 'text/csv; charset=utf-8', content: answer.bytes };
};
