// Several processes of one installation, acted out by buses that share nothing but the broker.
import { instant, type Clock } from '@buono/kernel';
import { KafkaBus, kafkaSettings, type KafkaBusOptions } from '../kafka/index.js';
import { aNetwork, type Network } from './network.js';
import type { TemporaryKafka } from './temporary-kafka.js';

/** One acted process. */
export interface Process {
  readonly bus: KafkaBus;
  readonly network: Network;
}

/** Starts processes and ends them all. */
export interface Processes {
  start(options?: Partial<KafkaBusOptions>): Process;
  /** Mends their networks, closes their buses. */
  end(): Promise<void>;
}

const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };
// A broker notices a dead member within seconds, and nothing is tried for long.
const IMPATIENT = { sessionTimeoutMs: 3_000, fetchWaitMs: 100, drainMs: 1_000, offsetEveryMs: 20, retries: 3 };

/** Processes of an installation on this corner of a cluster. */
export const processesOn = (kafka: TemporaryKafka): Processes => {
  const started: Process[] = [];
  return {
    start: (options = {}) => {
      const network = aNetwork();
      const { socketFactory } = network;
      const all = { clock, retryDelays: [0, 0, 0], socketFactory, ...IMPATIENT, ...options };
      const process = { bus: new KafkaBus(kafkaSettings(kafka.url), all), network };
      started.push(process);
      return process;
    },
    end: async () => {
      started.forEach(({ network }) => network.mend());
      await Promise.all(started.map(({ bus }) => bus.close()));
    },
  };
};
