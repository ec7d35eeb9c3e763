// Files of payments for the bank: first a rehearsal of what would go, then the files that were made.
import { read, written } from '../api.js';
import { blank, day, errorsOf, errorSummary, form, line, refilled, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { all } from '../provider/shapes.js';
import { callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { rehearsed } from './file-rehearsal.js';
import { pageOfList, type FileRehearsal, type Order, type PaymentFile, type PaymentFileLine } from './shapes.js';

/** Where they are. */
export const FILES = '/ufficio/bonifici';

const FIELDS = ['callId', 'debtorName', 'debtorIban', 'executionDate'] as const;

/** The page. */
export const filesPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled, told?: FileRehearsal): Promise<Page> => {
  const { t } = visit;
  const [{ items, next }, waiting] = await Promise.all([
    pageOfList<PaymentFileLine>(visit, '/payment-files?limit=20'),
    all<Order>(visit, '/payment-orders?status=ordered&unsent=true&limit=500'),
  ]);
  return {
    title: t.files.title,
    area: 'bank-files',
    crumbs: [deskCrumb(visit)],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.files.title}</h1>
      <p class="lead">${t.files.lead}</p>
      <h2>${t.files.rehearsal}</h2>
      ${waiting.length === 0 ? html`<p>${t.files.noneWaiting}</p>` : await rehearsal(visit, waiting, filled, told)}
      <h2>${t.files.made}</h2>
      ${items.length === 0 ? empty(t.files.none, t.files.noneText) : await made(visit, items)}
      ${more(visit, FILES, next)}`,
  };
};

// By call: the same orders that a file made now would take.

const rehearsal = async (
  visit: Visit,
  waiting: readonly Order[],
  filled: Filled,
  told: FileRehearsal | undefined,
): Promise<Html> => {
  const { t, as, code } = visit;
  const byCall = new Map<string, { count: number; cents: number }>();
  for (const { callId, amountCents } of waiting) {
    const { count, cents } = byCall.get(callId) ?? { count: 0, cents: 0 };
    byCall.set(callId, { count: count + 1, cents: cents + amountCents });
  }
  const calls = await Promise.all(
    [...byCall].map(async ([callId, sums]) => ({ callId, ...sums, title: (await callById(visit, callId)).title })),
  );
  const total = waiting.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return html`${table(
    t.files.rehearsal,
    [{ label: t.receipt.call }, { label: t.files.count, isNumber: true }, { label: t.payments.amount, isNumber: true }],
    calls.map(({ title, count, cents }) => [italian(code, title), as.number(count), as.money(cents)]),
    [html`<strong>${t.files.total}</strong>`, as.number(waiting.length), html`<strong>${as.money(total)}</strong>`],
  )}
  ${
    holds(visit, 'treasurer') &&
    html`<div class="narrow">
        <h3>${t.files.tryIt}</h3>
        <p>${t.files.tryText}</p>
        ${form(visit, `${FILES}/prova`, html`${callChoice(visit, blank({ prova: filled.value('callId') }), calls, 'prova')} ${send(t.files.tryIt, 'outline-primary')}`)}
      </div>
      ${told !== undefined && rehearsed(visit, told)}
      <div class="narrow">
        <h3>${t.files.make}</h3>
        <p>${t.files.makeText}</p>
        ${form(
          visit,
          FILES,
          html`${callChoice(visit, filled, calls, 'callId')}
          ${line(filled, { name: 'debtorName', label: t.files.debtorName, hint: t.files.debtorNameHint })}
          ${line(filled, { name: 'debtorIban', label: t.files.debtorIban, hint: t.data.ibanHint })}
          ${day(filled, { name: 'executionDate', label: t.files.on })} ${send(t.files.make)}`,
        )}
      </div>`
  }`;
};

const callChoice = (
  { t }: Visit,
  filled: Filled,
  calls: readonly { readonly callId: string; readonly title: string }[],
  name: 'callId' | 'prova',
): Html =>
  select(filled, {
    name,
    label: t.receipt.call,
    none: t.files.allCalls,
    options: calls.map(({ callId, title }) => ({ value: callId, label: title })),
  });

const made = async (visit: Visit, items: readonly PaymentFileLine[]): Promise<Html> => {
  const { t, as } = visit;
  const files = await Promise.all(
    items.map(async (one) => ({ ...one, ...(await read<PaymentFile>(visit, `/payment-files/${one.fileId}`)) })),
  );
  const newestFirst = files.sort((one, other) => other.executionDate.localeCompare(one.executionDate));
  return table(
    t.files.made,
    [
      { label: t.files.on },
      { label: t.files.count, isNumber: true },
      { label: t.payments.amount, isNumber: true },
      { label: t.claims.paidColumn, isNumber: true },
    ],
    newestFirst.map(({ fileId, executionDate, orders, amountCents, paidCents }) => [
      html`<a href="${FILES}/${fileId}">${as.day(executionDate)}</a>`,
      as.number(orders),
      as.money(amountCents),
      paidCents === 0 ? '–' : as.money(paidCents),
    ]),
  );
};

/** A file is made of what waits. */
export const fileMade = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const said = FIELDS.map((name) => [name, sent.get(name)?.trim() ?? ''] as const).filter(([, text]) => text !== '');
  const body = Object.fromEntries(
    said.map(([name, text]) => [name, name === 'debtorIban' ? text.replace(/\s/g, '').toUpperCase() : text]),
  );
  const answer = await written<PaymentFile>(visit, 'POST', '/payment-files', body);
  if ('body' in answer) return { to: `${FILES}/${answer.body.fileId}?fatto=fileMade` };
  const wrong = errorsOf(answer.problem, (field) => FIELDS.find((name) => name === field));
  return pageOf(visit, refilled(sent, wrong));
};

/** What a file made now would take and leave out: nothing is made. */
export const fileRehearsed = async (visit: Visit): Promise<Outcome> => {
  const callId = visit.form.get('prova') ?? '';
  const answer = await written<FileRehearsal>(
    visit,
    'POST',
    '/payment-files/rehearsal',
    callId === '' ? {} : { callId },
  );
  if ('body' in answer) return pageOf(visit, blank({ callId }), answer.body);
  return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
};
