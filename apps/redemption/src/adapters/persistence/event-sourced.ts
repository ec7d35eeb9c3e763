// Any of the ports of streams, through the executor of the event store.
import type { Aggregate, CommandMeta, Executor, Outcome } from '@buono/event-store';
import type { Found, Streams } from '../../application/ports.js';

const MOST_REMEMBERED = 10_000;

export class EventSourced<S, C, E, R> implements Streams<S, C, E, R> {
  readonly #remembered = new Map<string, { readonly found: Found<S>; readonly at: number }>();

  constructor(
    private readonly executor: Executor,
    private readonly aggregate: Aggregate<S, C, E, R>,
  ) {}

  async execute(id: string, command: C, meta: CommandMeta): Promise<Outcome<S, E, R>> {
    const outcome = await this.executor.execute(this.aggregate, id, command, meta);
    // What a repeated command is told is how things were then.
    if (outcome.accepted && !outcome.repeated) this.#remember(id, outcome);
    return outcome;
  }

  async find(id: string): Promise<Found<S>> {
    const found = await this.executor.load(this.aggregate, id);
    this.#remember(id, found);
    return found;
  }

  recent(id: string, withinMs: number): Found<S> | Promise<Found<S>> {
    const known = this.#remembered.get(id);
    return known !== undefined && performance.now() - known.at <= withinMs ? known.found : this.find(id);
  }

  #remember(id: string, { state, revision }: Found<S>): void {
    if (revision === 'no-stream') return;
    this.#remembered.delete(id);
    this.#remembered.set(id, { found: { state, revision }, at: performance.now() });
    if (this.#remembered.size <= MOST_REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }
}
