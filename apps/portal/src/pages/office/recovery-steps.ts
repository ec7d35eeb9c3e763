// The steps of a recovery: money that came in, instalments by an act, what an act gives up and a second person signs.
import { addMonths, isLocalDate, localDate } from '@buono/kernel';
import { problemName } from '@buono/client';
import { read, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { blank, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { attribute, html, type Html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Handler, Outcome, Page, Visit } from '../visit.js';
import { deskCrumb, payeeName } from './pieces.js';
import { RECOVERIES } from './recoveries-page.js';
import { recoveryShown, type RecoveryForm } from './recovery-page.js';
import type { WholeRecovery } from './shapes.js';

/** A step whose form is on the page itself. */
interface Step {
  readonly form: RecoveryForm;
  readonly to: string;
  readonly done: string;
  /** Fields that take an amount, as the API names them. */
  readonly amounts: readonly string[];
  readonly texts: readonly string[];
}

const taken =
  ({ form: name, to, done, amounts, texts }: Step): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['recoveryId'] ?? '';
    const errors = new Map<string, string>();
    const body: Record<string, unknown> = {};
    for (const text of texts) body[text] = sent.get(text)?.trim() ?? '';
    for (const amount of amounts) {
      body[amount] = centsOf(sent.get(amount) ?? '');
      if (body[amount] === undefined) errors.set(amount, t.form.notAnAmount);
    }
    if (errors.size > 0) return recoveryShown(visit, { form: name, filled: refilled(sent, errors) });
    const answer = await written(visit, 'POST', `/recoveries/${id}/${to}`, body);
    if ('body' in answer) return { to: `${RECOVERIES}/${id}?fatto=${done}` };
    const fields = [...texts, ...amounts];
    const wrong = errorsOf(answer.problem, (field) => fields.find((one) => one === field));
    return recoveryShown(visit, { form: name, filled: refilled(sent, wrong) });
  };

/** Money came in. */
export const recoveryReceived = taken({
  ...{ form: 'receipt', to: 'receipts', done: 'received' },
  ...{ amounts: ['receivedCents'], texts: ['receivedOn', 'reference'] },
});

/** An act is proposed that gives up a part. */
export const waiverProposed = taken({
  ...{ form: 'waiver', to: 'waiver', done: 'waiverProposed' },
  ...{ amounts: ['waivedCents'], texts: ['actNumber', 'reason'] },
});

/** The second person signs it. */
export const waiverSigned = taken({
  ...{ form: 'signature', to: 'waiver/approval', done: 'waiverSigned', amounts: [], texts: [] },
});

/** The second person does not sign it. */
export const waiverDismissed = taken({
  ...{ form: 'dismissal', to: 'waiver/dismissal', done: 'waiverDismissed', amounts: [], texts: [] },
});

const MOST = 120;

/** Instalments: first proposed month by month, all but the last alike, then granted as they were changed. */
export const recoveryPlanned = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params } = visit;
  const id = params['recoveryId'] ?? '';
  const recovery = await read<WholeRecovery>(visit, `/recoveries/${id}`);
  if (sent.has('proponi')) return proposed(visit, recovery);
  const { rows, errors } = rowsIn(visit);
  if (errors.size > 0) return planPage(visit, recovery, { filled: refilled(sent, errors), count: rows.length });
  const body = { actNumber: sent.get('actNumber')?.trim() ?? '', instalments: rows };
  const answer = await written(visit, 'POST', `/recoveries/${id}/instalments`, body);
  if ('body' in answer) return { to: `${RECOVERIES}/${id}?fatto=planned` };
  const wrong =
    problemName(answer.problem) === 'plan-not-whole'
      ? new Map([['', sumText(visit, recovery)]])
      : errorsOf(answer.problem, (field) => (field === 'actNumber' ? field : rowField(field)));
  return planPage(visit, recovery, { filled: refilled(sent, wrong), count: rows.length });
};

const sumText = ({ t, as }: Visit, { owedCents }: WholeRecovery): string =>
  fill(t.recoveries.sumIs, { amount: as.money(owedCents) });

