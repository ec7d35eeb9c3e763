// A voucher: what is left, the code to show, what was used; and taking or giving up what is offered.
import { addDays, localDate } from '@buono/kernel';
import { ifThere, written } from '../api.js';
import { callDocument } from '../facts/fact.js';
import { errorSummary, form, refilled, send } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { action, badge, empty, facts, italian, notice } from '../frame/parts.js';
import { qrOf } from '../frame/qr.js';
import { fill } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { familyWarnings, warningsFor } from '../warnings.js';
import { doneNotice } from '../frame/done.js';
import { askedFor, callById } from '../public/calls.js';
import { atGrant, projectIfThere } from '../grants/shapes.js';
import { toConfirm } from './confirmation-pages.js';
import { questionsOf } from './question-pages.js';
import { isPaidBack } from './spending.js';
import { voucherOf, type Voucher, type Wallet } from './shapes.js';
import { voucherSituation } from './situation.js';

interface Code {
  readonly code: string;
  readonly expiresAt: string;
}

/** The page of a voucher; with a code when one was just made. */
export const voucherPage = async (visit: Visit, made?: Code, problem?: string): Promise<Page> => {
  const { t, as, code, api } = visit;
  const voucher = await voucherOf(visit);
  const [call, warned, wallet] = await Promise.all([
    callById(visit, voucher.callId),
    warningsFor(visit, `voucherId=${voucher.voucherId}`),
    api.send<Wallet>('GET', `/wallets/${voucher.voucherId}`).then(ifThere),
  ]);
  const { tone, word, text } = voucherSituation(visit, voucher);
  const title = askedFor(call, voucher.action);
  const paidBack = await isPaidBack(visit, voucher);
  const model = call.actions.find(({ code: action }) => action === voucher.action)?.deliveryModel;
  const isGrant = model === 'grant' && (await projectIfThere(visit, voucher.voucherId)) !== undefined;
  return {
    title: `${t.voucher.title}: ${title}`,
    area: 'files',
    crumbs: [{ label: t.nav.files, href: '/pratiche' }],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.voucher.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      ${doneNotice(visit)}
      <p>${badge(tone, word)} ${text}</p>
      ${familyWarnings(visit, warned)} ${await choiceEnding(visit, voucher)}
      ${voucher.status === 'offered' && offer(visit, voucher)}
      ${voucher.status !== 'offered' && (await toConfirm(visit, voucher.voucherId))}
      ${voucher.status !== 'offered' && (await questionsOf(visit, voucher.voucherId))}
      <div class="two">
        ${
          made === undefined
            ? html`${money(visit, voucher, wallet)}
              ${voucher.status === 'active' && useBox(visit, voucher, { paidBack, isGrant })}`
            : html`${codeBox(visit, voucher, made)} ${money(visit, voucher, wallet)}`
        }
      </div>
      ${facts([
        [t.voucher.valid, fill(t.call.period, { from: as.day(voucher.validFrom), to: as.day(voucher.validTo) })],
        paidBack || isGrant ? undefined : [t.voucher.provider, await providerOf(visit, voucher)],
        [t.voucher.file, html`<a href="/pratiche/${voucher.applicationId}">${t.voucher.seeFile}</a>`],
      ])}
      <h2>${t.voucher.history}</h2>
      ${await history(visit, call, wallet)}
      ${
        ['offered', 'active'].includes(voucher.status) &&
        html`<p class="no-print"><a href="/buoni/${voucher.voucherId}/rinuncia">${t.voucher.renounce}</a></p>`
      }`,
  };
};

// The provider leaves the call: until when it counts, and the way to another one.
const choiceEnding = async (
  visit: Visit,
  { voucherId, status, providerEndsFrom: from }: Voucher,
): Promise<Html | false> => {
  if (from === undefined || status !== 'active') return false;
  const { t, as, icons } = visit;
  const days = { from: as.day(from), until: as.day(addDays(localDate(from), -1)) };
  const title = localDate(from) <= (await todayOf(visit)) ? t.voucher.providerEnded : t.voucher.providerEnds;
  return notice(
    icons,
    'warning',
    html`<p><strong>${fill(title, days)}.</strong> ${fill(t.voucher.providerEndsText, days)}</p>
      <p>${action(`/buoni/${voucherId}/enti`, t.voucher.change)}</p>`,
  );
};

const offer = (visit: Visit, { voucherId, acceptBy, acceptanceDays, deliveredOn }: Voucher): Html =>
  html`<p class="deadline">
      ${
        acceptBy === undefined
          ? fill(visit.t.voucher.acceptOnce, { days: acceptanceDays })
          : fill(visit.t.voucher.acceptBy, { day: visit.as.day(acceptBy) })
      }
    </p>
    ${deliveredOn !== undefined && html`<p>${fill(visit.t.voucher.countsFrom, { day: visit.as.day(deliveredOn) })}</p>`}
    ${form(visit, `/buoni/${voucherId}/accettazione`, send(visit.t.voucher.accept))}`;

const money = ({ t, as }: Visit, voucher: Voucher, wallet: Wallet | undefined): Html => {
  const left = wallet?.remainingCents ?? voucher.residualCents ?? voucher.valueCents;
  const spent = wallet?.spentCents ?? voucher.spentCents ?? 0;
  return html`<section class="money" aria-labelledby="left">
    <h2 id="left" class="mt-0">${t.voucher.left}</h2>
    <p class="left">${as.money(left)}</p>
    <progress class="bar" max="${voucher.valueCents}" value="${left}" aria-label="${t.voucher.left}">
      ${as.money(left)}
    </progress>
    <p>${fill(t.voucher.spent, { spent: as.money(spent), value: as.money(voucher.valueCents) })}</p>
    ${sharedWords({ t, as }, voucher)}
  </section>`;
};

// Only where the money did not do for all.
const sharedWords = ({ t, as }: Pick<Visit, 't' | 'as'>, { share }: Voucher): Html | false => {
  if (share === undefined || share.sharedCents === share.wholeCents) return false;
  const { wholeCents, sharedCents, availableCents, askedCents } = share;
  const amounts = { whole: wholeCents, shared: sharedCents, available: availableCents, asked: askedCents };
  const said = Object.entries(amounts).map(([name, amount]) => [name, as.money(amount)] as const);
  return html`<p>${fill(t.voucher.shared, Object.fromEntries(said))}</p>`;
};

/** What the voucher is used by: the project of a body, expenses that are paid back, or a code. */
const useBox = (
  visit: Visit,
  voucher: Voucher,
  { paidBack, isGrant }: { paidBack: boolean; isGrant: boolean },
): Html => {
  if (isGrant) return grantBox(visit, voucher);
  return paidBack ? expenseBox(visit, voucher) : codeBox(visit, voucher, undefined);
};

const grantBox = ({ t }: Visit, { voucherId }: Voucher): Html =>
  html`<section aria-labelledby="grant" class="money">
    <h2 id="grant" class="mt-0">${t.grants.one}</h2>
    <p>${t.grants.text}</p>
    <p>${action(atGrant(voucherId), t.grants.open)}</p>
  </section>`;

const expenseBox = ({ t }: Visit, { voucherId }: Voucher): Html =>
  html`<section aria-labelledby="expenses" class="money">
    <h2 id="expenses" class="mt-0">${t.expenses.title}</h2>
    <p>${t.expenses.text}</p>
    <p>${action(`/buoni/${voucherId}/spese`, t.expenses.open)}</p>
  </section>`;

const codeBox = (visit: Visit, { voucherId }: Voucher, made: Code | undefined): Html => {
  const { t, icons } = visit;
  const again = form(
    visit,
    `/buoni/${voucherId}/codice`,
    send(
      made === undefined ? t.voucher.makeCode : t.voucher.newCode,
      made === undefined ? 'primary' : 'outline-primary',
    ),
  );
  if (made === undefined)
    return html`<section aria-labelledby="code" class="money">
      <h2 id="code" class="mt-0">${t.voucher.code}</h2>
      <p>${t.voucher.codeText}</p>
      ${again}
      <p class="no-print">${t.paper.cardWhy} <a href="/buoni/${voucherId}/carta">${t.paper.saveCard}</a></p>
    </section>`;
  return html`<section aria-labelledby="code" class="qr" role="status">
    <h2 id="code" class="mt-0">${t.voucher.show}</h2>
    ${qrOf(made.code, t.voucher.qr)}
    <p>${expiry(visit, made)}</p>
    <details>
      <summary>${t.voucher.letters}</summary>
      <code>${made.code}</code>
    </details>
    <p>
      <button type="button" class="btn btn-outline-primary" data-print hidden>
        ${icon(icons, 'it-print')} ${t.receipt.print}
      </button>
    </p>
    ${again}
  </section>`;
};

const expiry = ({ t, as }: Visit, { expiresAt }: Code): Html =>
  html`${t.voucher.good} <strong>${as.time(expiresAt)}</strong>`;

const providerOf = async (visit: Visit, { voucherId, providerId, status }: Voucher): Promise<Html> => {
  const { t } = visit;
  const way = providerId === undefined ? t.voucher.choose : t.voucher.change;
  return html`${await providerName(visit, providerId)}
  ${status === 'active' && html`<br /><a class="no-print" href="/buoni/${voucherId}/enti">${way}</a>`}`;
};

const providerName = async (visit: Visit, providerId: string | undefined): Promise<string> => {
  if (providerId === undefined) return visit.t.voucher.noProvider;
  const provider = ifThere(await visit.api.send<{ readonly legalName?: string }>('GET', `/providers/${providerId}`));
  return provider?.legalName ?? visit.t.voucher.someProvider;
};

const history = async (
  visit: Visit,
  call: Parameters<typeof callDocument>[1],
  wallet: Wallet | undefined,
): Promise<Html> => {
  const { t, as, code } = visit;
  const entries = wallet?.entries ?? [];
  if (entries.length === 0) return empty(t.voucher.unused, t.voucher.unusedText);
  const document = await callDocument(visit, call);
  const labels = new Map(
    document.actions.flatMap(({ services = [] }) => services).map((service) => [service.code, service.label]),
  );
  return html`<div class="table-wrap" tabindex="0" role="group" aria-label="${t.voucher.history}">
    <table class="table">
      <thead>
        <tr>
          <th scope="col">${t.voucher.day}</th>
          <th scope="col">${t.voucher.service}</th>
          <th scope="col" class="num">${t.voucher.paid}</th>
          <th scope="col" class="num">${t.voucher.yours}</th>
          <th scope="col">${t.voucher.state}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <td>${as.day(entry.servedOn)}</td>
              <td>${italian(code, labels.get(entry.service) ?? entry.service)}</td>
              <td class="num">${as.money(entry.publicCents)}</td>
              <td class="num">${as.money(entry.familyCents)}</td>
              <td>
                ${entry.status === 'reversed' ? badge('warning', t.voucher.reversed) : badge('good', t.voucher.used)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

/** A code good once, shown as the answer itself: neither an address nor a log ever holds it. */
export const codeMade = async (visit: Visit): Promise<Outcome> => {
  const answer = await written<Code>(visit, 'POST', `/vouchers/${visit.params['voucherId'] ?? ''}/codes`);
  return 'problem' in answer ? voucherPage(visit, undefined, answer.problem.detail) : voucherPage(visit, answer.body);
};

/** The offer is taken. */
export const accepted = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['voucherId'] ?? '';
  const answer = await written(visit, 'POST', `/vouchers/${id}/acceptance`);
  return 'problem' in answer
    ? voucherPage(visit, undefined, answer.problem.detail)
    : { to: `/buoni/${id}?fatto=acceptance` };
};

/** What giving up means, before it is done. */
export const renouncePage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const { voucherId } = await voucherOf(visit);
  return {
    title: t.voucher.renounce,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: t.voucher.title, href: `/buoni/${voucherId}` },
    ],
    body: html`<div class="narrow">
      <h1>${t.voucher.renounce}</h1>
      <p class="lead">${t.voucher.renounceText}</p>
      ${form(
        visit,
        `/buoni/${voucherId}/rinuncia`,
        html`${send(t.voucher.renounceSend, 'danger')} ${action(`/buoni/${voucherId}`, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

/** The voucher is given up. */
export const renounced = async (visit: Visit): Promise<Outcome> => {
  const id = visit.params['voucherId'] ?? '';
  const answer = await written(visit, 'POST', `/vouchers/${id}/renunciation`);
  return 'problem' in answer
    ? voucherPage(visit, undefined, answer.problem.detail)
    : { to: `/buoni/${id}?fatto=renunciation` };
};

/** Codes are made by a form; who comes back to their address finds the voucher. */
export const toVoucher = (visit: Visit): Outcome => ({ to: `/buoni/${visit.params['voucherId'] ?? ''}` });
