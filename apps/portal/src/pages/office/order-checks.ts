// The checks due before an order is paid: how each stands, asked of its register or written down from a paper.
import { written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import {
  blank,
  choices,
  day,
  errorsOf,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import type { Order, OrderCheck } from './shapes.js';

const TONES: Readonly<Record<OrderCheck['standing'], Tone>> = {
  clear: 'good',
  missing: 'warning',
  expired: 'warning',
  adverse: 'bad',
};

const nameOf = ({ t, code }: Visit, { kind, title }: OrderCheck) => {
  const known: Readonly<Record<string, string>> = t.checks.kinds;
  return known[kind] ?? italian(code, title ?? kind);
};

/** What was found of the payee, and what is still to be found; nothing where nobody asks. */
export const orderChecks = (
  visit: Visit,
  { paymentOrderId, checks = [], status }: Order,
  filled = blank(),
): Html | '' => {
  if (checks.length === 0) return '';
  const { t, as } = visit;
  const isOpen = status !== 'paid' && holds(visit, 'zone-officer', 'region-officer');
  return html`<section>
    <h2 id="verifiche">${t.checks.title}</h2>
    <p>${t.checks.text}</p>
    ${table(
      t.checks.title,
      [{ label: t.checks.one }, { label: t.claims.state }, { label: t.checks.validUntil }, { label: t.checks.found }],
      checks.map((check) => [
        nameOf(visit, check),
        badge(TONES[check.standing], t.checks.standings[check.standing]),
        check.validUntil === undefined ? '–' : as.day(check.validUntil),
        check.checkedOn === undefined ? '–' : foundIn(visit, check),
      ]),
    )}
    ${isOpen && steps(visit, paymentOrderId, checks, filled)}
  </section>`;
};

const foundIn = ({ t, as }: Visit, { source = 'paper', checkedOn = '', reference, owedCents }: OrderCheck): Html =>
  html`${fill(t.checks.sources[source], { day: as.day(checkedOn) })}${reference !== undefined && html`, <code>${reference}</code>`}${owedCents !== undefined && html`<br />${fill(t.checks.owes, { amount: as.money(owedCents) })}`}`;

const steps = (visit: Visit, id: string, checks: readonly OrderCheck[], filled: Filled): Html => {
  const { t } = visit;
  const options = checks.map((check) => ({ value: check.kind, label: plainName(visit, check) }));
  return html`<div class="narrow">
    <h3>${t.checks.ask}</h3>
    <p>${t.checks.askText}</p>
    <div class="doing">
      ${checks.map((check) =>
        form(
          visit,
          `/ufficio/mandati/${id}/verifica`,
          html`<input type="hidden" name="registro" value="si" /><input
              type="hidden"
              name="kind"
              value="${check.kind}"
            />
            ${send(fill(t.checks.askFor, { check: plainName(visit, check) }), 'outline-primary')}`,
        ),
      )}
    </div>
    <h3>${t.checks.write}</h3>
    ${form(
      visit,
      `/ufficio/mandati/${id}/verifica`,
      html`${select(filled, { name: 'kind', label: t.checks.one, options, none: t.checks.choose })}
      ${choices(filled, {
        name: 'outcome',
        label: t.checks.outcome,
        options: [
          { value: 'clear', label: t.checks.outcomes.clear },
          { value: 'adverse', label: t.checks.outcomes.adverse, hint: t.checks.adverseHint },
        ],
      })}
      ${line(filled, { name: 'reference', label: t.checks.reference, hint: t.checks.referenceHint, width: 'medium' })}
      ${day(filled, { name: 'checkedOn', label: t.checks.checkedOn })}
      ${day(filled, { name: 'validUntil', label: t.checks.validUntil, hint: t.checks.validUntilHint })}
      ${line(filled, { name: 'owedCents', label: t.checks.owed, hint: t.checks.owedHint, width: 'short', unit: '€', numeric: true })}
      ${send(t.checks.save)}`,
    )}
  </div>`;
};

const plainName = ({ t }: Visit, { kind, title }: OrderCheck): string => {
  const known: Readonly<Record<string, string>> = t.checks.kinds;
  return known[kind] ?? title ?? kind;
};

const FIELDS = ['kind', 'outcome', 'reference', 'checkedOn', 'validUntil', 'owedCents'] as const;

/** One is asked for or written down; what is wrong goes back to the page of the order. */
export const orderChecked =
  (shown: (visit: Visit, filled: Filled) => Promise<Page>) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['orderId'] ?? '';
    const kind = sent.get('kind')?.trim() ?? '';
    const isAsked = sent.get('registro') === 'si';
    const paper = isAsked ? undefined : paperOf(sent);
    if (paper === 'not-an-amount') return shown(visit, refilled(sent, new Map([['owedCents', t.form.notAnAmount]])));
    const body = { kind, ...(paper !== undefined && { paper }) };
    const answer = await written(visit, 'POST', `/payment-orders/${id}/checks`, body);
    if ('body' in answer) return { to: `/ufficio/mandati/${id}?fatto=checked` };
    const wrong = errorsOf(answer.problem, (field) => FIELDS.find((one) => field === one || field === `paper.${one}`));
    const { one, outcome, reference, checkedOn, validUntil, owed } = t.checks;
    const labels = { kind: one, outcome, reference, checkedOn, validUntil, owedCents: owed };
    return shown(
      visit,
      refilled(isAsked ? new URLSearchParams() : sent, isAsked ? wrong : inWords(visit, wrong, sent, labels)),
    );
  };

const paperOf = (sent: URLSearchParams): object | 'not-an-amount' => {
  const said = (name: string) => sent.get(name)?.trim() ?? '';
  const owed = said('owedCents');
  const owedCents = owed === '' ? undefined : centsOf(owed);
  if (owed !== '' && owedCents === undefined) return 'not-an-amount';
  return {
    ...{ outcome: said('outcome'), reference: said('reference'), checkedOn: said('checkedOn') },
    ...(said('validUntil') !== '' && { validUntil: said('validUntil') }),
    ...(owedCents !== undefined && { owedCents }),
  };
};
