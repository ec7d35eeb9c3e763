// Complaints as the use cases need them: their streams, and the inbox of the offices.
import { Streams, type Position } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import type { Complaint, ComplaintCommand, ComplaintRefusal } from '../../domain/complaint/decider.js';
import type { ComplaintEvent } from '../../domain/complaint/events.js';

export abstract class Complaints extends Streams<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal> {}

/** A complaint in a list: codes and dates. */
export interface ComplaintLine {
  readonly complaintId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly kind: string;
  readonly status: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly voucherId?: string;
  readonly providerId?: string;
  readonly holder?: string;
}

/** Which complaints a list shows. */
export interface ComplaintFilter {
  readonly zones?: readonly string[];
  readonly status?: string;
  readonly holder?: string;
  readonly providerId?: string;
  readonly applicationId?: string;
  /** Open, and due before this day. */
  readonly dueBefore?: LocalDate;
}

/** A stretch of a list, what is due first. */
export interface ComplaintStretch {
  readonly after?: { readonly dueOn: string; readonly complaintId: string };
  readonly limit: number;
}

/** From a projection of the own log. */
export abstract class ComplaintLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract list(filter: ComplaintFilter, stretch: ComplaintStretch): Promise<readonly ComplaintLine[]>;
}
