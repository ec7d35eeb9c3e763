// A simulation's progress as server-sent events (WHATWG HTML §9.2): each state once, by its revision, until it has ended.
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, dateInRome } from '@buono/kernel';
import { refused } from '../../../application/answer.js';
import { Simulations } from '../../../application/ports.js';
import { valueOf } from '../problems.js';
import { simulationView } from './simulation-view.js';

/** How often the stream is looked at, and after how long a listener is let go: it comes back with the last id it had. */
const [LOOK_EVERY_MS, LONGEST_MS] = [500, 60_000];

@Injectable()
export class SimulationEvents implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  constructor(
    private readonly simulations: Simulations,
    private readonly clock: Clock,
  ) {}

  /** Listeners are let go before the server waits for its connections. */
  beforeApplicationShutdown(): void {
    this.ending.abort();
  }

  /** The states after `lastId` (none: the one of now first), as the lines of an event stream. @throws when there is none. */
  async of(id: string, lastId: number): Promise<AsyncIterable<string>> {
    const { state } = await this.simulations.find(id);
    if (state.status === 'none') return valueOf<never>(refused('simulation-unknown'));
    return this.told(id, lastId);
  }

  private async *told(id: string, lastId: number): AsyncGenerator<string> {
    const until = performance.now() + LONGEST_MS;
    for (let told = lastId; performance.now() < until && !this.ending.signal.aborted;) {
      const { state, revision } = await this.simulations.find(id);
      if (state.status === 'none' || revision === 'no-stream') return;
      if (revision > told) {
        told = revision;
        const view = simulationView(state, dateInRome(this.clock.now()));
        yield `id: ${revision}\nevent: ${view.status}\ndata: ${JSON.stringify(view)}\n\n`;
      }
      if (state.status === 'finished') return;
      await pause(LOOK_EVERY_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}
