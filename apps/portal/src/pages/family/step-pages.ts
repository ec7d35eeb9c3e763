// The questions of an application, one theme per page, saved at each; then all of it to read again, and sending.
import { factField, factsWritten, questionText, shownValue, writtenValue } from '../facts/fact-fields.js';
import { blank, carried, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { draftOf, fieldNames, saveFacts, submit, type Draft, type Step } from './draft.js';
import { householdSummary } from './household-page.js';
import { personFacts } from './receipt-page.js';
import { askedFor } from '../public/calls.js';

const stepAt = ({ steps }: Draft, { params }: Visit): { readonly step: Step; readonly n: number } => {
  const n = Number(params['step']);
  const step = steps[n - 1];
  if (step === undefined) throw new NoSuchPage();
  return { step, n };
};

/** One page of questions, with what was answered before. */
export const stepPage = async (visit: Visit): Promise<Outcome> => {
  const draft = await draftOf(visit);
  if (draft.steps.length === 0) return { to: summaryOf(draft) };
  const { step, n } = stepAt(draft, visit);
  const { facts: said } = draft.application;
  const before = Object.fromEntries(step.facts.map(({ name, type }) => [name, writtenValue(said[name], type)]));
  return questions(visit, draft, n, blank(before));
};

/** The answers are saved, and the next page follows. */
export const stepAnswered = async (visit: Visit): Promise<Outcome> => {
  const draft = await draftOf(visit);
  const { step, n } = stepAt(draft, visit);
  const { values, errors } = factsWritten(visit.form, step.facts, visit.t);
  if (errors.size > 0) return questions(visit, draft, n, refilled(visit.form, errors));
  const answer = await saveFacts(visit, draft, step.facts, values);
  if ('problem' in answer)
    return questions(visit, draft, n, refilled(visit.form, errorsOf(answer.problem, fieldNames)));
  const isLast = n === draft.steps.length || visit.query.has('cambia');
  return { to: isLast ? summaryOf(draft) : `/pratiche/${draft.application.applicationId}/domanda/${n + 1}` };
};

const summaryOf = ({ application }: Draft): string => `/pratiche/${application.applicationId}/riepilogo`;

const crumbsOf = ({ t }: Visit, draft: Draft) => [
  { label: t.nav.files, href: '/pratiche' },
  { label: askedFor(draft.call, draft.application.action), href: summaryOf(draft) },
];

const questions = (visit: Visit, draft: Draft, n: number, filled: Filled): Page => {
  const { t, query } = visit;
  const { step } = stepAt(draft, { ...visit, params: { step: String(n) } });
  const isChange = query.has('cambia');
  const title = t.apply.steps[step.name];
  return {
    title,
    area: 'files',
    crumbs: crumbsOf(visit, draft),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <p class="progress-steps">${fill(t.apply.step, { n: n + 1, of: draft.steps.length + 2 })}</p>
      <h1>${title}</h1>
      <p>${t.apply.saved}</p>
      ${form(
        visit,
        `/pratiche/${draft.application.applicationId}/domanda/${n}${isChange ? '?cambia' : ''}`,
        html`${carried({ _revision: filled.errors.size > 0 ? (visit.form.get('_revision') ?? '') : draft.revision })}
        ${step.facts.map((fact) => factField(visit, filled, fact))}
        ${send(isChange ? t.apply.saveChange : t.apply.save)}`,
      )}
    </div>`,
  };
};

/** All that was answered, to check before sending. */
export const summaryPage = async (visit: Visit, problem?: string): Promise<Page> => {
  const draft = await draftOf(visit);
  const { t, code, as, icons } = visit;
  const filled = refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]]));
  const open = draft.steps
    .flatMap(({ facts: asked }) => asked)
    .filter(({ name }) => draft.application.facts[name] === undefined);
  return {
    title: t.apply.review,
    area: 'files',
    crumbs: [{ label: t.nav.files, href: '/pratiche' }],
    ...(problem !== undefined && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.apply.review}</h1>
      <p class="lead">${italian(code, askedFor(draft.call, draft.application.action))}</p>
      <p>${fill(t.apply.reviewText, { moment: as.moment(draft.call.closesAt) })}</p>
      ${open.length > 0 && notice(icons, 'warning', html`<p>${t.apply.open}</p>`)}
      <h2>${t.apply.who}</h2>
      ${personFacts(visit, draft.application)} ${householdSummary(visit, draft)}
      ${draft.steps.map((step, at) => stepSummary(visit, draft, step, at + 1))}
      <p>${action(`/pratiche/${draft.application.applicationId}/documenti`, t.documents.title, 'outline-primary')}</p>
      ${form(
        visit,
        summaryOf(draft),
        html`<p>${t.apply.beforeSending}</p>
          ${send(t.apply.send)} ${action('/pratiche', t.apply.later, 'outline-primary')}`,
      )}
      <p><a href="/pratiche/${draft.application.applicationId}/ritiro">${t.withdraw.draft}</a></p>
    </div>`,
  };
};

const stepSummary = (visit: Visit, { application }: Draft, { name, facts: asked }: Step, n: number): Html => {
  const { t } = visit;
  const title = t.apply.steps[name];
  return html`<h2>${title}</h2>
    ${facts(
      asked.map((fact) => {
        const value = application.facts[fact.name];
        return [
          questionText(visit, fact),
          value === undefined ? html`<em>${t.apply.unanswered}</em>` : shownValue(visit, value, fact),
        ];
      }),
    )}
    <p>
      <a href="/pratiche/${application.applicationId}/domanda/${n}?cambia"
        >${t.apply.change}<span class="visually-hidden">: ${title}</span></a
      >
    </p>`;
};

/** The application is sent, and its receipt follows. */
export const submitted = async (visit: Visit): Promise<Outcome> => {
  const draft = await draftOf(visit);
  const answer = await submit(visit, draft);
  if ('problem' in answer) return summaryPage(visit, answer.problem.detail);
  return { to: `/pratiche/${draft.application.applicationId}/ricevuta?inviata` };
};
