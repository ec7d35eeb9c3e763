// How far the followers of the logs are behind: for readiness and for the metrics.
import type { Position } from '@buono/event-store';
import type { WorkStatus } from '@buono/service';

/** A piece of work and how many positions of its log it has still before it. */
export interface Lag {
  readonly work: string;
  readonly behind: number;
}

/** More than this and the process is not ready (architecture §10). */
export const MOST_BEHIND = 1_000;

/**
 * The lags of the work that follows a log. Work is named `<context>: <what>`; positions only grow, so that their distance is
 * at least the number of events between them.
 */
export const lagsOf = (status: readonly WorkStatus[], heads: ReadonlyMap<string, Position>): readonly Lag[] =>
  status.flatMap(({ name, position }) => {
    const head = heads.get(name.split(':', 1)[0] ?? '');
    return head === undefined || position === undefined ? [] : [{ work: name, behind: Math.max(0, head - position) }];
  });

/** Whether all work runs and none is too far behind. */
export const isUpToDate = (status: readonly WorkStatus[], heads: ReadonlyMap<string, Position>): boolean =>
  status.every(({ running }) => running) && lagsOf(status, heads).every(({ behind }) => behind <= MOST_BEHIND);
