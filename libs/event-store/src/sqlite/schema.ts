// The tables of a log, and how a row becomes an event.
import type { Database } from '@buono/sql';
import type { StoredEvent } from '../port.js';

const SCHEMA_VERSION = 1;

// Positions are row ids: one more than the last, because no event is ever deleted.
const SCHEMA = `
  create table events (
    position integer primary key,
    stream text not null,
    revision integer not null,
    id text not null,
    type text not null,
    data text not null,
    meta text not null,
    unique (stream, revision)
  ) strict;
  pragma user_version = ${SCHEMA_VERSION};
`;

export const COLUMNS = 'id, stream, revision, position, type, data, meta';

export const READ_ALL = `select ${COLUMNS} from events where position > ? order by position limit ?`;

/** The rows of a query over COLUMNS are stored events as they stand. */
export type EventRow = StoredEvent;

/** A log written by another version of the program, which this one must not touch. */
export class UnknownLogVersion extends Error {
  override readonly name = 'UnknownLogVersion';
  constructor(
    readonly path: string,
    readonly version: number,
  ) {
    super(`${path} is a log of version ${version}, this program knows ${SCHEMA_VERSION}`);
  }
}

/** Makes the tables of a new log; refuses one of another version. */
export const prepareLog = (db: Database): void =>
  db.transaction(() => {
    const version = db.prepare('pragma user_version').get<{ user_version: number }>()?.user_version ?? 0;
    if (version === 0) db.exec(SCHEMA);
    else if (version !== SCHEMA_VERSION) throw new UnknownLogVersion(db.path, version);
  });
