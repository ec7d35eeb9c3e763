// What happens to a notice (comunicazione, notifica): written, sent by one channel or the next, delivered with its proof, or stopped.
import type { Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Sealed } from '../application/sealed.js';
import type { Channel, NoticeKind, StartedTerm } from './kinds.js';

/** What a notice is about: codes only. */
export interface NoticeAbout {
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: ZoneCode;
  readonly voucherId?: string;
  readonly claimId?: string;
}

/**
 * A notice has its place in the queue. Its words are sealed under the recipient; `digest` is the SHA-256 (hex) of their bytes in
 * UTF-8, and the proof of a delivery stands beside it. The channels of `route` are tried in order, from `sendAt` on.
 */
export interface NoticePrepared extends NoticeAbout {
  readonly type: 'NoticePrepared';
  readonly noticeId: string;
  readonly kind: NoticeKind;
  /** The name of the body whose channels it goes by. */
  readonly body: string;
  readonly route: readonly Channel[];
  /** The term that its proved delivery starts, where the call counts from there; absent where it counts from the act, or none starts. */
  readonly starts?: StartedTerm;
  readonly language: string;
  /** The version of the text it was written from. */
  readonly template: number;
  /** That text was the body's own; absent where it is one that the platform comes with. */
  readonly own?: true;
  readonly sealed: Sealed;
  readonly digest: string;
  readonly sendAt: Instant;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** A channel, or the post, has it for somebody, under a number. `by`: who of the office posted it. */
export interface NoticeHanded {
  readonly type: 'NoticeHanded';
  readonly noticeId: string;
  readonly channel: Channel;
  readonly to: PersonId;
  readonly reference: string;
  readonly by?: PersonId;
  readonly at: Instant;
}

/** Why a channel is left for the next: it reaches nobody there, or gave the notice back. */
export type PassReason = 'not-reached' | 'returned';

/** The next channel of the route is tried. */
export interface NoticePassed {
  readonly type: 'NoticePassed';
  readonly noticeId: string;
  readonly channel: Channel;
  readonly reason: PassReason;
  readonly at: Instant;
}

/** The channel did not answer, or has no proof yet: it is asked again at `retryAt`. */
export interface NoticeDeferred {
  readonly type: 'NoticeDeferred';
  readonly noticeId: string;
  readonly channel: Channel;
  readonly reason: string;
  readonly at: Instant;
  readonly retryAt: Instant;
}

/**
 * It was delivered: terms count from `deliveredOn` (Europe/Rome). `proof` is the digest (SHA-256, hex) of what proves it, where a
 * channel gave it; `reference` the number under which it is kept; `by` who of the office recorded it.
 */
export interface NoticeDelivered {
  readonly type: 'NoticeDelivered';
  readonly noticeId: string;
  readonly channel: Channel;
  readonly deliveredOn: LocalDate;
  /** Nobody fetched the letter: on which day the post told that it lies there (compiuta giacenza). */
  readonly stockedSince?: LocalDate;
  readonly proof?: string;
  readonly reference?: string;
  readonly by?: PersonId;
  readonly at: Instant;
}

/** Why it is sent to nobody: they died, are under protection, were erased; or it is of no use any more. */
export type StopReason = 'dead' | 'protected' | 'erased' | 'no-longer-due';

/** It goes no further by any channel. */
export interface NoticeStopped {
  readonly type: 'NoticeStopped';
  readonly noticeId: string;
  readonly reason: StopReason;
  readonly at: Instant;
}

export type NoticeEvent =
  NoticePrepared | NoticeHanded | NoticePassed | NoticeDeferred | NoticeDelivered | NoticeStopped;
