// Row: all read models built anew, against reading and parsing the same logs.
import { built, resultOf } from '../measure/child.js';
import { join } from 'node:path';
import { newDirectory, removeDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import { moveLogs } from '../workload/move-logs.js';
import { copyLogs, eventsIn } from '../workload/parallel-worlds.js';
import { enginesOf, type Engine } from '../workload/places.js';
import type { RebuildResult, RebuildTask } from './rebuild.worker.js';

const TARGET = 0.25;
const MOST_MIB = 300;

const round = (task: RebuildTask) => (): Promise<RebuildResult> =>
  resultOf<RebuildResult>(built('test/bench/src/rows/rebuild.worker.ts'), task);

interface Source {
  readonly directory: string;
  readonly events: number;
  readonly worlds: number;
}

const measuredOn = async (engine: Engine, { directory }: Source, rounds: number) => {
  const place = engine.name === 'SQLite' ? { at: directory, leave: async () => undefined } : await engine.open();
  try {
    if (place.at !== directory) await moveLogs(directory, place.at);
    const reads = engine.name === 'PostgreSQL' ? place.at : join(directory, 'rebuilt');
    const task = (what: RebuildTask['what']) => round({ what, at: place.at, reads });
    return await interleaved(rounds, { read: task('read'), rebuild: task('rebuild') });
  } finally {
    await place.leave();
  }
};

const rowOn = async (engine: Engine, source: Source, rounds: number): Promise<Row> => {
  const { events, worlds } = source;
  const measured = await measuredOn(engine, source, rounds);
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
    path: `rebuild of all read models, ${engine.name}`,
    ours: `${Math.round(events / rebuild)} events/s`,
    baseline: `read and parse ${Math.round(events / read)} events/s`,
    ratio,
    target: `≥ ${TARGET}, < ${MOST_MIB} MiB`,
    met: ratio >= TARGET && peak < MOST_MIB,
    notes: [
      `${events} events in the logs of the four contexts, from the commands of the other rows${worlds === 1 ? '' : ` in ${worlds} copies with other ids`}; indexes included.`,
      `Most memory of the process: ${Math.round(peak)} MiB (reading and parsing: ${Math.round(median(measured.read.map(({ peakMiB }) => peakMiB)))} MiB).`,
      `Rebuild beside reading: ${byContext}.`,
      ...engine.notes,
    ],
    measured,
  };
};

/** Measures the rows on the logs that a platform has left in `data`, multiplied until they are long enough. */
export const rebuildRows = async (options: Options, data: string): Promise<readonly Row[]> => {
  const directory = newDirectory();
  const worlds = Math.max(1, Math.ceil(options.rebuildEvents / eventsIn(data)));
  await copyLogs(data, directory, worlds);
  const source = { directory, worlds, events: eventsIn(directory) };
  const rows: Row[] = [];
  for (const engine of enginesOf(options)) rows.push(await rowOn(engine, source, options.rounds));
  removeDirectory(directory);
  return rows;
};
