// Any of the ports of streams, through the executor of the event store.
import type { Aggregate, CommandMeta, Executor, Outcome } from '@buono/event-store';
import type { Found, Streams } from '../../application/ports.js';

export class EventSourced<S, C, E, R> implements Streams<S, C, E, R> {
  constructor(
    private readonly executor: Executor,
    private readonly aggregate: Aggregate<S, C, E, R>,
  ) {}

  execute(id: string, command: C, meta: CommandMeta): Promise<Outcome<S, E, R>> {
    return this.executor.execute(this.aggregate, id, command, meta);
  }

  find(id: string): Promise<Found<S>> {
    return this.executor.load(this.aggregate, id);
  }
}
