// A PostgreSQL and a Kafka of this specification's own, to be stopped and killed without disturbing anybody.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const run = promisify(execFile);
// Below the ports that systems hand out by themselves; three for Kafka, one for PostgreSQL.
const FIRST_PORT = 20_000;
const PLACES = 2_000;

type Server = 'kafka' | 'postgres';

/** Servers, running. */
export class OwnServers {
  private constructor(
    private readonly directory: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts both, and makes them those that specifications find by the environment. */
  static async start(): Promise<OwnServers> {
    const directory = mkdtempSync(join(tmpdir(), 'buono-servers-'));
    const port = FIRST_PORT + (process.pid % PLACES) * 4;
    const [kafka, postgres] = [port, port + 3].map(String) as [string, string];
    const environment = { ...process.env, NODE_OPTIONS: '', BUONO_LOCAL: directory };
    const servers = new OwnServers(directory, {
      ...environment,
      BUONO_KAFKA_PORT: kafka,
      BUONO_POSTGRES_PORT: postgres,
    });
    await servers.deploy('up');
    process.env['KAFKA_TEST_BROKERS'] = `127.0.0.1:${kafka}`;
    process.env['POSTGRES_TEST_URL'] = `postgres://postgres@127.0.0.1:${postgres}/postgres`;
    return servers;
  }

  stop(server: Server): Promise<void> {
    return this.deploy('stop', server);
  }

  /** As a crash. */
  kill(server: Server): Promise<void> {
    return this.deploy('stop', '--kill', server);
  }

  /** Answers when the server does. */
  startAgain(server: Server): Promise<void> {
    return this.deploy('start', server);
  }

  async end(): Promise<void> {
    await this.deploy('down', '--wipe');
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async deploy(script: string, ...args: readonly string[]): Promise<void> {
    await run(`deploy/local/${script}`, [...args], { env: this.environment });
  }
}