// `instalments.2.dueOn` is the day of the third.
const rowField = (field: string): string | undefined => {
  const [, at, name] = /^instalments\.(\d+)\.(dueOn|amountCents)$/.exec(field) ?? [];
  return at === undefined ? undefined : `${name === 'dueOn' ? 'g' : 'i'}.${at}`;
};

const proposed = async (visit: Visit, recovery: WholeRecovery): Promise<Page> => {
  const { form: sent, t } = visit;
  const count = Number(sent.get('quante'));
  const first = sent.get('prima') ?? '';
  const errors = new Map<string, string>();
  if (!Number.isInteger(count) || count < 1 || count > MOST || count > recovery.owedCents)
    errors.set('quante', fill(t.recoveries.countWrong, { n: MOST }));
  if (!isLocalDate(first) || first < (await todayOf(visit))) errors.set('prima', t.recoveries.firstWrong);
  if (errors.size > 0) return recoveryShown(visit, { form: 'plan', filled: refilled(sent, errors) });
  const each = Math.floor(recovery.owedCents / count);
  const values = Object.fromEntries(
    Array.from({ length: count }, (_, at): readonly (readonly [string, string])[] => {
      const cents = at === count - 1 ? recovery.owedCents - each * (count - 1) : each;
      return [
        [`g.${at}`, addMonths(localDate(first), at)],
        [`i.${at}`, (cents / 100).toFixed(2).replace('.', ',')],
      ];
    }).flat(),
  );
  return planPage(visit, recovery, { filled: blank(values), count });
};

const rowsIn = ({ form: sent, t }: Visit) => {
  const errors = new Map<string, string>();
  const rows: { readonly dueOn: string; readonly amountCents: number }[] = [];
  for (let at = 0; at < MOST && sent.has(`g.${at}`); at += 1) {
    const dueOn = sent.get(`g.${at}`) ?? '';
    const amountCents = centsOf(sent.get(`i.${at}`) ?? '');
    if (!isLocalDate(dueOn)) errors.set(`g.${at}`, t.form.notADay);
    if (amountCents === undefined) errors.set(`i.${at}`, t.form.notAnAmount);
    rows.push({ dueOn, amountCents: amountCents ?? 0 });
  }
  return { rows, errors };
};

interface Plan {
  readonly filled: Filled;
  readonly count: number;
}

const planPage = async (visit: Visit, recovery: WholeRecovery, { filled, count }: Plan): Promise<Page> => {
  const { t, as, code } = visit;
  const at = `${RECOVERIES}/${recovery.recoveryId}`;
  return {
    title: t.recoveries.plan,
    area: 'recoveries',
    crumbs: [deskCrumb(visit), { label: t.recoveries.title, href: RECOVERIES }, { label: t.recoveries.one, href: at }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.recoveries.plan}</h1>
      <p class="lead">${italian(code, await payeeName(visit, recovery))}</p>
      <p>${sumText(visit, recovery)}</p>
      ${form(
        visit,
        `${at}/rate`,
        html`<div class="narrow">
            ${table(
              t.recoveries.instalments,
              [
                { label: t.recoveries.number },
                { label: t.payments.by },
                { label: `${t.payments.amount} (€)`, isNumber: true },
              ],
              Array.from({ length: count }, (_, row) => [
                as.number(row + 1),
                cell(filled, `g.${row}`, `${t.payments.by}, ${row + 1}`, 'date'),
                cell(filled, `i.${row}`, `${t.payments.amount}, ${row + 1}`, 'text'),
              ]),
            )}
            ${line(filled, { name: 'actNumber', label: t.office.decision.act, width: 'medium' })}
          </div>
          <p class="buttons">${send(t.recoveries.grant)} ${action(at, t.form.back, 'outline-primary')}</p>`,
      )}`,
  };
};

const cell = (filled: Filled, name: string, label: string, type: 'date' | 'text'): Html =>
  html`<label class="visually-hidden" for="f-${name}">${label}</label
    ><input
      class="form-control in-table"
      id="f-${name}"
      name="${name}"
      type="${type}"
      value="${filled.value(name)}"
      autocomplete="off"
      ${attribute('inputmode', type === 'text' ? 'decimal' : undefined)}
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    />`;
