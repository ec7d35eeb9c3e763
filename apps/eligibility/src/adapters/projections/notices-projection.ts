// The projection `eligibility-notices` over the own log: notices, where each stands, and which channel has something to do.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import { standsAt } from '../../domain/notice/decider.js';
import type { NoticeEvent } from '../../domain/notice/events.js';
import type { Channel } from '../../domain/notice/kinds.js';
import { noticeEventOf } from '../persistence/notice-aggregate.js';

/** A row of `notices`; `route` are channels with spaces, of which `passed` were left; `next_at` while a service has something to do. */
export interface NoticeRow {
  readonly notice_id: string;
  readonly kind: string;
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly voucher_id: string | null;
  readonly claim_id: string | null;
  readonly status: string;
  readonly channel: string | null;
  readonly route: string;
  readonly passed: number;
  readonly prepared_at: string;
  readonly prepared_on: string;
  readonly send_at: string;
  readonly next_at: string | null;
  readonly delivered_on: string | null;
  readonly reason: string | null;
}

const routeIn = ({ route }: NoticeRow): readonly Channel[] => route.split(' ').filter((one) => one !== '') as Channel[];

/** The row at the channel whose turn it is. */
const atChannel = (row: NoticeRow, passed: number, at: string): NoticeRow => {
  const route = routeIn(row);
  const status = standsAt(route, passed);
  return { ...row, passed, status, channel: route[passed] ?? null, next_at: status === 'waiting' ? at : null };
};

/** The row after an event of its notice. */
export const noticeRow = (row: NoticeRow | undefined, event: NoticeEvent): NoticeRow | undefined => {
  if (event.type === 'NoticePrepared') {
    const { noticeId, kind, applicationId, callId, zone, voucherId, claimId, route, at, on, sendAt } = event;
    const prepared: NoticeRow = {
      ...{ notice_id: noticeId, kind, application_id: applicationId, call_id: callId, zone },
      ...{ voucher_id: voucherId ?? null, claim_id: claimId ?? null, route: route.join(' ') },
      ...{ status: '', channel: null, passed: 0, prepared_at: at, prepared_on: on, send_at: sendAt },
      ...{ next_at: null, delivered_on: null, reason: null },
    };
    return atChannel(prepared, 0, sendAt);
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'NoticeHanded': {
      const next = event.by === undefined ? event.at : null;
      return { ...row, status: 'handed', channel: event.channel, next_at: next, reason: null };
    }
    case 'NoticePassed':
      return { ...atChannel(row, row.passed + 1, event.at), reason: event.reason };
    case 'NoticeDeferred':
      return { ...row, next_at: event.retryAt, reason: event.reason };
    case 'NoticeDelivered': {
      const { channel, deliveredOn } = event;
      return { ...row, status: 'delivered', channel, delivered_on: deliveredOn, next_at: null, reason: null };
    }
    case 'NoticeStopped':
      return { ...row, status: 'stopped', next_at: null, reason: event.reason };
  }
};

const notices = rowFold<StoredEvent, NoticeEvent, NoticeRow>({
  table: 'notices',
  columns: {
    notice_id: 'text',
    kind: 'text',
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    voucher_id: 'text?',
    claim_id: 'text?',
    status: 'text',
    channel: 'text?',
    route: 'text',
    passed: 'integer',
    prepared_at: 'text',
    prepared_on: 'text',
    send_at: 'text',
    next_at: 'text?',
    delivered_on: 'text?',
    reason: 'text?',
  },
  key: ['notice_id'],
  indexes: [
    ['channel', 'next_at'],
    ['status', 'prepared_at', 'notice_id'],
    ['application_id', 'prepared_at'],
  ],
  touches: ({ noticeId }) => [noticeId],
  fold: noticeRow,
});

/** Raise the version whenever rows would come out otherwise. */
export const noticesProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, NoticeEvent>({
    name: 'eligibility-notices',
    version: 1,
    decode: noticeEventOf,
    tables: [notices],
  });
