// Where the texts of notices stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  noticeTextDecider,
  type NoticeTextCommand,
  type NoticeTextRefusal,
  type NoticeTexts,
} from '../../domain/notice-text/decider.js';
import type { NoticeTextEvent } from '../../domain/notice-text/events.js';

export const noticeTextAggregate: Aggregate<NoticeTexts, NoticeTextCommand, NoticeTextEvent, NoticeTextRefusal> = {
  category: 'texts',
  decider: noticeTextDecider,
  codec: codecFor<NoticeTextEvent>({
    TextProposed: [{ name: 'notice-text-proposed.v1' }],
    TextApproved: [{ name: 'notice-text-approved.v1' }],
    TextDismissed: [{ name: 'notice-text-dismissed.v1' }],
    TextWithdrawn: [{ name: 'notice-text-withdrawn.v1' }],
  }),
};
