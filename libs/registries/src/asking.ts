// What a registry is asked for, and what it may answer: found, nothing there, or no answer at all.
import type { ApplicationId, CodiceFiscale, Instant, LocalDate } from '@buono/kernel';

/**
 * A question about one person for one application: without an application there is no purpose, and nothing may be asked.
 * `requestId` is the caller's, random-looking, and the same when the same question is sent again.
 */
export interface Asking {
  readonly application: ApplicationId;
  readonly requestId: string;
  readonly fiscalCode: CodiceFiscale;
  /** The civil day (Europe/Rome) that the question is about. */
  readonly on: LocalDate;
}

/** Why there is no answer: never a fact about the person. */
export type NoAnswerReason =
  /** Not reached, or an error of the other side. */
  | 'unreachable'
  /** Nothing came in time. */
  | 'timeout'
  /** The day's quota is used up; `retryAt` says when to ask again, if the registry said so. */
  | 'capped'
  /** Our voucher, signature or purpose was not accepted: somebody must look at the configuration. */
  | 'not-allowed'
  /** What came cannot be read, or speaks of somebody else. */
  | 'unintelligible'
  /** Not even tried: the registry failed several times in a row and is left in peace for a while. */
  | 'resting';

/** What every answer says of the call itself, to be recorded: which service, under which purpose, when. */
export interface CallTrace {
  readonly requestId: string;
  /** The registry's service, as 'inps-isee'. */
  readonly service: string;
  /** The purpose (finalità) registered at the PDND. */
  readonly purposeId: string;
  readonly at: Instant;
}

/** No answer at all: why, and from when on it may be asked again, where the other side said so. */
export interface Silence {
  readonly outcome: 'no-answer';
  readonly reason: NoAnswerReason;
  readonly retryAt?: Instant;
}

/** `nothing` is an answer: the registry knows the question and there is none. */
export type Answered<T> = CallTrace &
  ({ readonly outcome: 'found'; readonly value: T } | { readonly outcome: 'nothing' } | Silence);
