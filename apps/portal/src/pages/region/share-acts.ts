// The acts that give a zone its share, and that move free money from one zone to another.
import { read, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
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
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Handler, Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import type { Budget } from './money-shapes.js';
import { atCall, crumbsOfCalls, publishedCall, type Call } from './shapes.js';

type Kind = 'give' | 'move';

/** One of the two. */
export interface ShareAct {
  readonly kind: Kind;
  readonly path: string;
  /** Where it goes in the API. */
  readonly to: string;
  readonly done: string;
}

/** Both of them. */
export const SHARE_ACTS: readonly ShareAct[] = [
  { kind: 'give', path: 'assegnazione', to: 'allocations', done: 'shareGiven' },
  { kind: 'move', path: 'trasferimento', to: 'transfers', done: 'shareMoved' },
];

const partName = (index: number): string => `parte-${index}`;

/** Its form, empty. */
export const shareActShown =
  (act: ShareAct): Handler =>
  (visit) =>
    pageOf(visit, act, blank());

/** What it did. */
export const shareActTaken =
  (act: ShareAct): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const { callId = '' } = params;
    const said = (name: string): string => sent.get(name)?.trim() ?? '';
    const { sources, wrong } = amountsIn(visit, await read<Budget>(visit, `/calls/${callId}/budget`));
    if (wrong.size > 0) return pageOf(visit, act, refilled(sent, wrong));
    const moving = {
      fromZone: said('fromZone'),
      toZone: said('toZone'),
      actDate: said('actDate'),
      reason: said('reason'),
    };
    const body = { ...(act.kind === 'give' ? { zone: said('zone') } : moving), sources, actNumber: said('actNumber') };
    const answer = await written(visit, 'POST', `/calls/${callId}/${act.to}`, body);
    if (!('problem' in answer)) return { to: `${atCall(callId)}/riparto?fatto=${act.done}` };
    const labels = labelsIn(visit);
    const errors = errorsOf(answer.problem, (field) => {
      if (field in labels) return field;
      return field.startsWith('sources') ? partName(0) : undefined;
    });
    return pageOf(visit, act, refilled(sent, inWords(visit, errors, sent, labels)));
  };

const amountsIn = ({ form, t }: Visit, budget: Budget) => {
  const wrong = new Map<string, string>();
  const sources = budget.bySource.flatMap(({ source, year }, index) => {
    const text = form.get(partName(index))?.trim() ?? '';
    const amountCents = centsOf(text);
    if (text !== '' && amountCents === undefined) wrong.set(partName(index), t.form.notAnAmount);
    return amountCents === undefined ? [] : [{ source, year, amountCents }];
  });
  if (sources.length === 0 && wrong.size === 0) wrong.set(partName(0), t.region.someAmount);
  return { sources, wrong };
};

const labelsIn = ({ t }: Visit): Readonly<Record<string, string>> => ({
  zone: t.office.zone,
  fromZone: t.region.fromZone,
  toZone: t.region.toZone,
  actNumber: t.region.actNumber,
  actDate: t.region.actDate,
  reason: t.region.reason,
});

const pageOf = async (visit: Visit, act: ShareAct, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const budget = await read<Budget>(visit, `/calls/${call.callId}/budget`);
  const at = `${atCall(call.callId)}/riparto`;
  const words = t.region.shareAct[act.kind];
  return {
    title: words.title,
    area: 'office-calls',
    crumbs: [...crumbsOfCalls(visit, call), { label: t.region.allocations, href: at }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${words.lead}</p>
      ${form(
        visit,
        `${at}/${act.path}`,
        html`${zoneFields(visit, act, call, filled)} ${amountFields(visit, act, budget, filled)}
        ${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
        ${act.kind === 'move' && day(filled, { name: 'actDate', label: t.region.actDate })}
        ${act.kind === 'move' && lines(filled, { name: 'reason', label: t.region.reason, hint: t.region.reasonHint })}
        ${send(words.send)} ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

const zoneFields = (visit: Visit, { kind }: ShareAct, call: Call, filled: Filled): Html => {
  const { t } = visit;
  const options = call.zones
    .map((zone) => ({ value: zone, label: zoneName(zone) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'it'));
  const zone = (name: string, label: string): Html => select(filled, { name, label, options, none: t.form.choose });
  if (kind === 'give') return zone('zone', t.office.zone);
  return html`${zone('fromZone', t.region.fromZone)} ${zone('toZone', t.region.toZone)}`;
};

const amountFields = ({ t, as }: Visit, { kind }: ShareAct, budget: Budget, filled: Filled): readonly Html[] =>
  budget.bySource.map(({ source, year, unallocatedCents }, index) =>
    line(filled, {
      name: partName(index),
      label: `${source} ${year}`,
      hint: kind === 'give' ? fill(t.region.leftOf, { amount: as.money(unallocatedCents) }) : t.region.moveHint,
      numeric: true,
      width: 'medium',
      unit: '€',
    }),
  );
