// The tables of a log in PostgreSQL, and the one statement that writes to them.
import type { StoredEvent } from '../port.js';

// Names sort by their bytes, whatever the database's language: every process locks them in the same order.
const TABLES = `
  create table events (
    position bigint primary key,
    stream text collate "C" not null,
    revision integer not null,
    id text not null,
    type text not null,
    data text not null,
    meta text not null,
    unique (stream, revision)
  );
  create table heads (stream text collate "C" primary key, revision integer not null) with (fillfactor = 80);
  create table counter (position bigint not null, recorded_at text collate "C") with (fillfactor = 10);
  insert into counter (position) values (0);
`;

/**
 * Writes a batch: at most one append of each stream. An append whose stream is elsewhere, or whose stamp is behind the
 * log's, is left out whole; the others are written. Answers the position after which they stand, and who was left out.
 *
 * Locks are taken in one order by all: heads of streams that begin, heads that are there (each by name), the counter
 * last and to the end of the commit. So nobody waits in a circle, and positions become visible in their order.
 * A function, because each of its statements sees what was committed while it waited, in one round trip.
 */
const APPEND = `
  create function append(batch jsonb) returns jsonb language plpgsql
  set search_path from current
  -- A plan made while the tables were small must not read them whole when they have grown.
  set enable_seqscan to off set enable_hashjoin to off set enable_mergejoin to off
  -- What is off counts as dear, and what is dear would be compiled: 200 ms for each batch.
  set jit to off
  as $$
  declare
    asked constant jsonb := batch->'appends';
    heads jsonb;
    conflicts jsonb;
    behind text[];
    log record;
    written bigint;
  begin
    insert into heads (stream, revision)
      select a.stream, -1 from jsonb_to_recordset(asked) as a(stream text collate "C", expected integer)
      where a.expected = -1 order by a.stream
      on conflict do nothing;

    select coalesce(jsonb_object_agg(l.stream, l.revision), '{}') into heads from (
      select h.stream, h.revision from jsonb_to_recordset(asked) as a(stream text collate "C")
      join heads h on h.stream = a.stream order by h.stream for update of h
    ) l;
    select coalesce(jsonb_object_agg(a.stream, coalesce((heads->>a.stream)::integer, -1)), '{}') into conflicts
      from jsonb_to_recordset(asked) as a(stream text, expected integer)
      where (heads->>a.stream)::integer is distinct from a.expected;

    select c.position, c.recorded_at into log from counter c for update;
    behind := array(
      select a.stream from jsonb_to_recordset(asked) as a(stream text, first_stamp text collate "C")
      where a.first_stamp < log.recorded_at and not conflicts ? a.stream
    );

    update heads h set revision = a.expected + a.size
      from jsonb_to_recordset(asked) as a(stream text collate "C", expected integer, size integer)
      where h.stream = a.stream and not conflicts ? a.stream and a.stream <> all (behind);
    insert into events (position, stream, revision, id, type, data, meta)
      select log.position + row_number() over (order by e.place), e.stream, e.revision, e.id, e.type, e.data, e.meta
      from jsonb_to_recordset(batch->'events')
        as e(place integer, stream text, revision integer, id text, type text, data text, meta text)
      where not conflicts ? e.stream and e.stream <> all (behind);
    get diagnostics written = row_count;
    if written > 0 then
      update counter set position = log.position + written, recorded_at = greatest(log.recorded_at, (
        select max(a.last_stamp) from jsonb_to_recordset(asked) as a(stream text, last_stamp text collate "C")
        where not conflicts ? a.stream and a.stream <> all (behind)));
    end if;
    return jsonb_build_object(
      'after', log.position, 'recordedAt', log.recorded_at, 'conflicts', conflicts, 'behind', behind);
  end $$;
`;

/** What makes a log, step by step. A step that has run somewhere is never changed: another is added. */
export const LOG_STEPS: readonly string[] = [TABLES, APPEND];

export const COLUMNS = 'id, stream, revision, position, type, data, meta';

/** The rows of a query over COLUMNS are stored events as they stand. */
export type EventRow = StoredEvent;
