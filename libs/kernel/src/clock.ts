// The clock as a port: time is told to the domain, never asked by it.
import type { Instant } from './instant.js';

/** Tells the time. Adapters give the machine's; tests give one that they set. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Instant;
}
