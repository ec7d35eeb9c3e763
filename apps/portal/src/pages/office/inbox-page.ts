// The desk of an office: what waits, with its term and how late it is; each list only for who may work on it.
import { html, type Html, type Part } from '../frame/html.js';
import { badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { voucherMark } from '../provider/shapes.js';
import { turnText } from '../provider/turn.js';
import { holds } from './door.js';
import { dueSection, titlesOf } from './due-section.js';
import { dueText } from './due-text.js';
import { firstFound, type Found } from './first-found.js';
import {
  firstOf,
  type BankEntry,
  type Claim,
  type ClaimSummary,
  type Due,
  type Held,
  type Order,
  type Recovery,
} from './shapes.js';
import { read } from '../api.js';
import { warningsFor, type Warning } from '../warnings.js';
import { WARNINGS, warningsTable } from './warnings-page.js';

const SHOWN = 10;

/** The page. */
export const inboxPage = async (visit: Visit): Promise<Page> => {
  const { t, as } = visit;
  const isOffice = holds(visit, 'zone-officer', 'region-officer', 'auditor');
  const [due, claims, suspect, orders, held, recoveries, warnings] = await Promise.all([
    isOffice || holds(visit, 'zone-coordinator')
      ? firstOf<Due>(visit, '/applications/due?withinDays=60&limit=50')
      : undefined,
    isOffice ? claimsToCheck(visit) : undefined,
    isOffice ? firstOf<Held>(visit, '/holds?status=open&limit=50') : undefined,
    holds(visit, 'second-approver', 'region-officer')
      ? firstOf<Order>(visit, '/payment-orders?status=drafted&limit=50')
      : undefined,
    holds(visit, 'treasurer', 'region-officer')
      ? firstOf<BankEntry>(visit, '/bank-entries?status=held&limit=50')
      : undefined,
    holds(visit, 'zone-officer', 'region-officer', 'treasurer')
      ? firstOf<Recovery>(visit, '/recoveries?status=open&limit=50')
      : undefined,
    isOffice ? warningsFor(visit, `limit=${SHOWN}`) : [],
  ]);
  const sections = [
    due !== undefined && toSign(due).length > 0 && (await signaturesSection(visit, toSign(due))),
    due !== undefined && (await dueSection(visit, due)),
    claims !== undefined && (await claimsSection(visit, claims)),
    suspect !== undefined && suspect.length > 0 && holdsSection(visit, suspect),
    orders !== undefined && ordersSection(visit, orders),
    held !== undefined && heldSection(visit, held),
    recoveries !== undefined && recoveries.length > 0 && recoveriesSection(visit, recoveries),
    warnings.length > 0 && (await warningsSection(visit, warnings)),
  ].filter((section) => section !== false);
  return {
    title: t.office.inbox,
    area: 'inbox',
    body: html`<h1>${t.office.inbox}</h1>
      <p class="lead">${as.day(await todayOf(visit))}</p>
      ${sections.length === 0 ? empty(t.office.noWork, t.office.noWorkText) : sections}`,
  };
};

// Without a number where not all were counted.
const section = (title: string, count: number | undefined, content: Part): Html =>
  html`<section>
    <h2>${title} ${count !== undefined && html`<span class="count">${count}</span>`}</h2>
    ${content}
  </section>`;

const toSign = (due: readonly Due[]): readonly Due[] => due.filter(({ waitsFor }) => waitsFor === 'second-signature');

const signaturesSection = async (visit: Visit, waiting: readonly Due[]): Promise<Html> => {
  const { t, code } = visit;
  const titles = await titlesOf(visit, waiting);
  return section(
    t.signature.list,
    waiting.length,
    table(
      t.signature.list,
      [{ label: t.office.decideBy }, { label: t.office.application }, { label: t.office.zone }],
      waiting
        .slice(0, SHOWN)
        .map((line) => [
          dueText(visit, line),
          html`<a href="/ufficio/domande/${line.applicationId}/firma"
              >${fill(t.office.number, { n: line.receiptNumber ?? '' })}</a
            ><br /><span class="muted">${italian(code, titles(line))}</span>`,
          zoneName(line.zone),
        ]),
    ),
  );
};

// A list of claims does not say whose turn each is: those that are not paid are asked about, as long as there is room to show them.
const claimsToCheck = async (visit: Visit): Promise<Found<Claim>> => {
  const listed = (await firstOf<ClaimSummary>(visit, '/claims?limit=500')) ?? [];
  const open = listed
    .filter(
      ({ status, approvedCents, paidCents }) =>
        status === 'submitted' && (approvedCents === 0 || paidCents < approvedCents),
    )
    .sort((one, other) => (one.submittedOn ?? '').localeCompare(other.submittedOn ?? ''))
    .slice(0, 40);
  const turns = ['zone-officer', 'region-officer'];
  return firstFound(
    open,
    ({ claimId }) => read<Claim>(visit, `/claims/${claimId}?limit=1`),
    ({ zones }) => zones.some(({ holder }) => holder !== undefined && turns.includes(holder)),
    SHOWN,
  );
};

const claimsSection = async (visit: Visit, { items: claims, isAll }: Found<Claim>): Promise<Html> => {
  const { t, as, code } = visit;
  const titles = await titlesOf(
    visit,
    claims.map(({ callId }) => ({ callId, action: '' })),
  );
  return section(
    t.office.claims,
    isAll ? claims.length : undefined,
    claims.length === 0
      ? html`<p>${t.office.noneClaims}</p>`
      : table(
          t.office.claims,
          [
            { label: t.payments.by },
            { label: t.claims.one },
            { label: t.claims.turn },
            { label: t.claims.asked, isNumber: true },
          ],
          claims.slice(0, SHOWN).map((claim) => {
            const part = claim.zones.find(({ holder }) => holder === 'zone-officer' || holder === 'region-officer');
            return [
              html`${part?.payBy === undefined ? '–' : as.day(part.payBy)}
              ${part?.late === true && html`<br />${badge('bad', t.claims.late)}`}`,
              html`<a href="/ufficio/rendiconti/${claim.claimId}">${as.month(claim.month)}</a><br /><span class="muted"
                  >${italian(code, titles({ callId: claim.callId, action: '' }))}</span
                >`,
              part === undefined ? '' : turnText(visit, part),
              as.money(claim.askedCents),
            ];
          }),
        ),
  );
};

const holdsSection = ({ t, as, code }: Visit, suspect: readonly Held[]): Html =>
  section(
    t.office.holds,
    suspect.length,
    html`${table(
        t.office.holds,
        [
          { label: t.office.holdBy },
          { label: t.office.reason },
          { label: t.register.voucher },
          { label: t.office.zone },
        ],
        suspect
          .slice(0, SHOWN)
          .map(({ holdId, until, why, voucherId, zone }) => [
            as.day(until),
            html`<a href="/ufficio/verifiche/${holdId}">${italian(code, why)}</a>`,
            html`<code>${voucherMark(voucherId)}</code>`,
            zoneName(zone),
          ]),
      )}
      <p><a href="/ufficio/verifiche">${t.office.allHolds}</a></p>`,
  );

const ordersSection = ({ t, as }: Visit, orders: readonly Order[]): Html =>
  section(
    t.office.toSign,
    orders.length,
    orders.length === 0
      ? html`<p>${t.office.noneToSign}</p>`
      : table(
          t.office.toSign,
          [{ label: t.office.order }, { label: t.claims.zone }, { label: t.payments.amount, isNumber: true }],
          orders
            .slice(0, SHOWN)
            .map(({ paymentOrderId, month, zone, amountCents }) => [
              html`<a href="/ufficio/mandati/${paymentOrderId}">${as.month(month)}</a>`,
              zoneName(zone),
              as.money(amountCents),
            ]),
        ),
  );

const heldSection = ({ t, as }: Visit, held: readonly BankEntry[]): Html =>
  section(
    t.office.held,
    held.length,
    held.length === 0
      ? html`<p>${t.office.noneHeld}</p>`
      : table(
          t.office.held,
          [{ label: t.voucher.day }, { label: t.office.reason }, { label: t.payments.amount, isNumber: true }],
          held
            .slice(0, SHOWN)
            .map(({ entryId, bookedOn, reason, amountCents }) => [
              html`<a href="/ufficio/movimenti/${entryId}">${as.day(bookedOn)}</a>`,
              wordFor(t.office.heldReasons, reason ?? '') ?? reason,
              amountCents === undefined ? '–' : as.money(amountCents),
            ]),
        ),
  );

const recoveriesSection = ({ t, as }: Visit, recoveries: readonly Recovery[]): Html =>
  section(
    t.office.recoveries,
    recoveries.length,
    table(
      t.office.recoveries,
      [
        { label: t.claims.month },
        { label: t.payments.since },
        { label: t.claims.zone },
        { label: t.office.owed, isNumber: true },
      ],
      recoveries
        .slice(0, SHOWN)
        .map(({ recoveryId, openedOn, month, zone, owedCents }) => [
          html`<a href="/ufficio/recuperi/${recoveryId}">${as.month(month)}</a>`,
          as.day(openedOn),
          zoneName(zone),
          as.money(owedCents),
        ]),
    ),
  );

// They are no work that waits: how many there are in all is not counted for the desk.
const warningsSection = async (visit: Visit, warnings: readonly Warning[]): Promise<Html> =>
  html`<section>
    <h2>${visit.t.warnings.title}</h2>
    ${await warningsTable(visit, warnings)}
    <p><a href="${WARNINGS}">${visit.t.warnings.seeAll}</a></p>
  </section>`;
