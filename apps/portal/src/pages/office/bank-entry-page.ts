// One entry of the account: what the bank told, and what a person makes of it; nothing is guessed.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  line,
  refilled,
  send,
  type Choice,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { facts } from '../frame/parts.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { BANK, entryAmount, entryState, entryWhy } from './bank-page.js';
import { holds } from './door.js';
import { deskCrumb, payeeNames } from './pieces.js';
import type { BankEntry, ListPage, Order, Recovery } from './shapes.js';

const MOST_OFFERED = 8;

/** The page. */
export const bankEntryPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const entryOf = (visit: Visit): Promise<BankEntry> =>
  read<BankEntry>(visit, `/bank-entries/${visit.params['entryId'] ?? ''}`);

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as } = visit;
  const entry = await entryOf(visit);
  const { account, bookedOn, kind, paymentOrderId, reference, status } = entry;
  const why = entryWhy(visit, entry);
  return {
    title: t.bank.one,
    area: 'bank',
    crumbs: [deskCrumb(visit), { label: t.bank.title, href: BANK }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.bank.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">${entryState(visit, entry)} ${t.bank.kinds[kind]}, ${as.day(bookedOn)}</p>
      ${facts([
        [t.payments.amount, entryAmount(visit, entry)],
        [t.bank.reference, html`<code>${reference}</code>`],
        [t.bank.account, html`<code>${account.toUpperCase()}</code>`],
        why === undefined ? undefined : [t.office.reason, why],
        paymentOrderId === undefined
          ? undefined
          : [
              status === 'recorded' ? t.office.order : t.bank.named,
              html`<a href="/ufficio/mandati/${paymentOrderId}">${t.bank.openOrder}</a>`,
            ],
      ])}
      ${status === 'held' && holds(visit, 'treasurer') && (await decisions(visit, entry, filled))}`,
  };
};

const decisions = async (visit: Visit, entry: BankEntry, filled: Filled): Promise<Html> => {
  const { t } = visit;
  const at = `${BANK}/${entry.entryId}`;
  const offered = await offeredFor(visit, entry);
  return html`<div class="narrow">
    <h2>${t.bank.assign}</h2>
    <p>${t.bank.assignText}</p>
    ${form(
      visit,
      `${at}/abbinamento`,
      html`${choices(filled, { name: 'a', label: t.bank.what, options: [...offered, { value: 'other', label: t.bank.other }] })}
      ${line(filled, { name: 'mandato', label: t.bank.otherOrder, hint: t.bank.otherHint })} ${send(t.bank.assign)}`,
    )}
    <h2>${t.bank.dismiss}</h2>
    <p>${t.bank.dismissText}</p>
    ${form(
      visit,
      `${at}/archivio`,
      html`${choices(filled, {
        name: 'reason',
        label: t.office.reason,
        options: Object.entries(t.bank.dismissals).map(([value, label]) => ({ value, label })),
      })}
      ${send(t.bank.dismiss, 'outline-primary')}`,
    )}
  </div>`;
};

/** What it may be: the order that it names, then those and what is owed back that come nearest to its amount. */
const offeredFor = async (visit: Visit, entry: BankEntry): Promise<readonly Choice[]> => {
  const { as } = visit;
  const { amountCents = 0, kind, paymentOrderId } = entry;
  const far = (cents: number): number => Math.abs(cents - amountCents);
  const [orders, recoveries] = await Promise.all([
    read<ListPage<Order>>(visit, `/payment-orders?limit=500&status=${kind === 'paid' ? 'ordered' : 'paid'}`),
    kind === 'paid' ? { items: [] } : read<ListPage<Recovery>>(visit, '/recoveries?limit=500&status=open'),
  ]);
  const near = [...orders.items]
    .sort(
      (one, other) =>
        Number(other.paymentOrderId === paymentOrderId) - Number(one.paymentOrderId === paymentOrderId) ||
        far(one.amountCents) - far(other.amountCents),
    )
    .slice(0, MOST_OFFERED);
  const owed = recoveries.items
    .filter(({ owedCents }) => owedCents >= amountCents)
    .sort((one, other) => far(one.owedCents) - far(other.owedCents))
    .slice(0, MOST_OFFERED);
  const payee = await payeeNames(visit, [...near, ...owed]);
  const { t } = visit;
  return [
    ...near.map((order) => ({
      value: `order ${order.paymentOrderId}`,
      label: `${t.office.order}: ${as.money(order.amountCents)}, ${as.month(order.month)}`,
      hint: `${payee(order)}, ${zoneName(order.zone)}${order.paymentOrderId === paymentOrderId ? ` – ${t.bank.isNamed}` : ''}`,
    })),
    ...owed.map((one) => ({
      value: `recovery ${one.recoveryId}`,
      label: `${t.recoveries.one}: ${as.money(one.owedCents)}, ${as.month(one.month)}`,
      hint: `${payee(one)}, ${zoneName(one.zone)}`,
    })),
  ];
};

/** The entry settles an order, or is money that was owed back. */
export const bankEntryAssigned = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const [kind, id = ''] = (sent.get('a') ?? '').split(' ');
  const wrong = (field: string, said: string): Promise<Page> => pageOf(visit, refilled(sent, new Map([[field, said]])));
  const entry = await entryOf(visit);
  if (kind === 'recovery') return received(visit, entry, id);
  if (kind !== 'order' && kind !== 'other') return wrong('a', t.form.required);
  const order = kind === 'order' ? id : orderIn(sent.get('mandato') ?? '');
  if (order === undefined) return wrong('mandato', t.bank.notAnOrder);
  const body = { paymentOrderId: order };
  const answer = await written(visit, 'POST', `/bank-entries/${entry.entryId}/assignment`, body);
  if ('body' in answer) return { to: `${BANK}/${entry.entryId}?fatto=entryAssigned` };
  return pageOf(
    visit,
    refilled(
      sent,
      errorsOf(answer.problem, () => (kind === 'other' ? 'mandato' : undefined)),
    ),
  );
};

/** An order by its id, or by what the bank calls it (`endToEndId`). */
const orderIn = (text: string): string | undefined => {
  const bare = /^([\da-f]{32})(-\d{1,2})?$/.exec(
    text
      .trim()
      .toLowerCase()
      .replace(/-(?=[\da-f]{4})/g, ''),
  )?.[1];
  return bare?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A receipt counts once by account and reference: sent again, after a fault between the two, it says nothing new. */
const received = async (visit: Visit, entry: BankEntry, recoveryId: string): Promise<Outcome> => {
  const { account, reference, amountCents: receivedCents, bookedOn: receivedOn, entryId } = entry;
  const receipt = { account, reference, receivedCents, receivedOn };
  const counted = await written(visit, 'POST', `/recoveries/${recoveryId}/receipts`, receipt);
  if ('problem' in counted)
    return pageOf(
      visit,
      refilled(
        visit.form,
        errorsOf(counted.problem, () => undefined),
      ),
    );
  return dismissedAs(visit, entryId, 'recorded-otherwise', `/ufficio/recuperi/${recoveryId}?fatto=received`);
};

/** The entry is set aside for good. */
export const bankEntryDismissed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const reason = sent.get('reason') ?? '';
  if (!Object.hasOwn(t.bank.dismissals, reason))
    return pageOf(visit, refilled(sent, new Map([['reason', t.form.required]])));
  const id = params['entryId'] ?? '';
  return dismissedAs(visit, id, reason, `${BANK}/${id}?fatto=entryDismissed`);
};

const dismissedAs = async (visit: Visit, id: string, reason: string, to: string): Promise<Outcome> => {
  const answer = await written(visit, 'POST', `/bank-entries/${id}/dismissal`, { reason });
  if ('body' in answer) return { to };
  return pageOf(
    visit,
    refilled(
      visit.form,
      errorsOf(answer.problem, () => undefined),
    ),
  );
};
