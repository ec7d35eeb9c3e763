// One survey: what the act bound, what can be done now and from when, what was drawn, and what families said.
import { written } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { blank, errorSummary, form, line, refilled, send, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { all } from '../../provider/shapes.js';
import { callById } from '../../public/calls.js';
import { monthOf, todayOf } from '../../today.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { holds } from '../door.js';
import type { ClaimSummary } from '../shapes.js';
import { againText, drawnLines } from './survey-lines.js';
import {
  atSurvey,
  crumbsOfSurveys,
  providersTable,
  surveyOfAddress,
  surveyRefusal,
  SURVEYS,
  type Survey,
} from './shapes.js';

/** The page. */
export const surveyPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code } = visit;
  const survey = await surveyOfAddress(visit);
  const title = fill(t.surveys.ofMonth, { month: as.month(survey.month) });
  const call = await callById(visit, survey.callId);
  return {
    title,
    area: 'surveys',
    crumbs: crumbsOfSurveys(visit),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, call.title)}</p>
      ${factsOf(visit, survey)}
      ${survey.drawnOn === undefined ? await toDraw(visit, survey, filled) : await drawn(visit, survey)}`,
  };
};

const factsOf = ({ t, as, code }: Visit, survey: Survey): Html => {
  const { zone, actNumber, boundOn, commitment, lines, days, drawnOn, until } = survey;
  return facts([
    [
      t.claims.state,
      drawnOn === undefined
        ? badge('warning', t.surveys.toDraw)
        : html`${badge('good', t.surveys.drawn)} ${as.day(drawnOn)}`,
    ],
    [t.office.zone, zoneName(zone)],
    [t.surveys.act, html`${italian(code, actNumber)}, ${as.day(boundOn)}`],
    [t.surveys.how, lines === undefined ? t.surveys.everyLine : fill(t.surveys.byLotOf, { n: lines })],
    drawnOn === undefined
      ? undefined
      : [t.surveys.services, fill(t.surveys.drawnOf, { n: survey.drawn ?? 0, of: survey.of ?? 0 })],
    [t.surveys.term, until === undefined ? fill(t.surveys.daysFromDraw, { n: days }) : as.day(until)],
    commitment === undefined ? undefined : [t.region.draw.commitment, html`<code class="long">${commitment}</code>`],
  ]);
};

/** What can be done before the lines are drawn, and what cannot yet. */
const toDraw = async (visit: Visit, survey: Survey, filled: Filled): Promise<Html> => {
  const { t, as, icons } = visit;
  const { callId, month, zone, commitment } = survey;
  const claims = await all<ClaimSummary>(visit, `/claims?callId=${callId}&month=${month}&limit=500`);
  const paid = claims.filter(({ paidCents }) => paidCents > 0).length;
  const counts = { n: claims.length, submitted: claims.filter(({ status }) => status === 'submitted').length, paid };
  const isRunning = month >= monthOf(await todayOf(visit));
  const again = action(
    `${SURVEYS}/nuova?${new URLSearchParams({ avviso: callId, zona: zone, mese: month }).toString()}`,
    t.surveys.bindAgain,
    'outline-primary',
  );
  const isOffice = holds(visit, 'zone-officer');
  if (paid === 0)
    return html`<h2>${t.surveys.draw}</h2>
      ${notice(
        icons,
        'info',
        html`<p><strong>${t.surveys.notYet}</strong></p>
          <p>${fill(isRunning ? t.surveys.notYetRunning : t.surveys.notYetOver, { month: as.month(month) })}</p>
          <p>${claims.length === 0 ? t.surveys.noClaims : fill(t.surveys.claimsSoFar, counts)}</p>`,
      )}
      ${
        isOffice &&
        html`<p>${t.surveys.mayBindAgain}</p>
          <p>${again}</p>`
      }`;
  if (!isOffice)
    return html`<h2>${t.surveys.draw}</h2>
      <p>${t.surveys.zoneDraws}</p>`;
  return html`<section class="narrow">
    <h2>${t.surveys.draw}</h2>
    <p>${fill(t.surveys.claimsSoFar, counts)}</p>
    ${paid < claims.length && notice(icons, 'warning', t.surveys.notAllPaid)}
    <p>${commitment === undefined ? t.surveys.drawAllText : t.surveys.drawText}</p>
    ${form(
      visit,
      `${atSurvey(survey)}/estrazione`,
      html`${commitment !== undefined && line(filled, { name: 'seme', label: t.samples.seed, hint: t.surveys.seedHint, autocomplete: 'off' })}
      ${send(commitment === undefined ? t.surveys.askAll : t.surveys.drawNow)}`,
    )}
  </section>`;
};

const drawn = async (visit: Visit, survey: Survey): Promise<Html> => {
  const { t } = visit;
  const [lines, providers] = await Promise.all([drawnLines(visit, survey), providersTable(visit, survey.callId)]);
  return html`<h2>${t.surveys.lines}</h2>
    <p>${t.surveys.linesText}</p>
    ${lines ?? empty(t.surveys.noLines, t.surveys.noLinesText)}
    <h2>${t.surveys.byProvider}</h2>
    ${
      providers === undefined
        ? html`<p class="muted">${t.surveys.nobodyAsked}</p>`
        : html`<p>${t.surveys.sharesOfCall}</p>
            ${providers}`
    }
    ${againText(visit, survey)}`;
};

/** The lines are drawn, and their families are asked. */
export const surveyDrawn = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const survey = await surveyOfAddress(visit);
  const seed = sent.get('seme')?.trim() ?? '';
  const { callId, zone, month } = survey;
  const body = seed === '' ? {} : { seed };
  const answer = await written(visit, 'POST', `/surveys/${callId}/${zone}/${month}/draw`, body);
  if ('body' in answer) return { to: `${atSurvey(survey)}?fatto=surveyDrawn` };
  return pageOf(visit, refilled(sent, surveyRefusal(visit, answer.problem)));
};
