// What may be asked of the documents of an application, and why it may be refused.
import type { DocumentAttached, DocumentRemoved } from './events.js';

/** Attaches a document whose bytes are kept already. */
export interface AttachDocument extends Omit<DocumentAttached, 'type' | 'applicationId'> {
  readonly type: 'AttachDocument';
  /** By the office, for what the family handed in. */
  readonly office: boolean;
}

/** Takes a document out of a draft. */
export interface RemoveDocument extends Omit<DocumentRemoved, 'type' | 'applicationId'> {
  readonly type: 'RemoveDocument';
}

export type DocumentCommand = AttachDocument | RemoveDocument;

export type DocumentRefusal =
  'document-unknown' | 'document-stays' | 'documents-too-many' | 'proof-missing' | 'nothing-granted';
