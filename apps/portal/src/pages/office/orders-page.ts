// Payment orders: written by one person, signed by another; what the bank did stands beside each.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { SEES_FILES } from '../session/homes.js';
import { orderChecked, orderChecks } from './order-checks.js';
import { more, payeeName } from './pieces.js';
import { pageOfList, type Order } from './shapes.js';

const TONES: Readonly<Record<Order['status'], Tone>> = {
  drafted: 'warning',
  ordered: 'info',
  paid: 'good',
  returned: 'bad',
};

/** An order's state in a word. */
export const orderState = ({ t }: Visit, status: Order['status']): Html =>
  badge(TONES[status], t.office.orderStates[status]);

/** All orders. */
export const ordersPage = async (visit: Visit): Promise<Page> => {
  const { t, as } = visit;
  const { items, next } = await pageOfList<Order>(visit, '/payment-orders?limit=50');
  return {
    title: t.office.orders,
    area: 'orders',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.office.orders}</h1>
      <p class="lead">${t.office.ordersText}</p>
      ${
        items.length === 0
          ? empty(t.office.noOrders, t.office.noOrdersText)
          : table(
              t.office.orders,
              [
                { label: t.claims.month },
                { label: t.claims.state },
                { label: t.claims.zone },
                { label: t.payments.amount, isNumber: true },
                { label: t.claims.paidColumn, isNumber: true },
              ],
              items.map(({ paymentOrderId, month, status, zone, amountCents, paidCents }) => [
                html`<a href="/ufficio/mandati/${paymentOrderId}">${as.month(month)}</a>`,
                orderState(visit, status),
                zoneName(zone),
                as.money(amountCents),
                paidCents === 0 ? '–' : as.money(paidCents),
              ]),
            )
      }
      ${more(visit, '/ufficio/mandati', next)}`,
  };
};

/** One order. */
export const orderPage = (visit: Visit): Promise<Page> => pageOf(visit);

const pageOf = async (visit: Visit, filled: Filled = blank()): Promise<Page> => {
  const { t, as, code, params } = visit;
  const order = await read<Order>(visit, `/payment-orders/${params['orderId'] ?? ''}`);
  const [call, payee] = await Promise.all([callById(visit, order.callId), payeeName(visit, order)]);
  return {
    title: `${t.office.order}: ${as.month(order.month)}`,
    area: 'orders',
    crumbs: [
      { label: t.office.inbox, href: '/ufficio' },
      { label: t.office.orders, href: '/ufficio/mandati' },
    ],
    ...(filled.errors.size > 0 && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.office.order}: ${as.month(order.month)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${orderState(visit, order.status)} ${italian(code, payee)}</p>
      ${facts([
        [t.payments.amount, as.money(order.amountCents)],
        [t.claims.paidColumn, as.money(order.paidCents)],
        [t.claims.zone, zoneName(order.zone)],
        [t.receipt.call, italian(code, call.title)],
        [t.claims.one, html`<a href="/ufficio/rendiconti/${order.claimId}">${as.month(order.month)}</a>`],
        order.fileId === undefined || !holds(visit, ...SEES_FILES)
          ? undefined
          : [t.files.title, html`<a href="/ufficio/bonifici/${order.fileId}">${t.files.openFile}</a>`],
        order.endToEndId === undefined ? undefined : [t.office.endToEnd, html`<code>${order.endToEndId}</code>`],
      ])}
      ${orderChecks(visit, order, filled)}
      ${
        order.status === 'drafted' &&
        (holds(visit, 'second-approver')
          ? html`<p>${t.office.signText}</p>
              ${form(visit, `/ufficio/mandati/${order.paymentOrderId}/firma`, send(t.office.sign))}`
          : html`<p>${t.office.signElse}</p>`)
      }`,
  };
};

/** It is signed. */
export const orderSigned = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['orderId'] ?? '';
  const answer = await written(visit, 'POST', `/payment-orders/${id}/approval`);
  const refused = (detail: string) => pageOf(visit, refilled(visit.form, new Map([['', detail]])));
  return 'problem' in answer ? refused(answer.problem.detail) : { to: `/ufficio/mandati/${id}?fatto=signed` };
};

/** A check of its payee is asked for, or written down. */
export const orderCheckTaken = orderChecked(pageOf);
