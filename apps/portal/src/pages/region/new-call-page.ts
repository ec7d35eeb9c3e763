// A new call: from a template of the catalogue, or from a past call with its dates moved by years.
import type { components } from '@buono/client';
import { read, written } from '../api.js';
import { blank, errorsOf, errorSummary, form, inWords, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, italian } from '../frame/parts.js';
import { counted, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { atCall, crumbsOfCalls, publishedCall, type WrittenCall } from './shapes.js';

type TemplateLine = components['schemas']['CallTemplateLineView'];

/** The catalogue to start from, with what is looked for in it. */
export const newCallPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const { templates } = await read<{ readonly templates: readonly TemplateLine[] }>(visit, '/call-templates');
  const asked = query.get('cerca')?.trim() ?? '';
  const found = templates.filter((template) => matches(template, asked));
  return {
    title: t.region.newCall,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit),
    body: html`<h1>${t.region.newCall}</h1>
      <p class="lead">${t.region.newCallLead}</p>
      <form method="get" action="/ufficio/avvisi/nuovo" class="chooser">
        ${line(blank({ cerca: asked }), { name: 'cerca', label: t.region.searchTemplates, hint: t.region.searchHint })}
        ${send(t.region.search, 'outline-primary')}
      </form>
      <p role="status">${counted(found.length, t.region.oneTemplate, t.region.manyTemplates)}</p>
      ${
        found.length === 0
          ? empty(t.region.noTemplates, t.region.noTemplatesText)
          : html`<ul class="files">
              ${found.map((template) => templateCard(visit, template))}
            </ul>`
      }`,
  };
};

const matches = ({ code, title, summary, measures }: TemplateLine, asked: string): boolean => {
  const text = plain([code, title, summary, ...measures].join(' '));
  return plain(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const templateCard = ({ t, code }: Visit, template: TemplateLine): Html => {
  const forms = template.deliveryModels.map((model) => wordFor(t.call.forms, model) ?? model);
  return html`<li>
    <h3>${italian(code, template.title)}</h3>
    <p>${italian(code, template.summary)}</p>
    <p class="muted">${[...template.measures, ...forms].join(' · ')}</p>
    <p class="muted">${italian(code, template.source)}</p>
    <p>
      <a
        class="btn btn-outline-primary"
        href="/ufficio/avvisi/nuovo/scrittura?modello=${encodeURIComponent(template.code)}"
        >${t.region.startFrom}<span class="visually-hidden">: ${template.title}</span></a
      >
    </p>
  </li>`;
};

/** A past call as a new draft. */
export const copyPage = (visit: Visit): Promise<Page> => copyFormPage(visit, blank({ years: '1' }));

/** The copy, made. */
export const callCopied = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params } = visit;
  const years = sent.get('years')?.trim() ?? '';
  const body = { code: sent.get('code')?.trim() ?? '', ...(years !== '' && { years: Number(years) }) };
  const answer = await written<WrittenCall>(visit, 'POST', `/calls/${params['callId'] ?? ''}/duplicates`, body);
  if (!('problem' in answer)) return { to: `${atCall(answer.body.callId)}?fatto=callCopied` };
  const errors = errorsOf(answer.problem, (field) => (field === 'code' || field === 'years' ? field : undefined));
  const labels = { code: visit.t.region.newCode, years: visit.t.region.years };
  return copyFormPage(visit, refilled(sent, inWords(visit, errors, sent, labels)));
};

const copyFormPage = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const at = atCall(call.callId);
  return {
    title: t.region.duplicate,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.region.duplicate}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.region.duplicateLead}</p>
      ${form(
        visit,
        `${at}/copia`,
        html`${line(filled, { name: 'code', label: t.region.newCode, hint: t.region.newCodeHint, width: 'medium' })}
        ${line(filled, { name: 'years', label: t.region.years, hint: t.region.yearsHint, width: 'short', numeric: true })}
        ${send(t.region.makeCopy)} ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};
