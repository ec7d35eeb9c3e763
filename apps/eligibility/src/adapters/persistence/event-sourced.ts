// The streams of an aggregate, through the executor.
import type { Aggregate, CommandMeta, ExpectedRevision, Executor, Outcome } from '@buono/event-store';
import type { Streams } from '../../application/ports.js';

/** Any of the ports of streams, over the event store. */
export class EventSourced<S, C, E, R> implements Streams<S, C, E, R> {
  constructor(
    private readonly executor: Executor,
    private readonly aggregate: Aggregate<S, C, E, R>,
  ) {}

  execute(id: string, command: C, meta: CommandMeta): Promise<Outcome<S, E, R>> {
    return this.executor.execute(this.aggregate, id, command, meta);
  }

  find(id: string): Promise<{ readonly state: S; readonly revision: ExpectedRevision }> {
    return this.executor.load(this.aggregate, id);
  }
}
