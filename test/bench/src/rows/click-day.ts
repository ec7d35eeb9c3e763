// Row: the click day. Everybody has a draft and a token beforehand; at nine they all send it, at a pace nobody waits for. In
// the middle the server is killed without a warning and started again.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readLog } from '@buono/event-store/sqlite';
import type { CrowdResult, CrowdTask, Visit } from '../load/crowd.worker.js';
import { built, resultOf, startChild } from '../measure/child.js';
import { newDirectory, removeDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import type { Options } from '../options.js';
import { markDemonstration, startPlatform, untilFollowed, type Platform } from '../servers/platform.js';
import type { DraftsTask } from '../workload/drafts.worker.js';
import { logIn } from '../workload/parallel-worlds.js';
import { Town } from '../workload/town.js';

const [TARGET_P99_MS, WHOLE_CLICK_DAY, WHOLE_SECONDS] = [1_000, 550_000, 300];
const CONNECTIONS = 4_096;
// A machine that others use may be ten times slower than one that is ours; what hangs must end all the same.
const LONGEST_MS_EACH = 60;
const LONGEST_MS_AT_LEAST = 120_000;
// Everybody calls from this one machine: the limit by address is for others than these.
// A protocol register numbers afterwards what is received: invented on this machine, it would take the processor of what is measured.
const UNLIMITED = { BUONO_RATE_LIMIT: 'off', BUONO_ACTS: 'none:', BUONO_NOTICES: 'none:' };

const longestFor = (people: number): number => Math.max(LONGEST_MS_AT_LEAST, people * LONGEST_MS_EACH);

/** A directory on which so many people have a draft, and the file of what they will send. */
const prepared = async (directory: string, people: number): Promise<string> => {
  markDemonstration(directory);
  const platform = await startPlatform(directory, UNLIMITED);
  const town = await Town.at(platform.url, directory);
  const callId = await town.publishCall();
  await untilFollowed(platform);
  await platform.child.end();
  const [ids, file] = [join(directory, 'ids.txt'), join(directory, 'visits.ndjson')];
  const drafts: DraftsTask = { directory, callId, people, ids };
  await resultOf(built('test/bench/src/workload/drafts.worker.ts'), drafts, longestFor(people));
  const out = createWriteStream(file);
  let n = 0;
  for await (const id of createInterface({ input: createReadStream(ids) })) {
    const token = await town.tokens.person(n++);
    const visit: Visit = { path: `/api/v1/applications/${id}/submission`, token, key: randomUUID() };
    if (!out.write(`${JSON.stringify(visit)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return file;
};

/** What the log says about what people were told. */
interface Proof {
  readonly receipts: number;
  /** Acknowledged receipts that the log does not hold, or holds with another number. */
  readonly lost: number;
  /** Whether the numbers in the log are 1, 2, 3 … in its order, one for each application. */
  readonly inOrder: boolean;
}

const proofIn = async (directory: string, acknowledged: string): Promise<Proof> => {
  const numbers = new Map<string, number>();
  let [last, inOrder] = [0, true];
  for (const { type, data } of readLog(logIn(directory, 'eligibility'))) {
    if (type !== 'application-registered.v1') continue;
    const { number, applicationId } = JSON.parse(data) as { number: number; applicationId: string };
    inOrder &&= number === last + 1 && !numbers.has(applicationId);
    last = number;
    numbers.set(applicationId, number);
  }
  let lost = 0;
  for await (const line of createInterface({ input: createReadStream(acknowledged) })) {
    const { applicationId, receiptNumber } = JSON.parse(line) as { applicationId: string; receiptNumber: number };
    if (numbers.get(applicationId) !== receiptNumber) lost += 1;
  }
  return { receipts: numbers.size, lost, inOrder };
};

/** The server's life through the click day: killed when half of them have their receipts, started again on the same port. */
interface Lived {
  readonly result: CrowdResult;
  readonly cpuMicros: number;
  readonly peakMiB: number;
  /** Milliseconds from the kill until the server answered again. */
  readonly awayMs: number;
  readonly platform: Platform;
}

const clickDay = async (first: Platform, directory: string, task: CrowdTask, people: number): Promise<Lived> => {
  const before = await first.child.spent();
  const crowd = startChild(built('test/bench/src/load/crowd.worker.ts'), [JSON.stringify(task)]);
  const late = setTimeout(() => void crowd.end(), longestFor(people));
  await crowd.hears('so many');
  const middle = await first.child.spent();
  const killedAt = performance.now();
  await first.child.kill();
  const environment = { ...UNLIMITED, PORT: String(first.port) };
  const second = await startPlatform(directory, environment, { until: 'live' });
  const awayMs = performance.now() - killedAt;
  const started = await second.child.spent();
  const result = (await crowd.said) as CrowdResult;
  clearTimeout(late);
  const after = await second.child.spent();
  return {
    ...{ result, awayMs, platform: second },
    cpuMicros: middle.cpuMicros - before.cpuMicros + after.cpuMicros - started.cpuMicros,
    peakMiB: Math.max(middle.peakKiB, after.peakKiB) / 1_024,
  };
};

/** Measures the row. */
export const clickDayRow = async ({ clickDay: people, arrivalsPerSecond }: Options): Promise<Row> => {
  const directory = newDirectory();
  const file = await prepared(directory, people);
  const first = await startPlatform(directory, UNLIMITED, { until: 'live' });
  await untilFollowed(first, longestFor(people));
  const acknowledged = join(directory, 'acknowledged.ndjson');
  const task: CrowdTask = {
    ...{ port: first.port, file, arrivalsPerSecond, acknowledged, connections: CONNECTIONS },
    tellAfter: Math.ceil(people / 2),
  };
  const lived = await clickDay(first, directory, task, people);
  const { platform, ...figures } = lived;
  const answeredAt = performance.now();
  await untilFollowed(platform, longestFor(people));
  const followedMs = performance.now() - answeredAt;
  await platform.child.end();
  const proof = await proofIn(directory, acknowledged);
  removeDirectory(directory);
  return rowOf({ people, arrivalsPerSecond, followedMs, ...figures, ...proof });
};

interface Measured extends Omit<Lived, 'platform'>, Proof {
  readonly people: number;
  readonly arrivalsPerSecond: number;
  readonly followedMs: number;
}

const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
const s = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const rowOf = (measured: Measured): Row => {
  const { people, arrivalsPerSecond, result, lost, receipts, inOrder } = measured;
  const { accepted, throughTheKill, whole, statuses } = result;
  const perSecond = people / result.seconds;
  const wholeSeconds = WHOLE_CLICK_DAY / perSecond;
  const noFault = Object.keys(statuses).every((status) => status === '200' || status === '429');
  const sound = lost === 0 && receipts === people && inOrder && noFault;
  const fault = result.firstFault === undefined ? '' : ` First fault: ${result.firstFault}`;
  return {
    path: `click day, ${people} submissions at ${arrivalsPerSecond}/s, one SIGKILL`,
    ours: `p50 ${ms(accepted.p50)}, p99 ${ms(accepted.p99)}, ${lost} lost`,
    target: `p99 < ${TARGET_P99_MS} ms, none lost, ${WHOLE_CLICK_DAY} in ${WHOLE_SECONDS} s`,
    met: accepted.p99 < TARGET_P99_MS && sound && wholeSeconds < WHOLE_SECONDS,
    notes: [
      `Receipts ${Math.round(perSecond)}/s: ${WHOLE_CLICK_DAY} would take ${Math.round(wholeSeconds)} s. Latency from the intended moment of the attempt that was accepted; from the first click to the receipt p50 ${s(whole.p50)}, p99 ${s(whole.p99)}.`,
      `${receipts} receipts in the log, numbered 1 to ${receipts} in its order: ${inOrder ? 'yes' : 'NO'}; acknowledged and not there: ${lost}. Answers by status ${JSON.stringify(statuses)}; longest Retry-After ${result.longestRetry} s.${fault}`,
      `Killed when half had their receipts, answering again after ${s(measured.awayMs)}; ${result.broken} attempts found it dead, ${throughTheKill.count} people waited through it: p50 ${s(throughTheKill.p50)}, p99 ${s(throughTheKill.p99)}.`,
      `Server CPU ${Math.round(measured.cpuMicros / people)} µs per submission until the last receipt, without its restart; what follows was done ${s(measured.followedMs)} later. Most memory ${Math.round(measured.peakMiB)} MiB. Load generator ${Math.round((100 * result.cpuMicros) / (result.cpuMicros + measured.cpuMicros))} % of the CPU time.`,
    ],
    measured,
  };
};
