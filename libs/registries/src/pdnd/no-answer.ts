// Why a call came to nothing, as an exception inside the adapter; outside it is an answer like the others.
import type { Instant } from '@buono/kernel';
import type { NoAnswerReason } from '../asking.js';

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(
    readonly reason: NoAnswerReason,
    readonly retryAt?: Instant,
    options?: ErrorOptions,
  ) {
    super(`no answer: ${reason}`, options);
  }

  /** Whether asking at once again may help. */
  get mayPass(): boolean {
    return this.reason === 'unreachable' || this.reason === 'timeout';
  }
}
