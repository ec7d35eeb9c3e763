// What `npm run backup` and `npm run restore` are asked for: the command line first, then the environment.
import { parseArgs } from 'node:util';
import { directoryOf, embeddedIn, engineUrlsFrom, isPostgres, type EngineUrls } from '@buono/engines';
import type { Environment } from '@buono/process';
import { readDataDirectory } from '../../../portal/src/demonstration/data-directory.config.js';
import type { BackupFolders } from './folders.js';

/** What is backed up: a data directory, by its path, or databases, by their addresses. */
export type Subject = { readonly directory: string } | { readonly databases: EngineUrls };

/** A backup or a restore that somebody asked for. */
export interface BackupOrder {
  readonly folders: BackupFolders;
  readonly subject: Subject;
}

/** The command line does not say what is needed. */
export class BadCommandLine extends Error {
  override readonly name = 'BadCommandLine';
}

/**
 * Reads the order: `--to` (or `--from`) names the folder of the data, `--keys-to` (`--keys-from`) that of the keys, beside it
 * unless told. The addresses of the engines say what; `--data` names a data directory whatever they say.
 * @throws BadCommandLine, BadConfiguration
 */
export const readBackupOrder = (
  direction: 'to' | 'from',
  args: readonly string[] = process.argv.slice(2),
  env: Environment = process.env,
): BackupOrder => {
  const options = { [direction]: STRING, [`keys-${direction}`]: STRING, data: STRING };
  const { values } = parseArgs({ args: [...args], options }) as { values: Record<string, string | undefined> };
  const data = values[direction]?.replace(/\/+$/, '');
  if (!data) throw new BadCommandLine(`say --${direction} <directory>`);
  const keys = values[`keys-${direction}`] ?? `${data}.keys`;
  return { folders: { data, keys }, subject: readSubject(env, values['data']) };
};

/** What the addresses of the engines name, or the directory that was asked for. @throws BadCommandLine, BadConfiguration */
export const readSubject = (env: Environment = process.env, asked?: string): Subject => {
  const directory = asked ?? readDataDirectory(env);
  if (asked !== undefined) return { directory };
  const urls = engineUrlsFrom(env, embeddedIn(directory));
  if (isPostgres(urls.log) || isPostgres(urls.reads)) return { databases: urls };
  const [logs, reads] = [directoryOf(urls.log), directoryOf(urls.reads)];
  if (logs !== undefined && logs === reads) return { directory: logs };
  throw new BadCommandLine('say --data <directory>: the logs and what stands beside them are not in one');
};

/** What PostgreSQL's tools are told by the environment. */
export const toolsEnvironment = (): Environment => process.env;

const STRING = { type: 'string' } as const;
