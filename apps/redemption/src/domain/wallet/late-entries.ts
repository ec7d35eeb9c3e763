// The services of a wallet that were handed in after their entry window, and what became of each.
import { PersistentMap } from '@buono/kernel';
import type { LateEntryAdmitted, LateEntryRefused, LateEntryRequested, LateEvent } from './events.js';

export interface LateEntry {
  readonly requested: LateEntryRequested;
  /** None while it waits. */
  readonly decision?: LateEntryAdmitted | LateEntryRefused;
}

/** By id, and how many of them wait. */
export interface LateEntries {
  readonly all: PersistentMap<LateEntry>;
  readonly waiting: number;
}

export const NO_LATE_ENTRIES: LateEntries = { all: PersistentMap.empty(), waiting: 0 };

export type LateStatus = 'waiting' | 'admitted' | 'refused';

export const lateStatusOf = ({ decision }: LateEntry): LateStatus => {
  if (decision === undefined) return 'waiting';
  return decision.type === 'LateEntryAdmitted' ? 'admitted' : 'refused';
};

/** Folds one event. */
export const withLate = (late: LateEntries, event: LateEvent): LateEntries => {
  if (event.type === 'LateEntryRequested')
    return { all: late.all.with(event.lateEntryId, { requested: event }), waiting: late.waiting + 1 };
  const known = late.all.get(event.lateEntryId);
  if (known === undefined) return late;
  return { all: late.all.with(event.lateEntryId, { ...known, decision: event }), waiting: late.waiting - 1 };
};
