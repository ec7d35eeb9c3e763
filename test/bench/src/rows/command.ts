// Row: a redemption in process, by Buono's executor and by emmett's command handler, on the same durable store.
import { newDirectory, removeDirectory } from '../measure/directory.js';
import { built, resultOf } from '../measure/child.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import type { Engine } from '../workload/contestants.js';
import type { CommandResult, CommandTask } from './command.worker.js';

const TARGET = 4;

const round =
  (engine: Engine, inFlight: number, { commands }: Options) =>
  async (): Promise<CommandResult> => {
    const directory = newDirectory();
    try {
      const task: CommandTask = { engine, inFlight, commands, directory };
      return await resultOf<CommandResult>(built('test/bench/src/rows/command.worker.ts'), task);
    } finally {
      removeDirectory(directory);
    }
  };

const rate = (results: readonly CommandResult[]): number => median(results.map(({ perSecond }) => perSecond));

const told = (name: string, at16: readonly CommandResult[], at64: readonly CommandResult[]) => {
  const better = rate(at16) > rate(at64) ? { inFlight: 16, results: at16 } : { inFlight: 64, results: at64 };
  const perSecond = rate(better.results);
  const cpu = median(better.results.map(({ cpuMicrosPerCommand }) => cpuMicrosPerCommand));
  return { perSecond, text: `${Math.round(perSecond)}/s at ${better.inFlight}`, cpu: `${name} ${Math.round(cpu)} µs` };
};

/** Measures the row. */
export const commandRow = async (options: Options): Promise<Row> => {
  const measured = await interleaved(options.rounds, {
    buono16: round('buono', 16, options),
    emmett16: round('emmett', 16, options),
    buono64: round('buono', 64, options),
    emmett64: round('emmett', 64, options),
  });
  const ours = told('Buono', measured.buono16, measured.buono64);
  const peer = told('emmett', measured.emmett16, measured.emmett64);
  const ratio = ours.perSecond / peer.perSecond;
  return {
    path: 'redemption in process',
    ours: ours.text,
    baseline: `emmett ${peer.text}`,
    ratio,
    target: `≥ ${TARGET} ×`,
    met: ratio >= TARGET,
    notes: [
      'Peer: CommandHandler of @event-driven-io/emmett 0.42.0 over the same SqliteEventStore (test/bench/peers); it has our group commit, writes no hash chain and remembers no command ids. The comparison with emmett-postgresql waits for our PostgreSQL adapter.',
      `CPU per command, all threads: ${ours.cpu}, ${peer.cpu}.`,
    ],
    measured,
  };
};
