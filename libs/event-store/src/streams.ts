// The streams of one aggregate as use cases see them: commands go in, states come out.
import type { Aggregate, CommandMeta, Outcome } from './aggregate.js';
import type { Executor } from './executor.js';
import type { ExpectedRevision } from './port.js';
import { RecentlyUsed } from './recently-used.js';

/** A state, and the revision at which the stream has it. */
export interface Found<S> {
  readonly state: S;
  readonly revision: ExpectedRevision;
}

/** Whether it is remembered that a stream is not there, or asked each time. */
export type Absence = 'asked' | 'remembered';

/** Port of the streams of one aggregate; a context extends it once for each of its own, so that each can be injected. */
export abstract class Streams<S, C, E, R> {
  /** Decides a command on one of them; the only way to write. Throws what `Executor.execute` throws. */
  abstract execute(id: string, command: C, meta: CommandMeta): Promise<Outcome<S, E, R>>;
  /** The state as the log has it now. */
  abstract find(id: string): Promise<Found<S>>;
  /**
   * The state as it was at most so many milliseconds ago, for facts that hardly change. What was never there is asked, unless
   * that is remembered too.
   */
  abstract recent(id: string, withinMs: number, absence?: Absence): Found<S> | Promise<Found<S>>;
}

const MOST_REMEMBERED = 10_000;

/** Streams through an executor. */
export class EventSourced<S, C, E, R> extends Streams<S, C, E, R> {
  private readonly remembered = new RecentlyUsed<{ readonly found: Found<S>; readonly at: number }>(MOST_REMEMBERED);

  constructor(
    private readonly executor: Executor,
    private readonly aggregate: Aggregate<S, C, E, R>,
  ) {
    super();
  }

  override async execute(id: string, command: C, meta: CommandMeta): Promise<Outcome<S, E, R>> {
    const outcome = await this.executor.execute(this.aggregate, id, command, meta);
    // What a repeated command is told is how things were then.
    if (outcome.accepted && !outcome.repeated) this.renew(id, outcome);
    return outcome;
  }

  override async find(id: string): Promise<Found<S>> {
    const found = await this.executor.load(this.aggregate, id);
    this.renew(id, found);
    return found;
  }

  override recent(id: string, withinMs: number, absence: Absence = 'asked'): Found<S> | Promise<Found<S>> {
    const known = this.remembered.get(id);
    return known !== undefined && performance.now() - known.at <= withinMs
      ? known.found
      : this.findAndRemember(id, absence);
  }

  private async findAndRemember(id: string, absence: Absence): Promise<Found<S>> {
    const found = await this.find(id);
    if (found.revision !== 'no-stream' || absence === 'remembered') this.remember(id, found);
    return found;
  }

  /** Keeps up to date what somebody asks for as it was recently. */
  private renew(id: string, found: Found<S>): void {
    if (this.remembered.get(id) !== undefined) this.remember(id, found);
  }

  private remember(id: string, { state, revision }: Found<S>): void {
    this.remembered.set(id, { found: { state, revision }, at: performance.now() });
  }
}
