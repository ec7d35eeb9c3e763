// Care plans as the use cases need them: their streams, and the inbox of the offices.
import { Streams, type Position } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import type { CarePlanCommand, CarePlanRefusal } from '../../domain/care-plan/commands.js';
import type { CarePlanEvent } from '../../domain/care-plan/events.js';
import type { CarePlan } from '../../domain/care-plan/state.js';

export abstract class CarePlans extends Streams<CarePlan, CarePlanCommand, CarePlanEvent, CarePlanRefusal> {}

/** What a plan waits for: the team or the family to agree, an act, a review, a look after it was closed; a version not carried. */
export type PlanAwaits = 'team' | 'family' | 'act' | 'review' | 'follow-up' | 'office' | 'nothing';

/** A plan in a list: codes and dates. */
export interface CarePlanLine {
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly caseManager: string;
  readonly status: string;
  /** The last version. */
  readonly version: number;
  readonly awaits: string;
  /** The first day that is due: the family's answer, a review, a follow-up. */
  readonly dueOn?: string;
}

/** Which plans a list shows. */
export interface CarePlanFilter {
  readonly zones?: readonly string[];
  readonly status?: string;
  readonly awaits?: string;
  readonly caseManager?: string;
  /** Due before this day. */
  readonly dueBefore?: LocalDate;
}

/** A stretch of a list, what is due first; what has no day comes last. */
export interface CarePlanStretch {
  readonly after?: { readonly dueOn: string; readonly applicationId: string };
  readonly limit: number;
}

/** The day of what has none, after all others. */
export const NO_DAY = '9999-12-31';

/** From a projection of the own log. */
export abstract class CarePlanLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract list(filter: CarePlanFilter, stretch: CarePlanStretch): Promise<readonly CarePlanLine[]>;
}
