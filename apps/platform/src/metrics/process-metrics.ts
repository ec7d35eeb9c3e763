// The metrics of the process itself and of its background work.
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { Engines } from '../composition/engines.js';
import { lagsOf } from './lag.js';

/** Adds the metrics of the process, and how far each follower is behind its log. */
export const observeProcess = (registry: Registry, engines: Engines): void => {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'buono_work_behind_events',
    help: 'How far a follower of a log is behind it, by piece of background work',
    labelNames: ['work'],
    registers: [registry],
    async collect() {
      const lags = lagsOf(engines.shared.work.status(), await engines.heads());
      for (const { work, behind } of lags) this.set({ work }, behind);
    },
  });
};
