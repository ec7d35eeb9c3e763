// Which applications of persons are of one household (nucleo), for ceilings that are counted over it. Keys and ids only.
import type { ApplicationId, LocalDate, PersonId } from '@buono/kernel';

/** Who an application names, by keys that are of these households only: the recipient under all ids, and the other members. */
export interface HouseholdKeys {
  readonly own: readonly string[];
  readonly members: readonly string[];
}

/**
 * A received application is counted in the household of the applications that it has somebody in common with, or in a new one.
 * `household` is absent where these are of several households: a person says which.
 */
export interface ApplicationPlaced extends HouseholdKeys {
  readonly type: 'ApplicationPlaced';
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly household?: string;
  /** The households that it has somebody in common with, where it is more than one. */
  readonly between?: readonly string[];
}

/** An office said in which household it is counted: at once, or by a correction of the decision from a day on. */
export interface ApplicationMoved {
  readonly type: 'ApplicationMoved';
  readonly applicationId: ApplicationId;
  readonly own: readonly string[];
  readonly household: string;
  /** From which service date on; absent: from the first. */
  readonly from?: LocalDate;
  readonly actNumber: string;
  readonly by: PersonId;
}

export type HouseholdEvent = ApplicationPlaced | ApplicationMoved;
