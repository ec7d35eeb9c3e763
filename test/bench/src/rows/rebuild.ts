// Row: all read models built anew, against reading and parsing the same logs.
import { built, resultOf } from '../measure/child.js';
import { newDirectory, removeDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import { copyLogs, eventsIn } from '../workload/parallel-worlds.js';
import type { RebuildResult, RebuildTask } from './rebuild.worker.js';

const TARGET = 0.25;
const MOST_MIB = 300;

const round = (what: RebuildTask['what'], directory: string) => (): Promise<RebuildResult> =>
  resultOf<RebuildResult>(built('test/bench/src/rows/rebuild.worker.ts'), { what, directory } satisfies RebuildTask);

/** Measures the row on the logs that a platform has left in `data`, multiplied until they are long enough. */
export const rebuildRow = async ({ rounds, rebuildEvents }: Options, data: string): Promise<Row> => {
  const directory = newDirectory();
  const worlds = Math.max(1, Math.ceil(rebuildEvents / eventsIn(data)));
  await copyLogs(data, directory, worlds);
  const events = eventsIn(directory);
  const measured = await interleaved(rounds, { read: round('read', directory), rebuild: round('rebuild', directory) });
  removeDirectory(directory);
  const read = median(measured.read.map(({ seconds }) => seconds));
  const rebuild = median(measured.rebuild.map(({ seconds }) => seconds));
  const peak = median(measured.rebuild.map(({ peakMiB }) => peakMiB));
  const ratio = read / rebuild;
  const byContext = Object.keys(measured.rebuild[0]?.secondsByContext ?? {})
    .map((context) => {
      const of = (results: readonly RebuildResult[]): number =>
        median(results.map(({ secondsByContext }) => secondsByContext[context] ?? 0));
      return `${context} ${of(measured.rebuild).toFixed(2)} s of ${of(measured.read).toFixed(2)} s`;
    })
    .join(', ');
  return {
    path: 'rebuild of all read models',
    ours: `${Math.round(events / rebuild)} events/s`,
    baseline: `read and parse ${Math.round(events / read)} events/s`,
    ratio,
    target: `≥ ${TARGET}, < ${MOST_MIB} MiB`,
    met: ratio >= TARGET && peak < MOST_MIB,
    notes: [
      `${events} events in the logs of the four contexts, from the commands of the other rows${worlds === 1 ? '' : ` in ${worlds} copies with other ids`}; indexes included.`,
      `Most memory of the process: ${Math.round(peak)} MiB (reading and parsing: ${Math.round(median(measured.read.map(({ peakMiB }) => peakMiB)))} MiB).`,
      `Rebuild beside reading: ${byContext}.`,
    ],
    measured,
  };
};
