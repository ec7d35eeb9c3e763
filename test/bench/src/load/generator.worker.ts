// The load generator, in a process of its own: closed (so many clients, each waiting for its answer) or open (so many
// arrivals a second, whatever the server does; latency counts from the moment at which a request should have been sent).
import { readFileSync, writeFileSync } from 'node:fs';
import { percentile } from '../measure/statistics.js';
import { taskOf, tell } from '../measure/task.js';
import { Connection, requestText, type Answered } from './connection.js';

/** A request as it stands in the task's file: one JSON line each. */
export interface Planned {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LoadTask {
  readonly port: number;
  /** A file of `Planned`, one a line. */
  readonly file: string;
  readonly connections: number;
  /** Arrivals a second of an open load; none for a closed one. */
  readonly arrivalsPerSecond?: number;
  /** Where the bodies of the answers go, one a line, in the order of the requests. */
  readonly answers?: string;
}

export interface LoadResult {
  readonly seconds: number;
  readonly cpuMicros: number;
  /** How many answers came with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The first answer that was no success, to be read by a person. */
  readonly firstBad?: string;
  /** Milliseconds: from sending in a closed load, from the intended time in an open one. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

const task = taskOf<LoadTask>();
const requests = readFileSync(task.file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { path, headers, body } = JSON.parse(line) as Planned;
    return requestText(path, headers, body);
  });
const connections = await Promise.all(Array.from({ length: task.connections }, () => Connection.open(task.port)));
const latencies = new Float64Array(requests.length);
const statuses: Record<string, number> = {};
let firstBad: string | undefined;
const bodies: string[] = [];

const note = (n: number, since: number, { status, body }: Answered): void => {
  latencies[n] = performance.now() - since;
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (task.answers !== undefined) bodies[n] = body;
  if (status >= 300) firstBad ??= `${status} ${body}`;
};

const send = async (n: number, connection: Connection, since: number): Promise<void> =>
  note(n, since, await connection.send(requests[n] ?? ''));

const closed = async (): Promise<void> => {
  let next = 0;
  const client = async (connection: Connection): Promise<void> => {
    while (next < requests.length) await send(next++, connection, performance.now());
  };
  await Promise.all(connections.map(client));
};

// Arrivals wait in order for a free connection; their clock has been running since they were due.
const open = (perSecond: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const dueAt = (n: number): number => began + (n / perSecond) * 1_000;
    const free = [...connections];
    let [next, answered] = [0, 0];
    let timer: NodeJS.Timeout | undefined;
    const go = (): void => {
      const now = performance.now();
      while (next < requests.length && dueAt(next) <= now) {
        const connection = free.pop();
        if (connection === undefined) return;
        const n = next++;
        send(n, connection, dueAt(n)).then(() => {
          free.push(connection);
          answered += 1;
          if (answered === requests.length) resolve();
          else go();
        }, reject);
      }
      if (next < requests.length) timer ??= setTimeout(wake, Math.max(1, dueAt(next) - now));
    };
    const wake = (): void => {
      timer = undefined;
      go();
    };
    go();
  });

const cpu = process.cpuUsage();
const began = performance.now();
await (task.arrivalsPerSecond === undefined ? closed() : open(task.arrivalsPerSecond));
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpu);
for (const connection of connections) connection.close();
if (task.answers !== undefined) writeFileSync(task.answers, `${bodies.join('\n')}\n`);

const result: LoadResult = {
  seconds,
  cpuMicros: user + system,
  statuses,
  ...(firstBad !== undefined && { firstBad }),
  p50: percentile(latencies, 0.5),
  p99: percentile(latencies, 0.99),
  most: percentile(latencies, 1),
};
await tell(result);
