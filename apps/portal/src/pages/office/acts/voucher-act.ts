// The value of a voucher is raised or lowered by an act of its zone: what it is now, by how much, from when and why.
import type { components } from '@buono/client';
import { read, written } from '../../api.js';
import { centsOf } from '../../facts/fact-fields.js';
import { blank, choices, day, form, line, refilled, select, send, type Filled } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { badge, facts, notice } from '../../frame/parts.js';
import { fill, wordFor } from '../../language/language.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { atPerson } from '../addresses.js';
import { deskCrumb } from '../pieces.js';
import { actPage, missingIn, refusedAt } from './act-page.js';

type Voucher = components['schemas']['VoucherView'];

const labelsIn = ({ t }: Visit) => ({
  direction: t.acts.direction,
  amountCents: t.acts.byHowMuch,
  effectiveFrom: t.acts.valueFrom,
  reason: t.acts.reason,
  actNumber: t.acts.number,
});

const voucherOf = (visit: Visit): Promise<Voucher> =>
  read<Voucher>(visit, `/vouchers/${visit.params['voucherId'] ?? ''}`);

/** The form. */
export const valuePage = async (visit: Visit): Promise<Page> => valueForm(visit, await voucherOf(visit), blank());

const valueForm = (visit: Visit, voucher: Voucher, filled: Filled): Page => {
  const { t, as, icons } = visit;
  const { voucherId, applicationId, status, valueCents, validTo, zone } = voucher;
  const labels = labelsIn(visit);
  const words = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, label]) => ({ value, label }));
  return actPage(visit, {
    title: t.acts.value,
    area: 'applications',
    crumbs: [deskCrumb(visit), { label: t.person.title, href: atPerson(applicationId) }],
    filled,
    content: [
      html`<p class="lead">${t.acts.valueLead}</p>`,
      facts([
        [t.person.voucher, html`<code>${voucherId.slice(0, 8).toUpperCase()}</code>`],
        [t.claims.state, badge('plain', wordFor(t.voucher.status, status) ?? status)],
        [t.acts.now, as.money(valueCents)],
        [t.person.until, as.day(validTo)],
        [t.office.zone, zoneName(zone)],
      ]),
      notice(icons, 'info', html`<p>${t.acts.valueText}</p>`),
      form(
        visit,
        `/ufficio/buoni/${voucherId}/valore`,
        html`${choices(filled, { name: 'direction', label: labels.direction, options: words(t.acts.directions) })}
        ${line(filled, { name: 'amountCents', label: labels.amountCents, hint: t.acts.byHowMuchHint, numeric: true, width: 'short', unit: '€' })}
        ${day(filled, { name: 'effectiveFrom', label: labels.effectiveFrom, hint: t.acts.valueFromHint })}
        ${select(filled, { name: 'reason', label: labels.reason, none: t.form.choose, options: words(t.acts.reasons) })}
        ${line(filled, { name: 'actNumber', label: labels.actNumber, hint: t.acts.numberHint, width: 'medium' })}
        ${send(t.acts.valueSend)}`,
      ),
    ],
  });
};

/** The act is recorded. */
export const valueChanged = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const voucher = await voucherOf(visit);
  const labels = labelsIn(visit);
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const wrong = missingIn(visit, labels);
  const amountCents = centsOf(said('amountCents'));
  if (amountCents === undefined && !wrong.has('amountCents')) wrong.set('amountCents', t.form.notAnAmount);
  if (wrong.size > 0) return valueForm(visit, voucher, refilled(sent, wrong));
  const answer = await written(visit, 'POST', `/vouchers/${voucher.voucherId}/integrations`, {
    ...{ amountCents, direction: said('direction'), effectiveFrom: said('effectiveFrom') },
    ...{ reason: said('reason'), actNumber: said('actNumber') },
  });
  if ('body' in answer) return { to: `${atPerson(voucher.applicationId)}?fatto=valueChanged` };
  return valueForm(visit, voucher, refilled(sent, refusedAt(visit, answer.problem, labels)));
};

/** What may still be given to, or taken from. */
export const mayChangeValue = (status: string): boolean => status === 'active' || status === 'suspended';

/** Where the form stands. */
export const atValue = (voucherId: string): string => `/ufficio/buoni/${voucherId}/valore`;

/** A link to it, by the mark of the voucher. */
export const valueLink = ({ t }: Visit, voucherId: string) =>
  html`<a href="${atValue(voucherId)}"
    >${t.acts.value}
    <span class="visually-hidden">${fill(t.acts.ofVoucher, { mark: voucherId.slice(0, 8).toUpperCase() })}</span></a
  >`;
