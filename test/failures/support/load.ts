// Clients that go on whatever happens, ask again under the same key what got no answer, and keep their own record.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../e2e/support/client.js';

/** No answer, or one that says to ask again. */
const SEND_AGAIN = new Set([500, 502, 503, 504]);
const PATIENCE_MS = 90_000;
const PAUSE_MS = 100;

/** How often something was sent again, for specifications that must see that it was. */
export class Record {
  readonly redemptionIds: string[] = [];
  readonly applicationIds: string[] = [];
  sentAgain = 0;
}

/** Sends until it is acknowledged, always under the same key. */
export const insist = async <Body = unknown>(
  client: Client,
  record: Record,
  path: string,
  { body = {}, key }: { readonly body?: unknown; readonly key: string },
): Promise<Body> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await client.post<Body>(path, body, { key }).catch(() => undefined);
    if (answer !== undefined && answer.status < 300) return answer.body;
    if (answer !== undefined && !SEND_AGAIN.has(answer.status))
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    if (performance.now() > deadline) throw new Error(`${path}: no answer in ${PATIENCE_MS / 1_000} s`);
    record.sentAgain += 1;
    await pause(PAUSE_MS);
  }
};
