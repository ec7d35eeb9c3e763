// What happens to a paper: an act of the office, or what came in. It is filed here at once; offices outside number, sign, post it.
import type { Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { PaperKind } from './kinds.js';

/** What an office outside has still to do. */
export type PaperStep = 'number' | 'signature' | 'posting';

/** What a paper is about: codes only. */
export interface PaperAbout {
  readonly callId: string;
  readonly zone?: ZoneCode;
  readonly applicationId?: string;
  readonly rankingId?: string;
  readonly actNumber?: string;
}

/**
 * A paper has its place in the queue. `content` are its words, which speak of no person by name, and end with the fingerprint
 * of the event that it tells; `digest` is the SHA-256 (hex) of their bytes in UTF-8: number, signature and posting commit to it.
 */
export interface PaperFiled extends PaperAbout {
  readonly type: 'PaperFiled';
  readonly paperId: string;
  readonly kind: PaperKind;
  /** The name of the body whose offices have it. */
  readonly body: string;
  readonly subject: string;
  readonly content: string;
  readonly digest: string;
  /** What is due of it. */
  readonly due: readonly PaperStep[];
  /** What of that may be done now: it is posted once it has number and signature. */
  readonly opens: readonly PaperStep[];
  /** Who took the decision, where a signature is due. */
  readonly signer?: PersonId;
  /** For how many days it is posted, where it is. */
  readonly postingDays?: number;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** The protocol register gave its number (numero di protocollo): one, for ever. */
export interface PaperNumbered {
  readonly type: 'PaperNumbered';
  readonly paperId: string;
  readonly number: string;
  readonly registeredAt: Instant;
  readonly opens: readonly PaperStep[];
}

/** It is signed: a detached JWS over the bytes of the content, with signer and time under the signature. */
export interface PaperSigned {
  readonly type: 'PaperSigned';
  readonly paperId: string;
  readonly signature: string;
  readonly signer: PersonId;
  readonly signedAt: Instant;
  readonly keyId: string;
  readonly opens: readonly PaperStep[];
}

/** It is on the notice board (albo) under a number, from a day to a day, both included. */
export interface PaperPosted {
  readonly type: 'PaperPosted';
  readonly paperId: string;
  readonly number: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The office did not answer: it is asked again at `retryAt`. */
export interface PaperDeferred {
  readonly type: 'PaperDeferred';
  readonly paperId: string;
  readonly step: PaperStep;
  readonly reason: string;
  readonly at: Instant;
  readonly retryAt: Instant;
}

export type PaperEvent = PaperFiled | PaperNumbered | PaperSigned | PaperPosted | PaperDeferred;
