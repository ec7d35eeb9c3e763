// The built platform as a child of the bench, on a demonstration directory whose clock the bench chose.
import { freePort } from '@buono/process';
import { writeMark } from '@buono/process/demonstration';
import { built, startChild, type Child } from '../measure/child.js';

/** The first moment of the bench's demonstrations. */
export const BEGINS_AT = '2026-03-02T08:00:00.000Z';

/** A platform that is up. */
export interface Platform {
  readonly port: number;
  readonly url: string;
  readonly child: Child;
  /** Milliseconds from starting the process to its first `ready`. */
  readonly readyAfter: number;
}

/** Makes a directory a demonstration that begins in the past, so that services of a whole month may be entered. */
export const markDemonstration = (directory: string): void =>
  writeMark(directory, { createdAt: BEGINS_AT, clockAheadMillis: Date.parse(BEGINS_AT) - Date.now() });

const LONGEST_MS = 240_000;
const PLATFORM = built('apps/platform/src/main.ts');

/** Which built file is started, and which of its probes is waited for. */
export interface Starting {
  readonly file?: string;
  readonly until?: 'ready' | 'live';
}

/** Starts a server (the platform unless told) on a data directory and waits until it is up; on `PORT`, if that is named. */
export const startPlatform = async (
  directory: string,
  environment: Readonly<Record<string, string>> = {},
  { file = PLATFORM, until = 'ready' }: Starting = {},
): Promise<Platform> => {
  const port = Number(environment['PORT'] ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = startChild(file, [], { BUONO_DATA: directory, BUONO_SEED: 'none', PORT: String(port), ...environment });
  for (;;) {
    const answer = await fetch(`${url}/health/${until}`).catch(() => undefined);
    const readyAfter = performance.now() - began;
    if (answer?.ok === true) return { port, url, child, readyAfter };
    if (readyAfter > LONGEST_MS) throw new Error(`${file} was not ${until}: ${(await answer?.text()) ?? 'no answer'}`);
    await Promise.race([child.said, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
};

/** Waits until no follower of a log is behind; what follows from a command is then done. */
export const untilFollowed = async ({ url }: Platform, longestMs = LONGEST_MS): Promise<void> => {
  const deadline = performance.now() + longestMs;
  // Twice in a row: one follower's effect is what the next one follows.
  for (let quiet = 0; quiet < 2;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const behind = [...metrics.matchAll(/^buono_work_behind_events\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
    quiet = behind.every((count) => count === 0) ? quiet + 1 : 0;
    if (performance.now() > deadline) throw new Error(`followers are still behind: ${behind.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
