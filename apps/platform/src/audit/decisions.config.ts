// Whose decisions are taken again: the platform's own configuration, over the directory that the command line names.
import { parseArgs } from 'node:util';
import type { Environment } from '@buono/process';
import { readPlatformConfig, type PlatformConfig } from '../platform.config.js';

/** Reads it: `--data <directory>` stands before BUONO_DATA. @throws BadConfiguration */
export const readDecisionsAudit = (
  args: readonly string[] = process.argv.slice(2),
  env: Environment = process.env,
): PlatformConfig => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
  return readPlatformConfig(values.data === undefined ? env : { ...env, BUONO_DATA: values.data });
};
