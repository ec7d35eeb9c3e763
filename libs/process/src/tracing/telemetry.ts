// What a process tells of its work while it works: steps of traces to a collector, when there is one, and lines of its log.
import type { ProcessLog } from '../logging/logger.js';
import type { MessageObserver } from './traced-bus.js';
import { TracedRequests } from './traced-requests.js';
import { Tracing } from './tracing.js';

/** The telling side of a process. */
export interface Telemetry {
  readonly requests: TracedRequests;
  readonly messages: MessageObserver;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** Begins to tell; traces are exported only to an address that was given (`OTEL_EXPORTER_OTLP_ENDPOINT`). */
export const startTelemetry = async (
  service: string,
  endpoint: string | undefined,
  { logger }: ProcessLog,
): Promise<Telemetry> => {
  const tracing = endpoint === undefined ? undefined : await Tracing.to(endpoint, service);
  return {
    requests: new TracedRequests(tracing),
    messages: { tracing, log: (message) => logger.debug(message, 'Message') },
    stop: async () => tracing?.stop(),
  };
};
