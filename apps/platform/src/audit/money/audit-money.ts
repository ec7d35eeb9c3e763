// Runs the audit of the money over the logs of a data directory, which may be in use.
import { join } from 'node:path';
import { readLog } from '@buono/event-store/sqlite';
import type { Findings } from './findings.js';
import { MoneyAudit } from './money-audit.js';

/** What was read and what was found. */
export interface MoneyReport {
  readonly events: number;
  readonly findings: Findings;
}

/**
 * Reads the logs of issuance and redemption whole. Redemption first: what it saw of a voucher, issuance already had. In a
 * directory in use the newest events of issuance may still be on their way to redemption, never the other way round.
 */
export const auditMoney = (directory: string): MoneyReport => {
  const audit = new MoneyAudit();
  let events = 0;
  for (const context of ['redemption', 'issuance'] as const) {
    for (const stored of readLog(join(directory, `${context}.log.db`))) {
      audit[context](stored);
      events += 1;
    }
  }
  return { events, findings: audit.end() };
};
