// The log of the process: one JSON object a line on the standard output, through nestjs-pino.
import { Logger, PinoLogger } from 'nestjs-pino';
import { pino } from 'pino';
import type { LogLevel } from '../process-config.js';
import { faultFacts } from './fault.js';

/** The process's logger and its volume. */
export interface ProcessLog {
  /** For Nest and for whoever logs. */
  readonly logger: Logger;
  /** While the application is put together only what goes wrong is told. */
  setLevel(level: LogLevel): void;
}

/**
 * Makes the logger. Requests are not bound to its lines: nestjs-pino would repeat addresses and headers, and they may name
 * people; `observeRequests` tells what is safe.
 */
export const processLog = (): ProcessLog => {
  const root = pino(
    {
      level: 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: faultFacts },
    },
    pino.destination({ dest: 1, sync: false }),
  );
  const logger = new Logger(new PinoLogger({ pinoHttp: { logger: root } }), {});
  return { logger, setLevel: (level) => (root.level = level) };
};

/** Tells the log of faults in the background, by their facts and where they were met. */
export const toldTo =
  ({ logger }: ProcessLog) =>
  (error: unknown, where: string): void =>
    logger.error({ where, ...faultFacts(error) }, 'Background');
