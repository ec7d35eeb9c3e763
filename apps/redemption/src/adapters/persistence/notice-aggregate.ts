// Where notices of payment stand in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  noticeDecider,
  type Notice,
  type NoticeCommand,
  type NoticeRefusal,
} from '../../domain/payment-notice/decider.js';
import type { NoticeEvent } from '../../domain/payment-notice/events.js';

export const noticeAggregate: Aggregate<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  category: 'notice',
  decider: noticeDecider,
  codec: codecFor<NoticeEvent>({
    NoticeDrawnUp: [{ name: 'notice-drawn-up.v1' }],
    NoticeChanged: [{ name: 'notice-changed.v1' }],
    NoticeWithdrawn: [{ name: 'notice-withdrawn.v1' }],
    NoticeSent: [{ name: 'notice-sent.v1' }],
    NoticePaid: [{ name: 'notice-paid.v1' }],
    NoticePaymentHeld: [{ name: 'notice-payment-held.v1' }],
  }),
};
