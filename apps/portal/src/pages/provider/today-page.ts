// What is to do today: months to close, entries that are missing, what was cut, and the money that is on its way.
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian } from '../frame/parts.js';
import { doneNotice } from '../frame/done.js';
import { counted, fill } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { warningsFor, type Warning } from '../warnings.js';
import { endingTodos, presentByText, warnedTodos, type Todo } from './warned-todos.js';
import { bookOf, inCare, underWay, type Book, type InCare } from './book.js';
import { expectedOf, expectedTable, type Expected } from './payments-page.js';
import { providersOf } from './services.js';
import { all, voucherMark, type Claim, type ClaimSummary, type Held, type Provider } from './shapes.js';

/** The page. */
export const todayPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const book = await bookOf(visit);
  const [providers, vouchers, claims, held, warnings] = await Promise.all([
    providersOf(visit, book.providerIds),
    inCare(visit, book, book.month),
    underWay(visit, book),
    all<Held>(visit, '/holds?status=open&limit=100'),
    warningsFor(visit, 'limit=100'),
  ]);
  const expected = expectedOf(claims);
  const todo = todoOf(visit, { book, providers, vouchers, claims, held, warnings });
  return {
    title: t.today.title,
    area: 'today',
    body: html`<h1>${t.today.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, namesOf(visit, providers))} ${as.day(book.today)}</p>
      <p class="buttons">
        ${action('/ente/servizio', t.entry.title)} ${action('/ente/registro', t.register.title, 'outline-primary')}
        ${action('/ente/file', t.import.title, 'outline-primary')}
        ${action('/ente/senza-rete', t.offline.title, 'outline-primary')}
      </p>
      <h2>${t.today.todo}</h2>
      ${
        todo.length === 0
          ? empty(t.today.nothing, book.claims.length === 0 ? t.today.firstText : t.today.nothingText)
          : html`<ul class="files">
              ${todo.map(todoCard)}
            </ul>`
      }
      ${vouchers.length > 0 && careBox(visit, vouchers, book)}
      ${expected.length > 0 && (await expectedBox(visit, expected))}`,
  };
};

const namesOf = ({ t }: Visit, providers: readonly Provider[]): string =>
  providers.length === 0 ? '' : `${providers.map(({ legalName }) => legalName ?? t.iban.yours).join(', ')} –`;

const todoCard = ({ tone, title, text, href, link }: Todo): Html =>
  html`<li class="todo ${tone}">
    <h3>${title}</h3>
    <p>${text}</p>
    <p>
      <a href="${href}">${link}<span class="visually-hidden">: ${title}</span></a>
    </p>
  </li>`;

interface Desk {
  readonly book: Book;
  readonly providers: readonly Provider[];
  readonly vouchers: readonly InCare[];
  readonly claims: readonly Claim[];
  readonly held: readonly Held[];
  readonly warnings: readonly Warning[];
}

const URGENCY = ['bad', 'warning', 'info'];

/** What went wrong first, then what is to be done, then what is good to know. */
const todoOf = (visit: Visit, { book, providers, vouchers, claims, held, warnings }: Desk): readonly Todo[] =>
  [
    ...toPresent(visit, book, warnings),
    ...warnedTodos(visit, warnings),
    ...missing(visit, book, vouchers),
    ...cut(visit, book),
    ...suspect(visit, held),
    ...late(visit, claims),
    ...ibans(visit, providers),
    ...endingTodos(visit, warnings),
  ].sort((one, other) => URGENCY.indexOf(one.tone) - URGENCY.indexOf(other.tone));

const toPresent = (visit: Visit, { claims, month }: Book, warnings: readonly Warning[]): readonly Todo[] => {
  const { t, as } = visit;
  return claims
    .filter((claim) => claim.status === 'open' && claim.month < month && claim.lines > 0)
    .map((claim) => ({
      tone: 'warning',
      title: fill(t.today.close, { month: as.month(claim.month) }),
      text: `${fill(counted(claim.lines, t.today.closeOne, t.today.closeText), { amount: as.money(claim.askedCents) })}${presentByText(visit, warnings, claim)}`,
      href: `/ente/rendiconti/${claim.claimId}/presentazione`,
      link: t.claims.present,
    }));
};

