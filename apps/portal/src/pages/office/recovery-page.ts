// One recovery: what came in, its instalments, what an act gives up; each step by who may take it.
import { read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, day, errorSummary, form, line, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { callById } from '../public/calls.js';
import { noticesTable } from '../payment-notices.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, payeeName } from './pieces.js';
import { RECOVERIES, recoveryState } from './recoveries-page.js';
import type { WholeRecovery } from './shapes.js';

/** Which of the forms on the page something was written in. */
export type RecoveryForm = 'dismissal' | 'plan' | 'receipt' | 'signature' | 'waiver';

/** The page. */
export const recoveryPage = (visit: Visit): Promise<Page> => recoveryShown(visit);

/** The page, with what was written in one of its forms and is wrong. */
export const recoveryShown = async (
  visit: Visit,
  wrong?: { readonly form: RecoveryForm; readonly filled: Filled },
): Promise<Page> => {
  const { t, as, code, params } = visit;
  const recovery = await read<WholeRecovery>(visit, `/recoveries/${params['recoveryId'] ?? ''}`);
  const [call, payee] = await Promise.all([callById(visit, recovery.callId), payeeName(visit, recovery)]);
  const filledOf = (name: RecoveryForm): Filled => (wrong?.form === name ? wrong.filled : blank());
  return {
    title: t.recoveries.one,
    area: 'recoveries',
    crumbs: [deskCrumb(visit), { label: t.recoveries.title, href: RECOVERIES }],
    ...(wrong !== undefined && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, wrong?.filled ?? blank())}
      <h1>${t.recoveries.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${recoveryState(visit, recovery.status)} ${italian(code, payee)} – ${italian(code, call.title)}
      </p>
      <div class="sums">
        <p><span>${t.office.owed}</span> <strong>${as.money(recovery.owedCents)}</strong></p>
        <p><span>${t.recoveries.received}</span> <strong>${as.money(recovery.receivedCents)}</strong></p>
        <p><span>${t.recoveries.waived}</span> <strong>${as.money(recovery.waivedCents)}</strong></p>
      </div>
      ${facts([
        [t.recoveries.amount, as.money(recovery.amountCents)],
        [t.payments.since, as.day(recovery.openedOn)],
        [t.claims.zone, zoneName(recovery.zone)],
        [t.claims.one, html`<a href="/ufficio/rendiconti/${recovery.claimId}">${as.month(recovery.month)}</a>`],
      ])}
      <p>${t.recoveries.why}</p>
      ${instalments(visit, recovery)} ${noticesTable(visit, recovery.notices)}
      ${recovery.waiver !== undefined && waiver(visit, recovery, recovery.waiver)}
      ${recovery.status === 'open' && stepsOf(visit, recovery, filledOf)}`,
  };
};

const instalments = ({ t, as }: Visit, { planActNumber, instalments: all }: WholeRecovery): Html | undefined =>
  planActNumber === undefined
    ? undefined
    : html`<h2>${t.recoveries.instalments}</h2>
        <p>${fill(t.recoveries.byAct, { act: planActNumber })}</p>
        ${table(
          t.recoveries.instalments,
          [
            { label: t.payments.by },
            { label: t.claims.state },
            { label: t.payments.amount, isNumber: true },
            { label: t.office.owed, isNumber: true },
          ],
          all.map(({ dueOn, amountCents, owedCents, late }) => [
            as.day(dueOn),
            owedCents === 0
              ? badge('good', t.recoveries.cameIn)
              : late
                ? badge('bad', t.claims.late)
                : badge('info', t.recoveries.waits),
            as.money(amountCents),
            as.money(owedCents),
          ]),
        )}`;

const waiver = (
  visit: Visit,
  { recoveryId }: WholeRecovery,
  { actNumber, waivedCents, reason, proposedOn }: NonNullable<WholeRecovery['waiver']>,
): Html => {
  const { t, as, icons } = visit;
  const at = `${RECOVERIES}/${recoveryId}`;
  return html`<section>
    <h2>${t.recoveries.waiver}</h2>
    ${notice(
      icons,
      'warning',
      html`<p><strong>${t.recoveries.proposed}</strong> ${t.recoveries.proposedText}</p>
        ${facts([
          [t.payments.amount, as.money(waivedCents)],
          [t.office.reason, t.recoveries.reasons[reason]],
          [t.office.decision.act, actNumber],
          [t.recoveries.proposedOn, as.day(proposedOn)],
        ])}`,
    )}
    ${
      holds(visit, 'second-approver') &&
      html`<div class="doing">
        ${form(visit, `${at}/discarico/firma`, send(t.recoveries.sign))}
        ${form(visit, `${at}/discarico/rinvio`, send(t.recoveries.dismiss, 'outline-primary'))}
      </div>`
    }
  </section>`;
};

const stepsOf = (visit: Visit, recovery: WholeRecovery, filledOf: (name: RecoveryForm) => Filled): Html => {
  const { t, as } = visit;
  const at = `${RECOVERIES}/${recovery.recoveryId}`;
  const act = { label: t.office.decision.act, width: 'medium' } as const;
  const owed = { hint: fill(t.recoveries.atMost, { amount: as.money(recovery.owedCents) }), unit: '€', numeric: true };
  const decides = holds(visit, 'zone-officer', 'region-officer');
  return html`<div class="narrow">
    ${
      holds(visit, 'treasurer') &&
      html`<h2>${t.recoveries.receive}</h2>
        <p>${t.recoveries.receiveText}</p>
        ${form(
          visit,
          `${at}/incasso`,
          html`${line(filledOf('receipt'), { name: 'receivedCents', label: t.recoveries.receivedAmount, width: 'short', ...owed })}
          ${day(filledOf('receipt'), { name: 'receivedOn', label: t.recoveries.receivedOn })}
          ${line(filledOf('receipt'), { name: 'reference', label: t.bank.reference, hint: t.bank.referenceHint, width: 'medium' })}
          ${send(t.recoveries.receive)}`,
        )}`
    }
    ${
      decides &&
      html`<h2>${t.recoveries.plan}</h2>
        <p>${t.recoveries.planText}</p>
        ${form(
          visit,
          `${at}/rate`,
          html`<input
              type="hidden"
              name="proponi"
              value="si"
            />${line(filledOf('plan'), { name: 'quante', label: t.recoveries.howMany, hint: t.recoveries.howManyHint, width: 'short', numeric: true })}
            ${day(filledOf('plan'), { name: 'prima', label: t.recoveries.firstDue })}
            ${send(t.recoveries.propose, 'outline-primary')}`,
        )}`
    }
    ${
      decides &&
      recovery.waiver === undefined &&
      html`<h2>${t.recoveries.waiver}</h2>
        <p>${t.recoveries.waiverText}</p>
        ${form(
          visit,
          `${at}/discarico`,
          html`${line(filledOf('waiver'), { name: 'actNumber', ...act })}
          ${line(filledOf('waiver'), { name: 'waivedCents', label: t.payments.amount, width: 'short', ...owed })}
          ${select(filledOf('waiver'), {
            name: 'reason',
            label: t.office.reason,
            none: t.form.choose,
            options: Object.entries(t.recoveries.reasons).map(([value, label]) => ({ value, label })),
          })}
          ${send(t.recoveries.proposeWaiver, 'outline-primary')}`,
        )}`
    }
  </div>`;
};
