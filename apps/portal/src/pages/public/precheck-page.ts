// Three questions at a time, an answer after each three: whether, for how much, and why. Nothing is kept: answers travel in the form.
import type { components } from '@buono/client';
import { written } from '../api.js';
import { catalogue, leftToOffice, questionsFor, type Fact } from '../facts/fact.js';
import { factField, factsWritten, questionText, shownValue } from '../facts/fact-fields.js';
import { blank, carried, choices, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { ApiRefused } from '../api.js';
import { callOf, type CallView } from './calls.js';
import { criteriaList } from './criteria.js';

type Explanation = components['schemas']['ExplanationView'];

const AT_A_TIME = 3;

/** Everything about one pre-check so far. */
interface Check {
  readonly visit: Visit;
  readonly call: CallView;
  readonly action: string;
  readonly catalogue: ReadonlyMap<string, Fact>;
  readonly explanation: Explanation;
}

/** The first questions: which help, when there are several, then three about the person. */
export const precheckPage = async (visit: Visit): Promise<Outcome> => {
  const call = await callOf(visit);
  const chosen = visit.query.get('azione') ?? (call.actions.length === 1 ? call.actions[0]?.code : undefined);
  if (chosen === undefined || !call.actions.some(({ code }) => code === chosen)) return whichPage(visit, call);
  const check = await checked(visit, call, chosen, {});
  if ('problem' in check) throw new ApiRefused(check.problem);
  return questionsPage(check, blank(), nextQuestions(check, new Set()));
};

/** What was answered, judged; and the next questions. */
export const precheckAnswered = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const call = await callOf(visit);
  const chosen = sent.get('azione') ?? '';
  if (!call.actions.some(({ code }) => code === chosen)) return whichPage(visit, call);
  const known = await catalogue(visit);
  const asked = (sent.get('_asked') ?? '')
    .split(' ')
    .map((name) => known.get(name))
    .filter((fact) => fact !== undefined);
  const { values, errors } = factsWritten(sent, asked, t);
  const check = errors.size > 0 ? await checked(visit, call, chosen, {}) : await checked(visit, call, chosen, values);
  if ('problem' in check) {
    const empty = await checked(visit, call, chosen, {});
    if ('problem' in empty) throw new ApiRefused(empty.problem);
    return questionsPage(empty, refilled(sent, errorsOf(check.problem, factOf)), asked);
  }
  if (errors.size > 0) return questionsPage(check, refilled(sent, errors), asked);
  return resultPage(check, asked, values);
};

const factOf = (field: string): string | undefined => /^facts\.(\w+)/.exec(field)?.[1];

