// The calendar of payments: what is still to come, by day, with whose turn it is; what has come; what is owed back.
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { callById } from '../public/calls.js';
import { fill } from '../language/language.js';
import { noticesTable } from '../payment-notices.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { bookOf, underWay } from './book.js';
import { all, type Claim, type ClaimPart, type ClaimSummary, type Recovery, type WholeRecovery } from './shapes.js';
import { turnText } from './turn.js';

/** A payment that is still to come. */
export interface Expected {
  readonly claim: Claim;
  readonly part: ClaimPart;
  /** What was approved, or asked while nobody has decided. */
  readonly cents: number;
}

/** The parts of these claims that are still to be paid, the first due first. */
export const expectedOf = (claims: readonly Claim[]): readonly Expected[] =>
  claims
    .flatMap((claim) =>
      claim.zones
        .filter(({ holder }) => holder !== undefined && holder !== 'nobody' && holder !== 'payee')
        .map((part) => ({ claim, part, cents: (part.approvedCents ?? part.askedCents) - (part.paidCents ?? 0) })),
    )
    .sort((one, other) => (one.part.payBy ?? '').localeCompare(other.part.payBy ?? ''));

/** The page. */
export const paymentsPage = async (visit: Visit): Promise<Page> => {
  const { t, as } = visit;
  const book = await bookOf(visit);
  const [claims, recoveries] = await Promise.all([
    underWay(visit, book),
    all<Recovery>(visit, '/recoveries?status=open&limit=500'),
  ]);
  const owed = await Promise.all(
    recoveries.map(({ recoveryId }) => read<WholeRecovery>(visit, `/recoveries/${recoveryId}`)),
  );
  const expected = expectedOf(claims);
  const total = expected.reduce((sum, { cents }) => sum + cents, 0);
  const paid = book.claims.filter(({ paidCents }) => paidCents > 0);
  return {
    title: t.payments.title,
    area: 'payments',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    body: html`<h1>${t.payments.title}</h1>
      <p class="lead">${t.payments.lead}</p>
      ${
        expected.length === 0
          ? empty(t.payments.none, t.payments.noneText, action('/ente/rendiconti', t.claims.title, 'outline-primary'))
          : html`<div class="sums">
                <p><span>${t.payments.total}</span> <strong>${as.money(total)}</strong></p>
              </div>
              ${await expectedTable(visit, expected)}`
      }
      ${recoveries.length > 0 && owedTable(visit, recoveries)}
      ${noticesTable(
        visit,
        owed.flatMap(({ notices }) => notices),
      )}
      <h2>${t.payments.arrived}</h2>
      ${paid.length === 0 ? html`<p>${t.payments.noneArrived}</p>` : arrivedTable(visit, paid)}
      <h2>${t.payments.where}</h2>
      <p>${t.payments.whereText}</p>
      <p>${action('/ente/iban', t.iban.title, 'outline-primary')}</p>`,
  };
};

/** What is still to come, with whose turn it is. */
export const expectedTable = async (visit: Visit, expected: readonly Expected[]): Promise<Html> => {
  const { t, as, code } = visit;
  const titles = new Map(
    await Promise.all(
      expected.map(async ({ claim }) => [claim.callId, (await callById(visit, claim.callId)).title] as const),
    ),
  );
  return table(
    t.payments.expected,
    [
      { label: t.payments.by },
      { label: t.payments.amount, isNumber: true },
      { label: t.claims.turn },
      { label: t.claims.one },
    ],
    expected.map(({ claim, part, cents }) => [
      html`${part.payBy === undefined ? t.payments.noDay : as.day(part.payBy)}${part.late === true && html`<br />${badge('bad', t.claims.late)}`}`,
      html`${as.money(cents)}${part.approvedCents === undefined && html`<br /><span class="muted">${t.payments.ifApproved}</span>`}`,
      turnText(visit, part),
      html`<a href="/ente/rendiconti/${claim.claimId}">${as.month(claim.month)}</a><br /><span class="muted"
          >${italian(code, titles.get(claim.callId) ?? '')}, ${zoneName(part.zone)}</span
        >`,
    ]),
  );
};

const owedTable = ({ t, as }: Visit, recoveries: readonly Recovery[]): Html =>
  html`<h2>${t.payments.owed}</h2>
    <p>${t.payments.owedText}</p>
    ${table(
      t.payments.owed,
      [{ label: t.claims.month }, { label: t.payments.since }, { label: t.payments.amount, isNumber: true }],
      recoveries.map(({ month, openedOn, owedCents }) => [as.month(month), as.day(openedOn), as.money(owedCents)]),
    )}`;

const arrivedTable = ({ t, as }: Visit, paid: readonly ClaimSummary[]): Html =>
  table(
    t.payments.arrived,
    [
      { label: t.claims.one },
      { label: t.claims.asked, isNumber: true },
      { label: t.claims.approved, isNumber: true },
      { label: t.claims.paidColumn, isNumber: true },
    ],
    paid.map(({ claimId, month, askedCents, approvedCents, paidCents }) => [
      html`<a href="/ente/rendiconti/${claimId}">${as.month(month)}</a>
        ${approvedCents < askedCents && html`<span class="muted">${t.claims.cut}</span>`}`,
      as.money(askedCents),
      as.money(approvedCents),
      as.money(paidCents),
    ]),
    [
      fill(t.payments.sum, { n: paid.length }),
      ...(['askedCents', 'approvedCents', 'paidCents'] as const).map((field) =>
        as.money(paid.reduce((sum, claim) => sum + claim[field], 0)),
      ),
    ],
  );
