// What happens to the mandates (mandati) by which others act for a person: given for a time, ended before it.
import type { LocalDate, PersonId } from '@buono/kernel';

/** By which title somebody acts: as parent, guardian (tutore, curatore, amministratore di sostegno), delegate, or CAF desk. */
export type MandateKind = 'parent' | 'tutor' | 'delegate' | 'caf';

/** Why a mandate ends before its time. */
export type MandateEnding =
  /** The person takes it back. */
  | 'revoked-by-person'
  /** The holder gives it up. */
  | 'renounced'
  /** The person came of age. */
  | 'majority'
  /** The holder died. */
  | 'death-of-holder'
  /** Another guardian or delegate takes the place. */
  | 'replaced'
  /** A court or an office ended it. */
  | 'ended-by-authority';

/**
 * Somebody may act for `personId`, from a day to a day, both included (Europe/Rome). `holder` is a person, or a desk whose
 * operators act for many (CAF, patronato). The act and its evidence are sealed under the person that they speak of.
 */
export interface MandateRecorded {
  readonly type: 'MandateRecorded';
  readonly mandateId: string;
  readonly personId: PersonId;
  readonly holder: string;
  readonly kind: MandateKind;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** From `on` it holds no more; what was done under it stays done. */
export interface MandateEnded {
  readonly type: 'MandateEnded';
  readonly mandateId: string;
  readonly personId: PersonId;
  readonly cause: MandateEnding;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type MandateEvent = MandateRecorded | MandateEnded;
