// What happens to the money of a whole call. These names are folded for ever; stored names are in the codec.
import type { FundPart, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { OwnMoney } from '../allocation/own-money.js';

/** The money of the call (stanziamento) as a version of its document says it: the whole, not the difference. */
export interface FundsAppropriated {
  readonly type: 'FundsAppropriated';
  readonly callVersion: number;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  /** What of it is reserved to single actions, for the whole call. */
  readonly own?: readonly OwnMoney[];
  /** The zones of the call; absent from what was stored before they were told. */
  readonly zones?: readonly string[];
  /** Its actions; absent from what was stored before they were told. */
  readonly actions?: readonly string[];
}

/** A share of the call's money goes to a zone (riparto). */
export interface ZoneAllocated {
  readonly type: 'ZoneAllocated';
  readonly changeId: string;
  readonly zone: ZoneCode;
  readonly parts: readonly FundPart[];
  /** What of it is reserved to single actions. */
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  /** Who entered the act; absent in what was stored before. */
  readonly by?: PersonId;
  readonly on: LocalDate;
}

export type BudgetEvent = FundsAppropriated | ZoneAllocated;
