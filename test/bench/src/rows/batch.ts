// Row: a provider's register as one file, against the same services sent one by one; server CPU per entry, and memory.
import { randomUUID } from 'node:crypto';
import { newDirectory } from '../measure/directory.js';
import type { Row } from '../measure/report.js';
import type { Options } from '../options.js';
import { startPlatform, untilFollowed } from '../servers/platform.js';
import { load, prepare, servicesFor } from './redemption.js';

/** So many are sent one by one, for comparison and to warm the server. */
const ONE_BY_ONE = 6_000;

/** Sends the file and reads the answer to its end; the last line is the summary. */
const sendFile = async (
  url: string,
  token: string,
  rows: readonly object[],
): Promise<{ readonly redeemed: number }> => {
  const answer = await fetch(`${url}/api/v1/redemption-batches`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
      'idempotency-key': randomUUID(),
    },
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
  const last = (await answer.text()).trim().split('\n').at(-1) ?? '{}';
  const { summary } = JSON.parse(last) as { readonly summary?: { readonly redeemed: number } };
  if (summary === undefined) throw new Error(`the batch was not taken: ${answer.status} ${last}`);
  return summary;
};

/** Measures the row. */
export const batchRow = async ({ batch }: Options): Promise<Row> => {
  const directory = newDirectory();
  const vouchers = await prepare(directory, ONE_BY_ONE + batch, 1);
  const platform = await startPlatform(directory);
  const spent = async () => (await platform.child.spent()).cpuMicros;
  const start = await spent();
  await load(platform, vouchers, ONE_BY_ONE);
  const single = ((await spent()) - start) / ONE_BY_ONE;
  await untilFollowed(platform);
  const before = await platform.child.spent();
  const token = vouchers[0]?.token ?? '';
  const rows = servicesFor(vouchers, batch).map(({ body }) => ({ ...body, startedAt: '14:00', endedAt: '14:30' }));
  const begun = performance.now();
  const { redeemed } = await sendFile(platform.url, token, rows);
  const seconds = (performance.now() - begun) / 1_000;
  const { cpuMicros, peakKiB } = await platform.child.spent();
  if (redeemed !== batch) throw new Error(`${redeemed} of ${batch} were redeemed`);
  await platform.child.end();
  const ours = (cpuMicros - before.cpuMicros) / batch;
  return {
    path: `a register of ${batch} entries as one file`,
    ours: `${seconds.toFixed(1)} s, ${Math.round(ours)} µs an entry`,
    baseline: `one by one ${Math.round(single)} µs`,
    ratio: single / ours,
    notes: [
      `CPU of the whole platform while the entries come, of one provider. ${Math.round(batch / seconds)} entries/s; most memory ${Math.round(peakKiB / 1_024)} MiB, before the file ${Math.round(before.peakKiB / 1_024)} MiB.`,
    ],
    measured: { seconds, ours, single, peakKiB, peakBeforeKiB: before.peakKiB },
  };
};
