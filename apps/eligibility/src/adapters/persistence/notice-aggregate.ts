// Where notices stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { noticeDecider, type Notice, type NoticeCommand, type NoticeRefusal } from '../../domain/notice/decider.js';
import type { NoticeEvent } from '../../domain/notice/events.js';

export const noticeAggregate: Aggregate<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  category: 'notice',
  decider: noticeDecider,
  codec: codecFor<NoticeEvent>({
    NoticePrepared: [{ name: 'notice-prepared.v1' }],
    NoticeHanded: [{ name: 'notice-handed.v1' }],
    NoticePassed: [{ name: 'notice-passed.v1' }],
    NoticeDeferred: [{ name: 'notice-deferred.v1' }],
    NoticeDelivered: [{ name: 'notice-delivered.v1' }],
    NoticeStopped: [{ name: 'notice-stopped.v1' }],
  }),
};

/** The event of a notice; undefined for those of other streams. */
export const noticeEventOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): NoticeEvent | undefined =>
  stored.stream.startsWith(`${noticeAggregate.category}-`)
    ? noticeAggregate.codec.decode(stored.type, stored.data)
    : undefined;
