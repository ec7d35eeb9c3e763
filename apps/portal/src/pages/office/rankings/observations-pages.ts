// The observations on a provisional ranking: which wait, what each says, and the answer with its reasons.
import { read, written } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { blank, choices, errorsOf, errorSummary, form, lines, refilled, send, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { badge, empty, facts, italian, type Tone } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { holds } from '../door.js';
import type { Observation, Observations, ObservationStatus } from '../shapes.js';
import { crumbsOfRanking, rankingOf } from './ranking-page.js';
import { RANKINGS } from './rankings-page.js';

const TONES: Readonly<Record<ObservationStatus, Tone>> = { waiting: 'warning', upheld: 'good', rejected: 'info' };

const stateOf = ({ t }: Visit, status: ObservationStatus): Html =>
  badge(TONES[status], t.rankings.observation.states[status]);

const placeOf = (visit: Visit): string => `${RANKINGS}/${visit.params['rankingId'] ?? ''}/osservazioni`;

// Whoever is not in the ranking may observe too: such an application has no number here.
const nameOf = async (visit: Visit): Promise<(applicationId: string) => string> => {
  const { entries } = await rankingOf(visit);
  const numbers = new Map(entries.map(({ applicationId, receiptNumber }) => [applicationId, receiptNumber]));
  return (id) => {
    const n = numbers.get(id);
    return n === undefined ? visit.t.rankings.observation.notRanked : fill(visit.t.office.number, { n });
  };
};

/** The list. */
export const observationsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, params } = visit;
  const { rankingId = '' } = params;
  const { items, observationsBy } = await read<Observations>(visit, `/rankings/${rankingId}/observations`);
  const named = await nameOf(visit);
  const waitingFirst = [...items].sort(
    (one, other) => Number(other.status === 'waiting') - Number(one.status === 'waiting'),
  );
  return {
    title: t.rankings.observation.title,
    area: 'rankings',
    crumbs: crumbsOfRanking(visit, rankingId),
    body: html`<h1>${t.rankings.observation.title}</h1>
      ${doneNotice(visit)}
      ${observationsBy !== undefined && html`<p class="lead">${fill(t.rankings.observableTo, { day: as.day(observationsBy) })}</p>`}
      ${
        items.length === 0
          ? empty(t.rankings.observation.none, t.rankings.observation.noneText)
          : table(
              t.rankings.observation.title,
              [
                { label: t.office.application },
                { label: t.claims.state },
                { label: t.rankings.observation.receivedOn },
                { label: t.rankings.observation.answeredOn },
              ],
              waitingFirst.map(({ applicationId, status, receivedOn, answeredOn }) => [
                html`<a href="${placeOf(visit)}/${applicationId}">${named(applicationId)}</a>`,
                stateOf(visit, status),
                as.day(receivedOn),
                answeredOn === undefined ? '–' : as.day(answeredOn),
              ]),
            )
      }`,
  };
};

/** One of them. */
export const observationPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const { rankingId = '', applicationId = '' } = params;
  const one = await read<Observation>(visit, `/rankings/${rankingId}/entries/${applicationId}/observations`);
  const { observation } = t.rankings;
  const named = (await nameOf(visit))(applicationId);
  return {
    title: observation.one,
    area: 'rankings',
    crumbs: [...crumbsOfRanking(visit, rankingId), { label: observation.title, href: placeOf(visit) }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${observation.one}</h1>
      <p class="lead">${stateOf(visit, one.status)} ${named}</p>
      ${facts([
        [observation.receivedOn, as.day(one.receivedOn)],
        one.answeredOn === undefined ? undefined : [observation.answeredOn, as.day(one.answeredOn)],
        [t.office.application, html`<a href="/ufficio/domande/${applicationId}">${observation.openFile}</a>`],
      ])}
      <h2>${observation.said}</h2>
      <p class="quoted">${one.text === undefined ? t.file.erased : italian(code, one.text)}</p>
      ${
        one.status !== 'waiting' &&
        html`<h2>${observation.answer}</h2>
          <p class="quoted">${one.answer === undefined ? t.file.erased : italian(code, one.answer)}</p>`
      }
      ${one.status === 'waiting' && holds(visit, 'zone-officer') && answerForm(visit, filled)}`,
  };
};

const answerForm = (visit: Visit, filled: Filled): Html => {
  const { t, params } = visit;
  const { observation } = t.rankings;
  return html`<section class="narrow">
    <h2>${observation.toAnswer}</h2>
    <p>${observation.toAnswerText}</p>
    ${form(
      visit,
      `${placeOf(visit)}/${params['applicationId'] ?? ''}`,
      html`${choices(filled, {
        name: 'outcome',
        label: observation.outcome,
        options: [
          { value: 'upheld', label: observation.states.upheld, hint: observation.upheldHint },
          { value: 'rejected', label: observation.states.rejected },
        ],
      })}
      ${lines(filled, { name: 'text', label: observation.reasons, hint: observation.reasonsHint })}
      ${send(observation.send)}`,
    )}
  </section>`;
};

/** It is answered. */
export const observationAnswered = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const { rankingId = '', applicationId = '' } = params;
  const body = { outcome: sent.get('outcome') ?? '', text: sent.get('text')?.trim() ?? '' };
  const errors = new Map<string, string>();
  if (body.outcome === '') errors.set('outcome', t.form.required);
  if (body.text === '')
    errors.set('text', fill(t.form.missing, { field: t.rankings.observation.reasons.toLowerCase() }));
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const path = `/rankings/${rankingId}/entries/${applicationId}/observations/answer`;
  const answer = await written(visit, 'POST', path, body);
  if ('body' in answer) return { to: `${placeOf(visit)}?fatto=observationAnswered` };
  const known = (field: string) => (field === 'outcome' || field === 'text' ? field : undefined);
  return pageOf(visit, refilled(sent, errorsOf(answer.problem, known)));
};
