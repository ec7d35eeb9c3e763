// What `npm run events:copy` is asked for: from where, to where.
import { parseArgs } from 'node:util';
import { directoryOf, engineUrlsFrom, isPostgres, type EngineUrls } from '@buono/engines';

/** Where logs are, and what stands beside them. */
export type Place = Pick<EngineUrls, 'log' | 'reads'>;

/** A copy that somebody asked for. */
export interface CopyOrder {
  readonly from: Place;
  readonly to: Place;
  readonly publishAgain: boolean;
}

/** The command line does not say what is needed. */
export class BadCopyOrder extends Error {
  override readonly name = 'BadCopyOrder';
}

const STRING = { type: 'string' } as const;
const USAGE =
  'npm run events:copy -- --from <url> --to <url> [--reads-from <url>] [--reads-to <url>] [--publish-again]';

/** Reads it. Keys, grants and checkpoints are where the log is unless told. @throws BadCopyOrder, BadConfiguration */
export const readCopyOrder = (args: readonly string[] = process.argv.slice(2)): CopyOrder => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: STRING,
      to: STRING,
      'reads-from': STRING,
      'reads-to': STRING,
      'publish-again': { type: 'boolean' },
    },
  });
  const from = placeOf('from', values.from, values['reads-from']);
  const to = placeOf('to', values.to, values['reads-to']);
  if (sameUrl(from.log, to.log) || sameUrl(from.reads, to.reads))
    throw new BadCopyOrder('source and target are the same');
  return { from, to, publishAgain: values['publish-again'] === true };
};

const placeOf = (end: 'from' | 'to', log: string | undefined, beside: string | undefined): Place => {
  if (log === undefined) throw new BadCopyOrder(USAGE);
  const reads = beside ?? log;
  if (directoryOf(reads) === undefined && !isPostgres(reads))
    throw new BadCopyOrder(`say --reads-${end} <url>: keys, grants and checkpoints are in sqlite: or postgres:`);
  return engineUrlsFrom({ BUONO_LOG_URL: log, BUONO_READS_URL: reads }, { log, bus: 'embedded:', reads });
};

const sameUrl = (a: string, b: string): boolean => (directoryOf(a) ?? a) === (directoryOf(b) ?? b);
