// What is audited: the data directory or the database that the command line or the environment names.
import { parseArgs } from 'node:util';
import { directoryOf, embeddedIn, engineUrlsFrom, isPostgres } from '@buono/engines';
import { BadConfiguration, type Environment } from '@buono/process';
import { readDataDirectory } from '../../../portal/src/demonstration/data-directory.config.js';

/** Where the logs are: a directory, by its path, or a PostgreSQL database, by its address. */
export type AuditedLogs = { readonly directory: string } | { readonly database: string };

/** Reads it: `--data <directory>`, whatever the addresses say; or BUONO_LOG_URL; or the data directory. @throws BadConfiguration */
export const readAuditedLogs = (
  args: readonly string[] = process.argv.slice(2),
  env: Environment = process.env,
): AuditedLogs => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
  if (values.data !== undefined) return { directory: values.data };
  const { log } = engineUrlsFrom({ BUONO_LOG_URL: env['BUONO_LOG_URL'] }, embeddedIn(readDataDirectory(env)));
  if (isPostgres(log)) return { database: log };
  const directory = directoryOf(log);
  if (directory !== undefined) return { directory };
  throw new BadConfiguration(
    'BUONO_LOG_URL',
    `${log.split(':', 1)[0]}:…`,
    'sqlite: or postgres: to be audited from here',
  );
};
