// One hold: its rule, the services that contradict each other side by side, and the decision of an office that is no party.
import { ifThere, read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  lines,
  refilled,
  send,
  tick,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { facts, italian, notice } from '../frame/parts.js';
import { counted, fill } from '../language/language.js';
import { serviceLabel } from '../provider/services.js';
import { voucherMark, type Redemption, type Wallet } from '../provider/shapes.js';
import { todayOf } from '../today.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { HOLDS, holdState } from './holds-page.js';
import { deskCrumb, payeeName, termText } from './pieces.js';
import type { Hold } from './shapes.js';

type Service = Hold['services'][number];

/** The page. */
export const holdPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, icons, params } = visit;
  const hold = await read<Hold>(visit, `/holds/${params['holdId'] ?? ''}`);
  const { rule, why, status, raisedOn, until, services, others } = hold;
  const mayDecide = status === 'open' && holds(visit, 'zone-officer', 'region-officer');
  return {
    title: t.holds.rules[rule],
    area: 'holds',
    crumbs: [deskCrumb(visit), { label: t.holds.title, href: HOLDS }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.holds.rules[rule]}</h1>
      ${doneNotice(visit)}
      <p class="lead">${holdState(visit, status)} ${italian(code, why)}</p>
      ${facts([
        [t.holds.raised, as.day(raisedOn)],
        [t.office.holdBy, status === 'open' ? termText(visit, until, await todayOf(visit)) : as.day(until)],
      ])}
      ${status === 'open' && html`<p>${t.holds.after}</p>`}
      <h2>${t.holds.services}</h2>
      <div class="two">${await Promise.all(services.map((service, at) => serviceOf(visit, service, at)))}</div>
      ${others > 0 && notice(icons, 'info', html`<p>${counted(others, t.holds.otherOne, t.holds.others)}</p>`)}
      ${mayDecide && decisionForm(visit, hold, filled)}`,
  };
};

const serviceOf = async (visit: Visit, service: Service, at: number): Promise<Html> => {
  const { t, as, code, api } = visit;
  const { redemptionId, voucherId, zone, servedOn, startedAt, endedAt } = service;
  const [entry, wallet, payee] = await Promise.all([
    api.send<Redemption>('GET', `/redemptions/${redemptionId}`).then(ifThere),
    api.send<Wallet>('GET', `/wallets/${voucherId}`).then(ifThere),
    payeeName(visit, service),
  ]);
  const label =
    entry === undefined || wallet === undefined
      ? t.claims.service
      : italian(code, await serviceLabel(visit, wallet.callId, entry.service));
  const from = startedAt ?? '';
  return html`<section class="beside">
    <h3>${fill(t.holds.service, { n: at + 1 })}</h3>
    ${facts([
      [t.claims.service, label],
      [t.voucher.day, as.day(servedOn)],
      from === '' ? undefined : [t.holds.hours, endedAt === undefined ? from : `${from}–${endedAt}`],
      [t.register.voucher, html`<code>${voucherMark(voucherId)}</code>`],
      [t.holds.payees, italian(code, payee)],
      [t.office.zone, zoneName(zone)],
      entry === undefined ? undefined : [t.entry.publicShare, as.money(entry.publicCents)],
      entry === undefined ? undefined : [t.entry.enteredOn, as.day(entry.enteredOn)],
      entry?.status === 'reversed' ? [t.claims.state, t.entry.undone] : undefined,
    ])}
  </section>`;
};

const struckName = (redemptionId: string): string => `s.${redemptionId}`;

const decisionForm = (visit: Visit, { holdId, services }: Hold, filled: Filled): Html => {
  const { t, as } = visit;
  return html`<section class="narrow" aria-labelledby="decide">
    <h2 id="decide">${t.holds.decide}</h2>
    <p>${t.holds.decideText}</p>
    ${form(
      visit,
      `${HOLDS}/${holdId}/decisione`,
      html`${choices(filled, {
          name: 'esito',
          label: t.holds.found,
          options: [
            { value: 'stand', label: t.holds.stand, hint: t.holds.standHint },
            { value: 'struck', label: t.holds.struck, hint: t.holds.struckHint },
          ],
        })}
        <fieldset class="field ${filled.errors.has('servizi') && 'has-error'}" id="f-servizi" tabindex="-1">
          <legend>${t.holds.which}</legend>
          ${filled.errors.has('servizi') && html`<p class="wrong">${filled.errors.get('servizi')}</p>`}
          ${services.map(({ redemptionId, servedOn, startedAt, voucherId }, at) =>
            tick(filled, {
              name: struckName(redemptionId),
              label: `${fill(t.holds.service, { n: at + 1 })}: ${as.day(servedOn)} ${startedAt ?? ''}, ${voucherMark(voucherId)}`,
            }),
          )}
        </fieldset>
        ${lines(filled, { name: 'reason', label: t.holds.why, hint: t.holds.whyHint })} ${send(t.holds.send)}`,
    )}
  </section>`;
};

/** It is decided: the services stand, or some of them never were. */
export const holdDecided = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['holdId'] ?? '';
  const { services } = await read<Hold>(visit, `/holds/${id}`);
  const reason = sent.get('reason')?.trim() ?? '';
  const struck = sent.get('esito') === 'struck';
  const redemptionIds = services
    .map(({ redemptionId }) => redemptionId)
    .filter((one) => sent.get(struckName(one)) === 'yes');
  const errors = new Map<string, string>();
  if (!struck && sent.get('esito') !== 'stand') errors.set('esito', t.form.required);
  if (struck && redemptionIds.length === 0) errors.set('servizi', t.holds.noneChosen);
  if (!struck && redemptionIds.length > 0) errors.set('servizi', t.holds.chosenInVain);
  if (reason === '') errors.set('reason', fill(t.form.missing, { field: t.holds.why }));
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const answer = struck
    ? await written(visit, 'POST', `/holds/${id}/confirmation`, { reason, redemptionIds })
    : await written(visit, 'POST', `/holds/${id}/release`, { reason });
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, (field) => (field === 'reason' ? field : undefined)),
      ),
    );
  return { to: `${HOLDS}/${id}?fatto=${struck ? 'holdConfirmed' : 'holdReleased'}` };
};
