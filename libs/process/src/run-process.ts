// The life of a process: it starts, says where it listens, ends on a signal after what it has in hand, within a bound.
import { BadConfiguration } from './bad-configuration.js';
import { faultFacts } from './logging/fault.js';
import { processLog, type ProcessLog } from './logging/logger.js';
import type { LogLevel } from './process-config.js';

/** A process that is up. */
export interface RunningProcess {
  /** What the log says once it listens. */
  readonly says: readonly string[];
  readonly logLevel: LogLevel;
  /** Takes no more requests, answers those in hand, finishes the background work, closes everything. */
  stop(): Promise<void>;
}

/** How a process is started. */
export interface ProcessOrder {
  /** As its log calls it. */
  readonly name: string;
  /** Reads the configuration, opens what it needs and listens; what it opened is closed again when it throws. */
  start(log: ProcessLog): Promise<RunningProcess>;
  /** Errors that whoever runs the process can mend: their sentence is printed. */
  readonly mendable: readonly (abstract new (...args: never[]) => Error)[];
}

/** How long a stop may take before the process ends anyway; what is not durable was not acknowledged. */
const STOP_MS = 10_000;

/** Runs the process until it is told to end; the exit code is 0 when it could stop, 1 otherwise. */
export const runProcess = async ({ name, start, mendable }: ProcessOrder): Promise<void> => {
  const fail = (error: unknown): void => {
    process.stderr.write(`${told(error, [BadConfiguration, ...mendable])}\n`);
    process.exitCode = 1;
  };
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit(1);
  });
  try {
    const log = processLog();
    const running = await start(log);
    log.setLevel(running.logLevel);
    for (const line of running.says) log.logger.log(line, name);
    const signal = await firstSignal();
    setTimeout(() => process.exit(1), STOP_MS).unref();
    log.logger.log(`${signal}: stopping`, name);
    await running.stop();
    // All that must last is closed: a connection that idles somewhere is not waited for.
    process.exit();
  } catch (error) {
    fail(error);
  }
};

const firstSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

// What the operator can mend is said in a sentence; anything else by its kind and place, since its words may be people's.
const told = (error: unknown, mendable: ProcessOrder['mendable']): string =>
  error instanceof Error && (mendable.some((kind) => error instanceof kind) || isOfListening(error))
    ? error.message
    : JSON.stringify(faultFacts(error));

const isOfListening = (error: Error): boolean => (error as NodeJS.ErrnoException).syscall === 'listen';
