// The notices under which money is paid back through pagoPA: their numbers, and the square code of those that may be paid.
import type { components } from '@buono/client';
import { html, type Html } from './frame/html.js';
import { badge } from './frame/parts.js';
import { qrOf } from './frame/qr.js';
import { table } from './frame/table.js';
import { fill } from './language/language.js';
import type { Visit } from './visit.js';

type Notice = components['schemas']['PaymentNoticeView'];

/** A table of them; nothing where there is none. */
export const noticesTable = (visit: Visit, notices: readonly Notice[]): Html | undefined => {
  const { t, as } = visit;
  if (notices.length === 0) return undefined;
  return html`<h2>${t.notices.title}</h2>
    <p>${t.notices.lead}</p>
    ${table(
      t.notices.title,
      [
        { label: t.notices.number },
        { label: t.payments.by },
        { label: t.claims.state },
        { label: t.payments.amount, isNumber: true },
      ],
      notices.map((notice) => [
        numberOf(visit, notice),
        as.day(notice.dueOn),
        stateOf(visit, notice),
        as.money(notice.amountCents),
      ]),
    )}`;
};

const numberOf = ({ t }: Visit, { noticeNumber, creditor, creditorName, qrText }: Notice): Html =>
  html`<strong class="text-nowrap">${grouped(noticeNumber)}</strong><br />
    <span class="muted">${fill(t.notices.creditor, { name: creditorName ?? '', code: creditor })}</span>
    ${
      qrText !== undefined &&
      html`<details>
        <summary>${t.notices.show}</summary>
        <div class="qr">${qrOf(qrText, fill(t.notices.qr, { number: grouped(noticeNumber) }))}</div>
      </details>`
    }`;

/** As it stands on paper: in groups of four figures. */
const grouped = (figures: string): string => figures.replace(/(\d{4})(?=\d)/g, '$1 ');

const stateOf = ({ t }: Visit, { status }: Notice): Html =>
  badge(status === 'paid' ? 'good' : status === 'payable' ? 'info' : 'warning', t.notices.states[status]);
