// Rankings: who stands where and why, as the call orders it; published by an act. Applications by their number, never by a name.
import type { components } from '@buono/client';
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { titlesOf } from './inbox-page.js';
import { pageOfList, type Ranking, type RankingLine } from './shapes.js';

type Place = components['schemas']['PlaceView'];

/** All rankings that the office may see. */
export const rankingsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const { items, next } = await pageOfList<RankingLine>(visit, '/rankings?limit=50');
  const titles = await titlesOf(visit, items);
  return {
    title: t.rankings.title,
    area: 'rankings',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.rankings.title}</h1>
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
                html`<a href="/ufficio/graduatorie/${one.rankingId}">${italian(code, titles(one))}</a>`,
                stateOf(visit, one.status),
                zoneName(one.zone),
                as.number(one.entries),
                as.day(one.computedOn),
              ]),
            )
      }
      ${next !== undefined && html`<p>${action(`/ufficio/graduatorie?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};

const stateOf = ({ t }: Visit, status: string): Html => {
  const words: Readonly<Record<string, string>> = t.rankings.states;
  return badge(status === 'approved' ? 'good' : status === 'provisional' ? 'info' : 'warning', words[status] ?? status);
};

/** One ranking. */
export const rankingPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const ranking = await read<Ranking>(visit, `/rankings/${params['rankingId'] ?? ''}`);
  const { rankingId, status, entries, digest, actNumber, approvedOn, lot } = ranking;
  const title = askedFor(await callById(visit, ranking.callId), ranking.action);
  return {
    title: t.rankings.one,
    area: 'rankings',
    crumbs: [
      { label: t.office.inbox, href: '/ufficio' },
      { label: t.rankings.title, href: '/ufficio/graduatorie' },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.rankings.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stateOf(visit, status)} ${italian(code, title)}, ${zoneName(ranking.zone)}</p>
      ${facts([
        [t.rankings.computed, as.day(ranking.computedOn)],
        approvedOn === undefined
          ? undefined
          : [t.rankings.approved, `${as.day(approvedOn)}${actNumber === undefined ? '' : `, ${actNumber}`}`],
        [t.receipt.mark, html`<code>${digest}</code>`],
        lot === undefined ? undefined : [t.rankings.seed, html`<code>${lot.seed}</code>`],
      ])}
      ${
        entries.length === 0
          ? empty(t.rankings.noEntries, t.rankings.noneText)
          : table(
              t.rankings.one,
              [
                { label: t.rankings.place, isNumber: true },
                { label: t.office.application },
                { label: t.rankings.points, isNumber: true },
                { label: t.claims.why },
              ],
              entries.map(({ place, applicationId, receiptNumber, total }) => [
                as.number(place),
                html`<a href="/ufficio/domande/${applicationId}">${fill(t.office.number, { n: receiptNumber })}</a>`,
                as.number(total),
                html`<a href="/ufficio/graduatorie/${rankingId}/posti/${applicationId}"
                  >${t.rankings.why}<span class="visually-hidden"> ${receiptNumber}</span></a
                >`,
              ]),
            )
      }
      ${
        (status === 'computed' || status === 'provisional') &&
        holds(visit, 'region-officer') &&
        html`<section class="narrow">
          <h2>${t.rankings.approve}</h2>
          <p>${t.rankings.approveText}</p>
          ${form(
            visit,
            `/ufficio/graduatorie/${rankingId}/approvazione`,
            html`${line(filled, { name: 'actNumber', label: t.office.decision.act, width: 'medium' })}
            ${send(t.rankings.approve)}`,
          )}
        </section>`
      }`,
  };
};

/** It is approved by an act. */
export const rankingApproved = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params } = visit;
  const id = params['rankingId'] ?? '';
  const answer = await written(visit, 'POST', `/rankings/${id}/approval`, {
    actNumber: sent.get('actNumber')?.trim() ?? '',
  });
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, (field) => (field === 'actNumber' ? field : undefined)),
      ),
    );
  return { to: `/ufficio/graduatorie/${id}?fatto=ranked` };
};

/** Why an application stands where it does. */
export const placePage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, params } = visit;
  const { rankingId = '', applicationId = '' } = params;
  const place = await read<Place>(visit, `/rankings/${rankingId}/entries/${applicationId}`);
  return {
    title: t.rankings.why,
    area: 'rankings',
    crumbs: [
      { label: t.rankings.title, href: '/ufficio/graduatorie' },
      { label: t.rankings.one, href: `/ufficio/graduatorie/${rankingId}` },
    ],
    body: html`<h1>${t.rankings.why}</h1>
      <p class="lead">
        ${fill(t.rankings.stands, { n: place.receiptNumber, place: place.place, points: as.number(place.total) })}
      </p>
      ${table(
        t.rankings.points,
        [{ label: t.rankings.item }, { label: t.rankings.points, isNumber: true }],
        place.items.map(({ sentence, article, points }) => [
          html`${italian(code, sentence)} <span class="cite">${italian(code, article)}</span>`,
          as.number(points),
        ]),
      )}
      ${
        place.ties.length > 0 &&
        html`<h2>${t.rankings.ties}</h2>
          <ol>
            ${place.ties.map(({ sentence }) => html`<li>${italian(code, sentence)}</li>`)}
          </ol>`
      }`,
  };
};
