// The metrics of the process itself and of its background work.
import type { Position } from '@buono/event-store';
import type { BackgroundWork } from '@buono/service';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { lagsOf } from './lag.js';

/** Background work, and the logs that it follows. */
export interface Followed {
  readonly work: Pick<BackgroundWork, 'status'>;
  /** Where each context's log ends. */
  heads(): Promise<ReadonlyMap<string, Position>>;
}

/** Adds the metrics of the process, and how far each follower is behind its log. */
export const observeProcess = (registry: Registry, { work, heads }: Followed): void => {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'buono_work_behind_events',
    help: 'How far a follower of a log is behind it, by piece of background work',
    labelNames: ['work'],
    registers: [registry],
    async collect() {
      for (const { work: name, behind } of lagsOf(work.status(), await heads())) this.set({ work: name }, behind);
    },
  });
};
