// What every process of the house reads from its environment, whatever it serves.
import { BadConfiguration } from './bad-configuration.js';
import { choiceFrom, portFrom, urlFrom, type Environment } from './settings.js';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The issuer of tokens that is trusted, and where its keys are published. */
export interface Oidc {
  readonly issuer: string;
  readonly jwks: string;
}

/** How a process listens and speaks. */
export interface ProcessConfig {
  /** Address to listen on; loopback unless told otherwise. */
  readonly host: string;
  /** TCP port to listen on. */
  readonly port: number;
  /** The one issuer of tokens that is trusted. */
  readonly oidc?: Oidc;
  /** Whether callers are slowed down. */
  readonly rateLimit: boolean;
  readonly logLevel: LogLevel;
  /** Where the steps of traces are sent (OTLP over HTTP); nowhere unless said. */
  readonly traces?: string;
}

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readProcessConfig = (env: Environment, port: string): ProcessConfig => {
  const oidc = issuerFrom(env);
  const traces = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: portFrom('PORT', env['PORT'] ?? port),
    ...(oidc !== undefined && { oidc }),
    rateLimit: choiceFrom('BUONO_RATE_LIMIT', env['BUONO_RATE_LIMIT'] ?? 'on', ['on', 'off']) === 'on',
    logLevel: choiceFrom('LOG_LEVEL', env['LOG_LEVEL'] ?? 'info', LOG_LEVELS),
    ...(traces !== undefined && { traces: urlFrom('OTEL_EXPORTER_OTLP_ENDPOINT', traces) }),
  };
};

const issuerFrom = (env: Environment): Oidc | undefined => {
  const [issuer, jwks] = [env['OIDC_ISSUER'], env['OIDC_JWKS']];
  if (issuer === undefined) return undefined;
  if (jwks === undefined) throw new BadConfiguration('OIDC_JWKS', '', 'the address of the keys of OIDC_ISSUER');
  return { issuer, jwks: urlFrom('OIDC_JWKS', jwks) };
};
