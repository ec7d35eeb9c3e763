// What happens to the documents (allegati) of an application: their bytes stand beside the log, sealed; here is what they are.
import type { ApplicationId, Instant, PersonId } from '@buono/kernel';
import type { Sealed } from '../sealed.js';

/** Somebody attached a document as one of the proofs that the call asks for. */
export interface DocumentAttached {
  readonly type: 'DocumentAttached';
  readonly applicationId: ApplicationId;
  readonly documentId: string;
  /** The code of the proof in the call. */
  readonly proof: string;
  /** The service that it proves, where it is no proof of the application itself: an id of redemption's. */
  readonly redemptionId?: string;
  readonly mediaType: string;
  /** Its size in bytes. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  /** The name of the file and the key of its bytes, under the class of the proof. */
  readonly sealed: Sealed;
  /** The document in whose place it comes. */
  readonly replaces?: string;
  readonly underMandate?: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** A document was taken out of a draft: its bytes go. */
export interface DocumentRemoved {
  readonly type: 'DocumentRemoved';
  readonly applicationId: ApplicationId;
  readonly documentId: string;
  readonly underMandate?: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export type DocumentEvent = DocumentAttached | DocumentRemoved;

/** A document of an application; what it is called, and what opens it, stays closed. */
export interface AttachedDocument {
  readonly documentId: string;
  readonly proof: string;
  /** The service that it proves. */
  readonly redemptionId?: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly attachedAt: Instant;
}
