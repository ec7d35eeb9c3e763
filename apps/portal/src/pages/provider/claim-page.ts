// One claim: whose turn it is, and line by line what was asked, approved and paid, with the reason of every cut.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { callById } from '../public/calls.js';
import {
  blank,
  carried,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { monthOf, todayOf } from '../today.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { papersText } from '../office/papers-steps.js';
import { invoicesPart } from './invoices.js';
import { serviceLabel } from './services.js';
import { voucherMark, type Claim, type ClaimLine, type ClaimPart, type Redemption } from './shapes.js';
import { payByText, turnText } from './turn.js';
import { ifThere } from '../api.js';

const LINES = 25;

const claimOf = async (visit: Visit): Promise<Claim> => {
  const cursor = visit.query.get('dopo');
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const claim = await read<Claim>(visit, `/claims/${visit.params['claimId'] ?? ''}?limit=${LINES}${from}`);
  if (claim.payeeKind !== 'provider') throw new NoSuchPage();
  return claim;
};

/** The page. */
export const claimPage = (visit: Visit): Promise<Page> => shownClaim(visit, blank());

const shownClaim = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code } = visit;
  const claim = await claimOf(visit);
  const call = await callById(visit, claim.callId);
  const isChecked = claim.zones.some(({ settledOn }) => settledOn !== undefined);
  return {
    title: `${t.claims.one}: ${as.month(claim.month)}`,
    area: 'claims',
    crumbs: [
      { label: t.nav.today, href: '/ente' },
      { label: t.claims.title, href: '/ente/rendiconti' },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.claims.one}: ${as.month(claim.month)}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${doneNotice(visit)} ${claim.status === 'open' && openNotice(visit, claim)}
      <div class="sums">
        ${sum(visit, t.claims.asked, claim.askedCents)}
        ${isChecked && sum(visit, t.claims.approved, claim.approvedCents)}
        ${isChecked && sum(visit, t.claims.paidColumn, claim.paidCents)}
      </div>
      ${claim.status === 'submitted' && claim.zones.map((part) => html`${papersForm(visit, claim, part, filled)} ${partBox(visit, part)}`)}
      ${claim.status === 'submitted' && (await invoicesPart(visit, claim.claimId))}
      <p>
        ${claim.status === 'submitted' && action(`/ente/rendiconti/${claim.claimId}/fattura`, t.invoices.send, 'outline-primary')}
        ${action(`/ente/rendiconti/${claim.claimId}/pdf`, t.paper.save, 'outline-primary')}
      </p>
      <h2>${t.claims.lines}</h2>
      ${claim.lines.length === 0 ? empty(t.claims.noLines, t.claims.noLinesText) : await linesTable(visit, claim)}
      ${
        claim.next !== undefined &&
        html`<p>
          ${action(`/ente/rendiconti/${claim.claimId}?dopo=${encodeURIComponent(claim.next)}`, t.file.more, 'outline-primary')}
        </p>`
      }`,
  };
};

const sum = ({ as }: Visit, label: string, cents: number): Html =>
  html`<p><span>${label}</span> <strong>${as.money(cents)}</strong></p>`;

const openNotice = ({ t, icons }: Visit, { claimId, lines }: Claim): Html =>
  notice(
    icons,
    'warning',
    html`<p><strong>${t.claims.states.open}.</strong> ${t.claims.openText}</p>
      ${lines.length > 0 && html`<p>${action(`/ente/rendiconti/${claimId}/presentazione`, t.claims.present)}</p>`}`,
  );

const partBox = (visit: Visit, part: ClaimPart): Html => {
  const { t, as } = visit;
  const isCut = part.approvedCents !== undefined && part.approvedCents < part.askedCents;
  return facts([
    [t.claims.zone, zoneName(part.zone)],
    [t.claims.turn, turnText(visit, part)],
    part.payBy === undefined ? undefined : [t.claims.payment, payByText(visit, part)],
    part.settledOn === undefined
      ? undefined
      : [t.claims.settled, html`${as.day(part.settledOn)} ${isCut && badge('warning', t.claims.cut)}`],
    part.papers === undefined ? undefined : [t.papersAsked.title, papersText(visit, part.papers)],
    part.recoveryId === undefined ? undefined : [t.claims.recovery, t.claims.recoveryText],
  ]);
};

// While papers are awaited it is the payee's turn, though the claim was presented.
const papersForm = (visit: Visit, { claimId }: Claim, part: ClaimPart, filled: Filled): Html => {
  const { t, icons } = visit;
  if (part.papers === undefined || part.holder !== 'payee') return html``;
  const field = {
    ...{ name: 'protocollo', label: t.papersAsked.reference, hint: t.papersAsked.referenceHint },
    width: 'medium' as const,
  };
  return notice(
    icons,
    'warning',
    html`<p><strong>${t.papersAsked.title}.</strong> ${papersText(visit, part.papers)} ${t.papersAsked.giveText}</p>
      ${form(visit, `/ente/rendiconti/${claimId}/documenti`, html`${carried({ zona: part.zone })} ${line(filled, field)} ${send(t.papersAsked.give)}`)}`,
  );
};

/** The papers were handed in. */
export const papersGiven = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['claimId'] ?? '';
  const reference = visit.form.get('protocollo')?.trim() ?? '';
  const answer = await written(visit, 'POST', `/claims/${id}/papers`, {
    zone: visit.form.get('zona') ?? '',
    reference,
  });
  if ('body' in answer) return { to: `/ente/rendiconti/${id}?fatto=papersGiven` };
  const wrong = errorsOf(answer.problem, (name) => (name === 'reference' ? 'protocollo' : undefined));
  const labels = { protocollo: visit.t.papersAsked.reference };
  return shownClaim(visit, refilled(visit.form, inWords(visit, wrong, visit.form, labels)));
};

const linesTable = async (visit: Visit, { lines, callId }: Claim): Promise<Html> => {
  const { t, as } = visit;
  const entries = new Map(
    await Promise.all(
      lines.map(async ({ redemptionId }) => {
        const entry = ifThere(await visit.api.send<Redemption>('GET', `/redemptions/${redemptionId}`));
        const label = entry === undefined ? '' : await serviceLabel(visit, callId, entry.service);
        return [redemptionId, { entry, label }] as const;
      }),
    ),
  );
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
    lines.map((line) => {
      const { entry, label } = entries.get(line.redemptionId) ?? { entry: undefined, label: '' };
      return [
        html`<a href="/ente/servizi/${line.redemptionId}"
            >${line.kind === 'correction' ? t.claims.correction : entry === undefined ? t.claims.service : as.day(entry.servedOn)}</a
          ><br /><span class="muted">${italian(visit.code, label)}</span>`,
        html`<code>${voucherMark(line.voucherId)}</code>`,
        as.money(line.askedCents),
        line.approvedCents === undefined ? '–' : as.money(line.approvedCents),
        line.paidCents === undefined ? '–' : as.money(line.paidCents),
        whyLess(visit, line),
      ];
    }),
  );
};

/** Why less was approved, in the words of the office. */
export const whyLess = ({ t, code }: Visit, { reason, note }: ClaimLine): Html | undefined => {
  if (reason === undefined) return undefined;
  const word = wordFor(t.claims.reasons, reason);
  return html`${word ?? italian(code, reason)}${note !== undefined && html`: ${italian(code, note)}`}`;
};

/** What presenting means, before it is done. */
export const presentPage = (visit: Visit): Promise<Page> => presentation(visit);

const presentation = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, as, icons } = visit;
  const claim = await claimOf(visit);
  if (claim.status !== 'open') throw new NoSuchPage();
  const today = await todayOf(visit);
  const count = claim.zones.reduce((lines, part) => lines + part.lines, 0);
  const at = `/ente/rendiconti/${claim.claimId}`;
  return {
    title: t.claims.present,
    area: 'claims',
    crumbs: [
      { label: t.claims.title, href: '/ente/rendiconti' },
      { label: as.month(claim.month), href: at },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.claims.present}</h1>
      <p class="lead">${fill(t.claims.presentLead, { month: as.month(claim.month) })}</p>
      ${claim.month >= monthOf(today) && notice(icons, 'warning', html`<p>${t.claims.notOver}</p>`)}
      ${facts([
        [t.claims.month, as.month(claim.month)],
        [t.claims.services, as.number(count)],
        [t.claims.asked, as.money(claim.askedCents)],
      ])}
      <p>${t.claims.presentText}</p>
      ${form(visit, `${at}/presentazione`, html`${send(t.claims.present)} ${action(at, t.form.back, 'outline-primary')}`)}
    </div>`,
  };
};

/** It is presented: its lines stand still. */
export const presented = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['claimId'] ?? '';
  const answer = await written(visit, 'POST', `/claims/${id}/submission`);
  return 'problem' in answer
    ? presentation(visit, answer.problem.detail)
    : { to: `/ente/rendiconti/${id}?fatto=presented` };
};
