// What `npm run takeover` is asked for: the file, whether it counts, and who asks.
import { parseArgs } from 'node:util';
import { readDataDirectory } from '../../../portal/src/demonstration/data-directory.config.js';
import { BadCommandLine } from '../backup/backup.config.js';
import { readPlatformConfig } from '../platform.config.js';

/** A take-over that somebody asked for. */
export interface TakeOverOrder {
  readonly file: string;
  /** On the platform that runs; otherwise on a copy of its directory, which is thrown away. */
  readonly forReal: boolean;
  readonly directory: string;
  readonly url: string;
  /** A region officer's bearer token; a demonstration mints its own. */
  readonly token?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads the order. @throws BadCommandLine, BadConfiguration */
export const readTakeOverOrder = (
  args: readonly string[] = process.argv.slice(2),
  environment: TakeOverOrder['environment'] = process.env,
): TakeOverOrder => {
  const options = { file: { type: 'string' }, 'for-real': { type: 'boolean' }, data: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.file === undefined)
    throw new BadCommandLine('say --file <rows.ndjson>; docs/guide/takeover.md tells what it holds');
  const token = environment['BUONO_TOKEN'];
  return {
    file: values.file,
    forReal: values['for-real'] ?? false,
    directory: values.data ?? readDataDirectory(environment),
    url: readPlatformConfig(environment).publicUrl,
    environment,
    ...(token !== undefined && { token }),
  };
};
