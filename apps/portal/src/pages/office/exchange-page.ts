// Invoices that came through the exchange system: those whose term ends first, tied to their claim, accepted or refused.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, line, refilled, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { wordFor } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Handler, Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { deskCrumb, more, termText } from './pieces.js';
import { pageOfList, type ExchangeInvoice } from './shapes.js';

/** Where they are. */
export const EXCHANGE = '/ufficio/fatture-sdi';

const STATES = ['delivered', 'answered', 'over'] as const;
const REASONS = ['not-due', 'wrong-amount', 'wrong-data', 'not-ours', 'duplicate'] as const;

const stateOf = ({ t }: Visit, { status, outcome }: ExchangeInvoice): Html =>
  outcome === undefined
    ? badge(status === 'over' ? 'bad' : 'warning', t.exchange.states[status])
    : badge(outcome === 'EC01' ? 'good' : 'info', t.exchange.outcomes[outcome]);

/** The page. */
export const exchangePage = async (visit: Visit): Promise<Page> => {
  const { t, as, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'delivered';
  const { items, next } = await pageOfList<ExchangeInvoice>(visit, `/exchange-invoices?limit=50&status=${stato}`);
  const today = await todayOf(visit);
  return {
    title: t.exchange.title,
    area: 'exchange',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.exchange.title}</h1>
      <p class="lead">${t.exchange.lead}</p>
      <form method="get" action="${EXCHANGE}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.exchange.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.exchange.none, t.exchange.noneText)
          : table(
              t.exchange.title,
              [
                { label: t.exchange.sdiId },
                { label: t.exchange.termOn },
                { label: t.claims.state },
                { label: t.claims.one },
              ],
              items.map((one) => [
                html`<a href="${EXCHANGE}/${one.exchangeId}"><code>${one.sdiId}</code></a>`,
                one.status === 'delivered' ? termText(visit, one.termOn, today) : as.day(one.termOn),
                stateOf(visit, one),
                one.claimId === undefined ? t.exchange.untied : claimLink(visit, one.claimId),
              ]),
            )
      }
      ${more(visit, EXCHANGE, next, { stato })}`,
  };
};

const claimLink = ({ t }: Visit, claimId: string): Html =>
  html`<a href="/ufficio/rendiconti/${claimId}">${t.exchange.openClaim}</a>`;

/** One of them. */
export const exchangeInvoicePage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, params } = visit;
  const invoice = await read<ExchangeInvoice>(visit, `/exchange-invoices/${params['exchangeId'] ?? ''}`);
  const { sdiId, receivedOn, termOn, status, claimId, reason, outcome, isTaken } = invoice;
  const isOpen = status === 'delivered' && holds(visit, 'zone-officer', 'region-officer');
  return {
    title: `${t.exchange.one} ${sdiId}`,
    area: 'exchange',
    crumbs: [deskCrumb(visit), { label: t.exchange.title, href: EXCHANGE }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.exchange.one} ${sdiId}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stateOf(visit, invoice)}</p>
      ${facts([
        [t.exchange.receivedOn, as.day(receivedOn)],
        [t.exchange.termOn, status === 'delivered' ? termText(visit, termOn, await todayOf(visit)) : as.day(termOn)],
        [t.claims.one, claimId === undefined ? t.exchange.untied : claimLink(visit, claimId)],
        reason === undefined ? undefined : [t.office.reason, wordFor(t.exchange.reasons, reason) ?? reason],
        outcome === undefined ? undefined : [t.exchange.taken, isTaken ? t.exchange.isTaken : t.exchange.onItsWay],
      ])}
      ${isOpen && steps(visit, invoice, filled)}`,
  };
};

const steps = (visit: Visit, { exchangeId, claimId }: ExchangeInvoice, filled: Filled): Html => {
  const { t } = visit;
  const at = `${EXCHANGE}/${exchangeId}`;
  return html`<section class="narrow">
    ${
      claimId === undefined
        ? html`<h2>${t.exchange.tie}</h2>
            ${form(
              visit,
              `${at}/rendiconto`,
              html`${line(filled, { name: 'claimId', label: t.exchange.claimId, hint: t.exchange.claimIdHint })}
              ${send(t.exchange.tie)}`,
            )}`
        : html`<h2>${t.exchange.accept}</h2>
            <p>${t.exchange.acceptText}</p>
            ${form(visit, `${at}/accettazione`, send(t.exchange.accept))}`
    }
    <h2>${t.exchange.refuse}</h2>
    <p>${t.exchange.refuseText}</p>
    ${form(
      visit,
      `${at}/rifiuto`,
      html`${select(filled, {
        name: 'reason',
        label: t.office.reason,
        none: t.exchange.chooseReason,
        options: REASONS.map((value) => ({ value, label: t.exchange.reasons[value] })),
      })}
      ${send(t.exchange.refuse, 'outline-primary')}`,
    )}
  </section>`;
};

/** One step of it: where it goes in the API, what is said there, and what is told when it is done. */
const step =
  (to: 'claim' | 'answer', done: string, bodyOf: (sent: URLSearchParams) => Record<string, string>): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const id = params['exchangeId'] ?? '';
    const answer = await written(visit, 'POST', `/exchange-invoices/${id}/${to}`, bodyOf(sent));
    if ('body' in answer) return { to: `${EXCHANGE}/${id}?fatto=${done}` };
    const fields = ['claimId', 'reason'] as const;
    const wrong = errorsOf(answer.problem, (field) => fields.find((one) => one === field));
    return pageOf(visit, refilled(sent, wrong));
  };

export const exchangeTied = step('claim', 'exchangeTied', (sent) => ({ claimId: sent.get('claimId')?.trim() ?? '' }));
export const exchangeAccepted = step('answer', 'exchangeAnswered', () => ({ outcome: 'EC01' }));
export const exchangeRefused = step('answer', 'exchangeAnswered', (sent) => {
  const reason = sent.get('reason') ?? '';
  return { outcome: 'EC02', ...(reason !== '' && { reason }) };
});
