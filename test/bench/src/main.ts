// The bench: measures the rows that were asked for, prints them as a table and writes them as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, type Options, type RowName } from './options.js';
import { machineFacts, machineText, tableOf, type Row } from './measure/report.js';
import { newDirectory } from './measure/directory.js';
import { batchRow } from './rows/batch.js';
import { commandRows } from './rows/command.js';
import { clickDayRow } from './rows/click-day.js';
import { rebuildRows } from './rows/rebuild.js';
import { redemptionRows } from './rows/redemption.js';
import { rankingRow, simulationRow } from './rows/what-if.js';
import { startRow } from './rows/start.js';

/** The data directory that the first row leaves behind; made by a short one when that row was not asked for. */
let left: string | undefined;
const dataOf = async (options: Options): Promise<string> => {
  if (left === undefined) await redemption({ ...options, rounds: 1, commands: SHORT });
  return left ?? '';
};
const SHORT = 2_000;

const redemption = async (options: Options): Promise<readonly Row[]> => {
  left = newDirectory();
  return redemptionRows(options, left);
};

const MEASURES: Readonly<Record<RowName, (options: Options) => Promise<Row | readonly Row[]>>> = {
  redemption,
  command: commandRows,
  batch: batchRow,
  'click-day': clickDayRow,
  ranking: rankingRow,
  simulation: simulationRow,
  rebuild: async (options) => rebuildRows(options, await dataOf(options)),
  start: async (options) => startRow(options, await dataOf(options)),
};

const measure = async (options: Options): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const name of options.rows) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...[await MEASURES[name](options)].flat());
  }
  return rows;
};

// Ends through `exit`, so that children and directories go too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const options = readOptions(process.argv.slice(2));
const machine = machineFacts();
const rows = await measure(options);
const file = join('test', 'bench', 'results', 'bench.json');
mkdirSync(join('test', 'bench', 'results'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ machine, options, rows }, undefined, 2)}\n`);
process.stdout.write(
  `${machineText(machine)}\nMedians of ${options.rounds} interleaved rounds.\n\n${tableOf(rows)}\n\n${file}\n`,
);
