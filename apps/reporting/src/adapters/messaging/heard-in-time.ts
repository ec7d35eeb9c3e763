// Waits for what the contexts have to tell each other: whoever publishes in this process, and reporting's own consumer.
import type { Clock, Instant } from '@buono/kernel';
import type { BackgroundWork } from '@buono/service';
import { Hearing } from '../../application/ports.js';
import { RECORDER } from './record-what-neighbours-say.js';

const PATIENCE_MS = 5_000;

/** Hearing over the background work of the process. */
export class HeardInTime extends Hearing {
  constructor(
    private readonly work: BackgroundWork,
    private readonly clock: Clock,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    super();
  }

  override async now(): Promise<Instant | undefined> {
    const asked = this.clock.now();
    return (await this.work.caughtUp(this.patienceMs, tellsReporting)) ? asked : undefined;
  }
}

// A publisher of the process stands under the name of its context.
const tellsReporting = (name: string): boolean => name.endsWith(': publisher') || name === `reporting: ${RECORDER}`;
