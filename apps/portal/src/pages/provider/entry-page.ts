// One service that was written down: its amounts, where it stands, and how to undo it.
import { read, written } from '../api.js';
import { blank, choices, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, facts, italian, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { doneNotice } from '../frame/done.js';
import { quantityText } from './quantity.js';
import { serviceLabel } from './services.js';
import { voucherMark, type Redemption, type Wallet } from './shapes.js';

/** The page. */
export const entryShown = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const entry = await read<Redemption>(visit, `/redemptions/${params['entryId'] ?? ''}`);
  const wallet = await read<Wallet>(visit, `/wallets/${entry.voucherId}`);
  const label = await serviceLabel(visit, wallet.callId, entry.service);
  const isUndone = entry.status === 'reversed';
  return {
    title: t.entry.one,
    area: 'register',
    crumbs: [
      { label: t.nav.today, href: '/ente' },
      { label: t.nav.register, href: `/ente/registro?mese=${entry.servedOn.slice(0, 7)}` },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.entry.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${isUndone ? badge('warning', t.entry.undone) : badge('good', t.entry.isWritten)} ${italian(code, label)},
        ${as.day(entry.servedOn)}
      </p>
      ${(entry.holds ?? []).map(({ why, until }) => notice(visit.icons, 'warning', html`<p><strong>${t.today.held}.</strong> ${italian(code, fill(t.today.heldText, { why, day: as.day(until) }))}</p>`))}
      ${facts([
        [t.register.voucher, voucherMark(entry.voucherId)],
        [t.entry.quantity, `${quantityText(entry)}${entry.minutes === undefined ? '' : ` ${t.entry.hoursUnit}`}`],
        [t.entry.cost, as.money(entry.costCents)],
        [t.entry.publicShare, as.money(entry.publicCents)],
        [t.entry.familyShare, as.money(entry.familyCents)],
        entry.dueCents === undefined || entry.dueCents === entry.publicCents
          ? undefined
          : [t.entry.due, as.money(entry.dueCents)],
        [t.entry.enteredOn, as.day(entry.enteredOn)],
        [t.entry.month, as.month(entry.month)],
        [t.entry.remains, as.money(wallet.remainingCents)],
      ])}
      ${isUndone ? undone(visit, entry) : undo(visit, entry, filled)}`,
  };
};

const undone = ({ t, as, icons }: Visit, { reversal }: Redemption): Html | undefined =>
  reversal === undefined
    ? undefined
    : notice(
        icons,
        'warning',
        html`<p>
          ${fill(t.entry.undoneOn, { day: as.day(reversal.reversedOn) })} ${wordFor(t.entry.reasons, reversal.reason)}
        </p>`,
      );

const undo = (visit: Visit, { redemptionId }: Redemption, filled: Filled): Html => {
  const { t } = visit;
  return html`<section class="narrow no-print" aria-labelledby="undo">
    <h2 id="undo">${t.entry.undo}</h2>
    <p>${t.entry.undoText}</p>
    ${form(
      visit,
      `/ente/servizi/${redemptionId}/storno`,
      html`${choices(filled, {
        name: 'motivo',
        label: t.entry.why,
        options: Object.entries(t.entry.reasons).map(([value, label]) => ({ value, label })),
      })}
      ${send(t.entry.undo, 'danger')}`,
    )}
  </section>`;
};

/** It is undone. */
export const entryUndone = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['entryId'] ?? '';
  const reason = sent.get('motivo') ?? '';
  if (wordFor(t.entry.reasons, reason) === undefined)
    return pageOf(visit, refilled(sent, new Map([['motivo', t.form.required]])));
  const answer = await written(visit, 'POST', `/redemptions/${id}/reversal`, { reason });
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, (field) => (field === 'reason' ? 'motivo' : undefined)),
      ),
    );
  return { to: `/ente/servizi/${id}?fatto=reversal` };
};
