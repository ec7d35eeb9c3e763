// What `npm run services` is told by the environment: where the servers of deploy/local are, and which port people open.
import { join } from 'node:path';
import { portFrom, projectDirectory, required, type Environment } from '@buono/process';

/** Where and how the services run. */
export interface ServicesConfig {
  /** A superuser's address of a PostgreSQL server; the database is made there. */
  readonly postgres: string;
  /** `host:port`, several with commas. */
  readonly brokers: string;
  readonly port: number;
  /** Of the portal. */
  readonly dataDirectory: string;
  readonly bundles: string;
  /** What the processes inherit. */
  readonly environment: Environment;
}

/** Reads it. @throws BadConfiguration */
export const readServicesConfig = (env: Environment = process.env): ServicesConfig => {
  const wanted = (variable: string): string =>
    required(variable, env[variable], 'what `eval "$(deploy/local/up)"` sets when it has started the servers');
  return {
    postgres: wanted('POSTGRES_TEST_URL'),
    brokers: wanted('KAFKA_TEST_BROKERS'),
    port: portFrom('PORT', env['PORT'] ?? '3000'),
    dataDirectory: env['BUONO_DATA'] ?? join(projectDirectory(), '.local', 'services'),
    bundles: join(projectDirectory(), 'dist', 'start'),
    environment: env,
  };
};
