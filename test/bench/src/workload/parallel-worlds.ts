// Makes a long log out of a short one: copies of the same history, in each of which every UUID is another. Sums, orders
// and streams stay what they were; hash chains do not, so that such a log is for reading only.
import { join } from 'node:path';
import { SqliteEventStore, readLog } from '@buono/event-store/sqlite';
import { openDatabase } from '@buono/sql';

/** The contexts whose logs have read models. */
export const CONTEXTS = ['eligibility', 'issuance', 'redemption', 'reporting'] as const;

const UUID = /\b[0-9a-f]{8}(?=-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b)/g;
const IN_ONE_TRANSACTION = 10_000;
const INSERT = 'insert into events (stream, revision, id, type, data, meta) values (?, ?, ?, ?, ?, ?)';

/** The same text in world `world`: world 0 is the one it comes from. */
const inWorld = (world: number, text: string): string =>
  world === 0
    ? text
    : text.replace(UUID, (first) => ((Number.parseInt(first, 16) ^ world) >>> 0).toString(16).padStart(8, '0'));

export const logIn = (directory: string, context: string): string => join(directory, `${context}.log.db`);

/** How many events the logs of a data directory hold. */
export const eventsIn = (directory: string): number =>
  CONTEXTS.reduce((sum, context) => {
    const db = openDatabase(logIn(directory, context), { readonly: true });
    const counted = db.prepare('select count(*) as events from events').get<{ events: number }>()?.events ?? 0;
    db.close();
    return sum + counted;
  }, 0);

/** Writes into `to` the logs of `from`, so many times. */
export const copyLogs = async (from: string, to: string, worlds: number): Promise<void> => {
  for (const context of CONTEXTS) {
    await (await SqliteEventStore.open(logIn(to, context))).close();
    const db = openDatabase(logIn(to, context), { synchronous: 'NORMAL' });
    const insert = db.prepare(INSERT);
    // A stream whose name holds no UUID is the same in all worlds, and grows.
    const lengths = new Map<string, number>();
    for (let world = 0; world < worlds; world += 1) {
      let portion: (() => void)[] = [];
      const write = (): void => {
        db.transaction(() => {
          for (const one of portion) one();
        });
        portion = [];
      };
      for (const event of readLog(logIn(from, context))) {
        const stream = inWorld(world, event.stream);
        const revision = lengths.get(stream) ?? 0;
        lengths.set(stream, revision + 1);
        const texts = [event.id, event.type, event.data, event.meta].map((text) => inWorld(world, text));
        portion.push(() => void insert.run(stream, revision, ...texts));
        if (portion.length === IN_ONE_TRANSACTION) write();
      }
      write();
    }
    db.close();
  }
};