const checked = async (
  visit: Visit,
  call: CallView,
  chosen: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Check | { readonly problem: components['schemas']['Problem'] }> => {
  const body = { action: chosen, facts: values };
  const answer = await written<Explanation>(visit, 'POST', `/calls/${call.callId}/prechecks`, body);
  if ('problem' in answer) return answer;
  return { visit, call, action: chosen, catalogue: await catalogue(visit), explanation: answer.body };
};

const nextQuestions = ({ explanation, catalogue: known }: Check, asked: ReadonlySet<string>): readonly Fact[] =>
  questionsFor(
    // Where one lives is enough to begin with.
    explanation.missing.filter((name) => name !== 'domicileZone'),
    known,
  )
    .filter(({ name }) => !asked.has(name))
    .slice(0, AT_A_TIME);

const crumbsTo = (visit: Visit, call: CallView) => [{ label: call.title, href: `/avvisi/${call.callId}` }];

const whichPage = (visit: Visit, call: CallView): Page => ({
  title: visit.t.precheck.title,
  area: 'calls',
  crumbs: crumbsTo(visit, call),
  body: html`<div class="narrow">
    <h1>${visit.t.precheck.title}</h1>
    <p class="lead">${italian(visit.code, call.title)}</p>
    <form method="get" action="/avvisi/${call.callId}/verifica">
      ${choices(blank(), { name: 'azione', label: visit.t.precheck.which, options: call.actions.map(({ code, title }) => ({ value: code, label: title })) })}
      ${send(visit.t.precheck.start)}
    </form>
  </div>`,
});

const questionsPage = ({ visit, call, action: chosen }: Check, filled: Filled, questions: readonly Fact[]): Page => {
  const { t } = visit;
  return {
    title: t.precheck.title,
    area: 'calls',
    crumbs: crumbsTo(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.precheck.title}</h1>
      <p class="lead">${italian(visit.code, titleOf(call, chosen))}</p>
      <p>${t.precheck.lead}</p>
      ${form(
        visit,
        `/avvisi/${call.callId}/verifica`,
        html`${carried({ azione: chosen, _asked: questions.map(({ name }) => name).join(' ') })}
        ${questions.map((fact) => factField(visit, filled, fact))} ${send(t.precheck.submit)}`,
      )}
    </div>`,
  };
};

const titleOf = ({ actions, title }: CallView, chosen: string): string =>
  actions.length === 1 ? title : (actions.find(({ code }) => code === chosen)?.title ?? title);

type Said = Readonly<Record<string, unknown>>;

const resultPage = (check: Check, asked: readonly Fact[], values: Said): Page => {
  const { visit, call, action: chosen, explanation } = check;
  const { t } = visit;
  const next = nextQuestions(check, new Set(asked.map(({ name }) => name)));
  const office = leftToOffice(explanation.missing, check.catalogue);
  return {
    title: t.precheck.title,
    area: 'calls',
    crumbs: crumbsTo(visit, call),
    body: html`<div class="narrow">
      <h1>${t.precheck.title}</h1>
      <p class="lead">${italian(visit.code, titleOf(call, chosen))}</p>
      ${verdict(check)}
      ${next.length > 0 && explanation.outcome !== 'does-not-qualify' && moreQuestions(check, asked, next)}
      <h2>${t.precheck.why}</h2>
      ${judged(visit, explanation.criteria)}
      ${office.length > 0 && html`<p>${t.precheck.byOffice} ${italian(visit.code, office.join(', '))}.</p>`}
      <h2>${t.precheck.answers}</h2>
      ${facts(asked.flatMap((fact) => (fact.name in values ? [[questionText(visit, fact), shownValue(visit, values[fact.name], fact)] as const] : [])))}
      <p class="muted">${t.precheck.notADecision}</p>
      <p>
        ${explanation.outcome !== 'does-not-qualify' && action(`/avvisi/${call.callId}/domanda`, t.call.apply)}
        ${action(`/avvisi/${call.callId}/verifica`, t.precheck.again, 'outline-primary')}
      </p>
    </div>`,
  };
};

// What is known first; what is not yet stands behind one line.
const judged = (visit: Visit, criteria: Explanation['criteria']): Html => {
  const pending = criteria.filter(({ outcome }) => outcome === 'cannot-check-yet');
  return html`${criteriaList(
    visit,
    criteria.filter((criterion) => !pending.includes(criterion)),
  )}
  ${
    pending.length > 0 &&
    html`<details>
      <summary>${fill(visit.t.precheck.pending, { n: pending.length })}</summary>
      ${criteriaList(visit, pending)}
    </details>`
  }`;
};

const VERDICTS = {
  qualifies: { tone: 'good', title: 'qualifies', text: 'qualifiesText' },
  'cannot-check-yet': { tone: 'info', title: 'maybe', text: 'maybeText' },
  'needs-officer': { tone: 'info', title: 'officer', text: 'officerText' },
  'does-not-qualify': { tone: 'bad', title: 'no', text: 'noText' },
} as const;

const verdict = ({ visit, explanation }: Check): Html => {
  const { t, as, code } = visit;
  const { tone, title, text } = VERDICTS[explanation.outcome];
  const { amountCents, steps } = explanation;
  const isLost = explanation.outcome === 'does-not-qualify';
  const worked = facts(
    steps.map(({ sentence, result, article }) => [
      italian(code, article === '' ? sentence : `${sentence} (${article})`),
      result,
    ]),
  );
  return html`<div class="verdict ${tone}" role="status">
    <p class="said">${t.precheck[title]}</p>
    <p>${t.precheck[text]}</p>
    ${
      !isLost &&
      amountCents !== undefined &&
      html`<p class="amount"><span>${t.precheck.amount}</span> <strong>${as.money(amountCents)}</strong></p>
        ${explanation.sharesMoney === true && html`<p>${t.precheck.amountShared}</p>`}
        <details>
          <summary>${t.precheck.amountWhy}</summary>
          ${worked}
        </details>`
    }
    ${
      !isLost &&
      amountCents === undefined &&
      html`${steps.length > 0 && worked}
        <p>${t.precheck.amountLater}</p>`
    }
  </div>`;
};

const moreQuestions = ({ visit, call, action: chosen }: Check, asked: readonly Fact[], next: readonly Fact[]): Html => {
  const { t, form: sent } = visit;
  const before = Object.fromEntries(asked.map(({ name }) => [name, sent.get(name) ?? '']));
  return html`<section class="more" aria-labelledby="more">
    <h2 id="more">${t.precheck.more}</h2>
    <p>${t.precheck.moreText}</p>
    ${form(
      visit,
      `/avvisi/${call.callId}/verifica`,
      html`${carried({ azione: chosen, _asked: [...asked, ...next].map(({ name }) => name).join(' '), ...before })}
      ${next.map((fact) => factField(visit, blank(), fact))} ${send(t.precheck.submit)}`,
    )}
  </section>`;
};
