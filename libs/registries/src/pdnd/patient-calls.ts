// Calls with patience: asked again while that may help, then the service is left in peace; a silence is an answer too.
import { instantFromMillis, millisOf, type Clock } from '@buono/kernel';
import type { Silence } from '../asking.js';
import { Circuit } from './circuit.js';
import { NoAnswer } from './no-answer.js';
import { PATIENCE, type Patience } from './pdnd-settings.js';

/** With what calls are patient. */
export interface PatientParts {
  readonly clock: Clock;
  readonly patience?: Patience;
  /** Waits, in milliseconds; the timer of the machine, unless told. */
  readonly pause?: (millis: number) => Promise<void>;
}

/** What came of a call. */
export type Heard<T> = { readonly outcome: 'heard'; readonly value: T } | Silence;

const pauseOf = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

export class PatientCalls {
  readonly #patience: Patience;
  readonly #circuit: Circuit;

  constructor(private readonly parts: PatientParts) {
    this.#patience = parts.patience ?? PATIENCE;
    this.#circuit = new Circuit(this.#patience);
  }

  /** Milliseconds for which one attempt is waited for. */
  get timeout(): number {
    return this.#patience.timeout;
  }

  /** Calls as often as patience allows. Never throws for what the other side does. */
  async call<T>(once: () => Promise<T>): Promise<Heard<T>> {
    const resting = this.#circuit.restingAt(this.#now());
    if (resting !== undefined) return { outcome: 'no-answer', reason: 'resting', retryAt: instantFromMillis(resting) };
    try {
      const value = await this.#patiently(once);
      this.#circuit.succeeded();
      return { outcome: 'heard', value };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.#circuit.failed(this.#now());
      const { reason, retryAt } = error;
      return { outcome: 'no-answer', reason, ...(retryAt !== undefined && { retryAt }) };
    }
  }

  async #patiently<T>(once: () => Promise<T>): Promise<T> {
    const pause = this.parts.pause ?? pauseOf;
    for (const millis of this.#patience.pauses) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof NoAnswer) || !error.mayPass) throw error;
        // Up to half as much again, so that many who failed together do not come back together.
        await pause(Math.round(millis * (1 + Math.random() / 2)));
      }
    }
    return once();
  }

  #now(): number {
    return millisOf(this.parts.clock.now());
  }
}
