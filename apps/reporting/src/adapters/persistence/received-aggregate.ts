// Where received messages stand in reporting's log: stream `received-<context>-<subject>`. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  receivedDecider,
  type MessageReceived,
  type Received,
  type ReceivedMessage,
  type RecordMessage,
} from '../../domain/received/received.js';

/** One stream per context and subject: they stay short, and each remembers its own messages. */
export const receivedAggregate: Aggregate<Received, RecordMessage, MessageReceived, never> = {
  category: 'received',
  decider: receivedDecider,
  codec: codecFor<MessageReceived>({ MessageReceived: [{ name: 'message-received.v1' }] }),
  // The subject of a zone's money passes thousands of vouchers.
  snapshots: { version: 1, every: 500, toJson: (received) => received, fromJson: (json) => json as Received },
};

/** The id of a message's stream: the publishing context and the subject. */
export const receivedIdOf = ({ source, subject }: Pick<ReceivedMessage, 'source' | 'subject'>): string =>
  `${source.replace(/^buono\//, '')}-${subject}`;

/** The message in an event of reporting's log; undefined for an event of another kind. */
export const receivedMessageOf = ({
  stream,
  type,
  data,
}: Pick<StoredEvent, 'stream' | 'type' | 'data'>): ReceivedMessage | undefined =>
  stream.startsWith('received-') ? receivedAggregate.codec.decode(type, data).message : undefined;
