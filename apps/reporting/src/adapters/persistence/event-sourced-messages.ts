// Received messages, written through the executor.
import type { CommandMeta, Executor } from '@buono/event-store';
import { ReceivedMessages } from '../../application/ports.js';
import type { ReceivedMessage } from '../../domain/received/received.js';
import { receivedAggregate, receivedIdOf } from './received-aggregate.js';

/** ReceivedMessages over the event store. */
export class EventSourcedMessages extends ReceivedMessages {
  constructor(private readonly executor: Executor) {
    super();
  }

  override async record(message: ReceivedMessage, meta: CommandMeta): Promise<{ readonly accepted: true }> {
    const command = { type: 'RecordMessage', message } as const;
    await this.executor.execute(receivedAggregate, receivedIdOf(message), command, meta);
    return { accepted: true };
  }
}
