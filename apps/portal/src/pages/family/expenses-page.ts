// What a family spent, or is due each month: written down, proved by a photo, asked for month by month, and where its payment stands.
import { ifThere, read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { errorSummary, form, refilled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../frame/parts.js';
import { wordFor } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import { claimParts } from '../provider/book.js';
import { stateOf } from '../provider/claims-page.js';
import { all, type Claim, type ClaimPart } from '../provider/shapes.js';
import type { Outcome, Page, Visit } from '../visit.js';
import type { ClaimSummary, Redemption, Wallet } from './shapes.js';
import { spendingOf, type Spending } from './spending.js';

/** The page. */
export const expensesPage = (visit: Visit): Promise<Page> => pageOf(visit);

const pageOf = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, as, code } = visit;
  const spending = await spendingOf(visit);
  const { voucherId, callId, action: granted } = spending.voucher;
  const at = `/buoni/${voucherId}`;
  const title = askedFor(await callById(visit, callId), granted);
  const wallet = ifThere(await visit.api.send<Wallet>('GET', `/wallets/${voucherId}`));
  const entries = wallet?.entries ?? [];
  const missing = await missingOf(visit, entries);
  return {
    title: t.expenses.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: t.voucher.title, href: at },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.expenses.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      ${doneNotice(visit)} ${wallet !== undefined && facts([[t.voucher.left, as.money(wallet.remainingCents)]])}
      ${wallet?.status !== 'closed' && html`<p>${action(`${at}/spese/nuova`, t.expenses.write)}</p>`}
      ${entries.length === 0 ? empty(t.expenses.none, t.expenses.noneText) : entriesList(visit, spending, { entries, missing })}
      ${await months(visit, spending)}`,
  };
};

/** The proofs that entries lack; those of entries that ask for none are not looked at. */
const missingOf = async (
  visit: Visit,
  entries: readonly Redemption[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const asking = entries.filter(({ proofs, status }) => proofs !== undefined && status === 'redeemed');
  const seen = await Promise.all(
    asking.map(({ redemptionId }) => read<Redemption>(visit, `/redemptions/${redemptionId}`)),
  );
  return new Map(seen.map(({ redemptionId, missingProofs = [] }) => [redemptionId, missingProofs]));
};

interface Entries {
  readonly entries: readonly Redemption[];
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

const entriesList = (
  visit: Visit,
  { services, voucher: { voucherId } }: Spending,
  { entries, missing }: Entries,
): Html => {
  const { t, as, code } = visit;
  return html`<ul class="files">
    ${entries.map((entry) => {
      const label = services.find((one) => one.code === entry.service)?.label ?? entry.service;
      const lacking = missing.get(entry.redemptionId) ?? [];
      return html`<li>
        <h3>${italian(code, label)}, ${as.day(entry.servedOn)}</h3>
        <p>
          ${t.expenses.cost} ${as.money(entry.costCents)}.
          <strong>${t.expenses.back} ${as.money(entry.dueCents ?? entry.publicCents)}.</strong>
        </p>
        <p>${stateOfEntry(visit, entry, { missing: lacking, voucherId })}</p>
      </li>`;
    })}
  </ul>`;
};

const stateOfEntry = (
  { t }: Visit,
  { status, redemptionId, proofs }: Redemption,
  { missing, voucherId }: { readonly missing: readonly string[]; readonly voucherId: string },
): Html => {
  if (status === 'reversed') return badge('warning', t.voucher.reversed);
  if (proofs === undefined) return badge('good', t.expenses.written);
  const link = `/buoni/${voucherId}/spese/${redemptionId}/ricevuta`;
  return missing.length === 0
    ? html`${badge('good', t.expenses.proved)} <a href="${link}">${t.expenses.seeProof}</a>`
    : html`${badge('warning', t.expenses.unproved)} <a href="${link}">${t.expenses.prove}</a>`;
};

/** Its claims, month by month: to be asked for, or whose turn it is. */
const months = async (visit: Visit, { voucher: { callId, voucherId } }: Spending): Promise<Html | undefined> => {
  const { t, as } = visit;
  const claims = (await all<ClaimSummary>(visit, `/claims?callId=${callId}&limit=100`)).filter(
    ({ payeeKind }) => payeeKind === 'person',
  );
  if (claims.length === 0) return undefined;
  const inOrder = [...claims].sort((one, other) => other.month.localeCompare(one.month));
  const parts = await Promise.all(inOrder.map(({ claimId }) => claimParts(visit, claimId)));
  return html`<h2>${t.expenses.months}</h2>
    ${inOrder.map((claim, at) =>
      notice(
        visit.icons,
        claim.status === 'open' ? 'warning' : 'info',
        html`<h3 class="mt-0">${as.month(claim.month)}: ${as.money(claim.askedCents)}</h3>
          <p>${stateOf(visit, claim)} ${parts[at] !== undefined && turnOf(visit, parts[at])}</p>
          ${claim.status === 'open' && askForm(visit, voucherId, claim)}`,
      ),
    )}`;
};

const turnOf = ({ t, as }: Visit, { zones, status }: Claim): readonly Html[] =>
  status === 'open'
    ? []
    : zones.map(({ holder, heldSince, approvedCents }: ClaimPart) => {
        const word = wordFor(t.expenses.holders, holder ?? 'nobody');
        return html`<span
          >${word}${heldSince !== undefined && holder !== 'nobody' && html` (${as.day(heldSince)})`}.${approvedCents !== undefined && html` ${t.claims.approved}: ${as.money(approvedCents)}.`}</span
        >`;
      });

const askForm = (visit: Visit, voucherId: string, { claimId, month }: ClaimSummary): Html =>
  html`<p>${visit.t.expenses.askText}</p>
    ${form(visit, `/buoni/${voucherId}/spese/mesi/${claimId}`, html`<button type="submit" class="btn btn-primary">${visit.t.expenses.ask} ${visit.as.month(month)}</button>`)}`;

/** The month is asked for: its lines stand still. */
export const monthAsked = async (visit: Visit): Promise<Outcome> => {
  const { voucherId = '', claimId = '' } = visit.params;
  const answer = await written(visit, 'POST', `/claims/${claimId}/submission`);
  return 'problem' in answer
    ? pageOf(visit, answer.problem.detail)
    : { to: `/buoni/${voucherId}/spese?fatto=monthAsked` };
};
