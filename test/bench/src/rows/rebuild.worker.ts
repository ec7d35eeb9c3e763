// One round of the rebuild row: either reads and parses every event, or builds every read model from the same logs.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, StoredEvent } from '@buono/event-store';
import { logFeed, Projector, ReadDatabase, type Projection } from '@buono/read-model';
import { openPostgresReads } from '@buono/read-model/postgres';
import { openPostgres } from '@buono/sql/postgres';
import { listsProjection } from '../../../../apps/eligibility/src/adapters/projections/lists-projection.js';
import { voucherLinesProjection } from '../../../../apps/issuance/src/adapters/projections/voucher-lines.js';
import { redemptionProjection } from '../../../../apps/redemption/src/adapters/projections/redemption-projection.js';
import { ledgerProjection } from '../../../../apps/reporting/src/adapters/projections/ledger-projection.js';
import { taskOf, tell } from '../measure/task.js';
import { openLog } from '../workload/logs.js';
import { CONTEXTS } from '../workload/parallel-worlds.js';

export interface RebuildTask {
  readonly what: 'read' | 'rebuild';
  /** Where the logs are: a directory, or a URL. */
  readonly at: string;
  /** Where read models go: a directory, or the URL of a PostgreSQL. */
  readonly reads: string;
}

export interface RebuildResult {
  readonly events: number;
  readonly seconds: number;
  readonly peakMiB: number;
  readonly secondsByContext: Readonly<Record<string, number>>;
}

const PROJECTIONS: Readonly<Record<(typeof CONTEXTS)[number], () => Projection<StoredEvent>>> = {
  eligibility: listsProjection,
  issuance: voucherLinesProjection,
  redemption: redemptionProjection,
  reporting: ledgerProjection,
};

const PAGE = 2_000;
const LONGEST_MS = 3_600_000;

const readAndParse = async (store: EventStore): Promise<number> => {
  let [events, after, recorded] = [0, 0, ''];
  for (;;) {
    const page = await store.readAll(after, PAGE);
    for (const { data, meta, position } of page) {
      JSON.parse(data);
      recorded = (JSON.parse(meta) as { recordedAt: string }).recordedAt;
      after = position;
    }
    events += page.length;
    if (page.length === 0) return recorded === '' ? 0 : events;
  }
};

const openReads = async (at: string, context: string) => {
  if (!at.startsWith('postgres')) {
    const reads = ReadDatabase.open(join(at, `${context}.reads.db`));
    return { reads, close: () => reads.close() };
  }
  const postgres = openPostgres(at, { applicationName: 'buono bench' });
  const schema = `rebuilt_${context}`;
  await postgres.query(`drop schema if exists ${schema} cascade`);
  const reads = await openPostgresReads(postgres, schema);
  return {
    reads,
    close: async () => {
      await reads.close();
      await postgres.close();
    },
  };
};

const build = async (context: (typeof CONTEXTS)[number], store: EventStore, at: string): Promise<void> => {
  const projection = PROJECTIONS[context]();
  const { reads, close } = await openReads(at, context);
  const onFault = (error: unknown): never => {
    throw error;
  };
  const projector = new Projector({ reads, feed: logFeed(store), projection, onFault });
  await projector.start();
  if (!(await projector.caughtUp(LONGEST_MS))) throw new Error(`${projection.name} did not catch up`);
  // Also waits for the indexes, which are made once the past is in.
  await projector.stop();
  await close();
};

const { what, at, reads } = taskOf<RebuildTask>();
if (!reads.startsWith('postgres')) {
  rmSync(reads, { recursive: true, force: true });
  mkdirSync(reads);
}
let events = 0;
const secondsByContext: Record<string, number> = {};
const began = performance.now();
for (const context of CONTEXTS) {
  const from = performance.now();
  const { store, close } = await openLog(at, context);
  if (what === 'read') events += await readAndParse(store);
  else await build(context, store, reads);
  await close();
  secondsByContext[context] = (performance.now() - from) / 1_000;
}
const seconds = (performance.now() - began) / 1_000;
const result: RebuildResult = { events, seconds, peakMiB: process.resourceUsage().maxRSS / 1_024, secondsByContext };
await tell(result);
