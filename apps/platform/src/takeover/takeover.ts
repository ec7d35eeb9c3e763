// `npm run takeover -- --file <rows.ndjson> [--for-real]`: a scheme that ran elsewhere goes on here; rehearsed unless told.
import { readFileSync } from 'node:fs';
import { readMark } from '@buono/process/demonstration';
import { readIdentityKey } from '../../../portal/src/demonstration/identity-key.js';
import { mintToken } from '../../../portal/src/demonstration/mint-token.js';
import { runningPlatform } from '../large-demonstration/platform-process.js';
import { agrees, compareTotals } from './compare-totals.js';
import { rehearsalOf } from './rehearsal.js';
import { readScheme, type Fault } from './scheme-file.js';
import { TakeOver } from './take-over.js';
import { readTakeOverOrder, type TakeOverOrder } from './takeover.config.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (faults: readonly Fault[]): void => {
  for (const { line, what } of faults) say(`riga ${line}: ${what}`);
};

const tokenFor = async ({ token, directory }: TakeOverOrder): Promise<string> => {
  if (token !== undefined) return token;
  const key = readMark(directory) === undefined ? undefined : readIdentityKey(directory);
  if (key === undefined) throw new Error('say BUONO_TOKEN: the bearer token of a region officer');
  return mintToken('region-officer', key, Date.now());
};

const run = async (): Promise<number> => {
  const order = readTakeOverOrder();
  const read = readScheme(readFileSync(order.file, 'utf8'));
  if (!read.ok) {
    tell(read.faults);
    return 1;
  }
  const { directory, environment, forReal, url } = order;
  const token = await tokenFor(order);
  say(forReal ? `Presa in carico su ${url}` : 'Prova su una copia: non cambia nulla');
  const platform = forReal ? await runningPlatform(url) : await rehearsalOf(directory, environment);
  try {
    const { found, faults } = await new TakeOver({ url: platform.url, token }, read.scheme, say).run();
    tell(faults);
    const totals = compareTotals(read.scheme.totals, found);
    for (const { name, declared, found: here } of totals)
      say(`${name}: dichiarati ${declared}, trovati ${here}${declared === here ? '' : '  DIFFERENZA'}`);
    return faults.length === 0 && agrees(totals) ? 0 : 1;
  } finally {
    await platform.stop();
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
