// PostgreSQL's own tools: their dumps are what every administrator knows how to read.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { toolsEnvironment } from './backup.config.js';

/** A tool is missing, or ended badly. What it said is told: names of tables and versions, no data. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';
  constructor(
    readonly tool: string,
    readonly said: string,
  ) {
    super(`${tool}: ${said}`);
  }
}

/** Writes some schemas of a database into a file, as they are in an exported snapshot. */
export const dump = async (
  url: string,
  {
    snapshot,
    schemas,
    file,
  }: { readonly snapshot: string; readonly schemas: readonly string[]; readonly file: string },
): Promise<void> => {
  const what = schemas.map((schema) => `--schema=${schema}`);
  const how = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`];
  const running = start('pg_dump', [...how, ...what], url);
  const ended = whenEnded(running);
  await Promise.all([pipeline(running.process.stdout, createWriteStream(file, { mode: 0o600 })), ended]);
};

/** Puts dumps into a database, all of them or nothing. */
export const load = async (url: string, files: readonly string[]): Promise<void> => {
  const into = start('psql', ['--single-transaction', '--set=ON_ERROR_STOP=1', '--quiet', '--no-psqlrc'], url);
  // Nothing of what is loaded is printed.
  into.process.stdout.resume();
  const ended = whenEnded(into);
  for (const file of files) {
    const out = start('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file]);
    const isOut = whenEnded(out);
    await Promise.all([pipeline(out.process.stdout, into.process.stdin, { end: false }), isOut]).catch(
      async (error: unknown) => {
        into.process.kill();
        // Whoever ended first knows why.
        await ended;
        throw error;
      },
    );
  }
  into.process.stdin.end();
  await ended;
};

interface Running {
  readonly tool: string;
  readonly process: ChildProcessWithoutNullStreams;
}

// A password in the arguments could be read by everybody on the machine.
const start = (tool: string, args: readonly string[], url?: string): Running => {
  const database = url === undefined ? [] : [`--dbname=${withoutPassword(url)}`];
  const env = { ...toolsEnvironment(), ...(url !== undefined && { PGPASSWORD: passwordOf(url) }) };
  return { tool, process: spawn(tool, [...args, ...database], { env }) };
};

const whenEnded = async ({ tool, process: child }: Running): Promise<void> => {
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new ToolFailed(tool, said.trim() || `ended with ${code ?? 'a signal'}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ToolFailed(tool, 'is not on this machine: install the client of PostgreSQL');
  }
};

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

const withoutPassword = (url: string): string => {
  const bare = new URL(url);
  bare.password = '';
  return bare.href;
};
