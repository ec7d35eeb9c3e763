// The queue of checks at the registries, as a port: what is due, what waits, and how many calls a day has seen.
import type { Instant, LocalDate } from '@buono/kernel';
import type { Stretch } from '../ports.js';

/** A check in the queue: codes and times. */
export interface CheckLine {
  readonly checkId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly service: string;
  readonly status: string;
  readonly askedAt: string;
  readonly attempts: number;
  readonly nextAt: string;
  readonly reason?: string;
}

/** Which checks a list shows. */
export interface CheckFilter {
  readonly zones?: readonly string[];
  readonly service?: string;
  readonly status?: string;
}

/** From a projection of the own log. */
export abstract class CheckQueue {
  /** Whether it has seen all that the log has now, within the time. */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
  /** Checks of a service that wait and whose time has come, the longest waiting first. */
  abstract due(service: string, now: Instant, limit: number): Promise<readonly CheckLine[]>;
  /** Calls made to a service on a civil day. */
  abstract callsOn(service: string, day: LocalDate): Promise<number>;
  abstract list(filter: CheckFilter, stretch: Stretch): Promise<readonly CheckLine[]>;
}
