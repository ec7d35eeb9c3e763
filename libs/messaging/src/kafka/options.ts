// How the bus on Kafka works: what is set on every bus, and what only a broker asks for.
import type { ISocketFactory } from 'kafkajs';
import type { BusOptions } from '../log-bus.js';

/** How the bus on Kafka works. There is no slow poll: the broker holds each question until it has an answer. */
export interface KafkaBusOptions extends Omit<BusOptions, 'pollMs'> {
  /** How this process is called in the broker's logs; `buono` unless told. */
  readonly clientId?: string;
  /** After this silence a member is taken for dead and its partitions go to others; 10,000 ms unless told. */
  readonly sessionTimeoutMs?: number;
  /** How long the broker holds a question for new messages; 500 ms unless told. A stop waits that long. */
  readonly fetchWaitMs?: number;
  /** How long a stop waits for handlers under way: what is not done by then comes again; 20,000 ms unless told. */
  readonly drainMs?: number;
  /** How often a failing request is tried again before it is given up, backing off to two seconds; 10 unless told. */
  readonly retries?: number;
  /** How connections are made; kafkajs's own unless told. */
  readonly socketFactory?: ISocketFactory;
}

/** The options that are Kafka's own, decided. */
export interface KafkaTimes {
  readonly sessionTimeoutMs: number;
  readonly fetchWaitMs: number;
  readonly drainMs: number;
}

/** The times with what was not told filled in. */
export const timesOf = (options: KafkaBusOptions): KafkaTimes => ({
  sessionTimeoutMs: options.sessionTimeoutMs ?? 10_000,
  fetchWaitMs: options.fetchWaitMs ?? 500,
  drainMs: options.drainMs ?? 20_000,
});
