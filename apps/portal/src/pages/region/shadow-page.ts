// A shadow of a call: other rules beside those in force, on what is evaluated and decided meanwhile; switched on and off by acts.
import type { components } from '@buono/client';
import { ifThere, written } from '../api.js';
import {
  blank,
  carried,
  day,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  send,
  type Filled,
} from '../frame/form.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { more } from '../office/pieces.js';
import { holds } from '../office/door.js';
import { pageOfList } from '../office/shapes.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import type { Json } from './editor/document.js';
import { doing } from './editor/rows.js';
import { workOf } from './editor/work.js';
import { sentencesOf, type Sentences } from './shadow-words.js';
import { atCall, crumbsOfCalls, publishedCall, type Call, type Difference } from './shapes.js';
import { differencesList } from './versions.js';

type Schemas = components['schemas'];
type Shadow = Schemas['ShadowView'];
type ShadowDifference = Schemas['ShadowDifferenceView'];
type Answer = Schemas['ShadowAnswerView'];

const atShadow = (callId: string): string => `${atCall(callId)}/ombra`;

const shadowOf = async (visit: Visit, { callId }: Call): Promise<Shadow | undefined> =>
  ifThere(await visit.api.send<Shadow>('GET', `/calls/${callId}/shadow`));

/** The page: the last shadow of a call and its differences; how to begin one where there was none. */
export const shadowPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const shadow = await shadowOf(visit, call);
  return {
    title: t.shadow.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.shadow.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.shadow.lead}</p>
      ${shadow === undefined ? empty(t.shadow.none, t.shadow.noneText) : await shadowSection(visit, call, shadow)}
      ${holds(visit, 'region-officer') && (shadow?.status === 'on' ? endSection(visit, call, filled) : beginning(visit, call))}`,
  };
};

const TONES: Readonly<Record<Shadow['status'], Tone | 'plain'>> = { on: 'good', off: 'plain', ended: 'plain' };

const beginning = ({ t }: Visit, { callId }: Call): Html =>
  html`<h2>${t.shadow.begin}</h2>
    <p>${t.shadow.beginText}</p>
    <p>${action(`${atCall(callId)}/scrittura`, t.region.changeRules, 'outline-primary')}</p>`;

const shadowSection = async (visit: Visit, call: Call, shadow: Shadow): Promise<Html> => {
  const { t, as, code, icons } = visit;
  const { items, next } = await pageOfList<ShadowDifference>(
    visit,
    `/calls/${call.callId}/shadow/differences?limit=50`,
  );
  const sentences = items.length === 0 ? new Map<string, string>() : await sentencesOf(visit, call);
  return html`<p>${badge(TONES[shadow.status], t.shadow.states[shadow.status])}</p>
    ${facts([
      [t.shadow.since, as.moment(shadow.since)],
      [t.shadow.until, as.day(shadow.until)],
      [t.region.actNumber, italian(code, shadow.actNumber)],
      shadow.endActNumber === undefined
        ? undefined
        : [
            t.shadow.endAct,
            html`${italian(code, shadow.endActNumber)}${shadow.endedAt !== undefined && `, ${as.moment(shadow.endedAt)}`}`,
          ],
      [t.shadow.count, as.number(shadow.differences)],
    ])}
    ${shadow.full && notice(icons, 'warning', html`<p>${t.shadow.full}</p>`)}
    <h2>${t.shadow.differences}</h2>
    ${
      items.length === 0
        ? empty(t.shadow.noDifferences, t.shadow.noDifferencesText)
        : table(
            t.shadow.differences,
            [
              { label: t.office.application },
              { label: t.shadow.when },
              { label: t.shadow.inForce },
              { label: t.shadow.other },
              { label: t.shadow.why },
            ],
            items.map((one) => rowOf(visit, one, sentences)),
          )
    }
    ${more(visit, atShadow(call.callId), next)}`;
};

const rowOf = (visit: Visit, one: ShadowDifference, sentences: Sentences) => {
  const { t, as } = visit;
  return [
    html`<a href="/ufficio/domande/${one.applicationId}"
      >${fill(t.office.number, { n: one.receiptNumber ?? one.applicationId.slice(0, 8) })}</a
    >`,
    html`${as.day(one.on)}<br /><span class="muted"
        >${t.shadow.about[one.about]}, ${fill(t.region.versionN, { n: one.callVersion })}</span
      >`,
    answerText(visit, one.inForce),
    answerText(visit, one.shadow),
    whyText(visit, one, sentences),
  ];
};

const OUTCOMES: Readonly<Record<string, Tone>> = {
  qualifies: 'good',
  'does-not-qualify': 'bad',
  'cannot-check-yet': 'info',
  'needs-officer': 'info',
};

const answerText = ({ t, as }: Visit, { outcome, valueCents, score }: Answer): Html =>
  html`${badge(OUTCOMES[outcome] ?? 'plain', wordFor(t.region.fares, outcome) ?? outcome)}
  ${outcome === 'qualifies' && as.money(valueCents)}
  ${score !== undefined && html`<br /><span class="muted">${fill(t.shadow.score, { n: as.number(score) })}</span>`}`;

/** Which requirements come out otherwise; where they all come out the same, whether it is the amount or the points. */
const whyText = ({ t, code }: Visit, { inForce, shadow }: ShadowDifference, sentences: Sentences): Html => {
  const ids = [...new Set([...Object.keys(inForce.criteria), ...Object.keys(shadow.criteria)])];
  if (ids.length === 0)
    return html`${inForce.valueCents !== shadow.valueCents ? t.shadow.otherAmount : t.shadow.otherScore}`;
  const word = (outcome: string | undefined): string =>
    outcome === undefined ? t.shadow.notThere : (wordFor(t.outcome, outcome) ?? outcome);
  return html`${ids.map(
    (id) =>
      html`<div>
        ${italian(code, sentences.get(id) ?? id)}
        <span class="muted">${word(inForce.criteria[id])} → ${word(shadow.criteria[id])}</span>
      </div>`,
  )}`;
};

const endSection = (visit: Visit, { callId }: Call, filled: Filled): Html => {
  const { t } = visit;
  return html`<section class="narrow" aria-labelledby="end">
    <h2 id="end">${t.shadow.end}</h2>
    <p>${t.shadow.endText}</p>
    ${form(
      visit,
      `${atShadow(callId)}/fine`,
      html`${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
      ${send(t.shadow.end, 'outline-primary')}`,
    )}
  </section>`;
};

/** It ends before its last day. */
export const shadowEnded = async (visit: Visit): Promise<Outcome> => {
  const { callId = '' } = visit.params;
  const body = { actNumber: visit.form.get('actNumber')?.trim() ?? '' };
  const answer = await written(visit, 'POST', `/calls/${callId}/shadow/end`, body);
  if ('body' in answer) return { to: `${atShadow(callId)}?fatto=shadowEnded` };
  return pageOf(visit, refilled(visit.form, errorsSaid(visit, answer.problem)));
};

type Refused = Parameters<typeof errorsOf>[0];

const errorsSaid = (visit: Visit, problem: Refused): ReadonlyMap<string, string> => {
  const { t, form: sent } = visit;
  const labels: Readonly<Record<string, string>> = { actNumber: t.region.actNumber, until: t.shadow.until };
  if (problem.type.endsWith(':shadow-end-in-the-past')) return new Map([['until', problem.detail]]);
  const errors = errorsOf(problem, (field) => (field in labels ? field : undefined));
  return inWords(visit, errors, sent, labels);
};

/** The rules of the editor, asked to run beside those in force, then switched on. */
export const shadowAsked = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const call = await publishedCall(visit);
  const work = workOf(sent);
  if (work === undefined) throw new NoSuchPage();
  const { document } = work;
  if (sent.get('fai') !== 'accendi') return askingPage(visit, { call, document, filled: blank() });
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const body = { document, actNumber: said('actNumber'), until: said('until') };
  const answer = await written(visit, 'POST', `/calls/${call.callId}/shadow`, body);
  if ('body' in answer) return { to: `${atShadow(call.callId)}?fatto=shadowBegun` };
  return askingPage(visit, { call, document, filled: refilled(sent, errorsSaid(visit, answer.problem)) });
};

interface Asking {
  readonly call: Call;
  readonly document: Json;
  readonly filled: Filled;
}

const askingPage = async (visit: Visit, { call, document, filled }: Asking): Promise<Page> => {
  const { t, code } = visit;
  const preview = ifThere(
    await visit.api.send<{ readonly differences: readonly Difference[] }>(
      'POST',
      `/calls/${call.callId}/amendments/previews`,
      { key: crypto.randomUUID(), body: { document } },
    ),
  );
  return {
    title: t.shadow.begin,
    area: 'office-calls',
    crumbs: [...crumbsOfCalls(visit, call), { label: t.shadow.title, href: atShadow(call.callId) }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.shadow.begin}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.shadow.lead}</p>
      <h2>${t.shadow.rules}</h2>
      ${differencesList(visit, preview?.differences ?? [])}
      <div class="narrow">
        ${form(
          visit,
          atShadow(call.callId),
          html`${carried({ documento: JSON.stringify(document) })}
            ${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
            ${day(filled, { name: 'until', label: t.shadow.until, hint: t.shadow.untilHint })}
            <p class="buttons">
              ${doing('accendi', t.shadow.begin, 'primary')}
              ${action(`${atCall(call.callId)}/scrittura`, t.form.back, 'outline-primary')}
            </p>`,
        )}
      </div>`,
  };
};
