// Moves the grants to another engine with their history: who gave them, who took them away, in the same order.
import { valuesOfRecord, type GrantRecord } from './grant-rows.js';

/** Grants that can be moved. */
export interface MovableGrants {
  /** Every grant that ever was, in the order in which they were given. */
  records(): Promise<readonly GrantRecord[]>;
  /** Adds grants as they were elsewhere, all or none. */
  addRecords(records: readonly GrantRecord[]): Promise<void>;
}

/** The target holds grants that are not the source's. */
export class GrantsDiffer extends Error {
  override readonly name = 'GrantsDiffer';
  constructor(
    /** How many are the same before the first that differs. */
    readonly same: number,
  ) {
    super(`the grants of the target are others: after ${same} that are the same`);
  }
}

/** Copies what the target lacks; what it holds must be how the source begins. Answers how many grants there are. @throws GrantsDiffer */
export const copyGrants = async (from: MovableGrants, to: MovableGrants): Promise<number> => {
  const own = await from.records();
  const there = await to.records();
  refuseOthers(own, there);
  if (own.length > there.length) await to.addRecords(own.slice(there.length));
  const after = await to.records();
  refuseOthers(own, after);
  if (after.length !== own.length) throw new GrantsDiffer(after.length);
  return own.length;
};

const textOf = (record: GrantRecord | undefined): string | undefined =>
  record && JSON.stringify(valuesOfRecord(record));

const refuseOthers = (own: readonly GrantRecord[], there: readonly GrantRecord[]): void => {
  const place = there.findIndex((record, index) => textOf(record) !== textOf(own[index]));
  if (place >= 0) throw new GrantsDiffer(place);
};
