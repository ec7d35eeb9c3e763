// Work that one process of a context does at a time: whoever leads does it, the others stand by and take over.
import type { RunningWork, StartWork } from './background-work.js';

/** Who leads a context; one for each context of a process. */
export abstract class Leadership {
  /** Runs the work while this process leads: starts it then, stops it when it leads no longer. */
  abstract whileLeading(start: StartWork): RunningWork | Promise<RunningWork>;
}

/** What elects a leader: told of this process's standing until it withdraws. */
export interface Election {
  /** Takes part; `lead` and `yield` are called in turn, each after the other has ended. */
  stand(candidate: { lead(): Promise<void>; yield(): Promise<void> }): Candidacy;
}

/** Taking part in an election. */
export interface Candidacy {
  /** Withdraws; another process may lead from now on. */
  withdraw(): Promise<void>;
}

const START_AGAIN_MS = 1_000;

interface Led {
  readonly start: StartWork;
  running?: RunningWork;
}

/** Leads when it is elected. What leads stops its work before anybody else is elected, unless it died. */
export class ElectedLeadership extends Leadership {
  readonly #works = new Set<Led>();
  #candidacy: Candidacy | undefined;
  #leads = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly election: Election,
    private readonly onFault: (error: unknown) => void,
  ) {
    super();
  }

  override async whileLeading(start: StartWork): Promise<RunningWork> {
    const led: Led = { start };
    await this.next(async () => {
      this.#works.add(led);
      await this.begin(led);
    });
    this.#candidacy ??= this.election.stand({
      lead: () => this.next(() => this.lead()),
      yield: () => this.next(() => this.yield()),
    });
    return {
      stop: () => this.end(led),
      standing: () => (led.running !== undefined ? 'works' : this.#leads ? 'cannot-start' : 'stands-by'),
      caughtUp: (timeoutMs) => led.running?.caughtUp?.(timeoutMs) ?? Promise.resolve(true),
      position: () => led.running?.position?.(),
    };
  }

  // One thing after another: work that is being started is not stopped before it runs.
  private next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  private async lead(): Promise<void> {
    this.#leads = true;
    for (const led of this.#works) await this.begin(led);
  }

  // A piece that cannot start does not keep the others back; it is tried again.
  private async begin(led: Led): Promise<void> {
    if (!this.#leads || !this.#works.has(led)) return;
    try {
      led.running ??= await led.start();
    } catch (error) {
      this.onFault(error);
      setTimeout(() => void this.next(() => this.begin(led)), START_AGAIN_MS).unref();
    }
  }

  private async yield(): Promise<void> {
    this.#leads = false;
    await Promise.all([...this.#works].map((led) => this.halt(led).catch(this.onFault)));
  }

  private async halt(led: Led): Promise<void> {
    const { running } = led;
    delete led.running;
    await running?.stop();
  }

  private async end(led: Led): Promise<void> {
    await this.next(() => this.halt(led)).finally(() => this.#works.delete(led));
    if (this.#works.size > 0) return;
    const candidacy = this.#candidacy;
    this.#candidacy = undefined;
    this.#leads = false;
    await candidacy?.withdraw();
  }
}
