// Row: from the start of the process to its first `ready`, on a data directory that is in use already.
import type { Row } from '../measure/report.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import { startPlatform } from '../servers/platform.js';
import { eventsIn } from '../workload/parallel-worlds.js';

const [TARGET_MS, STRETCH_MS] = [2_000, 1_000];

/** Measures the row on a data directory that a platform has left. */
export const startRow = async ({ rounds }: Options, data: string): Promise<Row> => {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const platform = await startPlatform(data);
    measured.push(platform.readyAfter);
    await platform.child.end();
  }
  const milliseconds = median(measured);
  return {
    path: 'start to ready',
    ours: `${(milliseconds / 1_000).toFixed(2)} s`,
    target: `< ${TARGET_MS / 1_000} s (< ${STRETCH_MS / 1_000} s)`,
    met: milliseconds < TARGET_MS,
    notes: [`The built platform, without building it, on a directory of ${eventsIn(data)} events.`],
    measured,
  };
};
