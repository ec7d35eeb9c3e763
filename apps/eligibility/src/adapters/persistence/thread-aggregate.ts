// Where the threads of files stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { threadDecider, type Thread, type ThreadCommand, type ThreadRefusal } from '../../domain/thread/decider.js';
import type { ThreadEvent } from '../../domain/thread/events.js';

export const threadAggregate: Aggregate<Thread, ThreadCommand, ThreadEvent, ThreadRefusal> = {
  category: 'thread',
  decider: threadDecider,
  codec: codecFor<ThreadEvent>({
    MessageWritten: [{ name: 'message-written.v1' }],
    ThreadAssigned: [{ name: 'thread-assigned.v1' }],
    ThreadSettled: [{ name: 'thread-settled.v1' }],
    MessagesRead: [{ name: 'messages-read.v1' }],
  }),
};

/** The event of a thread; undefined for those of other streams. */
export const threadEventOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): ThreadEvent | undefined =>
  stored.stream.startsWith(`${threadAggregate.category}-`)
    ? threadAggregate.codec.decode(stored.type, stored.data)
    : undefined;
