// Papers as the use cases need them: their streams, the queue of what the offices have to do, and lists.
import { Streams, type Position } from '@buono/event-store';
import type { Instant, LocalDate } from '@buono/kernel';
import type { Paper, PaperCommand, PaperRefusal } from '../../domain/paper/decider.js';
import type { PaperEvent, PaperStep } from '../../domain/paper/events.js';

export abstract class Papers extends Streams<Paper, PaperCommand, PaperEvent, PaperRefusal> {}

/** A paper in a list: codes and dates. */
export interface PaperLine {
  readonly paperId: string;
  readonly kind: string;
  readonly direction: string;
  readonly subject: string;
  readonly body: string;
  readonly callId: string;
  readonly zone?: string;
  readonly applicationId?: string;
  readonly rankingId?: string;
  readonly actNumber?: string;
  readonly filedAt: string;
  readonly filedOn: string;
  readonly status: 'waiting' | 'complete';
  readonly waitingFor: readonly PaperStep[];
  readonly number?: string;
  readonly registeredAt?: string;
  readonly signedAt?: string;
  readonly postingNumber?: string;
  readonly postedFrom?: string;
  readonly postedTo?: string;
}

/** Which papers a list shows; what is not said does not count. */
export interface PaperFilter {
  /** In these zones only; papers of no zone, as a call's, are left out. */
  readonly zones?: readonly string[];
  readonly callId?: string;
  readonly applicationId?: string;
  readonly rankingId?: string;
  readonly status?: 'waiting' | 'complete';
  /** On the notice board on this day. */
  readonly postedOn?: LocalDate;
}

/** A stretch of a list, oldest first. */
export interface PaperStretch {
  readonly after?: { readonly filedAt: string; readonly paperId: string };
  readonly limit: number;
}

/** From a projection of the own log. */
export abstract class PaperLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Whether they have seen all that the log has now, within the time. */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
  /** Papers of which a step is open and its time has come, the oldest first. */
  abstract due(step: PaperStep, now: Instant, limit: number): Promise<readonly string[]>;
  abstract list(filter: PaperFilter, stretch: PaperStretch): Promise<readonly PaperLine[]>;
}
