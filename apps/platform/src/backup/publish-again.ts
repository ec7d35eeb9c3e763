// After a restore the bus is a new one: publishers go back to what a bus would still have held, and say it again.
import { instantFromMillis, millisOf, type Instant } from '@buono/kernel';
import { quotedName, type Postgres } from '@buono/sql/postgres';

/** What a bus keeps unless told otherwise; whoever had not consumed for longer had lost it anyway. */
const PUBLISHED_AGAIN_DAYS = 30;

/**
 * Sets each publisher's checkpoint back by that time before `now`. Messages have the ids that they had: whoever consumed one
 * and kept the effect does nothing the second time.
 */
export const publishAgain = async (logs: Postgres, reads: Postgres, now: Instant): Promise<void> => {
  const since = instantFromMillis(millisOf(now) - PUBLISHED_AGAIN_DAYS * 86_400_000);
  const { rows } = await reads.query<{ schema: string }>(
    `select table_schema as schema from information_schema.tables where table_name = 'checkpoints'`,
  );
  for (const { schema } of rows) {
    const position = await lastBefore(logs, schema.replace(/_reads$/, '_log'), since);
    await reads.query(
      `update ${quotedName(schema)}.checkpoints set position = least(position, $1) where name = 'publisher'`,
      [position],
    );
  }
};

/** The position of the last event recorded before an instant, 0 when there is none: stamps never decrease in a log. */
const lastBefore = async (postgres: Postgres, schema: string, instant: Instant): Promise<number> => {
  const events = `${quotedName(schema)}.events`;
  const { rows: bounds } = await postgres.query<{ last: number }>(
    `select coalesce(max(position), 0) as last from ${events}`,
  );
  let [before, after] = [0, (bounds[0]?.last ?? 0) + 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    const { rows } = await postgres.query<{ is_before: boolean }>(
      `select meta::json ->> 'recordedAt' < $2 as is_before from ${events} where position >= $1 order by position limit 1`,
      [middle, instant],
    );
    if (rows[0]?.is_before === true) before = middle;
    else after = middle;
  }
  return before;
};
