// Reads a log file from its first event to its last without taking part in it: for audits and copies.
import { openDatabase } from '@buono/sql';
import type { Position, StoredEvent } from '../port.js';
import { READ_ALL, type EventRow } from './schema.js';

const PAGE = 2_000;

/** Every event of a log file, in log order; the file may be in use, and is not written to. @throws when it is not a log. */
export function* readLog(path: string): Generator<StoredEvent> {
  const db = openDatabase(path, { readonly: true });
  try {
    const page = db.prepare(READ_ALL);
    let after: Position = 0;
    for (;;) {
      const events = page.all<EventRow>(after, PAGE);
      yield* events;
      const last = events.at(-1);
      if (last === undefined) return;
      after = last.position;
    }
  } finally {
    db.close();
  }
}
