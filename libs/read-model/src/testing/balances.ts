// A small projection for specs: what stands in accounts, and what moved per account and day.
import type { EventStore, StoredEvent } from '@buono/event-store';
import { foldedProjection } from '../folded-projection.js';
import type { Projection } from '../projection.js';
import { rowFold } from '../row-fold.js';

/** What happens to an account of the spec. */
export type AccountEvent =
  | { readonly type: 'Opened'; readonly account: string; readonly note: string | null }
  | { readonly type: 'Paid'; readonly account: string; readonly day: string; readonly cents: number }
  | { readonly type: 'Closed'; readonly account: string };

export interface AccountRow {
  readonly account: string;
  readonly cents: number;
  readonly note: string | null;
}

export interface DayRow {
  readonly account: string;
  readonly day: string;
  readonly cents: number;
}

export interface AccountTables {
  readonly accounts: AccountRow;
  readonly account_days: DayRow;
}

/** The balance of an account after an event. */
export const accountRow = (row: AccountRow | undefined, event: AccountEvent): AccountRow | undefined => {
  switch (event.type) {
    case 'Opened':
      return { account: event.account, cents: 0, note: event.note };
    case 'Paid':
      return row && { ...row, cents: row.cents + event.cents };
    case 'Closed':
      return undefined;
  }
};

/** What moved on a day after an event. */
export const dayRow = (row: DayRow | undefined, event: AccountEvent): DayRow | undefined =>
  event.type === 'Paid' ? { account: event.account, day: event.day, cents: (row?.cents ?? 0) + event.cents } : row;

const balanceTable = <I>() =>
  rowFold<I, AccountEvent, AccountRow>({
    table: 'accounts',
    columns: { account: 'text', cents: 'integer', note: 'text?' },
    key: ['account'],
    touches: (event) => [event.account],
    fold: accountRow,
  });

const dayTable = <I>() =>
  rowFold<I, AccountEvent, DayRow>({
    table: 'account_days',
    columns: { account: 'text', day: 'text', cents: 'integer' },
    key: ['account', 'day'],
    indexes: [['day']],
    touches: (event) => (event.type === 'Paid' ? [[event.account, event.day]] : []),
    fold: dayRow,
  });

/** The projection of the spec over items of any kind. */
export const accountProjection = <I>(
  decode: (item: I) => AccountEvent | undefined,
  some: { readonly version?: number; readonly remembered?: number } = {},
): Projection<I> =>
  foldedProjection<I, AccountEvent>({
    name: 'accounts',
    version: some.version ?? 1,
    decode,
    tables: [balanceTable<I>(), dayTable<I>()],
    ...(some.remembered === undefined ? {} : { remembered: some.remembered }),
  });

/** The event in a stored one. */
export const storedAccountEvent = (event: StoredEvent): AccountEvent => JSON.parse(event.data) as AccountEvent;

/** Appends events, each to the stream of its account; the position of the last. */
export const record = async (store: EventStore, events: readonly AccountEvent[]): Promise<number> => {
  let position = 0;
  for (const event of events) {
    const stream = `account-${event.account}`;
    const { revision } = await store.read(stream);
    const id = `${stream}-${revision === 'no-stream' ? 0 : revision + 1}`;
    const appended = await store.append(
      stream,
      [{ id, type: event.type, data: JSON.stringify(event), meta: '{}' }],
      revision,
    );
    position = appended.position;
  }
  return position;
};

export const opened = (account: string, note: string | null = null): AccountEvent => ({
  type: 'Opened',
  account,
  note,
});
export const paid = (account: string, cents: number, day = '2026-03-02'): AccountEvent => ({
  type: 'Paid',
  account,
  day,
  cents,
});
export const closed = (account: string): AccountEvent => ({ type: 'Closed', account });
