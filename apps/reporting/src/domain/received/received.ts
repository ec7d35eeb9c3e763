// What reporting heard from its neighbours: one stream per context and subject, each message in it once, for ever.
import { accept, type Decider, type Instant } from '@buono/kernel';

/** A message as it came, whole: from here every report is rebuilt, never from the bus's retention. */
export interface ReceivedMessage {
  readonly id: string;
  /** The publishing context, as `buono/issuance`. */
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  /** When the publishing context recorded the fact. */
  readonly recordedat: Instant;
  /** The position of the fact in the publisher's log. */
  readonly sequence: number;
  readonly correlationid: string;
  readonly data: unknown;
}

export interface RecordMessage {
  readonly type: 'RecordMessage';
  readonly message: ReceivedMessage;
}

export interface MessageReceived {
  readonly type: 'MessageReceived';
  readonly message: ReceivedMessage;
}

/** How many messages of the subject were received. */
export type Received = number;

/**
 * Writes down whatever came: reporting has no opinion on it. That a message is written once is the command id's work
 * (it follows from the message's id, and the stream remembers it for ever).
 */
export const receivedDecider: Decider<Received, RecordMessage, MessageReceived, never> = {
  initial: 0,
  evolve: (received) => received + 1,
  decide: ({ message }) => accept({ type: 'MessageReceived', message }),
};
