// One file of payments: its sums, each order with what the bank did, what was left out and why; downloaded by the treasurer.
import { ApiRefused, read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { FILES } from './files-page.js';
import { orderState } from './orders-page.js';
import { deskCrumb, more, payeeNames } from './pieces.js';
import { pageOfList, type Order, type PaymentFile } from './shapes.js';

const pathOf = ({ params }: Visit): string => `/payment-files/${params['fileId'] ?? ''}`;

/** The page. */
export const bankFilePage = async (visit: Visit): Promise<Page> => {
  const { t, as, icons } = visit;
  const file = await read<PaymentFile>(visit, pathOf(visit));
  const { fileId, executionDate, count, totalCents, status, leftOut } = file;
  const at = `${FILES}/${fileId}`;
  const { items, next } = await pageOfList<Order>(visit, `/payment-orders?fileId=${fileId}&limit=50`);
  const title = fill(t.files.one, { day: as.day(executionDate) });
  return {
    title,
    area: 'bank-files',
    crumbs: [deskCrumb(visit), { label: t.files.title, href: FILES }],
    body: html`<h1>${title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${badge(status === 'closed' ? 'good' : 'warning', t.files.states[status])}</p>
      ${facts([
        [t.files.count, as.number(count)],
        [t.payments.amount, as.money(totalCents)],
      ])}
      ${
        status === 'filling'
          ? notice(
              icons,
              'info',
              html`<p>${t.files.filling}</p>
                <p>${action(at, t.files.reload, 'outline-primary')}</p>`,
            )
          : count > 0 &&
            holds(visit, 'treasurer') &&
            html`<p>${action(`${at}/scarica`, t.files.download)}</p>
              <p class="muted">${t.files.downloadText}</p>`
      }
      <h2>${t.files.lines}</h2>
      ${items.length === 0 ? empty(t.files.noLines, t.files.noLinesText) : await linesTable(visit, items)}
      ${more(visit, at, next)} ${leftOut.length > 0 && leftOutTable(visit, file)}`,
  };
};

const linesTable = async (visit: Visit, items: readonly Order[]): Promise<Html> => {
  const { t, as, code } = visit;
  const payee = await payeeNames(visit, items);
  return table(
    t.files.lines,
    [
      { label: t.holds.payees },
      { label: t.claims.state },
      { label: t.claims.month },
      { label: t.claims.zone },
      { label: t.payments.amount, isNumber: true },
      { label: t.claims.paidColumn, isNumber: true },
    ],
    items.map((order) => [
      html`<a href="/ufficio/mandati/${order.paymentOrderId}">${italian(code, payee(order))}</a>`,
      orderState(visit, order.status),
      as.month(order.month),
      zoneName(order.zone),
      as.money(order.amountCents),
      order.paidCents === 0 ? '–' : as.money(order.paidCents),
    ]),
  );
};

const leftOutTable = ({ t }: Visit, { leftOut }: PaymentFile): Html =>
  html`<h2>${t.files.leftOut}</h2>
    ${table(
      t.files.leftOut,
      [{ label: t.office.order }, { label: t.office.reason }],
      leftOut.map(({ paymentOrderId, reason }) => [
        html`<a href="/ufficio/mandati/${paymentOrderId}"><code>${paymentOrderId.slice(0, 8)}</code></a>`,
        t.files.reasons[reason],
      ]),
    )}`;

/** The file itself, as the bank takes it. */
export const bankFileSent = async (visit: Visit): Promise<Outcome> => {
  const { executionDate } = await read<PaymentFile>(visit, pathOf(visit));
  const answer = await visit.download(`${pathOf(visit)}/content`);
  if ('problem' in answer) throw new ApiRefused(answer.problem);
  return { fileName: `bonifici-${executionDate}.xml`, type: 'application/xml', content: answer.bytes };
};
