// Threads as the use cases need them: their streams, and the inbox of the offices.
import { Streams, type Position } from '@buono/event-store';
import type { Thread, ThreadCommand, ThreadRefusal } from '../../domain/thread/decider.js';
import type { ThreadEvent } from '../../domain/thread/events.js';

export abstract class Threads extends Streams<Thread, ThreadCommand, ThreadEvent, ThreadRefusal> {}

/** A thread in the inbox: codes and moments. */
export interface ThreadLine {
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly status: string;
  readonly messages: number;
  readonly lastAt: string;
  readonly holder?: string;
}

/** Which threads a list shows; what is not said does not count. */
export interface ThreadFilter {
  readonly zones?: readonly string[];
  readonly status?: string;
  readonly holder?: string;
}

/** A stretch of a list, what waits longest first. */
export interface ThreadStretch {
  readonly after?: { readonly lastAt: string; readonly applicationId: string };
  readonly limit: number;
}

/** From a projection of the own log. */
export abstract class ThreadLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract list(filter: ThreadFilter, stretch: ThreadStretch): Promise<readonly ThreadLine[]>;
}
