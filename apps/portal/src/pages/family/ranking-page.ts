// A family's place in a ranking: where it stands and why, and what it may still say of a provisional one.
import type { components } from '@buono/client';
import { ifThere, read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, lines, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { reasonsOf } from '../office/rankings/place-page.js';
import { askedFor, callById } from '../public/calls.js';
import { atPublished } from '../public/rankings/published-page.js';
import { todayOf } from '../today.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { applicationOf, type Application } from './shapes.js';

type Schemas = components['schemas'];
type RankingLine = Schemas['RankingLineView'];
type Place = Schemas['PlaceView'];
type Observation = Schemas['ObservationView'];

/** The newest ranking that was published of what an application asks for, in its zone. */
export const rankingFor = async (
  visit: Visit,
  { callId, action, zone }: Pick<Application, 'action' | 'callId' | 'zone'>,
): Promise<RankingLine | undefined> => {
  const { items } = await read<{ readonly items: readonly RankingLine[] }>(
    visit,
    `/calls/${callId}/rankings?limit=500`,
  );
  const mine = items.filter((one) => one.action === action && one.zone === zone);
  return mine.sort((one, other) => rankOf(other).localeCompare(rankOf(one)))[0];
};

// A final one comes after its provisional one, whatever the days.
const rankOf = ({ status, computedOn }: RankingLine): string => `${status === 'approved' ? 1 : 0} ${computedOn}`;

/** The page. */
export const familyRankingPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, api } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const ranking = await rankingFor(visit, application);
  if (ranking === undefined) throw new NoSuchPage();
  const title = askedFor(await callById(visit, application.callId), application.action);
  const at = `/rankings/${ranking.rankingId}/entries/${applicationId}`;
  const [place, observation, today] = await Promise.all([
    api.send<Place>('GET', at).then(ifThere),
    api.send<Observation>('GET', `${at}/observations`).then(ifThere),
    todayOf(visit),
  ]);
  const words = t.rankings.mine;
  const isProvisional = ranking.status === 'provisional';
  const mayObserve = isProvisional && observation === undefined && (ranking.observationsBy ?? '') >= today;
  return {
    title: words.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: `/pratiche/${applicationId}` },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${isProvisional ? badge('info', t.rankings.states.provisional) : badge('good', t.rankings.public.final)}
        ${
          place === undefined
            ? words.notIn
            : fill(words.stands, { place: place.place, n: as.number(ranking.entries), points: as.number(place.total) })
        }
      </p>
      <p>${isProvisional ? words.provisionalText : words.finalText}</p>
      ${
        place !== undefined &&
        html`<h2>${t.rankings.why}</h2>
          ${reasonsOf(visit, place)}`
      }
      ${observation !== undefined && said(visit, observation)} ${mayObserve && observing(visit, ranking, filled)}
      <p>
        <a href="${atPublished(ranking.rankingId)}">${words.whole}</a>
        <span class="muted">${words.yourCode} <code>${applicationId}</code></span>
      </p>
      ${isProvisional && observation === undefined && !mayObserve && html`<p class="muted">${words.overText}</p>`}`,
  };
};

const said = (visit: Visit, { status, receivedOn, text, answer }: Observation): Html => {
  const { t, as, code, icons } = visit;
  const { observation } = t.rankings;
  return html`<h2>${t.rankings.mine.yours}</h2>
    <p class="quoted">${text === undefined ? t.file.erased : italian(code, text)}</p>
    ${notice(
      icons,
      status === 'upheld' ? 'good' : 'info',
      status === 'waiting'
        ? html`<p>${fill(t.rankings.mine.waits, { day: as.day(receivedOn) })}</p>`
        : html`<p><strong>${observation.states[status]}</strong></p>
            <p class="quoted">${answer === undefined ? t.file.erased : italian(code, answer)}</p>`,
    )}`;
};

const observing = (visit: Visit, { observationsBy = '' }: RankingLine, filled: Filled): Html => {
  const { t, as, params } = visit;
  const words = t.rankings.mine;
  return html`<section class="narrow">
    <h2>${words.observe}</h2>
    <p>${fill(words.observeText, { day: as.day(observationsBy) })}</p>
    ${form(
      visit,
      `/pratiche/${params['applicationId'] ?? ''}/graduatoria`,
      html`${lines(filled, { name: 'text', label: words.text, hint: words.textHint })} ${send(words.send)}`,
    )}
  </section>`;
};

/** What the family says of the provisional ranking. */
export const rankingObserved = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent } = visit;
  const application = await applicationOf(visit);
  const ranking = await rankingFor(visit, application);
  if (ranking === undefined) throw new NoSuchPage();
  const text = sent.get('text')?.trim() ?? '';
  if (text === '') return pageOf(visit, refilled(sent, new Map([['text', t.answer.empty]])));
  const path = `/rankings/${ranking.rankingId}/entries/${application.applicationId}/observations`;
  const answer = await written(visit, 'POST', path, { text });
  if ('body' in answer) return { to: `/pratiche/${application.applicationId}/graduatoria?fatto=observations` };
  const errors = errorsOf(answer.problem, (field) => (field === 'text' ? field : undefined));
  return pageOf(visit, refilled(sent, errors));
};
