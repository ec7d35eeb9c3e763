// A correction is proposed: which data are otherwise, from when and by which act; first shown with everything that it would move.
import { written } from '../../api.js';
import { callDocument, catalogue, factsNamedIn, questionsFor, type Fact } from '../../facts/fact.js';
import { factField, factsWritten, questionText, writtenValue } from '../../facts/fact-fields.js';
import {
  blank,
  day,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  lines,
  refilled,
  select,
  tick,
  type Filled,
} from '../../frame/form.js';
import { flag, html, type Html } from '../../frame/html.js';
import { action } from '../../frame/parts.js';
import { callById } from '../../public/calls.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { applicationOf, type Application, type CorrectionPreview } from '../shapes.js';
import { atCorrections, crumbsOfCorrections } from './corrections-page.js';
import { movedBy } from './correction-preview.js';

const REASONS = [
  'isee-rectified',
  'moved',
  'deceased',
  'score-changed',
  'office-error',
  'false-declaration',
  'other',
] as const;

/** The facts of an application that a correction may change. */
const correctable = async (visit: Visit, { callId, action: name }: Application): Promise<readonly Fact[]> => {
  const known = await catalogue(visit);
  const { actions } = await callDocument(visit, await callById(visit, callId));
  const asked = actions.find(({ code }) => code === name);
  if (asked === undefined) return [];
  const names = factsNamedIn(asked, known);
  const assessed = names
    .map((each) => known.get(each))
    .filter((fact): fact is Fact => fact?.source === 'assessment' && fact.type !== 'list<string>');
  return [...questionsFor(names, known), ...assessed];
};

const chosenIn = (all: readonly Fact[], names: readonly string[]): readonly Fact[] =>
  all.filter(({ name }) => names.includes(name));

/** The page: first which data, then what they are. */
export const newCorrectionPage = async (visit: Visit): Promise<Page> => {
  const application = await applicationOf(visit);
  const all = await correctable(visit, application);
  if (!visit.query.has('scelti')) return choosing(visit, application, all);
  const chosen = chosenIn(all, visit.query.getAll('dato'));
  const values = chosen.map(({ name, type }) => [name, writtenValue(application.facts[name], type)] as const);
  return pageOf(visit, { application, chosen }, blank(Object.fromEntries(values)));
};

const choosing = (visit: Visit, application: Application, all: readonly Fact[]): Page => {
  const { t } = visit;
  const { applicationId } = application;
  return {
    title: t.corrections.propose,
    area: 'applications',
    crumbs: crumbsIn(visit, application),
    body: html`<div class="narrow">
      <h1>${t.corrections.propose}</h1>
      <p class="lead">${t.corrections.whichText}</p>
      <form method="get" action="${atCorrections(applicationId)}/nuova">
        <input type="hidden" name="scelti" value="si" />
        <fieldset class="field">
          <legend>${t.corrections.which}</legend>
          ${all.map((fact, n) => html`<div class="choice"><input type="checkbox" id="f-dato-${n}" name="dato" value="${fact.name}" ${flag('checked', false)} /><label for="f-dato-${n}">${questionText(visit, fact)}</label></div>`)}
        </fieldset>
        <button class="btn btn-primary">${t.form.continue}</button>
        ${action(atCorrections(applicationId), t.form.back, 'outline-primary')}
      </form>
    </div>`,
  };
};

const crumbsIn = (visit: Visit, application: Application) => [
  ...crumbsOfCorrections(visit, application),
  { label: visit.t.corrections.title, href: atCorrections(application.applicationId) },
];

interface Correcting {
  readonly application: Application;
  readonly chosen: readonly Fact[];
}

const pageOf = (visit: Visit, { application, chosen }: Correcting, filled: Filled, moved?: Html): Page => {
  const { t } = visit;
  const at = atCorrections(application.applicationId);
  return {
    title: t.corrections.propose,
    area: 'applications',
    crumbs: crumbsIn(visit, application),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.corrections.propose}</h1>
      <p class="lead">${t.corrections.proposeText}</p>
      ${moved}
      <div class="narrow">
        ${form(
          visit,
          `${at}/nuova`,
          html`${chosen.map(({ name }) => html`<input type="hidden" name="dato" value="${name}" />`)}
            ${select(filled, { name: 'reason', label: t.corrections.reason, none: t.form.choose, options: REASONS.map((value) => ({ value, label: t.corrections.reasons[value] })) })}
            ${chosen.map((fact) => factField(visit, filled, fact))}
            ${chosen.length === 0 && tick(filled, { name: 'nothingDue', label: t.corrections.nothingDueAsked, hint: t.corrections.nothingDueHint })}
            ${day(filled, { name: 'effectiveFrom', label: t.corrections.from, hint: t.corrections.fromHint })}
            ${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
            ${lines(filled, { name: 'note', label: t.corrections.note, hint: t.corrections.noteHint })}
            <p class="buttons">
              <button
                class="btn btn-${moved === undefined ? 'primary' : 'outline-primary'}"
                name="fai"
                value="anteprima"
              >
                ${t.corrections.preview}
              </button>
              ${moved !== undefined && html`<button class="btn btn-primary" name="fai" value="proponi">${t.corrections.send}</button>`}
              ${action(at, t.form.back, 'outline-primary')}
            </p>`,
        )}
      </div>`,
  };
};

/** What it would move is shown; or it is proposed. */
export const correctionProposed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const chosen = chosenIn(await correctable(visit, application), sent.getAll('dato'));
  const { values, errors } = factsWritten(sent, chosen, t);
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  if (said('reason') === '') errors.set('reason', t.form.required);
  if (errors.size > 0) return pageOf(visit, { application, chosen }, refilled(sent, errors));
  const body = {
    ...{ reason: said('reason'), actNumber: said('actNumber') },
    ...(said('effectiveFrom') !== '' && { effectiveFrom: said('effectiveFrom') }),
    ...(chosen.length > 0 && { facts: { ...Object.fromEntries(chosen.map(({ name }) => [name, null])), ...values } }),
    ...(said('nothingDue') === 'yes' && { nothingDue: true }),
    ...(said('note') !== '' && { note: said('note') }),
  };
  const path = `/applications/${applicationId}/decision/corrections`;
  const isSent = sent.get('fai') === 'proponi';
  const answer = await written<CorrectionPreview>(visit, 'POST', isSent ? path : `${path}/preview`, body);
  if ('problem' in answer) {
    const labels = {
      ...{ actNumber: t.region.actNumber, effectiveFrom: t.corrections.from, note: t.corrections.note },
      ...{
        reason: t.corrections.reason,
        ...Object.fromEntries(chosen.map((fact) => [fact.name, questionText(visit, fact)])),
      },
    };
    const nameOf = (field: string) => {
      const name = field.replace(/^facts\./, '');
      return name in labels ? name : undefined;
    };
    const wrong = inWords(visit, errorsOf(answer.problem, nameOf), sent, labels);
    return pageOf(visit, { application, chosen }, refilled(sent, wrong));
  }
  if (isSent) return { to: `${atCorrections(applicationId)}?fatto=correctionProposed` };
  return pageOf(
    visit,
    { application, chosen },
    refilled(sent, new Map()),
    await movedBy(visit, application, answer.body),
  );
};
