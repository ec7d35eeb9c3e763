// Keeps the tables of the ledger: a batch of messages is posted to the records that it touches, and those are written back.
import type { StoredEvent } from '@buono/event-store';
import type { BuildTables, Projection } from '@buono/read-model';
import { Books } from '../../domain/ledger/books.js';
import type { Fact } from '../../domain/ledger/facts.js';
import { post, touchedBy, type Touched } from '../../domain/ledger/post.js';
import { budgetIdOf, moved, type Movements } from '../../domain/ledger/tally.js';
import { factOf } from '../messaging/facts-of.js';
import { receivedMessageOf } from '../persistence/received-aggregate.js';
import * as tables from './ledger-tables.js';
import { createTable, TableRows } from './table.js';

/** The fact in an event of reporting's log, if it tells one. */
export const factIn = (stored: StoredEvent): Fact | undefined => {
  const message = receivedMessageOf(stored);
  return message === undefined ? undefined : factOf(message);
};

/** The projection `ledger` over reporting's own log. */
export const ledgerProjection = (): Projection<StoredEvent> => ({
  name: 'ledger',
  version: 1,
  tables: tables.LEDGER_TABLES.map((table) => table.name),
  create: async (build) => {
    for (const table of tables.LEDGER_TABLES) await createTable(table, build);
  },
  apply: async (events, build) => {
    const facts = events.flatMap((stored) => factIn(stored) ?? []);
    if (facts.length === 0) return;
    const rows = rowsIn(build);
    const books = await booksFor(touchedBy(facts), rows);
    const movements = post(books, facts);
    await save(books, rows);
    await move(movements, rows);
  },
});

/** The rows of the ledger in one build. */
const rowsIn = (build: BuildTables) => ({
  calls: new TableRows(tables.calls, build),
  vouchers: new TableRows(tables.vouchers, build),
  redemptions: new TableRows(tables.redemptions, build),
  lines: new TableRows(tables.lines, build),
  claimZones: new TableRows(tables.claimZones, build),
  budget: new TableRows(tables.budgetLines, build),
  differences: new TableRows(tables.differences, build),
});
type LedgerRows = ReturnType<typeof rowsIn>;

/** The books with every record that posting may read. */
const booksFor = async (touched: Touched, rows: LedgerRows): Promise<Books> => {
  const books = new Books();
  for (const call of await rows.calls.where('id', touched.calls)) books.calls.load(call);
  for (const claimZone of await rows.claimZones.where('id', touched.claimZones)) books.claimZones.load(claimZone);
  const claims = new Set([...touched.claimZones].map((id) => id.slice(0, id.indexOf('|'))));
  for (const line of await rows.lines.where('claimId', claims)) books.lines.load(line);
  const redemptions = new Set(touched.redemptions);
  for (const line of books.lines.all()) redemptions.add(line.redemptionId);
  for (const line of await rows.lines.where('redemptionId', redemptions)) books.lines.load(line);
  for (const redemption of await rows.redemptions.where('id', redemptions)) books.redemptions.load(redemption);
  const vouchers = new Set([...touched.vouchers, ...touched.paidFrom]);
  for (const { voucherId } of books.lines.all()) vouchers.add(voucherId);
  for (const { voucherId } of books.redemptions.all()) vouchers.add(voucherId);
  for (const voucher of await rows.vouchers.where('id', vouchers)) books.vouchers.load(voucher);
  return books;
};

const save = async (books: Books, rows: LedgerRows): Promise<void> => {
  await rows.calls.write(books.calls.changed());
  await rows.vouchers.write(books.vouchers.changed());
  await rows.redemptions.write(books.redemptions.changed());
  await rows.lines.write(books.lines.changed());
  await rows.claimZones.write(books.claimZones.changed());
};

const move = async ({ budget, settled, differences }: Movements, rows: LedgerRows): Promise<void> => {
  const found = await rows.budget.where('id', budget.map(budgetIdOf));
  const before = new Map(found.map((row) => [budgetIdOf(row), tables.budgetLine(row)]));
  const removed: string[] = [];
  const written: tables.BudgetRow[] = [];
  for (const movement of budget) {
    const id = budgetIdOf(movement);
    const line = moved(before.get(id), movement);
    if (line === undefined) removed.push(id);
    else written.push(tables.budgetRow(line));
  }
  await rows.budget.remove(removed);
  await rows.budget.write(written);
  await rows.differences.remove(settled);
  await rows.differences.write(differences);
};
