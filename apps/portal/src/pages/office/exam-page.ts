// The requirements of an application, worked out now: each with its value and source, and the steps that follow with their text proposed.
import { written } from '../api.js';
import { shownValue } from '../facts/fact-fields.js';
import { catalogue } from '../facts/fact.js';
import { carried, form, send } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian, notice, type Tone } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { criteriaList } from '../public/criteria.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { officeFilePage } from './file-page.js';
import { proposedGrounds } from './proposed.js';
import { applicationOf, type Evaluation } from './shapes.js';

const TONES: Readonly<Record<Evaluation['outcome'], Tone>> = {
  qualifies: 'good',
  'does-not-qualify': 'bad',
  'needs-officer': 'warning',
  'cannot-check-yet': 'info',
};

/** The requirements are worked out, and this is what they say. */
export const examined = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['applicationId'] ?? '';
  const answer = await written<Evaluation>(visit, 'POST', `/applications/${id}/evaluation`);
  return 'problem' in answer ? officeFilePage(visit, undefined, answer.problem.detail) : examPage(visit, answer.body);
};

const examPage = async (visit: Visit, evaluation: Evaluation): Promise<Page> => {
  const { t, as, icons, code } = visit;
  const application = await applicationOf(visit);
  const at = `/ufficio/domande/${application.applicationId}`;
  const known = await catalogue(visit);
  return {
    title: t.office.exam,
    area: 'applications',
    crumbs: [
      { label: t.office.applications, href: '/ufficio/domande' },
      { label: fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' }), href: at },
    ],
    body: html`<h1>${t.office.exam}</h1>
      ${notice(
        icons,
        TONES[evaluation.outcome],
        html`<p><strong>${t.office.outcomes[evaluation.outcome]}</strong></p>
          <p>
            ${t.office.proposes[evaluation.proposedOutcome]}
            ${evaluation.amountCents !== undefined && fill(t.office.amountIs, { amount: as.money(evaluation.amountCents) })}
          </p>`,
      )}
      ${criteriaList(visit, evaluation.criteria, (criterion) => {
        const { values = [] } = evaluation.criteria.find(({ id }) => id === criterion.id) ?? {};
        return (
          values.length > 0 &&
          html`<p class="cite">
            ${values.map(({ name, label, value, source, at: since }, index) => {
              const fact = known.get(name);
              const shown = fact === undefined ? String(value ?? '–') : shownValue(visit, value, fact);
              return html`${index > 0 && '; '}${italian(code, label)}:
                <strong>${shown}</strong>
                (${wordFor(t.office.sources, source) ?? source}${since !== undefined && `, ${as.dayOf(since)}`})`;
            })}
          </p>`
        );
      })}
      ${
        evaluation.steps.length > 0 &&
        html`<h2>${t.office.amount}</h2>
          ${facts(evaluation.steps.map(({ sentence, result, article }) => [italian(code, article === '' ? sentence : `${sentence} (${article})`), result]))}`
      }
      <h2>${t.office.then}</h2>
      <p>${t.office.thenText}</p>
      <div class="doing">${await ways(visit, at, evaluation)}</div>`,
  };
};

// What is proposed goes along in the form: nothing is worked out again behind a link.
const ways = async (visit: Visit, at: string, evaluation: Evaluation): Promise<Html> => {
  const { t } = visit;
  const { outcome, criteria, proposedOutcome } = evaluation;
  const notMet = criteria.filter((criterion) => criterion.outcome === 'not-met');
  const grounds = proposedGrounds(notMet);
  const decision = form(
    visit,
    `${at}/decisione`,
    html`${carried({ bozza: '1', outcome: proposedOutcome === 'admit' ? 'admit' : 'refuse', reasons: proposedOutcome === 'admit' ? '' : grounds })}
    ${send(t.office.decision.title, outcome === 'does-not-qualify' || outcome === 'cannot-check-yet' ? 'outline-primary' : 'primary')}`,
  );
  const rejection = form(
    visit,
    `${at}/preavviso`,
    html`${carried({ bozza: '1', grounds: notMet.map(({ id }) => id).join(' '), text: grounds })}
    ${send(t.office.notice.title, outcome === 'does-not-qualify' ? 'primary' : 'outline-primary')}`,
  );
  const integration = form(
    visit,
    `${at}/integrazione`,
    html`${carried({ bozza: '1', elenco: await missingThings(visit, evaluation) })}
    ${send(t.office.integration.title, 'outline-primary')}`,
  );
  // What no registry has answered yet cannot be set aside.
  const open = criteria.filter((one) => one.outcome === 'not-met' || one.outcome === 'needs-officer');
  const override =
    (outcome === 'does-not-qualify' || outcome === 'needs-officer') &&
    holds(visit, 'zone-officer') &&
    form(
      visit,
      `${at}/deroga/proposta`,
      html`${carried({ bozza: '1', criteria: open.map(({ id }) => id).join(' ') })}
      ${send(t.override.propose, 'outline-primary')}`,
    );
  return html`${outcome === 'does-not-qualify' ? html`${rejection} ${decision}` : html`${decision} ${notMet.length > 0 && rejection}`}
  ${integration} ${override} ${action(at, t.form.back, 'outline-primary')}`;
};

// What may be asked of a family: facts that are missing and documents, each by its code and its name.
const missingThings = async (visit: Visit, { missing, proofs }: Evaluation): Promise<string> => {
  const known = await catalogue(visit);
  return [
    ...missing.map((name) => `${name}|${known.get(name)?.label ?? name}`),
    ...proofs.map(({ code, label }) => `${code}|${label}`),
  ].join('\n');
};
