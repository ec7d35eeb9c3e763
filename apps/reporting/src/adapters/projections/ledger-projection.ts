// Keeps the tables of the ledger: a batch of messages is posted to the records that it touches, and those are written back.
import { setImmediate } from 'node:timers/promises';
import type { StoredEvent } from '@buono/event-store';
import type { BuildTables, Projection } from '@buono/read-model';
import { Books, type Records } from '../../domain/ledger/books.js';
import type { Fact } from '../../domain/ledger/facts.js';
import { Posting } from '../../domain/ledger/post.js';
import { budgetIdOf, moved, type BudgetLine, type Movements } from '../../domain/ledger/tally.js';
import { touchedBy, type Touched } from '../../domain/ledger/touched.js';
import { factOf } from '../messaging/facts-of.js';
import { receivedMessageOf } from '../persistence/received-aggregate.js';
import * as tables from './ledger-tables.js';
import { createTable, indexTable, TableRecords } from './table.js';

/** The fact in an event of reporting's log, if it tells one. */
export const factIn = (stored: StoredEvent): Fact | undefined => {
  const message = receivedMessageOf(stored);
  return message === undefined ? undefined : factOf(message);
};

/** The projection `ledger` over reporting's own log. */
export const ledgerProjection = (): Projection<StoredEvent> => ({
  name: 'ledger',
  version: 2,
  tables: tables.LEDGER_TABLES.map((table) => table.name),
  create: async (build) => {
    for (const table of tables.LEDGER_TABLES) await createTable(table, build);
  },
  index: async (build) => {
    for (const table of tables.LEDGER_TABLES) await indexTable(table, build);
  },
  apply: async (events, build) => {
    const records = await recordsIn(build);
    let books = new Books();
    let posting = new Posting(books);
    for (const facts of factsIn(events)) {
      if (books.redemptions.size > AT_HAND) {
        await write(books, posting, records);
        books = new Books();
        posting = new Posting(books);
      }
      const touched = touchedBy(facts);
      await load(books, touched, records);
      posting.note(facts, touched);
      await setImmediate();
    }
    await write(books, posting, records);
  },
});

const inTurns = async <T>(work: Generator<undefined, T>): Promise<T> => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await setImmediate();
  }
};

/** Facts and lines of claims that are noted in some milliseconds: then requests that wait are served. */
const AT_ONCE = 2_000;
/** Redemptions after which a batch is written before it goes on. */
const AT_HAND = 20_000;

/** Writes what was posted, and keeps of it what may be touched again. */
const write = async (books: Books, posting: Posting, records: LedgerRecords): Promise<void> => {
  const movements = await inTurns(posting.movements());
  await save(books, records);
  await move(movements, records);
  for (const table of Object.values(records)) table.forget();
};

/** The facts in events, in portions: a claim's message alone may be about hundreds of redemptions. */
function* factsIn(events: readonly StoredEvent[]): Generator<readonly Fact[]> {
  let [facts, weight]: [Fact[], number] = [[], 0];
  for (const stored of events) {
    const fact = factIn(stored);
    if (fact === undefined) continue;
    facts.push(fact);
    weight += 'lines' in fact ? fact.lines.length : 1;
    if (weight < AT_ONCE) continue;
    yield facts;
    [facts, weight] = [[], 0];
  }
  if (facts.length > 0) yield facts;
}

/** The records of the ledger in one build. */
const recordsIn = async (build: BuildTables) => ({
  calls: await TableRecords.in(tables.calls, build),
  vouchers: await TableRecords.in(tables.vouchers, build),
  redemptions: await TableRecords.in(tables.redemptions, build),
  claimZones: await TableRecords.in(tables.claimZones, build),
  budget: await TableRecords.in(tables.budgetLines, build),
  differences: await TableRecords.in(tables.differences, build),
});
type LedgerRecords = Awaited<ReturnType<typeof recordsIn>>;

/** Brings every record that posting may read, as far as it is not at hand. */
const load = async (books: Books, touched: Touched, records: LedgerRecords): Promise<void> => {
  await bring(books.calls, touched.calls, records.calls);
  await bring(books.claimZones, touched.claimZones, records.claimZones);
  const redemptions = new Set(touched.redemptions);
  for (const id of touched.claimZones) {
    for (const redemptionId of books.claimZones.get(id)?.redemptionIds ?? []) redemptions.add(redemptionId);
  }
  await bring(books.redemptions, redemptions, records.redemptions);
  const vouchers = new Set([...touched.vouchers, ...touched.paidFrom]);
  for (const id of redemptions) {
    const redemption = books.redemptions.get(id);
    if (redemption !== undefined) vouchers.add(redemption.voucherId);
  }
  await bring(books.vouchers, vouchers, records.vouchers);
};

const bring = async <T>(books: Records<T>, ids: ReadonlySet<string>, records: TableRecords<T>): Promise<void> => {
  const missing: string[] = [];
  for (const id of ids) if (!books.has(id)) missing.push(id);
  for (const record of await records.of(missing)) books.load(record);
};

const save = async (books: Books, records: LedgerRecords): Promise<void> => {
  await records.calls.write(books.calls.changed());
  await records.vouchers.write(books.vouchers.changed());
  await records.redemptions.write(books.redemptions.changed());
  await records.claimZones.write(books.claimZones.changed());
};

const move = async ({ budget, settled, differences }: Movements, records: LedgerRecords): Promise<void> => {
  const found = await records.budget.of(budget.map(budgetIdOf));
  const before = new Map(found.map((line) => [budgetIdOf(line), line]));
  const removed: string[] = [];
  const written: BudgetLine[] = [];
  for (const movement of budget) {
    const id = budgetIdOf(movement);
    const line = moved(before.get(id), movement);
    if (line === undefined) removed.push(id);
    else written.push(line);
  }
  await records.budget.remove(removed);
  await records.budget.write(written);
  await records.differences.remove(settled);
  await records.differences.write(differences);
};
