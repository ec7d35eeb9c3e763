// The documents of an application: attached while it is written, added until it is decided, replaced or removed only in a draft;
// and what proves the services that it was granted, as long as they are paid.
import { accept, refuse, type Decision } from '@buono/kernel';
import type { ApplicationRefusal, SubmitApplication } from '../commands.js';
import { appealIsOpen } from '../procedure/procedure.js';
import { actingOf, belongsTo, mayAct, type Application, type KnownApplication } from '../state.js';
import type { AttachDocument, DocumentCommand, RemoveDocument } from './commands.js';
import type { AttachedDocument, DocumentAttached, DocumentEvent } from './events.js';

type Decided = Decision<DocumentEvent, ApplicationRefusal>;

/** Most documents of one application: more than any call asks for, few enough to stand in its state. */
export const MOST_DOCUMENTS = 60;

/** Most documents that prove services: two a week for five years, and a few. */
export const MOST_PROVING = 600;

/** The documents of an application, oldest first. */
export const documentsOf = (application: KnownApplication): readonly AttachedDocument[] => application.documents ?? [];

export const decideDocument = (c: DocumentCommand, application: Application): Decided =>
  c.type === 'AttachDocument' ? attach(c, application) : remove(c, application);

const attach = (c: AttachDocument, application: Application): Decided => {
  const { type: _, office, ...document } = c;
  if (application.status === 'none') return refuse('application-unknown');
  if (!office && !mayAct(application, c)) return refuse('application-unknown');
  if (office && belongsTo(application, c.by)) return refuse('own-application');
  const closed = c.redemptionId === undefined ? closedTo(application, office) : closedToServices(application);
  if (closed !== undefined) return refuse(closed);
  const proves = c.redemptionId !== undefined;
  const documents = documentsOf(application).filter(({ redemptionId }) => (redemptionId !== undefined) === proves);
  if (c.replaces !== undefined) {
    if (!documents.some(({ documentId }) => documentId === c.replaces)) return refuse('document-unknown');
    if (application.status !== 'draft') return refuse('document-stays');
  } else if (documents.length >= (proves ? MOST_PROVING : MOST_DOCUMENTS)) return refuse('documents-too-many');
  return accept({ type: 'DocumentAttached', applicationId: application.applicationId, ...document });
};

const remove = (c: RemoveDocument, application: Application): Decided => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  const { applicationId } = application;
  const { documentId, by, at } = c;
  if (!documentsOf(application).some((document) => document.documentId === documentId)) return accept();
  // What was sent with the application is on record: a later document stands beside it.
  if (application.status !== 'draft') return refuse('document-stays');
  return accept({ type: 'DocumentRemoved', applicationId, documentId, ...actingOf(c), by, at });
};

/** Why nothing may be attached; undefined when it may. Until the decision documents may be filed (L. 241/1990, art. 10). */
const closedTo = (application: KnownApplication, office: boolean): ApplicationRefusal | undefined => {
  switch (application.status) {
    case 'draft':
      return office ? 'application-not-sent' : undefined;
    case 'submitted':
    case 'received':
      return undefined;
    case 'withdrawn':
      return 'application-withdrawn';
    case 'refused':
      return appealIsOpen(application.procedure) ? undefined : 'already-decided';
    case 'admitted':
    case 'taken-over':
      return 'already-decided';
  }
};

/** Services are proved of what was granted, however long ago: a correction may come late. */
const closedToServices = ({ status }: KnownApplication): ApplicationRefusal | undefined =>
  status === 'admitted' || status === 'taken-over' ? undefined : 'nothing-granted';

/** Whether a proof is missing without which the application is not taken; what may be handed in later holds nothing up. */
export const lacksProof = (
  { requiredProofs = [], infected = [] }: Pick<SubmitApplication, 'requiredProofs' | 'infected'>,
  application: KnownApplication,
): boolean => {
  const good = documentsOf(application).filter(({ documentId }) => !infected.includes(documentId));
  return requiredProofs.some((code) => !good.some(({ proof }) => proof === code));
};

const attachedOf = ({ documentId, proof, mediaType, bytes, digest, ...rest }: DocumentAttached): AttachedDocument => ({
  ...{ documentId, proof, mediaType, bytes, digest },
  ...(rest.redemptionId !== undefined && { redemptionId: rest.redemptionId }),
  ...{ sealed: rest.sealed, by: rest.by, attachedAt: rest.at },
});

export const evolveDocuments = (application: KnownApplication, event: DocumentEvent): Application => {
  const gone = event.type === 'DocumentRemoved' ? event.documentId : event.replaces;
  const left = documentsOf(application).filter(({ documentId }) => documentId !== gone);
  return { ...application, documents: event.type === 'DocumentRemoved' ? left : [...left, attachedOf(event)] };
};
