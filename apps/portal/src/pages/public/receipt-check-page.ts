// Whether the copy of a receipt is the true one: for whoever is handed it and scans its code.
import type { components } from '@buono/client';
import { ApiRefused } from '../api.js';
import { html } from '../frame/html.js';
import { facts, italian, notice } from '../frame/parts.js';
import type { Page, Visit } from '../visit.js';
import { callById } from './calls.js';

type Given = components['schemas']['GivenReceiptView'];

/** The page: valid, with what the register has, or not valid; whatever is wrong with a copy, the answer is the same. */
export const receiptCheckPage = async (visit: Visit): Promise<Page> => {
  const { t, icons } = visit;
  const given = await givenReceipt(visit);
  return {
    title: t.verify.title,
    area: 'help',
    ...(given === undefined && { status: 404 }),
    body: html`<div class="narrow">
      <h1>${t.verify.title}</h1>
      ${
        given === undefined
          ? notice(
              icons,
              'bad',
              html`<p><strong>${t.verify.notValid}</strong></p>
                <p>${t.verify.notValidText}</p>`,
            )
          : html`${notice(
              icons,
              'good',
              html`<p><strong>${t.verify.valid}</strong></p>
                <p>${t.verify.validText}</p>`,
            )}
            ${await registered(visit, given)}`
      }
      <p class="muted">${t.verify.nothingPersonal}</p>
    </div>`,
  };
};

const registered = async (visit: Visit, given: Given) => {
  const { t, as, code } = visit;
  const call = await callById(visit, given.callId);
  return facts([
    [t.receipt.number, html`<strong class="deadline">${given.receiptNumber}</strong>`],
    [t.receipt.arrived, as.moment(given.arrivedAt)],
    [t.verify.registered, as.moment(given.registeredAt)],
    [t.receipt.call, html`${italian(code, call.title)} (${call.code})`],
    [t.receipt.mark, html`<code>${given.digest}</code>`],
  ]);
};

// A copy that was changed may hold anything: what the API cannot even read is not valid either.
const givenReceipt = async ({ api, params, query }: Visit): Promise<Given | undefined> => {
  const copy = new URLSearchParams({ number: query.get('numero') ?? '', digest: query.get('impronta') ?? '' });
  const answer = await api.send<Given>('GET', `/receipts/${params['applicationId'] ?? ''}?${copy.toString()}`);
  if (answer.ok) return answer.body;
  if (answer.problem.status === 404 || answer.problem.status === 400) return undefined;
  throw new ApiRefused(answer.problem);
};
