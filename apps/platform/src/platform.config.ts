// The platform's configuration, read from the environment once; nothing else here looks at process.env.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { instant, isInstant, type Instant } from '@buono/kernel';
import { BadConfiguration } from './bad-configuration.js';

/** What an empty data directory becomes: a demonstration unless told otherwise. */
export type DemonstrationChoice = 'when-empty' | 'on' | 'off';

/** What the platform needs to know before it starts. */
export interface PlatformConfig {
  /** Address to listen on; loopback unless told otherwise. */
  readonly host: string;
  /** TCP port to listen on. */
  readonly port: number;
  /** Where the platform is seen from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
  readonly demonstration: DemonstrationChoice;
  /** The master keys, as `MasterKeys.parse` of `@buono/privacy` reads them. */
  readonly masterKey?: string;
  /** The one issuer of tokens that is trusted, and where its keys are published. */
  readonly oidc?: { readonly issuer: string; readonly jwks: string };
  /** What a new demonstration is filled with: the small set, or nothing. */
  readonly seed: 'small' | 'none';
  /** From when the clock of a new demonstration starts; the machine's time unless said. */
  readonly demonstrationClock?: Instant;
  /** Whether callers are slowed down. */
  readonly rateLimit: boolean;
  readonly logLevel: LogLevel;
  /** The committed OpenAPI document; absent when it has not been made yet. */
  readonly openApiFile?: string;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration.
 * @throws BadConfiguration at the first variable that cannot be used
 */
export function readPlatformConfig(env: Environment = process.env): PlatformConfig {
  const host = env['HOST'] ?? '127.0.0.1';
  const port = portFrom('PORT', env['PORT'] ?? '3000');
  const demonstration = choiceFrom('BUONO_DEMONSTRATION', env['BUONO_DEMONSTRATION'] ?? 'when-empty', CHOICES);
  if (demonstration !== 'off') mayBeSeen(host, env);
  const masterKey = env['BUONO_MASTER_KEY'];
  const oidc = issuerFrom(env);
  const openApiFile = openApiFileIn(projectDirectory());
  const demonstrationClock = instantFrom('BUONO_DEMONSTRATION_CLOCK', env['BUONO_DEMONSTRATION_CLOCK']);
  return {
    host,
    port,
    publicUrl: urlFrom('BUONO_PUBLIC_URL', env['BUONO_PUBLIC_URL'] ?? urlOf(host, port)),
    dataDirectory: readDataDirectory(env),
    demonstration,
    ...(masterKey !== undefined && { masterKey }),
    ...(oidc !== undefined && { oidc }),
    seed: choiceFrom('BUONO_SEED', env['BUONO_SEED'] ?? 'small', ['small', 'none']),
    ...(demonstrationClock !== undefined && { demonstrationClock }),
    rateLimit: choiceFrom('BUONO_RATE_LIMIT', env['BUONO_RATE_LIMIT'] ?? 'on', ['on', 'off']) === 'on',
    logLevel: choiceFrom('LOG_LEVEL', env['LOG_LEVEL'] ?? 'info', LOG_LEVELS),
    ...(openApiFile !== undefined && { openApiFile }),
  };
}

/** Absolute path of the data directory: `BUONO_DATA`, or `data` where the process was started. */
export const readDataDirectory = (env: Environment = process.env): string => resolve(env['BUONO_DATA'] ?? 'data');

const CHOICES: readonly DemonstrationChoice[] = ['when-empty', 'on', 'off'];

function choiceFrom<T extends string>(variable: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new BadConfiguration(variable, value, choices.join(', '));
  return chosen;
}

function portFrom(variable: string, value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new BadConfiguration(variable, value, 'a port, 0 to 65535');
  return port;
}

function instantFrom(variable: string, value: string | undefined): Instant | undefined {
  if (value === undefined) return undefined;
  if (!isInstant(value)) throw new BadConfiguration(variable, value, 'an instant as 2026-03-02T08:00:00.000Z');
  return instant(value);
}

function urlFrom(variable: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new BadConfiguration(variable, value, 'an address');
  return value.replace(/\/+$/, '');
}

const urlOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

// In a demonstration everybody may be anybody: it is for the person at the keyboard, unless that person wants company.
function mayBeSeen(host: string, env: Environment): void {
  const isLoopback = host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
  if (isLoopback || env['BUONO_DEMONSTRATION_HOST_ALLOWED'] === 'yes') return;
  throw new BadConfiguration(
    'HOST',
    host,
    'a loopback address for a demonstration, or BUONO_DEMONSTRATION_HOST_ALLOWED=yes; BUONO_DEMONSTRATION=off in production',
  );
}

function issuerFrom(env: Environment): PlatformConfig['oidc'] {
  const [issuer, jwks] = [env['OIDC_ISSUER'], env['OIDC_JWKS']];
  if (issuer === undefined) return undefined;
  if (jwks === undefined) throw new BadConfiguration('OIDC_JWKS', '', 'the address of the keys of OIDC_ISSUER');
  return { issuer, jwks: urlFrom('OIDC_JWKS', jwks) };
}

/** The directory of the package in which this code stands, built or not. */
export function projectDirectory(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
}

function openApiFileIn(directory: string): string | undefined {
  const file = join(directory, 'openapi.json');
  return existsSync(file) ? file : undefined;
}
