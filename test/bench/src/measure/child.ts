// Child processes of the bench: workers that measure and answer once, servers that are asked what they have spent.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const METER = pathToFileURL(join(process.cwd(), 'test', 'bench', 'meter.mjs')).href;
const BUILT = join(process.cwd(), '.cache', 'bench');

/** The built file of a source file of the project. */
export const built = (source: string): string => join(BUILT, source.replace(/\.ts$/, '.js'));

/** What a process has spent since it began: user and system time of all its threads, and the most memory it held. */
export interface Spent {
  readonly cpuMicros: number;
  readonly peakKiB: number;
}

/** A process of the bench. */
export interface Child {
  readonly pid: number;
  /** The first message that is not an answer of the meter. */
  readonly said: Promise<unknown>;
  /** Resolves when the process says this word (`{ said: word }`). */
  hears(word: string): Promise<unknown>;
  send(message: object): void;
  spent(): Promise<Spent>;
  /** Waits for its end: asks for it after `patienceMs` (at once unless told), insists 10 s later. */
  end(patienceMs?: number): Promise<void>;
  /** Kills it without a warning (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a built file, with an IPC channel. Its errors are shown, and a bad end fails whoever waits for it. */
export const startChild = (file: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Child => {
  const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
  const child = spawn(process.execPath, [...flags, '--import', METER, file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
  const failed = once(child, 'exit').then(([code]) => {
    running.delete(child);
    throw new Error(`${file} ended with ${String(code)}\n${complaint}`);
  });
  failed.catch(() => undefined);
  const messageThat = (fits: (message: Record<string, unknown>) => boolean): Promise<unknown> =>
    Promise.race([
      failed,
      new Promise((resolve) => {
        const listen = (message: Record<string, unknown>): void => {
          if (!fits(message)) return;
          child.off('message', listen);
          resolve(message);
        };
        child.on('message', listen);
      }),
    ]);
  const said = messageThat((message) => message['answer'] !== 'spent' && message['said'] === undefined);
  said.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    said,
    hears: (word) => messageThat((message) => message['said'] === word),
    send: (message) => void child.send(message),
    spent: async () => {
      const answer = messageThat((message) => message['answer'] === 'spent');
      child.send({ ask: 'spent' });
      return (await answer) as Spent;
    },
    end: (patienceMs = 0) => end(child, patienceMs),
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const end = async (child: ChildProcess, patienceMs: number): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const ask = setTimeout(() => child.kill('SIGTERM'), patienceMs);
  const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs + 10_000);
  await ended;
  clearTimeout(ask);
  clearTimeout(insist);
};

const LONGEST_MS = 600_000;

/** Runs a built worker until it has said its one result; it is given its task as JSON, and so much time. */
export const resultOf = async <Result>(file: string, task: object, longestMs = LONGEST_MS): Promise<Result> => {
  const child = startChild(file, [JSON.stringify(task)]);
  const late = setTimeout(() => void child.end(), longestMs);
  try {
    return (await child.said) as Result;
  } finally {
    clearTimeout(late);
    await child.end(5_000);
  }
};
