// Runs the audit of the money over the logs of a data directory or of a database, which may be in use.
import { join } from 'node:path';
import { pagesOf, type StoredEvent } from '@buono/event-store';
import { PostgresLog } from '@buono/event-store/postgres';
import { readLog } from '@buono/event-store/sqlite';
import { openPostgres } from '@buono/sql/postgres';
import type { Findings } from './findings.js';
import { MoneyAudit } from './money-audit.js';

/** What was read and what was found. */
export interface MoneyReport {
  readonly events: number;
  readonly findings: Findings;
}

type Context = 'redemption' | 'issuance' | 'reporting';
type Pages = AsyncIterable<readonly StoredEvent[]> | Iterable<readonly StoredEvent[]>;

/** The audit of a data directory. */
export const auditMoney = (directory: string): Promise<MoneyReport> =>
  auditPages((context) => onePage(readLog(join(directory, `${context}.log.db`))));

/** The audit of a PostgreSQL database. */
export const auditMoneyInDatabase = async (url: string): Promise<MoneyReport> => {
  const postgres = openPostgres(url, { max: 1, applicationName: 'buono audit' });
  try {
    return await auditPages((context) => pagesOf(new PostgresLog(postgres, `${context}_log`)));
  } finally {
    await postgres.close();
  }
};

/**
 * Reads the logs whole, first those that hear last: what reporting declared, redemption had settled, and what redemption saw
 * of a voucher, issuance already had. While they are in use the newest events may still be on their way, never the other way
 * round.
 */
const auditPages = async (pages: (context: Context) => Pages): Promise<MoneyReport> => {
  const audit = new MoneyAudit();
  let events = 0;
  for (const context of ['reporting', 'redemption', 'issuance'] as const) {
    for await (const page of pages(context)) {
      for (const stored of page) audit[context](stored);
      events += page.length;
    }
  }
  return { events, findings: audit.end() };
};

function* onePage(events: Iterable<StoredEvent>): Generator<readonly StoredEvent[]> {
  for (const event of events) yield [event];
}
