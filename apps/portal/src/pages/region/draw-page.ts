// The lot of a call: its seed is bound by an act before the window closes, and shown with the ranking that uses it.
import { createHash } from 'node:crypto';
import type { components } from '@buono/client';
import { ifThere, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, inWords, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts, italian } from '../frame/parts.js';
import { holds } from '../office/door.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { atCall, crumbsOfCalls, publishedCall } from './shapes.js';

type Draw = components['schemas']['DrawView'];

/** The page. */
export const drawPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const draw = ifThere(await visit.api.send<Draw>('GET', `/calls/${call.callId}/draw`));
  return {
    title: t.region.draw.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.region.draw.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.region.draw.text}</p>
      ${draw !== undefined && bound(visit, draw)}
      ${draw === undefined && (holds(visit, 'region-officer') ? binding(visit, call.callId, filled) : empty(t.region.draw.none, t.region.draw.noneText))}
    </div>`,
  };
};

const bound = ({ t, as, code }: Visit, { status, actNumber, commitment, committedAt, seed, revealedOn }: Draw): Html =>
  html`<p>${status === 'revealed' ? badge('good', t.region.draw.revealed) : badge('info', t.region.draw.committed)}</p>
    ${facts([
      [t.region.draw.act, html`${italian(code, actNumber)}, ${as.moment(committedAt)}`],
      [t.region.draw.commitment, html`<code>${commitment}</code>`],
      seed === undefined ? undefined : [t.rankings.seed, html`<code>${seed}</code>`],
      revealedOn === undefined ? undefined : [t.region.draw.revealedOn, as.day(revealedOn)],
    ])}`;

const binding = (visit: Visit, callId: string, filled: Filled): Html => {
  const { t } = visit;
  return html`<h2>${t.region.draw.bind}</h2>
    <p>${t.region.draw.bindText}</p>
    ${form(
      visit,
      `${atCall(callId)}/sorteggio`,
      html`${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
      ${line(filled, { name: 'commitment', label: t.region.draw.commitment, hint: t.region.draw.commitmentHint })}
      ${line(filled, { name: 'seed', label: t.region.draw.seedInstead, hint: t.region.draw.seedHint, autocomplete: 'off' })}
      ${send(t.region.draw.bind)}`,
    )}`;
};

/** The seed is bound. */
export const drawBound = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const { callId = '' } = params;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const seed = said('seed');
  const commitment = seed === '' ? said('commitment').toLowerCase() : createHash('sha256').update(seed).digest('hex');
  const answer = await written(visit, 'POST', `/calls/${callId}/draw`, { actNumber: said('actNumber'), commitment });
  if ('body' in answer) return { to: `${atCall(callId)}/sorteggio?fatto=drawBound` };
  const labels = { actNumber: t.region.actNumber, commitment: t.region.draw.commitment };
  const errors = errorsOf(answer.problem, (field) => (field in labels ? field : undefined));
  return pageOf(visit, refilled(sent, inWords(visit, errors, sent, labels)));
};
