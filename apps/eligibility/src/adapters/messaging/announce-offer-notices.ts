// Tells the neighbours that the offer of a voucher goes by a certified channel, and when it is proved that it was delivered.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import type { Notices } from '../../application/notices/notice-ports.js';
import { noticeAggregate } from '../persistence/notice-aggregate.js';

/** Whether an event is one of a notice. */
export const isOfNotice = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${noticeAggregate.category}-`);

/** What the neighbours are told of a notice; undefined for all that are not about an offer. */
export const announceOfferNotice = async (
  { type, data }: Pick<StoredEvent, 'type' | 'data'>,
  notices: Notices,
): Promise<Announcement | undefined> => {
  const event = noticeAggregate.codec.decode(type, data);
  if (event.type !== 'NoticePrepared' && event.type !== 'NoticeDelivered') return undefined;
  const { state: notice } = await notices.find(event.noticeId);
  if (notice.status === 'none' || notice.voucherId === undefined || notice.starts !== 'acceptance') return undefined;
  const { voucherId, applicationId, callId, zone } = notice;
  const about = { voucherId, applicationId, callId, zone };
  if (event.type === 'NoticePrepared')
    return {
      ...{ type: 'it.buono.eligibility.offer-noticed.v1', subject: voucherId },
      data: { ...about, noticedOn: event.on },
    };
  return {
    ...{ type: 'it.buono.eligibility.offer-delivered.v1', subject: voucherId },
    data: { ...about, deliveredOn: event.deliveredOn },
  };
};
