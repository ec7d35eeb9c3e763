// A received message, read again from where it was written down.
import type { EventStore } from '@buono/event-store';
import { WrittenMessages } from '../../application/ports.js';
import type { MessagePlace } from '../../domain/delivery/events.js';
import type { ReceivedMessage } from '../../domain/received/received.js';
import { receivedMessageOf } from './received-aggregate.js';

/** WrittenMessages over reporting's log. */
export class LoggedMessages extends WrittenMessages {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async at({ stream, revision }: MessagePlace): Promise<ReceivedMessage> {
    const { events } = await this.store.read(stream, revision);
    const message = events[0] === undefined ? undefined : receivedMessageOf(events[0]);
    if (message === undefined) throw new Error(`no message at ${stream}, ${revision}`);
    return message;
  }
}
