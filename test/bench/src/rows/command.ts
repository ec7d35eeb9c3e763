// Rows: a redemption in process, by Buono's executor and by emmett's command handler, on the same kind of store.
import { built, resultOf } from '../measure/child.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import type { Handler } from '../workload/contestants.js';
import { enginesOf, type Engine } from '../workload/places.js';
import type { CommandResult, CommandTask } from './command.worker.js';

const TARGET = 4;

const round =
  (engine: Engine, handler: Handler, inFlight: number, { commands }: Options) =>
  async (): Promise<CommandResult> => {
    const place = await engine.open();
    try {
      const task: CommandTask = { handler, inFlight, commands, at: place.at };
      return await resultOf<CommandResult>(built('test/bench/src/rows/command.worker.ts'), task);
    } finally {
      await place.leave();
    }
  };

const rate = (results: readonly CommandResult[]): number => median(results.map(({ perSecond }) => perSecond));

const told = (name: string, at16: readonly CommandResult[], at64: readonly CommandResult[]) => {
  const better = rate(at16) > rate(at64) ? { inFlight: 16, results: at16 } : { inFlight: 64, results: at64 };
  const perSecond = rate(better.results);
  const cpu = median(better.results.map(({ cpuMicrosPerCommand }) => cpuMicrosPerCommand));
  return { perSecond, text: `${Math.round(perSecond)}/s at ${better.inFlight}`, cpu: `${name} ${Math.round(cpu)} µs` };
};

const WHOLE =
  'Peer: CommandHandler and store of @event-driven-io/emmett-postgresql 0.42.0, with 64 connections; no group commit, no hash chain, no memory of command ids.';
const BORROWED =
  'Peer: CommandHandler of @event-driven-io/emmett 0.42.0 over the same store of ours (test/bench/peers); it has our group commit, writes no hash chain and remembers no command ids.';

const rowOn = async (engine: Engine, options: Options): Promise<Row> => {
  const peer = engine.name === 'PostgreSQL' ? 'emmett-postgresql' : 'emmett';
  const measured = await interleaved(options.rounds, {
    buono16: round(engine, 'buono', 16, options),
    emmett16: round(engine, peer, 16, options),
    buono64: round(engine, 'buono', 64, options),
    emmett64: round(engine, peer, 64, options),
  });
  const ours = told('Buono', measured.buono16, measured.buono64);
  const theirs = told('emmett', measured.emmett16, measured.emmett64);
  const ratio = ours.perSecond / theirs.perSecond;
  return {
    path: `redemption in process, ${engine.name}`,
    ours: ours.text,
    baseline: `emmett ${theirs.text}`,
    ratio,
    // Promised on PostgreSQL, against the peer whole.
    ...(peer === 'emmett-postgresql' && { target: `≥ ${TARGET} ×`, met: ratio >= TARGET }),
    notes: [
      peer === 'emmett-postgresql' ? WHOLE : BORROWED,
      `CPU per command in the process, all threads: ${ours.cpu}, ${theirs.cpu}.`,
      ...engine.notes,
    ],
    measured,
  };
};

/** Measures the rows, one for each engine that is asked for. */
export const commandRows = async (options: Options): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const engine of enginesOf(options)) rows.push(await rowOn(engine, options));
  return rows;
};
