// The receipt of an application, to keep or to print; and what was sent.
import { read } from '../api.js';
import { comuneName } from '../facts/fact-fields.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { dataOf } from './decision-page.js';
import { askedFor, callById } from '../public/calls.js';
import { applicationOf, type Application, type Receipt } from './shapes.js';

/** The receipt: number, moment of arrival, and the mark that shows whether a copy was changed. */
export const receiptPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, icons, query } = visit;
  const id = visit.params['applicationId'] ?? '';
  const [application, receipt] = await Promise.all([
    applicationOf(visit),
    read<Receipt>(visit, `/applications/${id}/receipt`),
  ]);
  const call = await callById(visit, application.callId);
  const title = askedFor(call, application.action);
  return {
    title: t.receipt.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: `/pratiche/${id}` },
    ],
    body: html`<div class="narrow">
      <h1>${t.receipt.title}</h1>
      ${
        query.has('inviata') &&
        html`<div role="status">
          ${notice(
            icons,
            'good',
            html`<p><strong>${t.receipt.sent}</strong></p>
              <p>${t.receipt.sentText}</p>`,
          )}
        </div>`
      }
      ${facts([
        [t.receipt.number, html`<strong class="deadline">${receipt.receiptNumber}</strong>`],
        [t.receipt.arrived, as.moment(receipt.arrivedAt)],
        [t.receipt.call, html`${italian(code, call.title)} (${call.code})`],
        call.actions.length === 1 ? undefined : [t.receipt.action, italian(code, title)],
        nameOf(visit, application),
        [t.receipt.mark, html`<code>${receipt.digest}</code>`],
      ])}
      <p class="muted">${t.receipt.markText}</p>
      <p>
        <button type="button" class="btn btn-outline-primary" data-print hidden>
          ${icon(icons, 'it-print')} ${t.receipt.print}
        </button>
        ${action(`/pratiche/${id}/ricevuta/pdf`, t.paper.save, 'outline-primary')}
        ${action(`/pratiche/${id}`, t.receipt.follow)}
      </p>
    </div>`,
  };
};

const nameOf = ({ t }: Visit, { recipient }: Application): readonly [string, string] | undefined =>
  recipient === undefined ? undefined : [t.file.forWhom, `${recipient.givenName} ${recipient.familyName}`];

/** What the office knows from this application, and who said it. */
export const sentPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const title = askedFor(await callById(visit, application.callId), application.action);
  return {
    title: t.file.sent,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: `/pratiche/${application.applicationId}` },
    ],
    body: html`<h1>${t.file.sent}</h1>
      <p class="lead">${t.file.sentText}</p>
      <h2>${t.apply.who}</h2>
      ${personFacts(visit, application)}
      <h2>${t.apply.answers}</h2>
      ${await dataOf(visit, application)}`,
  };
};

/** The person who will use the voucher. */
export const personFacts = ({ t, as }: Visit, { recipient, relation, mandate }: Application): Html =>
  recipient === undefined
    ? html`<p>${t.file.erased}</p>`
    : facts([
        [t.apply.name, `${recipient.givenName} ${recipient.familyName}`],
        [t.apply.fiscalCode, recipient.fiscalCode],
        [t.apply.birthDate, as.day(recipient.birthDate)],
        [t.apply.comune, comuneName(recipient.comune)],
        [t.apply.youAre, wordFor(t.relations, relation) ?? relation],
        mandate === undefined ? undefined : [t.apply.mandate, mandate],
        recipient.contact?.email === undefined ? undefined : [t.apply.email, recipient.contact.email],
        recipient.contact?.phone === undefined ? undefined : [t.apply.phone, recipient.contact.phone],
      ]);
