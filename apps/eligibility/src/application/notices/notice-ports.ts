// Notices as the use cases need them: their streams, the queue of what the channels have to do, and lists.
import { Streams, type Position } from '@buono/event-store';
import type { Instant } from '@buono/kernel';
import type { Notice, NoticeCommand, NoticeRefusal } from '../../domain/notice/decider.js';
import type { NoticeEvent } from '../../domain/notice/events.js';

export abstract class Notices extends Streams<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> {}

/** A notice in a list: codes and dates. */
export interface NoticeLine {
  readonly noticeId: string;
  readonly kind: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly voucherId?: string;
  readonly claimId?: string;
  readonly status: string;
  /** The channel that has it, or whose turn it is. */
  readonly channel?: string;
  readonly preparedAt: string;
  readonly preparedOn: string;
  readonly sendAt: string;
  readonly deliveredOn?: string;
  /** Why it was stopped, or a channel is asked again. */
  readonly reason?: string;
}

/** Which notices a list shows; what is not said does not count. */
export interface NoticeFilter {
  readonly zones?: readonly string[];
  readonly applicationId?: string;
  readonly status?: string;
  readonly kind?: string;
  /** Only those whose time has come by then: a warning is written long before it goes. */
  readonly sendBy?: Instant;
}

/** A stretch of a list, oldest first. */
export interface NoticeStretch {
  readonly after?: { readonly preparedAt: string; readonly noticeId: string };
  readonly limit: number;
}

/** From a projection of the own log. */
export abstract class NoticeLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Whether they have seen all that the log has now, within the time. */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
  /** Notices that a channel has to send or is to be asked about, those whose time came first. */
  abstract due(channel: string, now: Instant, limit: number): Promise<readonly string[]>;
  abstract list(filter: NoticeFilter, stretch: NoticeStretch): Promise<readonly NoticeLine[]>;
}
