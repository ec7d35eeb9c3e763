// The act that adopts an amendment: what it changes, from when, for which applications.
import { written } from '../../api.js';
import { blank, day, errorsOf, inWords, line, refilled, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { todayOf } from '../../today.js';
import type { Elsewhere, Visit } from '../../visit.js';
import { appliesField } from '../act-forms.js';
import { atCall, type Difference } from '../shapes.js';
import { differencesList } from '../versions.js';
import type { Json } from './document.js';
import { doing } from './rows.js';
import type { Turn } from './turn.js';

interface Adopting {
  readonly document: Json;
  readonly isValid: boolean;
  readonly filled: Filled | undefined;
}

/** The section. */
export const actSection = async (visit: Visit, turn: Turn, { document, isValid, filled }: Adopting): Promise<Html> => {
  const { t, api } = visit;
  const words = t.region.editor;
  if (turn.kind !== 'published') return html`<p>${words.noActYet}</p>`;
  if (!isValid) return html`<p>${words.mendFirst}</p>`;
  const answer = await api.send<{ readonly differences: readonly Difference[] }>(
    'POST',
    `/calls/${turn.callId ?? ''}/amendments/previews`,
    { key: crypto.randomUUID(), body: { document } },
  );
  if (!answer.ok) return html`<p>${answer.problem.detail}</p>`;
  const { differences } = answer.body;
  const shown = filled ?? blank({ effectiveFrom: await todayOf(visit), appliesTo: 'new' });
  return html`<p>${words.actText}</p>
    <h3>${words.changes}</h3>
    ${differencesList(visit, differences)}
    ${
      differences.length > 0 &&
      html`<h3>${t.region.actWord}</h3>
        ${line(shown, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
        ${day(shown, { name: 'effectiveFrom', label: t.region.effectiveFrom })} ${appliesField(t, shown)}
        <p>${doing('adotta', words.adopt, 'primary')}</p>`
    }`;
};

/** Adopts the amendment. */
export const adopted = async (
  visit: Visit,
  { callId = '' }: Turn,
  document: Json,
): Promise<Elsewhere | { readonly filled: Filled }> => {
  const { form, t } = visit;
  const said = (name: string): string => form.get(name)?.trim() ?? '';
  const act = { actNumber: said('actNumber'), effectiveFrom: said('effectiveFrom'), appliesTo: said('appliesTo') };
  const answer = await written(visit, 'POST', `/calls/${callId}/amendments`, { document, ...act });
  if (!('problem' in answer)) return { to: `${atCall(callId)}?fatto=callAmended` };
  const labels = {
    actNumber: t.region.actNumber,
    effectiveFrom: t.region.effectiveFrom,
    appliesTo: t.region.appliesTo,
  };
  const errors = errorsOf(answer.problem, (field) => (field in labels ? field : undefined));
  const [general] = errors.has('') ? [errors.get('') ?? ''] : [];
  // What is no field of the act is told at its number.
  const told = general === undefined ? errors : new Map([['actNumber', general]]);
  return { filled: refilled(form, inWords(visit, told, form, general === undefined ? labels : {})) };
};
