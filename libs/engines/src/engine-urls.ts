// Which engine stands behind each port: three addresses, and what each may be.
import { resolve } from 'node:path';
import { BadConfiguration, type Environment } from '@buono/process';

/** The engines of a process, by address. */
export interface EngineUrls {
  /** The logs of the contexts: `sqlite:<directory>`, `postgres://…`, `kurrentdb://…` or `esdb://…`. */
  readonly log: string;
  /** Messages between contexts: `embedded:` or `kafka://…`. */
  readonly bus: string;
  /** Read models, keys, grants and checkpoints: `sqlite:<directory>` or `postgres://…`. */
  readonly reads: string;
}

/** The names of the variables. */
export const ENGINE_VARIABLES = { log: 'BUONO_LOG_URL', bus: 'BUONO_BUS_URL', reads: 'BUONO_READS_URL' } as const;

const SQLITE = ['sqlite'];
const POSTGRES = ['postgres', 'postgresql'];
const SCHEMES: Readonly<Record<keyof EngineUrls, readonly string[]>> = {
  log: [...SQLITE, ...POSTGRES, 'kurrentdb', 'kurrentdb+discover', 'esdb', 'esdb+discover'],
  bus: ['embedded', 'kafka'],
  reads: [...SQLITE, ...POSTGRES],
};
const OF_ONE_PROCESS: readonly string[] = [...SQLITE, 'embedded'];

/** The scheme of an address, as `postgres`. */
export const schemeOf = (url: string): string => url.split(':', 1)[0] ?? '';

/** Whether an address is one of PostgreSQL. */
export const isPostgres = (url: string): boolean => POSTGRES.includes(schemeOf(url));

/** The directory of a `sqlite:` address, absolute; undefined for any other. */
export const directoryOf = (url: string): string | undefined =>
  SQLITE.includes(schemeOf(url)) ? resolve(url.slice('sqlite:'.length)) : undefined;

/** The embedded engines over one directory: what a process has when nothing is said. */
export const embeddedIn = (directory: string): EngineUrls => ({
  log: `sqlite:${directory}`,
  bus: 'embedded:',
  reads: `sqlite:${directory}`,
});

/** The addresses; `fallback` where a variable is absent. @throws BadConfiguration, which does not repeat a password */
export const engineUrlsFrom = (env: Environment, fallback: EngineUrls): EngineUrls => ({
  log: urlOf(env, 'log', SCHEMES.log) ?? fallback.log,
  bus: urlOf(env, 'bus', SCHEMES.bus) ?? fallback.bus,
  reads: urlOf(env, 'reads', SCHEMES.reads) ?? fallback.reads,
});

/** The addresses of servers that several processes share; each must be said. @throws BadConfiguration */
export const serverUrlsFrom = (env: Environment): EngineUrls => {
  const sharedUrl = (port: keyof EngineUrls): string => {
    const schemes = SCHEMES[port].filter((scheme) => !OF_ONE_PROCESS.includes(scheme));
    const url = urlOf(env, port, schemes);
    if (url === undefined) throw notOneOf(port, '', schemes);
    return url;
  };
  return { log: sharedUrl('log'), bus: sharedUrl('bus'), reads: sharedUrl('reads') };
};

const urlOf = (env: Environment, port: keyof EngineUrls, schemes: readonly string[]): string | undefined => {
  const url = env[ENGINE_VARIABLES[port]];
  if (url === undefined) return undefined;
  // An address may carry a password: only its scheme is repeated.
  if (!schemes.includes(schemeOf(url))) throw notOneOf(port, `${schemeOf(url)}:…`, schemes);
  return url;
};

const notOneOf = (port: keyof EngineUrls, said: string, schemes: readonly string[]): BadConfiguration =>
  new BadConfiguration(ENGINE_VARIABLES[port], said, `an address that begins with one of ${schemes.join(':, ')}:`);
