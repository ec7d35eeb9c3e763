// One round of the rebuild row: either reads and parses every event, or builds every read model from the same logs.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@buono/event-store';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { logFeed, Projector, ReadDatabase, type Projection } from '@buono/read-model';
import { listsProjection } from '../../../../apps/eligibility/src/adapters/projections/lists-projection.js';
import { voucherLinesProjection } from '../../../../apps/issuance/src/adapters/projections/voucher-lines.js';
import { redemptionProjection } from '../../../../apps/redemption/src/adapters/projections/redemption-projection.js';
import { ledgerProjection } from '../../../../apps/reporting/src/adapters/projections/ledger-projection.js';
import { taskOf, tell } from '../measure/task.js';
import { CONTEXTS, logIn } from '../workload/parallel-worlds.js';

export interface RebuildTask {
  readonly what: 'read' | 'rebuild';
  readonly directory: string;
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

const readAndParse = async (store: SqliteEventStore): Promise<number> => {
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

const build = async (store: SqliteEventStore, projection: Projection<StoredEvent>, file: string): Promise<void> => {
  const reads = ReadDatabase.open(file);
  const onFault = (error: unknown): never => {
    throw error;
  };
  const projector = new Projector({ reads, feed: logFeed(store), projection, onFault });
  await projector.start();
  if (!(await projector.caughtUp(LONGEST_MS))) throw new Error(`${projection.name} did not catch up`);
  // Also waits for the indexes, which are made once the past is in.
  await projector.stop();
  await reads.close();
};

const { what, directory } = taskOf<RebuildTask>();
const reads = join(directory, 'rebuilt');
rmSync(reads, { recursive: true, force: true });
mkdirSync(reads);
let events = 0;
const secondsByContext: Record<string, number> = {};
const began = performance.now();
for (const context of CONTEXTS) {
  const from = performance.now();
  const store = await SqliteEventStore.open(logIn(directory, context));
  if (what === 'read') events += await readAndParse(store);
  else await build(store, PROJECTIONS[context](), join(reads, `${context}.reads.db`));
  await store.close();
  secondsByContext[context] = (performance.now() - from) / 1_000;
}
const seconds = (performance.now() - began) / 1_000;
const result: RebuildResult = { events, seconds, peakMiB: process.resourceUsage().maxRSS / 1_024, secondsByContext };
await tell(result);
