// What the correction of a decision is asked for: by an act, or by something that happened and that the call foresees.
import type { LocalDate } from '@buono/kernel';
import type { CorrectionReason } from '../../domain/application/correction.js';
import type { AskedHousehold } from '../application/counted-households.js';

/** Which of the call's changes, and when it happened. */
export interface LifeChange {
  readonly id: string;
  readonly happenedOn: LocalDate;
}

/** What an act corrects: facts, or that nothing is due any more (death, a move). */
export interface DecisionCorrection {
  readonly reason: CorrectionReason;
  readonly actNumber: string;
  readonly effectiveFrom: LocalDate;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly nothingDue: boolean;
  /** In which household the recipient is counted from then on. */
  readonly household?: AskedHousehold;
  readonly note?: string;
}

/** A correction as it is asked for: its day may follow from what the call says of a change. */
export type AskedCorrection = Omit<DecisionCorrection, 'effectiveFrom'> & {
  readonly effectiveFrom?: LocalDate;
  readonly change?: LifeChange;
};
