// The log is the outbox: a follower of the context's own log that sends contracts, at least once, always with the same ids.
import {
  follow,
  metaOf,
  uuidV5,
  type CheckpointStore,
  type EventStore,
  type Follower,
  type StoredEvent,
} from '@buono/event-store';
import type { MessageBus } from './bus.js';
import type { ContractType, Contracts } from './contracts/index.js';
import type { Message } from './message.js';
import { traceparentOf } from './trace-context.js';

/** What an event is told as: the contract, whom it speaks of, its data. */
export type Announcement = {
  [T in ContractType]: { readonly type: T; readonly subject: string; readonly data: Contracts[T] };
}[ContractType];

/** What an event is told as; undefined when it is the context's own business. It may read, it must not write. */
export type Translate = (event: StoredEvent) => Announcements | Promise<Announcements>;

type Announcements = Announcement | readonly Announcement[] | undefined;

/** A publisher of one context. */
export interface Publishing {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore;
  readonly bus: MessageBus;
  /** The context's name, as `issuance`. */
  readonly source: string;
  readonly translate: Translate;
  /** The checkpoint's name; `publisher` unless told. */
  readonly name?: string;
  readonly batch?: number;
  /** Told when a batch could not be sent; the same events come again. */
  readonly onError?: (error: unknown) => void;
}

const listOf = (announcements: Announcements): readonly Announcement[] =>
  announcements === undefined ? [] : Array.isArray(announcements) ? announcements : [announcements as Announcement];

/** The messages of one event. Ids follow from the event's id and the type; a second of the same type counts on. */
export const messagesOf = (source: string, event: StoredEvent, announcements: Announcements): readonly Message[] => {
  const meta = metaOf(event);
  const seen = new Map<string, number>();
  return listOf(announcements).map(({ type, subject, data }) => {
    const before = seen.get(type) ?? 0;
    seen.set(type, before + 1);
    const id = before === 0 ? uuidV5(event.id, type) : uuidV5(event.id, type, String(before));
    const traceparent = traceparentOf(meta.correlationId, id);
    return {
      id,
      source: `buono/${source}`,
      type,
      subject,
      time: meta.recordedAt,
      recordedat: meta.recordedAt,
      sequence: event.position,
      ...(traceparent !== undefined && { traceparent }),
      correlationid: meta.correlationId,
      data,
    };
  });
};

/** Publishes what the context's log says, from its checkpoint on; a crash between sending and saving sends the same ids again. */
export const publishFrom = (publishing: Publishing): Follower =>
  follow({
    store: publishing.store,
    name: publishing.name ?? 'publisher',
    checkpoints: publishing.checkpoints,
    batch: publishing.batch ?? 500,
    ...(publishing.onError !== undefined && { onError: publishing.onError }),
    handle: async (events) => {
      const messages: Message[] = [];
      for (const event of events) {
        messages.push(...messagesOf(publishing.source, event, await publishing.translate(event)));
      }
      await publishing.bus.publish(messages);
    },
  });
