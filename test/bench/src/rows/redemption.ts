// Row: a durable redemption over HTTP with all checks on, against the bare server; server CPU per command.
import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadResult, LoadTask, Planned } from '../load/generator.worker.js';
import { built, resultOf, startChild, type Child } from '../measure/child.js';
import { newDirectory, removeDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import { interleaved } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import { markDemonstration, startPlatform, untilFollowed, type Platform } from '../servers/platform.js';
import { Town, type Redeemable } from '../workload/town.js';

const TARGET = 0.55;
const PROVIDERS = 160;
/** What one voucher is used for at most: more would meet the ceiling of its area. */
const SERVICES_PER_VOUCHER = 170;
const CONNECTIONS = 64;
/** Every server is warmed by so many commands before the first round. */
const WARM_UP = 6_000;

/** What one round showed of one server. */
interface Measured {
  readonly perSecond: number;
  /** Of the server process, all threads, while the load ran. */
  readonly micros: number;
  /** The same and until everything that follows from the commands was done. */
  readonly microsInAll: number;
  /** The load generator's part of all the CPU time that the two processes took. */
  readonly generatorShare: number;
  readonly p50: number;
  readonly p99: number;
}

interface Server {
  readonly port: number;
  readonly child: Child;
  readonly settled: () => Promise<void>;
}

/** Prepares vouchers through a platform without rate limits, and leaves the directory as it is. */
export const prepare = async (
  directory: string,
  services: number,
  providers = PROVIDERS,
): Promise<readonly Redeemable[]> => {
  markDemonstration(directory);
  const platform = await startPlatform(directory, { BUONO_RATE_LIMIT: 'off', LOG_LEVEL: 'warn' });
  const town = await Town.at(platform.url, directory);
  const vouchers = await town.vouchers(
    await town.publishCall(),
    Math.max(providers, Math.ceil(services / SERVICES_PER_VOUCHER)),
    providers,
  );
  const { status } = await (
    await town.persona('region-officer')
  ).put('/demonstration/clock', {
    now: '2026-03-31T18:00:00.000Z',
  });
  if (status >= 300) throw new Error(`the clock was not set: ${status}`);
  await untilFollowed(platform);
  await platform.child.end();
  return vouchers;
};

/** Half an hour with the educator, for each voucher in turn. */
export const servicesFor = (vouchers: readonly Redeemable[], count: number) =>
  Array.from({ length: count }, (_, n) => {
    const { voucherId, token } = vouchers[n % vouchers.length] as Redeemable;
    const servedOn = `2026-03-${String(2 + (Math.floor(n / vouchers.length) % 28)).padStart(2, '0')}`;
    const body = { voucherId, service: 'A1-EDUCATORE', servedOn, startedAt: '09:00', endedAt: '09:30', minutes: 30 };
    return { token, body };
  });

const requestsFor = (vouchers: readonly Redeemable[], count: number): readonly Planned[] =>
  servicesFor(vouchers, count).map(({ token, body }) => ({
    path: '/api/v1/redemptions',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  }));

export const load = async (
  { port }: Pick<Server, 'port'>,
  vouchers: readonly Redeemable[],
  count: number,
): Promise<LoadResult> => {
  const directory = newDirectory();
  const file = join(directory, 'requests.ndjson');
  writeFileSync(
    file,
    `${requestsFor(vouchers, count)
      .map((request) => JSON.stringify(request))
      .join('\n')}\n`,
  );
  const task: LoadTask = { port, file, connections: CONNECTIONS };
  const result = await resultOf<LoadResult>(built('test/bench/src/load/generator.worker.ts'), task);
  removeDirectory(directory);
  if (result.statuses[201] !== count) throw new Error(`not all redeemed: ${result.firstBad ?? 'no answer'}`);
  return result;
};

const round = (server: Server, vouchers: readonly Redeemable[], count: number) => async (): Promise<Measured> => {
  const before = await server.child.spent();
  const { seconds, cpuMicros, p50, p99 } = await load(server, vouchers, count);
  const during = (await server.child.spent()).cpuMicros - before.cpuMicros;
  await server.settled();
  const inAll = (await server.child.spent()).cpuMicros - before.cpuMicros;
  return {
    perSecond: count / seconds,
    micros: during / count,
    microsInAll: inAll / count,
    generatorShare: cpuMicros / (cpuMicros + during),
    p50,
    p99,
  };
};

const serverOf = (platform: Platform, settled: () => Promise<void>): Server => ({
  port: platform.port,
  child: platform.child,
  settled,
});

const nothing = async (): Promise<void> => undefined;

const startBare = async (directory: string): Promise<Server> => {
  const child = startChild(built('test/bench/src/servers/bare.ts'), [JSON.stringify({ directory })]);
  const { port } = (await child.said) as { port: number };
  return { port, child, settled: nothing };
};

const middle = (measured: readonly Measured[], of: keyof Measured): number => median(measured.map((one) => one[of]));
const micros = (value: number): string => `${Math.round(value)} µs`;

interface Compared {
  readonly ours: number;
  readonly bare: number;
}

const rowOf = (path: string, { ours, bare }: Compared, notes: readonly string[], measured: unknown): Row => ({
  path,
  ours: micros(ours),
  baseline: `bare node:http ${micros(bare)}`,
  ratio: bare / ours,
  target: `≥ ${TARGET}`,
  met: bare / ours >= TARGET,
  notes,
  measured,
});

const pace = (name: string, measured: readonly Measured[]): string =>
  `${name}: ${Math.round(middle(measured, 'perSecond'))}/s, p50 ${middle(measured, 'p50').toFixed(1)} ms, p99 ${middle(measured, 'p99').toFixed(1)} ms, load generator ${Math.round(100 * middle(measured, 'generatorShare'))} % of the CPU time.`;

/** Measures the rows; leaves in `keep` the data directory of the platform, with all that follows. */
export const redemptionRows = async ({ rounds, commands }: Options, keep: string): Promise<readonly Row[]> => {
  const vouchers = await prepare(keep, WARM_UP + rounds * commands);
  const aloneDirectory = newDirectory();
  cpSync(keep, aloneDirectory, { recursive: true });
  const platform = await startPlatform(keep);
  const aloneFile = built('test/bench/src/servers/redemption-alone.ts');
  const servers = {
    platform: serverOf(platform, () => untilFollowed(platform)),
    alone: serverOf(await startPlatform(aloneDirectory, {}, { file: aloneFile }), nothing),
    bare: await startBare(newDirectory()),
  };
  for (const server of Object.values(servers)) {
    await load(server, vouchers, WARM_UP);
    await server.settled();
  }
  const {
    platform: whole,
    alone,
    bare,
  } = await interleaved(rounds, {
    platform: round(servers.platform, vouchers, commands),
    bare: round(servers.bare, vouchers, commands),
    alone: round(servers.alone, vouchers, commands),
  });
  const { peakKiB } = await platform.child.spent();
  for (const { child } of Object.values(servers)) await child.end();
  const bareMicros = middle(bare, 'micros');
  return [
    rowOf(
      'redemption over HTTP, its answer',
      { ours: middle(alone, 'micros'), bare: bareMicros },
      [
        'Server CPU per command, writer thread included: token, roles, rate limit, validation, idempotency, price, wallet, hash chain, fsync, request log. The redemption context by itself, its followers not started.',
        pace('Alone', alone),
        pace('Bare', bare),
      ],
      { alone, bare },
    ),
    rowOf(
      'redemption over HTTP, and all that follows',
      { ours: middle(whole, 'microsInAll'), bare: bareMicros },
      [
        'The built platform, from the first request until every follower has caught up: messages, claims, lists, reporting’s log and ledger. The bare server does none of it.',
        `While the load ran: ${micros(middle(whole, 'micros'))} per command; most memory ${Math.round(peakKiB / 1_024)} MiB.`,
        pace('Platform', whole),
      ],
      { whole, bare },
    ),
  ];
};
