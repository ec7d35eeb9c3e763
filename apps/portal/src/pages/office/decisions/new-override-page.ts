// An admission against the engine's answer is proposed: all that is set aside is named, with the act, the reason and the last day.
import { written } from '../../api.js';
import {
  carried,
  day,
  errorsOf,
  errorSummary,
  form,
  line,
  lines,
  refilled,
  send,
  type Filled,
} from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { action, facts } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { applicationOf } from '../shapes.js';
import { atOverride, setAside } from './override-page.js';

const FIELDS = ['actNumber', 'endsOn', 'text'];

/** First shown from the examination with what it does not find met, then proposed. */
export const overrideProposed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params } = visit;
  if (sent.has('bozza')) return pageOf(visit, refilled(sent, new Map()));
  const id = params['applicationId'] ?? '';
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const body = {
    ...{ criteria: criteriaIn(said('criteria')), actNumber: said('actNumber'), text: said('text') },
    ...(said('endsOn') !== '' && { endsOn: said('endsOn') }),
  };
  const answer = await written(visit, 'POST', `/applications/${id}/decision/overrides`, body);
  if (!('problem' in answer)) return { to: `/ufficio/domande/${id}?fatto=overrideProposed` };
  const errors = errorsOf(answer.problem, (field) => (FIELDS.includes(field) ? field : undefined));
  return pageOf(visit, refilled(sent, errors));
};

const criteriaIn = (list: string): readonly string[] => list.split(' ').filter((id) => id !== '');

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const at = `/ufficio/domande/${application.applicationId}`;
  const criteria = filled.value('criteria');
  return {
    title: t.override.title,
    area: 'applications',
    crumbs: [
      { label: t.office.applications, href: '/ufficio/domande' },
      { label: fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' }), href: at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.override.title}</h1>
      <p class="lead">${t.override.lead}</p>
      ${facts([[t.override.aside, await setAside(visit, application, criteriaIn(criteria))]])}
      ${form(
        visit,
        `${atOverride(application.applicationId)}/proposta`,
        html`${carried({ criteria })} ${line(filled, { name: 'actNumber', label: t.override.act, width: 'medium' })}
        ${lines(filled, { name: 'text', label: t.override.why, hint: t.override.whyHint })}
        ${day(filled, { name: 'endsOn', label: t.override.endsOn, hint: t.override.endsOnHint })}
        ${send(t.override.send)} ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};
