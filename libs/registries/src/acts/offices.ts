// The offices that an act passes through, as ports: the protocol register numbers it, somebody signs it, the notice board shows it.
import type { Instant, LocalDate, PersonId } from '@buono/kernel';
import type { Silence } from '../asking.js';

/**
 * A paper as the offices hear of it: an act, or what came in. `key` is the paper's own, and the same however often it is asked
 * for: an office does once what it is asked twice under one key. `subject` speaks of no person; `digest` is the SHA-256 (hex)
 * of the paper's bytes.
 */
export interface PaperAtOffice {
  readonly key: string;
  readonly subject: string;
  readonly digest: string;
}

/** What an office did, or why it did not answer. */
export type Done<T> = { readonly outcome: 'done'; readonly value: T } | Silence;

/** The number of the protocol register (numero di protocollo), and when it was given. */
export interface Numbered {
  readonly number: string;
  readonly registeredAt: Instant;
}

/** What the protocol register is told of a paper: which way it goes, and when it came in or was made. */
export interface PaperToNumber extends PaperAtOffice {
  readonly direction: 'incoming' | 'outgoing';
  readonly at: Instant;
}

/** The protocol register of a body (protocollo informatico, DPR 445/2000 art. 53). */
export abstract class ProtocolRegister {
  abstract number(paper: PaperToNumber): Promise<Done<Numbered>>;
}

/** A paper to sign, by whom: the signing service knows which certificate is theirs. */
export interface PaperToSign extends PaperAtOffice {
  readonly content: string;
  readonly signer: PersonId;
}

/** A detached JWS (RFC 7515, appendix F) over the bytes of the content, as UTF-8; signer and time stand under it. */
export interface Signature {
  readonly signature: string;
  readonly signer: PersonId;
  readonly signedAt: Instant;
  readonly keyId: string;
}

/** Remote signatures (firma digitale remota, D.Lgs. 82/2005 art. 24). */
export abstract class SigningService {
  abstract sign(paper: PaperToSign): Promise<Done<Signature>>;
  /** Whether a signature is of this content, by who is said to have signed it, with a key that we trust. */
  abstract verifies(signature: Signature, content: string): Promise<boolean>;
}

/** A paper to be shown from a day to a day, both included (Europe/Rome). */
export interface PaperToPost extends PaperAtOffice {
  readonly content: string;
  readonly protocolNumber?: string;
  /** The day of the act: the board may have shown it since, when an earlier answer was lost. */
  readonly notBefore: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Under which number and on which days it is shown, as the board has it. */
export interface Posted {
  readonly number: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The notice board of a body (albo pretorio online, L. 69/2009 art. 32). */
export abstract class NoticeBoard {
  abstract post(paper: PaperToPost): Promise<Done<Posted>>;
}
