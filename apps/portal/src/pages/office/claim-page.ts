// A claim under check: each line with what was asked and a place to cut it with a reason; then the order to pay it.
import { ifThere, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { action, badge, facts, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { wholeClaim } from '../provider/book.js';
import { invoicesPart } from '../provider/invoices.js';
import { whyLess } from '../provider/claim-page.js';
import { serviceLabel } from '../provider/services.js';
import { voucherMark, type ClaimLine, type ClaimPart, type Redemption } from '../provider/shapes.js';
import { payByText, turnText } from '../provider/turn.js';
import { callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { decideInvoice, invoiceForms } from './invoice-steps.js';
import { payeeName } from './pieces.js';
import type { Claim } from './shapes.js';

// Beyond these a line is told by its voucher only: each description is a question to the API.
const MOST_DESCRIBED = 200;

/** The page. */
export const officeClaimPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const claim = await wholeClaim(visit, params['claimId'] ?? '');
  const [call, payee] = await Promise.all([callById(visit, claim.callId), payeeName(visit, claim)]);
  return {
    title: `${t.claims.one}: ${as.month(claim.month)}`,
    area: 'claims',
    crumbs: [
      { label: t.office.inbox, href: '/ufficio' },
      { label: t.claims.title, href: '/ufficio/rendiconti' },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.claims.one}: ${as.month(claim.month)}</h1>
      <p class="lead">${italian(code, payee)} – ${italian(code, call.title)}</p>
      ${doneNotice(visit)}
      <div class="sums">
        <p><span>${t.claims.asked}</span> <strong>${as.money(claim.askedCents)}</strong></p>
        ${
          claim.zones.some(({ settledOn }) => settledOn !== undefined) &&
          html`<p><span>${t.claims.approved}</span> <strong>${as.money(claim.approvedCents)}</strong></p>
            <p><span>${t.claims.paidColumn}</span> <strong>${as.money(claim.paidCents)}</strong></p>`
        }
      </div>
      ${await invoicesPart(visit, claim.claimId, invoiceForms(visit, claim.claimId, filled))}
      ${await Promise.all(claim.zones.map((part) => partOf(visit, claim, part, filled)))}`,
  };
};

const partOf = async (visit: Visit, claim: Claim, part: ClaimPart, filled: Filled): Promise<Html> => {
  const { t, as } = visit;
  const lines = claim.lines.filter(({ zone }) => zone === part.zone);
  const toCheck = part.holder === 'zone-officer' && holds(visit, 'zone-officer');
  return html`<section>
    <h2>${zoneName(part.zone)}</h2>
    ${facts([
      [t.claims.turn, turnText(visit, part)],
      part.payBy === undefined ? undefined : [t.claims.payment, payByText(visit, part)],
      part.settledOn === undefined ? undefined : [t.claims.settled, as.day(part.settledOn)],
    ])}
    ${toCheck ? await checkForm(visit, claim, part, { lines, filled }) : await linesTable(visit, claim, lines)}
    ${part.holder === 'region-officer' && holds(visit, 'region-officer', 'zone-officer') && orderForm(visit, claim, part)}
    ${part.paymentOrderId !== undefined && holds(visit, 'zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor') && html`<p>${action(`/ufficio/mandati/${part.paymentOrderId}`, t.office.order, 'outline-primary')}</p>`}
  </section>`;
};

const linesTable = async (visit: Visit, claim: Claim, lines: readonly ClaimLine[]): Promise<Html> => {
  const { t, as } = visit;
  const described = await describe(visit, claim, lines);
  return table(
    t.claims.lines,
    [
      { label: t.claims.service },
      { label: t.register.voucher },
      { label: t.claims.asked, isNumber: true },
      { label: t.claims.approved, isNumber: true },
      { label: t.claims.paidColumn, isNumber: true },
      { label: t.claims.why },
    ],
    lines.map((one, at) => [
      described[at],
      html`<code>${voucherMark(one.voucherId)}</code>`,
      as.money(one.askedCents),
      one.approvedCents === undefined ? '–' : as.money(one.approvedCents),
      one.paidCents === undefined ? '–' : as.money(one.paidCents),
      whyLess(visit, one),
    ]),
  );
};

const describe = (visit: Visit, { callId }: Claim, lines: readonly ClaimLine[]): Promise<readonly Html[]> =>
  Promise.all(
    lines.map(async ({ redemptionId, kind, missingProofs = [] }, at) => {
      if (at >= MOST_DESCRIBED) return html`${visit.t.claims.service}`;
      const entry = ifThere(await visit.api.send<Redemption>('GET', `/redemptions/${redemptionId}`));
      if (entry === undefined) return html`${visit.t.claims.service}`;
      const label = await serviceLabel(visit, callId, entry.service);
      return html`${visit.as.day(entry.servedOn)}${missingProofs.length > 0 && html` ${badge('warning', visit.t.expenses.unproved)}`}${kind === 'correction' && html` ${badge('info', visit.t.claims.correction)}`}<br /><span
          class="muted"
          >${italian(visit.code, label)}</span
        >`;
    }),
  );

interface Checking {
  readonly lines: readonly ClaimLine[];
  readonly filled: Filled;
}

const checkForm = async (visit: Visit, claim: Claim, part: ClaimPart, { lines, filled }: Checking): Promise<Html> => {
  const { t, as } = visit;
  const described = await describe(visit, claim, lines);
  return html`<p>${t.office.checkText}</p>
    ${form(
      visit,
      `/ufficio/rendiconti/${claim.claimId}/liquidazione`,
      html`${carried({ zona: part.zone })}
        ${table(
          t.claims.lines,
          [
            { label: t.claims.service },
            { label: t.register.voucher },
            { label: t.claims.asked, isNumber: true },
            { label: t.office.approve },
            { label: t.office.cutReason },
          ],
          lines.map((one, at) => [
            described[at],
            html`<code>${voucherMark(one.voucherId)}</code>`,
            as.money(one.askedCents),
            one.kind === 'correction' ? as.money(one.askedCents) : amountBox(visit, one, filled),
            one.kind === 'correction' ? '' : reasonBox(visit, one, filled),
          ]),
        )}
        <p class="buttons">${send(fill(t.office.settle, { zone: zoneName(part.zone) }))}</p>`,
    )}`;
};

const cutName = (redemptionId: string): string => `a.${redemptionId}`;
const whyName = (redemptionId: string): string => `m.${redemptionId}`;

const amountBox = ({ t }: Visit, { redemptionId, askedCents }: ClaimLine, filled: Filled): Html => {
  const name = cutName(redemptionId);
  const value = filled.value(name) === '' ? (askedCents / 100).toFixed(2).replace('.', ',') : filled.value(name);
  return html`<label class="visually-hidden" for="f-${name}">${t.office.approve}, ${voucherMark(redemptionId)}</label
    ><input
      class="form-control in-table"
      id="f-${name}"
      name="${name}"
      value="${value}"
      inputmode="decimal"
      autocomplete="off"
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    />`;
};

const reasonBox = ({ t }: Visit, { redemptionId }: ClaimLine, filled: Filled): Html => {
  const name = whyName(redemptionId);
  const chosen = filled.value(name);
  return html`<label class="visually-hidden" for="f-${name}">${t.office.cutReason}, ${voucherMark(redemptionId)}</label
    ><select
      class="form-select in-table"
      id="f-${name}"
      name="${name}"
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    >
      <option value="">${t.office.inFull}</option>
      ${Object.entries(t.claims.reasons).map(([value, label]) => value !== 'other' && html`<option value="${value}" ${flag('selected', value === chosen)}>${label}</option>`)}
    </select>`;
};

/** The lines of a zone are checked: those that were cut with their reasons, all others in full. */
export const claimSettled = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['claimId'] ?? '';
  const claim = await wholeClaim(visit, id);
  const zone = sent.get('zona') ?? '';
  const errors = new Map<string, string>();
  const cut = claim.lines
    .filter((one) => one.zone === zone && one.kind === 'service')
    .flatMap(({ redemptionId, askedCents }) => {
      const cents = centsOf(sent.get(cutName(redemptionId)) ?? '');
      const reason = sent.get(whyName(redemptionId)) ?? '';
      if (cents === undefined) errors.set(cutName(redemptionId), t.form.notAnAmount);
      else if (cents > askedCents) errors.set(cutName(redemptionId), t.office.tooMuch);
      else if (cents < askedCents && reason === '') errors.set(whyName(redemptionId), t.office.noReason);
      return cents === undefined || cents === askedCents ? [] : [{ redemptionId, approvedCents: cents, reason }];
    });
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const answer = await written(visit, 'POST', `/claims/${id}/settlements`, { zone, lines: cut });
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, () => undefined),
      ),
    );
  return { to: `/ufficio/rendiconti/${id}?fatto=settled` };
};

const orderForm = (visit: Visit, { claimId }: Claim, { zone }: ClaimPart): Html =>
  html`<p>${visit.t.office.orderText}</p>
    ${form(visit, `/ufficio/rendiconti/${claimId}/mandato`, html`${carried({ zona: zone })} ${send(visit.t.office.makeOrder)}`)}`;

/** An invoice is taken as it is, or refused. */
export const invoiceDecided = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['claimId'] ?? '';
  const decided = await decideInvoice(visit);
  if ('errors' in decided) return pageOf(visit, refilled(visit.form, decided.errors));
  return { to: `/ufficio/rendiconti/${id}?fatto=${decided.done}` };
};

/** The order to pay a zone's lines is written, by somebody who did not check them. */
export const orderMade = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['claimId'] ?? '';
  const answer = await written(visit, 'POST', '/payment-orders', { claimId: id, zone: visit.form.get('zona') ?? '' });
  if ('problem' in answer) return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
  return { to: `/ufficio/rendiconti/${id}?fatto=ordered` };
};
