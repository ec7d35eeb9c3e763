// The services that a family is asked about: it confirms what it had, or says what was otherwise; who is silent accepts.
import { read, written } from '../api.js';
import { blank, choices, errorSummary, form, lines, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { all } from '../provider/shapes.js';
import { serviceLabel } from '../provider/services.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import type { ToConfirm } from './shapes.js';

/** What is asked about a voucher, as a part of its page; nothing where nothing is. */
export const toConfirm = async (visit: Visit, voucherId: string): Promise<Html | undefined> => {
  const { t, as, code, icons } = visit;
  const asked = (await all<ToConfirm>(visit, '/service-confirmations?status=asked&limit=100')).filter(
    (one) => one.voucherId === voucherId,
  );
  if (asked.length === 0) return undefined;
  const labels = await Promise.all(asked.map(({ callId, service }) => serviceLabel(visit, callId, service)));
  return html`<section aria-labelledby="to-confirm">
    <h2 id="to-confirm">${t.confirm.title}</h2>
    <p>${t.confirm.text}</p>
    ${asked.map((one, n) =>
      notice(
        icons,
        'warning',
        html`<p>
            <strong
              >${italian(code, labels[n] ?? one.service)}, ${as.day(one.servedOn)}: ${as.money(one.publicCents)}</strong
            ><br />
            ${fill(t.confirm.until, { day: as.day(one.until) })}
          </p>
          ${form(
            visit,
            `/buoni/${voucherId}/servizi/${one.redemptionId}/conferma`,
            html`<button type="submit" class="btn btn-primary">
              ${t.confirm.yes}<span class="visually-hidden">: ${as.day(one.servedOn)}</span>
            </button>`,
          )}
          <p>
            ${action(`/buoni/${voucherId}/servizi/${one.redemptionId}/contestazione`, t.confirm.no, 'outline-primary')}
          </p>`,
      ),
    )}
  </section>`;
};

/** It was as it was written. */
export const confirmed = async (visit: Visit): Promise<Outcome> => {
  const { voucherId = '', serviceId = '' } = visit.params;
  const answer = await written(visit, 'POST', `/service-confirmations/${serviceId}/confirmation`);
  return 'problem' in answer ? disputed(visit, answer.problem.detail) : { to: `/buoni/${voucherId}?fatto=confirmed` };
};

/** What was otherwise. */
export const disputePage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const disputed = (visit: Visit, problem: string): Promise<Page> =>
  pageOf(visit, refilled(visit.form, new Map([['', problem]])));

const OTHER = 'other';

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const { voucherId = '' } = params;
  const asked = await read<ToConfirm>(visit, `/service-confirmations/${params['serviceId'] ?? ''}`);
  if (asked.voucherId !== voucherId) throw new NoSuchPage();
  return {
    title: t.confirm.dispute,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: t.voucher.title, href: `/buoni/${voucherId}` },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.confirm.dispute}</h1>
      <p class="lead">${t.confirm.disputeText}</p>
      ${facts([
        [t.voucher.service, italian(code, await serviceLabel(visit, asked.callId, asked.service))],
        [t.voucher.day, as.day(asked.servedOn)],
        [t.voucher.paid, as.money(asked.publicCents)],
      ])}
      ${form(
        visit,
        `/buoni/${voucherId}/servizi/${asked.redemptionId}/contestazione`,
        html`${choices(filled, { name: 'motivo', label: t.confirm.why, options: Object.entries(t.confirm.reasons).map(([value, label]) => ({ value, label })) })}
        ${lines(filled, { name: 'parole', label: t.confirm.words, hint: t.confirm.wordsHint })} ${send(t.confirm.send)}
        ${action(`/buoni/${voucherId}`, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

/** It is disputed: an office decides. */
export const disputeSent = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent, params } = visit;
  const { voucherId = '', serviceId = '' } = params;
  const [reason, words] = [sent.get('motivo') ?? '', (sent.get('parole') ?? '').trim()];
  if (wordFor(t.confirm.reasons, reason) === undefined)
    return pageOf(visit, refilled(sent, new Map([['motivo', t.form.required]])));
  if (reason === OTHER && words === '')
    return pageOf(
      visit,
      refilled(sent, new Map([['parole', fill(t.form.missing, { field: t.confirm.words.toLowerCase() })]])),
    );
  const answer = await written(visit, 'POST', `/service-confirmations/${serviceId}/dispute`, {
    reason: words === '' ? reason : words,
  });
  return 'problem' in answer ? disputed(visit, answer.problem.detail) : { to: `/buoni/${voucherId}?fatto=disputed` };
};
