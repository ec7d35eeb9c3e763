// What the lists know of procedures that wait for a decision; from a projection, the module says whose.
import type { ApplicationId, LocalDate } from '@buono/kernel';

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
  /** Who of the office holds it. */
  readonly holder?: string;
}

/** Which procedures are due: received and not decided, with a last day up to this one. */
export interface DueFilter {
  readonly until: LocalDate;
  readonly zones?: readonly string[];
  readonly officer?: string;
  /** Only those that nobody holds, or that this person holds, or whoever they cover for in a zone. */
  readonly holder?: 'nobody' | { readonly is: string; readonly covering: readonly HeldInZone[] };
}

/** What somebody holds in a zone. */
export interface HeldInZone {
  readonly holder: string;
  readonly zone: string;
}

/** What somebody of a zone's office holds of what waits: how many files, how many late, how many due within a week. */
export interface LoadLine {
  /** Absent for what nobody holds. */
  readonly holder?: string;
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
}

/** Of which zone, today, and up to which last day something is due soon. */
export interface LoadOf {
  readonly zone: string;
  readonly today: LocalDate;
  readonly soon: LocalDate;
}

/** A stretch of the list of what is due, in order of the last day. */
export interface DueStretch {
  readonly after?: { readonly dueOn: string; readonly applicationId: string };
  readonly limit: number;
}

/** Where appeals are looked for. */
export interface AppealsOf {
  readonly callId: string;
  readonly zone: string;
  readonly action: string;
}

export abstract class ProcedureLists {
  /** The procedures of these applications, by id; those that wait for nothing are not among them. */
  abstract of(applications: readonly string[]): Promise<ReadonlyMap<string, ProcedureLine>>;
  /** Those whose term to answer ended before a day, oldest first. */
  abstract expired(before: LocalDate, limit: number): Promise<readonly ProcedureLine[]>;
  /** The applications of an action in a zone whose appeal is open, or was upheld and waits for its decision. */
  abstract appeals(of: AppealsOf): Promise<readonly ApplicationId[]>;
  /** How much of a zone's work each holds. */
  abstract load(of: LoadOf): Promise<readonly LoadLine[]>;
  /** How many of those that somebody holds in a zone have their last day from one day to another, both included. */
  abstract heldWithin(of: HeldInZone & { readonly from: LocalDate; readonly to: LocalDate }): Promise<number>;
  abstract due(filter: DueFilter, stretch: DueStretch): Promise<readonly DueLine[]>;
}
