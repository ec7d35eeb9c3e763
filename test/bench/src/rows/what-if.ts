// Rows: ranking many applications with the reason of each place, and simulating other rules over them.
import { built, resultOf } from '../measure/child.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import type { WhatIfResult, WhatIfTask } from './what-if.worker.js';

const WORKER = built('test/bench/src/rows/what-if.worker.ts');
// The targets are of 100,000; other numbers are held to their share.
const [TARGET_OF, RANK_SECONDS, SIMULATE_SECONDS, MOST_MIB] = [100_000, 2, 5, 500];

const round = (what: WhatIfTask['what'], applications: number) => (): Promise<WhatIfResult> =>
  resultOf<WhatIfResult>(WORKER, { what, applications } satisfies WhatIfTask);

interface Asked {
  readonly what: 'rank' | 'simulate';
  readonly path: string;
  readonly applications: number;
  readonly targetSeconds: number;
  readonly found: string;
}

const rowOf = async ({ rounds }: Options, { what, path, applications, targetSeconds, found }: Asked): Promise<Row> => {
  const measured = await interleaved(rounds, {
    bare: round('read and sort', applications),
    ours: round(what, applications),
  });
  const of = (results: readonly WhatIfResult[], which: keyof WhatIfResult): number =>
    median(results.map((one) => one[which]));
  const [bare, ours] = [of(measured.bare, 'cpuSeconds'), of(measured.ours, 'cpuSeconds')];
  const seconds = of(measured.ours, 'seconds');
  const [peak, before] = [of(measured.ours, 'peakMiB'), of(measured.ours, 'beforeMiB')];
  const target = targetSeconds * Math.max(1, applications / TARGET_OF);
  return {
    path: `${path} ${applications} applications`,
    ours: `${seconds.toFixed(2)} s, ${ours.toFixed(2)} s of CPU`,
    baseline: `read and sort ${of(measured.bare, 'seconds').toFixed(2)} s, ${bare.toFixed(2)} s of CPU`,
    ratio: bare / ours,
    target: `< ${target} s, < ${MOST_MIB} MiB`,
    met: seconds < target && peak < MOST_MIB,
    notes: [
      `Ratio and per application by CPU, one thread: ${((1e6 * ours) / applications).toFixed(1)} µs beside ${((1e6 * bare) / applications).toFixed(1)} µs. ${found}: ${of(measured.ours, 'found')}.`,
      `Most memory ${Math.round(peak)} MiB, ${Math.round(peak - before)} MiB more than before the applications came.`,
      `The engine and the use case's own folds, on facts as boxes hold them; what it costs to open boxes and to record each opening is not in it.`,
    ],
    measured,
  };
};

/** Measures the ranking row. */
export const rankingRow = (options: Options): Promise<Row> =>
  rowOf(options, {
    ...{ what: 'rank', path: 'ranking, every place explained,', applications: options.ranking },
    ...{ targetSeconds: RANK_SECONDS, found: 'Places' },
  });

/** Measures the simulation row. */
export const simulationRow = (options: Options): Promise<Row> =>
  rowOf(options, {
    ...{ what: 'simulate', path: 'simulation of other points and ties over', applications: options.simulation },
    ...{ targetSeconds: SIMULATE_SECONDS, found: 'Applications that move' },
  });
