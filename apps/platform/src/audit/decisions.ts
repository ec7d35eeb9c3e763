// `npm run audit:decisions [-- --data <directory>]`: takes every decision again; ends with 1 when one comes out otherwise.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf, openEngines } from '@buono/engines';
import { DemonstrationClock, faultFacts, MachineClock, openDataDirectory, type DataDirectory } from '@buono/process';
import { replayDecisions, type ReplayedDecision } from '../../../eligibility/src/replay-decisions.js';
import type { PlatformConfig } from '../platform.config.js';
import { readDecisionsAudit } from './decisions.config.js';

const CONTEXT = 'eligibility';

/** What was found: how many decisions came out how, and the first that comes out otherwise. */
interface Found {
  readonly counts: Record<ReplayedDecision['result'], number>;
  first?: ReplayedDecision;
}

/** Holds the directory meanwhile: the openings of evidence are recorded in the log that it reads. */
async function audit(config: PlatformConfig): Promise<number> {
  const logs = directoryOf(config.engines.log);
  if (logs !== undefined && !existsSync(join(logs, `${CONTEXT}.log.db`)))
    throw new Error(`${logs} holds no log of ${CONTEXT}`);
  const machine = new MachineClock();
  const directory = openDataDirectory(config, () => new Date(machine.millis()));
  try {
    return told(await replayAll(config, directory, machine));
  } finally {
    directory.release();
  }
}

async function replayAll(config: PlatformConfig, directory: DataDirectory, machine: MachineClock): Promise<Found> {
  const { demonstration, masterKeys } = directory;
  const clock =
    demonstration === undefined
      ? machine
      : new DemonstrationClock(() => machine.millis(), demonstration.clockAheadMillis);
  const onFault = (error: unknown, where: string): void => console.error({ where, ...faultFacts(error) });
  const engines = await openEngines({ urls: config.engines, masterKeys, clock, contexts: [CONTEXT], onFault });
  try {
    const parts = engines.contexts.get(CONTEXT);
    if (parts === undefined) throw new Error(`there is no ${CONTEXT}`);
    const found: Found = { counts: { same: 0, different: 0, erased: 0 } };
    for await (const replay of replayDecisions(parts)) {
      found.counts[replay.result] += 1;
      if (replay.result === 'different') found.first ??= replay;
    }
    return found;
  } finally {
    await engines.close();
  }
}

// Names only: the values may be a person's.
function told({ counts, first }: Found): number {
  console.log(`${counts.same} decisions come out the same, ${counts.different} otherwise, ${counts.erased} are erased`);
  if (first === undefined) return 0;
  console.log(`first: application ${first.applicationId}, event ${first.revision} (${first.what})`);
  for (const { what, name } of first.differences) console.log(`  ${what} ${name}`);
  return 1;
}

try {
  process.exitCode = await audit(readDecisionsAudit());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
