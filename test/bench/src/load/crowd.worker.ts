// A crowd, in a process of its own: everybody sends one request at a moment of their own, whatever the server does. Who is told
// to come back does so when told; who finds the server dead tries again, with the same key.
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { percentile } from '../measure/statistics.js';
import { taskOf, tell } from '../measure/task.js';
import { Connection, requestText, type Answered } from './connection.js';

/** One person's request, as it stands in the task's file: one JSON line each. */
export interface Visit {
  readonly path: string;
  readonly token: string;
  readonly key: string;
}

export interface CrowdTask {
  readonly port: number;
  /** A file of `Visit`, one a line. */
  readonly file: string;
  readonly arrivalsPerSecond: number;
  /** Connections, open beforehand as those of a proxy in front of a server are: who finds none free waits for one. */
  readonly connections: number;
  /** Where acknowledgements go: a JSON line each, the answer's body. */
  readonly acknowledged: string;
  /** After so many acknowledgements the parent is told, once. */
  readonly tellAfter?: number;
}

export interface CrowdResult {
  readonly seconds: number;
  readonly cpuMicros: number;
  /** Answers by status, of all attempts. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Attempts that found nobody listening, or whose connection broke before the answer. */
  readonly broken: number;
  /** The first answer from 500 on, to be read by a person. */
  readonly firstFault?: string;
  /** Milliseconds from the intended moment of the attempt that was accepted; of those that met a dead server not counted here. */
  readonly accepted: Times;
  /** Of those who met a dead server: from the intended moment of the first attempt that found it dead. */
  readonly throughTheKill: Times;
  /** Milliseconds from the very first intended moment to the receipt, of everybody. */
  readonly whole: Times;
  /** The longest `Retry-After`, in seconds. */
  readonly longestRetry: number;
}

export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

const [PAUSE_DEAD_MS, PAUSE_FAULT_MS] = [1_000, 1_000];

const task = taskOf<CrowdTask>();
const visits: Visit[] = [];
for await (const line of createInterface({ input: createReadStream(task.file) }))
  visits.push(JSON.parse(line) as Visit);

/** An attempt: of whom, since when they mean to send it, and whether they found the server dead since then. */
interface Attempt {
  readonly n: number;
  readonly since: number;
  readonly dead: boolean;
}

const statuses: Record<string, number> = {};
const acknowledged: string[] = [];
const took = { accepted: [] as number[], throughTheKill: [] as number[], whole: [] as number[] };
let [broken, longestRetry, open, next] = [0, 0, 0, 0];
let firstFault: string | undefined;
const free: Connection[] = [];
const queue: Attempt[] = [];
let began = 0;
const dueAt = (n: number): number => began + (n / task.arrivalsPerSecond) * 1_000;

const timesOf = (all: readonly number[]): Times => {
  if (all.length === 0) return { count: 0, p50: 0, p99: 0, most: 0 };
  return { count: all.length, p50: percentile(all, 0.5), p99: percentile(all, 0.99), most: percentile(all, 1) };
};

const received = ({ n, since, dead }: Attempt, body: string): void => {
  const now = performance.now();
  (dead ? took.throughTheKill : took.accepted).push(now - since);
  took.whole.push(now - dueAt(n));
  acknowledged.push(body);
  if (acknowledged.length === task.tellAfter) process.send?.({ said: 'so many' });
};

const again = (attempt: Attempt, afterMs: number): void => {
  setTimeout(() => {
    queue.push(attempt);
    serve();
  }, afterMs);
};

const answered = (attempt: Attempt, { status, body, retryAfter }: Answered): void => {
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (status === 200) return received(attempt, body);
  if (status === 429 && retryAfter !== undefined) {
    longestRetry = Math.max(longestRetry, retryAfter);
    // Nobody comes back at the same millisecond as the others.
    const afterMs = (retryAfter + Math.random()) * 1_000;
    return again({ ...attempt, since: performance.now() + afterMs, dead: false }, afterMs);
  }
  firstFault ??= `${status} ${body}`;
  again(attempt, PAUSE_FAULT_MS);
};

const send = async (attempt: Attempt, known?: Connection): Promise<void> => {
  const { path, token, key } = visits[attempt.n] ?? { path: '', token: '', key: '' };
  try {
    const connection = known ?? (await Connection.open(task.port));
    answered(
      attempt,
      await connection.send(requestText(path, { authorization: `Bearer ${token}`, 'idempotency-key': key }, '{}')),
    );
    free.push(connection);
  } catch {
    broken += 1;
    open -= 1;
    again({ ...attempt, dead: true }, PAUSE_DEAD_MS);
  }
  serve();
};

// Those whose moment has come, in order, as long as there are connections.
const serve = (): void => {
  while (queue.length > 0 && (free.length > 0 || open < task.connections)) {
    const connection = free.pop();
    if (connection?.isOpen === false) {
      open -= 1;
      continue;
    }
    if (connection === undefined) open += 1;
    void send(queue.shift() as Attempt, connection);
  }
};

// So few at a time that each is taken: a process takes one connection in each turn of its event loop.
const AT_ONCE = 64;
while (open < Math.min(task.connections, visits.length)) {
  const some = await Promise.all(Array.from({ length: AT_ONCE }, () => Connection.open(task.port)));
  free.push(...some);
  open += some.length;
}

const cpu = process.cpuUsage();
began = performance.now();
await new Promise<void>((resolve) => {
  const go = (): void => {
    const now = performance.now();
    for (; next < visits.length && dueAt(next) <= now; next += 1)
      queue.push({ n: next, since: dueAt(next), dead: false });
    serve();
    if (acknowledged.length === visits.length) resolve();
    else setTimeout(go, 2);
  };
  go();
});
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpu);
for (const connection of free) connection.close();
writeFileSync(task.acknowledged, `${acknowledged.join('\n')}\n`);

await tell({
  seconds,
  cpuMicros: user + system,
  statuses,
  broken,
  ...(firstFault !== undefined && { firstFault }),
  accepted: timesOf(took.accepted),
  throughTheKill: timesOf(took.throughTheKill),
  whole: timesOf(took.whole),
  longestRetry,
} satisfies CrowdResult);
process.exit(0);
