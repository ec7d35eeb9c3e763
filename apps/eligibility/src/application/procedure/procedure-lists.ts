// What the lists know of procedures that wait for a decision; from a projection, the module says whose.
import type { LocalDate } from '@buono/kernel';

/** A procedure as lists show it. Dates are civil. */
export interface ProcedureLine {
  readonly applicationId: string;
  readonly dueOn: LocalDate;
  readonly officer?: string;
  readonly waitsFor?: string;
  readonly waitsUntil?: string;
  readonly substituteDueOn?: string;
}

/** A procedure in the list of what is due, with what the office needs to find it. */
export interface DueLine extends ProcedureLine {
  readonly callId: string;
  readonly zone: string;
  readonly action: string;
  readonly receiptNumber?: number;
}

/** Which procedures are due: received and not decided, with a last day up to this one. */
export interface DueFilter {
  readonly until: LocalDate;
  readonly zones?: readonly string[];
  readonly officer?: string;
}

/** A stretch of the list of what is due, in order of the last day. */
export interface DueStretch {
  readonly after?: { readonly dueOn: string; readonly applicationId: string };
  readonly limit: number;
}

export abstract class ProcedureLists {
  /** The procedures of these applications, by id; those that wait for nothing are not among them. */
  abstract of(applications: readonly string[]): Promise<ReadonlyMap<string, ProcedureLine>>;
  /** Those whose term to answer ended before a day, oldest first. */
  abstract expired(before: LocalDate, limit: number): Promise<readonly ProcedureLine[]>;
  abstract due(filter: DueFilter, stretch: DueStretch): Promise<readonly DueLine[]>;
}
