// The documents of an application, for its office: what the call asks for, and what proves its services.
import { read } from '../api.js';
import { callDocument } from '../facts/fact.js';
import { documentState } from '../family/documents-page.js';
import { html } from '../frame/html.js';
import { empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { callById } from '../public/calls.js';
import type { Application, Documents } from '../family/shapes.js';
import type { Page, Visit } from '../visit.js';
import { deskCrumb } from './pieces.js';

/** The page. */
export const officeDocumentsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, params } = visit;
  const application = await read<Application>(visit, `/applications/${params['applicationId'] ?? ''}`);
  const at = `/ufficio/domande/${application.applicationId}`;
  const { items } = await read<Documents>(visit, `/applications/${application.applicationId}/documents`);
  const document = await callDocument(visit, await callById(visit, application.callId));
  const granted = document.actions.find((one) => one.code === application.action);
  const asked = [...(granted?.proofs ?? []), ...(granted?.services ?? []).flatMap(({ proofs = [] }) => proofs)];
  const labelOf = (proof: string) => asked.find((one) => one.code === proof)?.label ?? t.documents.other;
  return {
    title: t.documents.title,
    area: 'applications',
    crumbs: [deskCrumb(visit), { label: t.office.application, href: at }],
    body: html`<h1>${t.documents.title}</h1>
      ${
        items.length === 0
          ? empty(t.documents.none, t.documents.noneOffice)
          : table(
              t.documents.title,
              [
                { label: t.documents.which },
                { label: t.documents.about },
                { label: t.documents.when },
                { label: t.documents.state },
              ],
              items.map((one) => [
                one.status === 'clean'
                  ? html`<a href="${at}/documenti/${one.documentId}">${italian(code, labelOf(one.proof))}</a>`
                  : italian(code, labelOf(one.proof)),
                one.redemptionId === undefined ? t.documents.ofApplication : t.documents.ofService,
                as.moment(one.attachedAt),
                documentState(visit, one),
              ]),
            )
      }
      <p class="muted">${t.documents.recorded}</p>`,
  };
};
