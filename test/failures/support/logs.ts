// The logs of a database as they are stored, and what does not hold in them: no projection is believed.
import { metaOf, verifyChain, type StoredEvent } from '@buono/event-store';
import { PostgresLog } from '@buono/event-store/postgres';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { MoneyAudit } from '../../../apps/platform/src/audit/money/money-audit.js';

const PAGE = 5_000;

/** The events of each context, in the order of its log. */
export type Logs = Readonly<Record<string, readonly StoredEvent[]>>;

const eventsOf = async (postgres: Postgres, context: string): Promise<readonly StoredEvent[]> => {
  const log = new PostgresLog(postgres, `${context}_log`);
  const events: StoredEvent[] = [];
  for (let page = await log.readAll(0, PAGE); page.length > 0; page = await log.readAll(events.at(-1)!.position, PAGE))
    events.push(...page);
  return events;
};

/** Reads the logs of these contexts, whole. */
export const logsIn = async (url: string, contexts: readonly string[]): Promise<Logs> => {
  const postgres = openPostgres(url, { max: 1 });
  try {
    const logs: Record<string, readonly StoredEvent[]> = {};
    // Redemption before issuance: what it saw of a voucher, issuance already had.
    for (const context of [...contexts].sort().reverse()) logs[context] = await eventsOf(postgres, context);
    return logs;
  } finally {
    await postgres.close();
  }
};

/** Commands that wrote in two places, or whose events others came between; event ids that are there twice. */
const doubled = (events: readonly StoredEvent[]): readonly string[] => {
  const found: string[] = [];
  const last = new Map<string, StoredEvent>();
  const ids = new Set<string>();
  for (const event of events) {
    if (ids.has(event.id)) found.push(`event ${event.id} is there twice`);
    ids.add(event.id);
    const { commandId } = metaOf(event);
    const before = last.get(commandId);
    const follows = before?.stream === event.stream && before.revision + 1 === event.revision;
    if (before !== undefined && !follows) found.push(`command ${commandId} wrote ${event.stream} twice`);
    last.set(commandId, event);
  }
  return found;
};

/** What does not hold: chains, commands written once and whole, and the money invariants; nothing when all does. */
export const unsoundIn = async (logs: Logs): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [context, events] of Object.entries(logs)) {
    const readAll = (after: number, limit: number) => {
      const from = events.findIndex(({ position }) => position > after);
      return Promise.resolve(from < 0 ? [] : events.slice(from, from + limit));
    };
    const { firstBad } = await verifyChain({ readAll });
    if (firstBad !== undefined) found.push(`${context}: position ${firstBad.position} ${firstBad.why}`);
    found.push(...doubled(events).map((words) => `${context}: ${words}`));
  }
  const audit = new MoneyAudit();
  for (const event of logs['redemption'] ?? []) audit.redemption(event);
  for (const event of logs['issuance'] ?? []) audit.issuance(event);
  const { kept } = audit.end();
  return [...found, ...kept.map(({ invariant, subject, what }) => `${invariant}. ${subject}: ${what}`)];
};
