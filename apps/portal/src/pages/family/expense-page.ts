// One thing that a family spent: its form, and the receipt by file or by photo.
import { read, written, type Written } from '../api.js';
import {
  blank,
  carried,
  choices,
  errorsOf,
  errorSummary,
  file,
  fileForm,
  form,
  refilled,
  send,
  type Filled,
} from '../frame/form.js';
import { html } from '../frame/html.js';
import { action, facts, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { entryFields, entryIn, formField } from '../provider/entry-form.js';
import { keyOf, type Service } from '../provider/services.js';
import { todayOf } from '../today.js';
import { NoSuchPage, type Crumb, type Outcome, type Page, type Visit } from '../visit.js';
import { attached, DOCUMENT_TYPES, documentState } from './documents-page.js';
import type { Documents, Redemption } from './shapes.js';
import { spendingOf, type Spending } from './spending.js';

const named = ({ services }: Spending, key: string | null): Service | undefined =>
  services.find(({ callId, code }) => keyOf(callId, code) === key);

const crumbsOf = ({ t }: Visit, voucherId: string): readonly Crumb[] => [
  { label: t.nav.files, href: '/pratiche' },
  { label: t.voucher.title, href: `/buoni/${voucherId}` },
  { label: t.expenses.title, href: `/buoni/${voucherId}/spese` },
];

/** The form; first which service, where there are several. */
export const expensePage = async (visit: Visit): Promise<Page> => {
  const spending = await spendingOf(visit);
  const { services } = spending;
  const service = named(spending, visit.query.get('servizio')) ?? (services.length === 1 ? services[0] : undefined);
  if (service === undefined) return whichPage(visit, spending);
  return formPage(visit, { spending, service }, blank({ giorno: await todayOf(visit) }));
};

const whichPage = (visit: Visit, { services, voucher: { voucherId } }: Spending): Page => {
  const { t, code } = visit;
  return {
    title: t.expenses.write,
    area: 'files',
    crumbs: crumbsOf(visit, voucherId),
    body: html`<div class="narrow">
      <h1>${t.expenses.write}</h1>
      <p class="lead">${t.expenses.which}</p>
      <ul class="plain">
        ${services.map((service) => html`<li><a href="/buoni/${voucherId}/spese/nuova?${new URLSearchParams({ servizio: keyOf(service.callId, service.code) }).toString()}">${italian(code, service.label)}</a></li>`)}
      </ul>
    </div>`,
  };
};

interface Writing {
  readonly spending: Spending;
  readonly service: Service;
}

const formPage = (visit: Visit, { spending, service }: Writing, filled: Filled): Page => {
  const { t, code } = visit;
  const { voucherId } = spending.voucher;
  return {
    title: t.expenses.write,
    area: 'files',
    crumbs: crumbsOf(visit, voucherId),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.expenses.write}</h1>
      <p class="lead">${italian(code, service.label)}</p>
      ${spending.proofs.has(service.code) && html`<p>${t.expenses.proofsText}</p>`}
      ${form(
        visit,
        `/buoni/${voucherId}/spese/nuova`,
        html`${carried({ servizio: keyOf(service.callId, service.code) })}
        ${entryFields(visit, service, filled, 'family')} ${send(t.expenses.save)}
        ${action(`/buoni/${voucherId}/spese`, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

/** It is written down; where it is to be proved, the receipt comes next. */
export const expenseSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const spending = await spendingOf(visit);
  const { voucherId } = spending.voucher;
  const service = named(spending, sent.get('servizio'));
  if (service === undefined) throw new NoSuchPage();
  const { body, errors } = entryIn(sent, service, visit, 'family');
  if (errors.size > 0) return formPage(visit, { spending, service }, refilled(sent, errors));
  const answer: Written<Redemption> = await written(visit, 'POST', '/redemptions', { voucherId, ...body });
  if ('problem' in answer)
    return formPage(visit, { spending, service }, refilled(sent, errorsOf(answer.problem, formField)));
  const at = `/buoni/${voucherId}/spese`;
  const { redemptionId, proofs } = answer.body;
  return { to: proofs === undefined ? `${at}?fatto=expense` : `${at}/${redemptionId}/ricevuta?fatto=expense` };
};

/** The receipts of one expense, and adding one. */
export const proofPage = (visit: Visit): Promise<Page> => proofs(visit, blank());

const proofs = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const spending = await spendingOf(visit);
  const { voucherId, applicationId } = spending.voucher;
  const entry = await read<Redemption>(visit, `/redemptions/${params['serviceId'] ?? ''}`);
  if (entry.voucherId !== voucherId) throw new NoSuchPage();
  const asked = spending.proofs.get(entry.service) ?? [];
  const { items } = await read<Documents>(visit, `/applications/${applicationId}/documents`);
  const of = [entry.redemptionId, entry.provedAs];
  const own = items.filter(({ redemptionId }) => redemptionId !== undefined && of.includes(redemptionId));
  const lacking = new Set(entry.missingProofs ?? []);
  const [first] = asked.filter(({ code: proof }) => lacking.has(proof));
  const labelOf = (proof: string) => asked.find((one) => one.code === proof)?.label ?? t.documents.other;
  return {
    title: t.expenses.proofTitle,
    area: 'files',
    crumbs: crumbsOf(visit, voucherId),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.expenses.proofTitle}</h1>
      ${facts([
        [t.voucher.day, as.day(entry.servedOn)],
        [t.expenses.cost, as.money(entry.costCents)],
        [t.expenses.back, as.money(entry.dueCents ?? entry.publicCents)],
      ])}
      ${
        own.length > 0 &&
        html`<h2>${t.documents.title}</h2>
          <ul class="files">
            ${own.map(
              (one) =>
                html`<li>
                  <h3>
                    ${one.status === 'clean' ? html`<a href="/pratiche/${applicationId}/documenti/${one.documentId}">${italian(code, labelOf(one.proof))}</a>` : italian(code, labelOf(one.proof))}
                  </h3>
                  <p>${documentState(visit, one)}</p>
                  <p class="muted">${t.documents.when} ${as.moment(one.attachedAt)}</p>
                </li>`,
            )}
          </ul>
          <h2>${t.documents.attach}</h2>`
      }
      ${fileForm(
        visit,
        `/buoni/${voucherId}/spese/${entry.redemptionId}/ricevuta`,
        html`${
          asked.length > 1
            ? choices(filled.value('prova') === '' ? { ...filled, value: () => first?.code ?? '' } : filled, {
                name: 'prova',
                label: t.documents.what,
                options: asked.map((one) => ({ value: one.code, label: one.label })),
              })
            : carried({ prova: asked[0]?.code ?? 'ALTRO' })
        }
        ${file(filled, { name: 'file', label: t.documents.file, hint: t.documents.fileHint, accept: DOCUMENT_TYPES })}
        ${send(t.documents.send)} ${action(`/buoni/${voucherId}/spese`, t.expenses.all, 'outline-primary')}`,
      )}
    </div>`,
  };
};

/** A receipt comes. */
export const proofSent = async (visit: Visit): Promise<Outcome> => {
  const { t, files, form: sent, params } = visit;
  const { voucher } = await spendingOf(visit);
  const redemptionId = params['serviceId'] ?? '';
  const chosen = files.get('file');
  const wrong = (said: string): Promise<Page> => proofs(visit, refilled(sent, new Map([['file', said]])));
  if (chosen === undefined) return wrong(fill(t.form.missing, { field: t.documents.file.toLowerCase() }));
  const asked = new URLSearchParams({ proof: sent.get('prova') ?? '', redemptionId }).toString();
  const refusal = await attached(visit, `/applications/${voucher.applicationId}/documents?${asked}`, chosen);
  return refusal === undefined ? { to: `/buoni/${voucher.voucherId}/spese?fatto=documentAttached` } : wrong(refusal);
};
