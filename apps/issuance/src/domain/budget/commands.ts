// What may be asked of a call's budget, and why it may be refused.
import type { FundPart, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { OwnMoney } from '../allocation/own-money.js';

/** Sets the money of the call, from a published version of its document. */
export interface AppropriateFunds {
  readonly type: 'AppropriateFunds';
  readonly callVersion: number;
  readonly parts: readonly FundPart[];
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  readonly zones?: readonly string[];
  readonly actions?: readonly string[];
}

/** Gives a zone its share, by an act; `changeId` makes it happen once. */
export interface AllocateToZone {
  readonly type: 'AllocateToZone';
  readonly changeId: string;
  readonly zone: ZoneCode;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly by?: PersonId;
  readonly on: LocalDate;
}

export type BudgetCommand = AppropriateFunds | AllocateToZone;

export type BudgetRefusal =
  | 'call-without-funds'
  | 'allocation-empty'
  | 'zone-not-in-call'
  | 'fund-unknown'
  | 'budget-exceeded'
  | 'below-allocated';
