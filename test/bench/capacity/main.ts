// Prints the tables of the capacity plan; `--write` brings the page up to date, `--measure` takes what this machine gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { changed, readInputs, valuesOf } from './inputs.js';
import { pageWith, tablesOf } from './tables.js';

const PAGE = join('docs', 'guide', 'scale.md');
const SWITCHES = ['--measure', '--postgres', '--write'];

const args = process.argv.slice(2);
const flags = valuesOf(args.filter((arg) => !SWITCHES.includes(arg)));
let inputs = readInputs();
if (args.includes('--measure')) {
  console.log(`Measuring; load of the machine beforehand ${loadavg()[0]?.toFixed(1) ?? '?'}.`);
  const { measuredHere } = await import('./measure.js');
  inputs = changed(inputs, await measuredHere(args.includes('--postgres')), 'measured');
}
const tables = tablesOf(changed(inputs, flags));
if (args.includes('--write')) {
  // The page quotes the committed inputs and nothing else.
  if (args.length > 1) throw new RangeError('--write goes alone');
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), tables));
} else for (const [name, table] of tables) console.log(`\n${name}\n\n${table}`);
