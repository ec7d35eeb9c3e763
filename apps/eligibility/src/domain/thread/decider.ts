// The thread of a file: written by both sides, held by one person of the office, answered or settled, read.
import { accept, refuse, type Decider, type Decision, type PersonId } from '@buono/kernel';
import type { MessagesRead, MessageWritten, Side, ThreadAssigned, ThreadEvent, ThreadSettled } from './events.js';

export type WriteMessage = Omit<MessageWritten, 'type'> & { readonly type: 'WriteMessage' };
/** Whether the holder is of the office was looked up on the day. */
export type AssignThread = Omit<ThreadAssigned, 'type'> & {
  readonly type: 'AssignThread';
  readonly ofTheOffice: boolean;
};
export type SettleThread = Omit<ThreadSettled, 'type'> & { readonly type: 'SettleThread' };
export type ReadMessages = Omit<MessagesRead, 'type' | 'count'> & { readonly type: 'ReadMessages' };
export type ThreadCommand = WriteMessage | AssignThread | SettleThread | ReadMessages;

export type ThreadRefusal = 'thread-unknown' | 'thread-holder-wrong' | 'messages-too-many';

/** A message as it stands, with when the other side read it. */
export interface KnownMessage extends Omit<MessageWritten, 'type' | 'applicationId' | 'callId' | 'zone'> {
  readonly readAt?: MessagesRead['at'];
}

export interface KnownThread extends Pick<MessageWritten, 'applicationId' | 'callId' | 'zone'> {
  /** `waiting`: the last words are the family's, and want an answer. */
  readonly status: 'waiting' | 'answered';
  /** Oldest first. */
  readonly messages: readonly KnownMessage[];
  readonly holder?: PersonId;
}

export type Thread = { readonly status: 'none' } | KnownThread;

type ThreadDecision = Decision<ThreadEvent, ThreadRefusal>;

/** What a family may write on one day (Europe/Rome): a file is no chat, and nobody floods an office. */
export const MOST_A_DAY = 20;

const messagesOf = (thread: Thread): readonly KnownMessage[] => (thread.status === 'none' ? [] : thread.messages);

const write = (c: WriteMessage, thread: Thread): ThreadDecision => {
  const messages = messagesOf(thread);
  if (messages.some(({ messageId }) => messageId === c.messageId)) return accept();
  const ofToday = messages.filter(({ from, on }) => from === 'family' && on === c.on);
  if (c.from === 'family' && ofToday.length >= MOST_A_DAY) return refuse('messages-too-many');
  const written: MessageWritten = { ...c, type: 'MessageWritten' };
  if (c.from === 'family' || (thread.status !== 'none' && thread.holder !== undefined)) return accept(written);
  // Who answers first sees to it.
  const { applicationId, by, at } = c;
  return accept<ThreadEvent>(written, { type: 'ThreadAssigned', applicationId, holder: by, by, at });
};

const assign = ({ ofTheOffice, ...c }: AssignThread, thread: KnownThread): ThreadDecision => {
  if (!ofTheOffice) return refuse('thread-holder-wrong');
  return thread.holder === c.holder ? accept() : accept({ ...c, type: 'ThreadAssigned' });
};

/** Whether the other side wrote what one has not read. */
const isUnread = ({ messages }: KnownThread, side: Side): boolean =>
  messages.some(({ from, readAt }) => from !== side && readAt === undefined);

const decide = (c: ThreadCommand, thread: Thread): ThreadDecision => {
  if (c.type === 'WriteMessage') return write(c, thread);
  if (thread.status === 'none') return refuse('thread-unknown');
  switch (c.type) {
    case 'AssignThread':
      return assign(c, thread);
    case 'SettleThread':
      return thread.status === 'answered' ? accept() : accept({ ...c, type: 'ThreadSettled' });
    case 'ReadMessages': {
      const count = thread.messages.length;
      return isUnread(thread, c.side) ? accept({ ...c, type: 'MessagesRead', count }) : accept();
    }
  }
};

const evolve = (thread: Thread, event: ThreadEvent): Thread => {
  if (event.type === 'MessageWritten') {
    const { type: _, applicationId, callId, zone, ...message } = event;
    const status = event.from === 'family' ? 'waiting' : 'answered';
    const before = thread.status === 'none' ? { messages: [] } : thread;
    return { ...before, applicationId, callId, zone, status, messages: [...before.messages, message] };
  }
  if (thread.status === 'none') return thread;
  switch (event.type) {
    case 'ThreadAssigned':
      return { ...thread, holder: event.holder };
    case 'ThreadSettled':
      return { ...thread, status: 'answered' };
    case 'MessagesRead': {
      const { count, side, at } = event;
      const read = (message: KnownMessage, index: number): KnownMessage =>
        index < count && message.from !== side && message.readAt === undefined ? { ...message, readAt: at } : message;
      return { ...thread, messages: thread.messages.map(read) };
    }
  }
};

/** The thread of one application: `thread-{application}`. */
export const threadDecider: Decider<Thread, ThreadCommand, ThreadEvent, ThreadRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide,
};
