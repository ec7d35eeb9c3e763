// A claim under check: each line with what was asked and a place to cut it with a reason; then the order to pay it.
import { ifThere, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorsOf, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, facts, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
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
import { amountBox, cutName, reasonBox, whyName } from './line-boxes.js';
import { payeeName } from './pieces.js';
import {
  drawForm,
  examineForm,
  linesExamined,
  sampleDrawn,
  sampleFacts,
  seedBound,
  seedPart,
  toExamine,
} from './sample-steps.js';
import { askPapersForm, papersAsked, papersText } from './papers-steps.js';
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
      part.papers === undefined ? undefined : [t.papersAsked.title, papersText(visit, part.papers)],
    ])}
    ${part.sample !== undefined && sampleFacts(visit, part.sample)}
    ${claim.status === 'open' && holds(visit, 'zone-officer') && (await seedPart(visit, claim, part.zone, filled))}
    ${toCheck ? await toBeChecked(visit, claim, part, { lines, filled }) : await linesTable(visit, claim, lines)}
    ${part.holder === 'region-officer' && holds(visit, 'region-officer', 'zone-officer') && orderForm(visit, claim, part)}
    ${part.paymentOrderId !== undefined && holds(visit, 'zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor') && html`<p>${action(`/ufficio/mandati/${part.paymentOrderId}`, t.office.order, 'outline-primary')}</p>`}
  </section>`;
};

// What was drawn is examined first; the rest is approved with it.
const toBeChecked = async (visit: Visit, claim: Claim, part: ClaimPart, { lines, filled }: Checking): Promise<Html> => {
  const { sample } = part;
  if (sample?.status === 'to-draw')
    return html`${drawForm(visit, claim, part, filled)}
      <h3>${visit.t.claims.lines}</h3>
      ${await linesTable(visit, claim, lines)}`;
  const next = sample?.status === 'to-examine' ? toExamine(lines) : undefined;
  const check =
    next === undefined
      ? checkForm(visit, claim, part, { lines, filled })
      : examineForm(visit, claim, part, { lines: next, described: await describe(visit, claim, next), filled });
  return html`${await check}
  ${sample?.status !== 'examined' && askPapersForm(visit, claim, part, { lines: next ?? lines, filled })}`;
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
    lines.map(async ({ redemptionId, kind, missingProofs = [], familySaid }, at) => {
      if (at >= MOST_DESCRIBED) return html`${visit.t.claims.service}`;
      const entry = ifThere(await visit.api.send<Redemption>('GET', `/redemptions/${redemptionId}`));
      if (entry === undefined) return html`${visit.t.claims.service}`;
      const label = await serviceLabel(visit, callId, entry.service);
      return html`${visit.as.day(entry.servedOn)}${missingProofs.length > 0 && html` ${badge('warning', visit.t.expenses.unproved)}`}${kind === 'correction' && html` ${badge('info', visit.t.claims.correction)}`}<br /><span
          class="muted"
          >${italian(visit.code, label)}</span
        >${familySaid !== undefined && saidText(visit, familySaid)}`;
    }),
  );

/** What the family said, asked by sample after payment. */
const saidText = ({ t }: Visit, { status, cameShare, words }: NonNullable<ClaimLine['familySaid']>): Html => {
  const tone = status === 'did-not-come' || status === 'in-part' ? 'warning' : 'info';
  const share = cameShare === undefined ? '' : ` (${cameShare}%)`;
  return html`<br />${badge(tone, `${t.claims.familySays}: ${t.claims.familySaid[status]}${share}`)}${words !== undefined && html`<br /><q>${words}</q>`}`;
};

interface Checking {
  readonly lines: readonly ClaimLine[];
  readonly filled: Filled;
}

/** Nothing more is said of corrections, and of what was examined. */
const isSaid = ({ kind, finding }: ClaimLine): boolean => kind === 'correction' || finding !== undefined;

const foundText = ({ t }: Visit, { finding }: ClaimLine): string => {
  if (finding === undefined) return '';
  const { reason } = finding;
  const why = reason === undefined ? undefined : wordFor(t.claims.reasons, reason);
  return [t.samples.examined, wordFor(t.samples.evidences, finding.evidence), why].filter(Boolean).join(' – ');
};

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
            isSaid(one) ? as.money(one.finding?.approvedCents ?? one.askedCents) : amountBox(visit, one, filled),
            isSaid(one) ? foundText(visit, one) : reasonBox(visit, one, filled),
          ]),
        )}
        <p class="buttons">${send(fill(t.office.settle, { zone: zoneName(part.zone) }))}</p>`,
    )}`;
};

/** The lines of a zone are checked: those that were cut with their reasons, all others in full. */
export const claimSettled = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['claimId'] ?? '';
  const claim = await wholeClaim(visit, id);
  const zone = sent.get('zona') ?? '';
  const errors = new Map<string, string>();
  const cut = claim.lines
    .filter((one) => one.zone === zone && !isSaid(one))
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

/** A seed is bound for claims that are still to be presented. */
export const claimSeedBound = seedBound((visit, filled) => pageOf(visit, filled));
/** The lines of a zone are drawn. */
export const claimSampleDrawn = sampleDrawn((visit, filled) => pageOf(visit, filled));
/** Lines that were drawn are examined. */
export const claimLinesExamined = linesExamined((visit, filled) => pageOf(visit, filled));
/** The payee is asked for papers. */
export const claimPapersAsked = papersAsked((visit, filled) => pageOf(visit, filled));
