// Families are to be asked about the paid services of a month: an act says so, and binds the seed before the month is over.
import { createHash } from 'node:crypto';
import { shiftMonth } from '@buono/kernel';
import { written } from '../../api.js';
import { blank, choices, errorSummary, form, line, refilled, select, send, type Filled } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { action as link, empty } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { all } from '../../provider/shapes.js';
import { callById } from '../../public/calls.js';
import type { CallLine } from '../../region/shapes.js';
import { monthOf, todayOf } from '../../today.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { zoneChoices } from '../providers-page.js';
import { atSurvey, crumbsOfSurveys, notOurs, surveyRefusal, SURVEYS, type Survey } from './shapes.js';

const [LEAST_SIGNS, MOST_LINES, LEAST_DAYS, MOST_DAYS] = [20, 200, 5, 60];
const [MONTHS_BEFORE, MONTHS_AFTER] = [6, 2];

/** The page; what its address names is chosen already. */
export const newSurveyPage = (visit: Visit): Promise<Page> => {
  const said = (name: string): string => visit.query.get(name) ?? '';
  const before = { avviso: said('avviso'), zona: said('zona'), mese: said('mese') };
  return pageOf(visit, blank({ ...before, come: 'sorte', giorni: '15' }));
};

const monthChoices = async (visit: Visit) => {
  const { t, as } = visit;
  const now = monthOf(await todayOf(visit));
  return Array.from({ length: MONTHS_BEFORE + MONTHS_AFTER + 1 }, (_, at) => shiftMonth(now, MONTHS_AFTER - at)).map(
    (month) => ({
      value: month,
      label: month < now ? fill(t.surveys.overMonth, { month: as.month(month) }) : as.month(month),
    }),
  );
};

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const [lines, months] = await Promise.all([all<CallLine>(visit, '/calls?limit=100'), monthChoices(visit)]);
  const calls = await Promise.all(lines.map(({ callId }) => callById(visit, callId)));
  const { choose } = t.form;
  return {
    title: t.surveys.bindTitle,
    area: 'surveys',
    crumbs: crumbsOfSurveys(visit),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.surveys.bindTitle}</h1>
      <p class="lead">${t.surveys.bindLead}</p>
      ${
        calls.length === 0
          ? empty(t.surveys.noCalls, t.surveys.noCallsText)
          : form(
              visit,
              `${SURVEYS}/nuova`,
              html`${select(filled, { name: 'avviso', label: t.receipt.call, none: choose, options: calls.map(({ callId, title }) => ({ value: callId, label: title })) })}
                ${select(filled, { name: 'zona', label: t.office.zone, none: choose, options: zoneChoices() })}
                ${select(filled, { name: 'mese', label: t.surveys.month, hint: t.surveys.monthHint, none: choose, options: months })}
                ${choices(filled, {
                  name: 'come',
                  label: t.surveys.how,
                  options: [
                    { value: 'sorte', label: t.surveys.byLot, hint: t.surveys.byLotHint },
                    { value: 'tutte', label: t.surveys.everyLine, hint: t.surveys.everyLineHint },
                  ],
                })}
                ${line(filled, { name: 'righe', label: t.surveys.howMany, hint: t.surveys.howManyHint, numeric: true, width: 'short' })}
                ${line(filled, { name: 'seme', label: t.samples.seed, hint: t.surveys.secretHint, autocomplete: 'off' })}
                ${line(filled, { name: 'giorni', label: t.surveys.days, hint: t.surveys.daysHint, numeric: true, width: 'short' })}
                ${line(filled, { name: 'atto', label: t.samples.act, hint: t.region.actNumberHint, width: 'medium' })}
                <p class="buttons">${send(t.surveys.bind)} ${link(SURVEYS, t.form.back, 'outline-primary')}</p>`,
            )
      }
    </div>`,
  };
};

const wholeNumber = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/** It is bound: of the seed only its digest leaves this page. */
export const surveyBound = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const isByLot = said('come') === 'sorte';
  const days = wholeNumber(said('giorni'), LEAST_DAYS, MOST_DAYS);
  const count = wholeNumber(said('righe'), 1, MOST_LINES);
  const errors = new Map<string, string>();
  for (const name of ['avviso', 'zona', 'mese']) if (said(name) === '') errors.set(name, t.form.required);
  if (!isByLot && said('come') !== 'tutte') errors.set('come', t.form.required);
  if (isByLot && count === undefined) errors.set('righe', t.surveys.howManyWrong);
  if (isByLot && said('seme').length < LEAST_SIGNS) errors.set('seme', t.samples.tooShort);
  if (days === undefined) errors.set('giorni', t.surveys.daysWrong);
  if (said('atto') === '') errors.set('atto', fill(t.form.missing, { field: t.samples.act.toLowerCase() }));
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const commitment = createHash('sha256').update(said('seme'), 'utf8').digest('hex');
  const place = { callId: said('avviso'), zone: said('zona'), month: said('mese') };
  const body = { ...place, ...(isByLot && { commitment, lines: count }), days, actNumber: said('atto') };
  const answer = await written<Survey>(visit, 'POST', '/surveys', body).catch(notOurs);
  if (answer === undefined) return pageOf(visit, refilled(sent, new Map([['zona', t.rankings.compute.otherZone]])));
  if ('body' in answer) return { to: `${atSurvey(place)}?fatto=surveyBound` };
  return pageOf(visit, refilled(sent, surveyRefusal(visit, answer.problem)));
};
