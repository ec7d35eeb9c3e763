// Row: the click day. Everybody has a draft and a token beforehand; at nine they all send it, at a pace nobody waits for.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '@buono/event-store/sqlite';
import type { LoadResult, LoadTask, Planned } from '../load/generator.worker.js';
import { built, resultOf } from '../measure/child.js';
import { newDirectory, removeDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import type { Options } from '../options.js';
import { markDemonstration, startPlatform, untilFollowed, type Platform } from '../servers/platform.js';
import { personNumbered } from '../workload/people.js';
import { logIn } from '../workload/parallel-worlds.js';
import { Town } from '../workload/town.js';

const [TARGET_P99_MS, WHOLE_CLICK_DAY, WHOLE_SECONDS] = [1_000, 550_000, 300];
const CONNECTIONS = 256;
const GENERATOR = built('test/bench/src/load/generator.worker.ts');

const send = async (directory: string, requests: readonly Planned[], task: Omit<LoadTask, 'file' | 'connections'>) => {
  const file = join(directory, 'requests.ndjson');
  writeFileSync(file, `${requests.map((request) => JSON.stringify(request)).join('\n')}\n`);
  return resultOf<LoadResult>(GENERATOR, { ...task, file, connections: CONNECTIONS } satisfies LoadTask);
};

const posted = (path: string, token: string, body: object): Planned => ({
  path: `/api/v1${path}`,
  headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  body: JSON.stringify(body),
});

/** Everybody's draft; the paths of the submissions in the same order. */
const draftAll = async ({ port }: Platform, callId: string, tokens: readonly string[]): Promise<readonly string[]> => {
  const directory = newDirectory();
  const facts = { disabilityCertified: true, isee: 1_500_000, iseePresentedOn: '2026-02-01' };
  const drafts = tokens.map((token, n) =>
    posted('/applications', token, {
      callId,
      action: 'AUTONOMIE',
      recipient: personNumbered(n),
      facts,
      declarationsAccepted: true,
    }),
  );
  const answers = join(directory, 'answers.ndjson');
  const { statuses, firstBad } = await send(directory, drafts, { port, answers });
  if (statuses[201] !== tokens.length) throw new Error(`not all drafted: ${firstBad ?? 'no answer'}`);
  const paths = readFileSync(answers, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => `/applications/${(JSON.parse(line) as { applicationId: string }).applicationId}/submission`);
  removeDirectory(directory);
  return paths;
};

/** Distinct numbers in the register, read from the log itself. */
const receiptsIn = (directory: string): number => {
  const numbers = new Set<number>();
  for (const { type, data } of readLog(logIn(directory, 'eligibility')))
    if (type === 'application-registered.v1') numbers.add((JSON.parse(data) as { number: number }).number);
  return numbers.size;
};

/** Measures the row. */
export const clickDayRow = async ({ clickDay, arrivalsPerSecond }: Options): Promise<Row> => {
  const directory = newDirectory();
  markDemonstration(directory);
  // Everybody calls from this one machine: the limit by address is for others than these.
  const platform = await startPlatform(directory, { BUONO_RATE_LIMIT: 'off' });
  const town = await Town.at(platform.url, directory);
  const callId = await town.publishCall();
  const tokens: string[] = [];
  for (let n = 0; n < clickDay; n += 1) tokens.push(await town.tokens.person(n));
  const paths = await draftAll(platform, callId, tokens);
  await untilFollowed(platform);
  const before = await platform.child.spent();
  const requests = paths.map((path, n) => posted(path, tokens[n] ?? '', {}));
  const result = await send(newDirectory(), requests, { port: platform.port, arrivalsPerSecond });
  const spent = (await platform.child.spent()).cpuMicros - before.cpuMicros;
  await untilFollowed(platform);
  await platform.child.end();
  const receipts = receiptsIn(directory);
  removeDirectory(directory);
  const lost = clickDay - receipts;
  const perSecond = clickDay / result.seconds;
  const whole = WHOLE_CLICK_DAY / perSecond;
  const bad = result.firstBad === undefined ? '' : ` First bad answer: ${result.firstBad}`;
  return {
    path: `click day, ${clickDay} submissions at ${arrivalsPerSecond}/s`,
    ours: `p50 ${Math.round(result.p50)} ms, p99 ${Math.round(result.p99)} ms, ${lost} lost`,
    target: `p99 < ${TARGET_P99_MS} ms, none lost`,
    met: result.p99 < TARGET_P99_MS && lost === 0 && result.statuses[200] === clickDay,
    notes: [
      `Answered at ${Math.round(perSecond)}/s: ${WHOLE_CLICK_DAY} would take ${Math.round(whole)} s (target ${WHOLE_SECONDS} s). Latency counts from the intended time of sending.`,
      `${receipts} distinct receipt numbers in the log; answers by status ${JSON.stringify(result.statuses)}.${bad}`,
      `Server CPU ${Math.round(spent / clickDay)} µs per submission (followers working meanwhile), load generator ${Math.round((100 * result.cpuMicros) / (result.cpuMicros + spent))} % of the CPU time.`,
    ],
    measured: { ...result, receipts, lost },
  };
};
