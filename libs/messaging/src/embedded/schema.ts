// The tables of the embedded bus.

/** Created when missing. Positions are never reused, not even after retention has emptied the table. */
export const SCHEMA = `
  create table if not exists messages (
    position integer primary key autoincrement,
    id text not null unique,
    type text not null,
    stored_at text not null,
    body text not null
  );
  create table if not exists offsets (
    consumer_group text primary key,
    position integer not null,
    seen_at text not null
  ) without rowid;
  create table if not exists dead_letters (
    id text primary key,
    consumer_group text not null,
    type text not null,
    subject text not null,
    reason text not null,
    attempts integer not null,
    failed_at text not null,
    body text not null
  ) without rowid;
`;