const missing = ({ t, as }: Visit, { month }: Book, vouchers: readonly InCare[]): readonly Todo[] => {
  const without = vouchers.filter(({ months }) => !months.has(month));
  if (without.length === 0) return [];
  return [
    {
      tone: 'info',
      title: counted(without.length, t.today.missingOne, t.today.missing),
      text: fill(t.today.missingText, {
        marks: without
          .slice(0, 8)
          .map(({ voucherId }) => voucherMark(voucherId))
          .join(', '),
        month: as.month(month),
      }),
      href: `/ente/registro?mese=${month}`,
      link: t.today.toRegister,
    },
  ];
};

// Cuts are news for two months.
const cut = ({ t, as }: Visit, { claims, today }: Book): readonly Todo[] =>
  claims
    .filter((claim) => isCut(claim) && daysBetween(claim.submittedOn ?? today, today) < 60)
    .map((claim) => ({
      tone: 'warning',
      title: fill(t.today.cut, { month: as.month(claim.month) }),
      text: fill(t.today.cutText, { asked: as.money(claim.askedCents), approved: as.money(claim.approvedCents) }),
      href: `/ente/rendiconti/${claim.claimId}`,
      link: t.today.seeWhy,
    }));

const isCut = ({ status, askedCents, approvedCents }: ClaimSummary): boolean =>
  status === 'submitted' && approvedCents > 0 && approvedCents < askedCents;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const suspect = ({ t, as }: Visit, held: readonly Held[]): readonly Todo[] =>
  held.map(({ redemptionId, voucherId, why, until }) => ({
    tone: 'warning',
    title: `${t.today.held}: ${t.register.voucher} ${voucherMark(voucherId)}`,
    text: fill(t.today.heldText, { why, day: as.day(until) }),
    href: `/ente/servizi/${redemptionId}`,
    link: t.today.seeEntry,
  }));

const late = ({ t, as }: Visit, claims: readonly Claim[]): readonly Todo[] =>
  claims
    .filter(({ zones }) => zones.some((part) => part.late === true))
    .map(({ claimId, month, zones }) => ({
      tone: 'bad',
      title: fill(t.today.late, { month: as.month(month) }),
      text: fill(t.today.lateText, { day: as.day(zones.find((part) => part.late === true)?.payBy ?? '') }),
      href: `/ente/rendiconti/${claimId}`,
      link: t.today.seeWho,
    }));

const ibans = ({ t }: Visit, providers: readonly Provider[]): readonly Todo[] =>
  providers
    .filter(({ ibanChangePending }) => ibanChangePending)
    .map(() => ({
      tone: 'info',
      title: t.iban.pending,
      text: t.iban.pendingText,
      href: '/ente/iban',
      link: t.iban.title,
    }));

const careBox = ({ t, as }: Visit, vouchers: readonly InCare[], { month }: Book): Html => {
  const written = vouchers.filter(({ months }) => months.has(month)).length;
  return html`<h2>${t.today.care}</h2>
    <p>
      ${counted(vouchers.length, t.today.careOne, t.today.careText)}
      ${fill(t.today.careWritten, { n: written, month: as.month(month) })}
    </p>
    <ul class="marks">
      ${vouchers.map(({ voucherId, months }) => html`<li><code>${voucherMark(voucherId)}</code> ${months.has(month) ? badge('good', t.today.has) : badge('plain', t.today.hasNot)}</li>`)}
    </ul>`;
};

const expectedBox = async (visit: Visit, expected: readonly Expected[]): Promise<Html> =>
  html`<h2>${visit.t.payments.expected}</h2>
    ${await expectedTable(visit, expected.slice(0, 5))}
    <p><a href="/ente/pagamenti">${visit.t.today.allPayments}</a></p>`;
