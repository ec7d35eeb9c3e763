// A notice: written once, sent by the channels of its route in order, delivered once; what comes first stands.
import { accept, refuse, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type {
  NoticeDeferred,
  NoticeDelivered,
  NoticeEvent,
  NoticeHanded,
  NoticePassed,
  NoticePrepared,
  NoticeStopped,
} from './events.js';
import { POSTED, type Channel } from './kinds.js';
import { stockedOn } from './stock.js';

export type PrepareNotice = Omit<NoticePrepared, 'type'> & { readonly type: 'PrepareNotice' };
export type HandNotice = Omit<NoticeHanded, 'type'> & { readonly type: 'HandNotice' };
export type PassNotice = Omit<NoticePassed, 'type'> & { readonly type: 'PassNotice' };
export type DeferNotice = Omit<NoticeDeferred, 'type'> & { readonly type: 'DeferNotice' };
/**
 * A service says that it was delivered, or the office, on the day `today`; of a registered letter that nobody fetched the office
 * says instead since when it lies at the post.
 */
export type DeliverNotice = Omit<NoticeDelivered, 'type' | 'deliveredOn' | 'stockedSince'> &
  ({ readonly deliveredOn: LocalDate } | { readonly stockedSince: LocalDate }) & {
    readonly type: 'DeliverNotice';
    readonly today: LocalDate;
  };
export type StopNotice = Omit<NoticeStopped, 'type'> & { readonly type: 'StopNotice' };
export type NoticeCommand = PrepareNotice | HandNotice | PassNotice | DeferNotice | DeliverNotice | StopNotice;

export type NoticeRefusal =
  | 'notice-unknown'
  | 'notice-under-way'
  | 'notice-delivered'
  | 'notice-stopped'
  | 'notice-channel-wrong'
  | 'delivery-date-wrong';

/** How often a channel was asked in vain since the last thing that happened, and when it is asked again. */
export interface NoticeWaiting {
  readonly attempts: number;
  readonly reason: string;
  readonly retryAt: NoticeDeferred['retryAt'];
}

/** A notice with what the channels did, oldest first. */
export interface KnownNotice extends Omit<NoticePrepared, 'type'> {
  /** `posting`: it is for the office to post; `unreached`: no channel is left. */
  readonly status: 'waiting' | 'handed' | 'posting' | 'unreached' | 'delivered' | 'stopped';
  readonly passed: readonly Pick<NoticePassed, 'channel' | 'reason' | 'at'>[];
  readonly handed?: Omit<NoticeHanded, 'type' | 'noticeId'>;
  readonly waiting?: NoticeWaiting;
  /** How often it was deferred in all: names the next attempt. */
  readonly deferred: number;
  readonly delivered?: Omit<NoticeDelivered, 'type' | 'noticeId'>;
  readonly stopped?: Omit<NoticeStopped, 'type' | 'noticeId'>;
}

export type Notice = { readonly status: 'none' } | KnownNotice;

type NoticeDecision = Decision<NoticeEvent, NoticeRefusal>;

/** The channel whose turn it is; undefined when none is left. */
export const channelOf = ({ route, passed }: Pick<KnownNotice, 'route' | 'passed'>): Channel | undefined =>
  route[passed.length];

/** Where a notice stands when it has passed this many channels. */
export const standsAt = (route: readonly Channel[], passed: number): 'waiting' | 'posting' | 'unreached' => {
  const channel = route[passed];
  if (channel === undefined) return 'unreached';
  return POSTED.includes(channel) ? 'posting' : 'waiting';
};

const hand = (c: HandNotice, notice: KnownNotice): NoticeDecision => {
  if (notice.status === 'handed') {
    const same = notice.handed?.channel === c.channel && notice.handed.reference === c.reference;
    return same ? accept() : refuse('notice-under-way');
  }
  // People may post what no service took yet; a service sends in its turn only.
  const fits = c.by === undefined ? channelOf(notice) === c.channel : POSTED.includes(c.channel);
  return fits ? accept({ ...c, type: 'NoticeHanded' }) : refuse('notice-channel-wrong');
};

const deliver = ({ today, ...c }: DeliverNotice, notice: KnownNotice): NoticeDecision => {
  const lay = 'stockedSince' in c;
  if (c.channel !== 'in-person' && notice.handed?.channel !== c.channel) return refuse('notice-channel-wrong');
  if (lay && c.channel !== 'registered-letter') return refuse('notice-channel-wrong');
  const deliveredOn = dayOf(c);
  if (deliveredOn > today || (lay ? c.stockedSince : deliveredOn) < notice.on) return refuse('delivery-date-wrong');
  return accept({ ...c, type: 'NoticeDelivered', deliveredOn });
};

/** The day from which a delivery counts. */
const dayOf = (c: { readonly deliveredOn: LocalDate } | { readonly stockedSince: LocalDate }): LocalDate =>
  'stockedSince' in c ? stockedOn(c.stockedSince) : c.deliveredOn;

const pass = (c: PassNotice, notice: KnownNotice): NoticeDecision => {
  const current = notice.handed?.channel ?? channelOf(notice);
  return current === c.channel ? accept({ ...c, type: 'NoticePassed' }) : refuse('notice-channel-wrong');
};

const decide = (c: NoticeCommand, notice: Notice): NoticeDecision => {
  if (c.type === 'PrepareNotice') {
    return notice.status === 'none' ? accept({ ...c, type: 'NoticePrepared' }) : accept();
  }
  if (notice.status === 'none') return refuse('notice-unknown');
  if (notice.status === 'delivered') {
    const same = c.type === 'DeliverNotice' && dayOf(c) === notice.delivered?.deliveredOn;
    return same || c.type === 'StopNotice' ? accept() : refuse('notice-delivered');
  }
  if (notice.status === 'stopped') {
    // Who is protected may be handed it by who may know them.
    const may = c.type === 'DeliverNotice' && c.channel === 'in-person' && notice.stopped?.reason === 'protected';
    if (may) return deliver(c, notice);
    return c.type === 'StopNotice' ? accept() : refuse('notice-stopped');
  }
  switch (c.type) {
    case 'HandNotice':
      return hand(c, notice);
    case 'PassNotice':
      return pass(c, notice);
    case 'DeferNotice':
      return accept({ ...c, type: 'NoticeDeferred' });
    case 'DeliverNotice':
      return deliver(c, notice);
    case 'StopNotice':
      return accept({ ...c, type: 'NoticeStopped' });
  }
};

const evolve = (notice: Notice, event: NoticeEvent): Notice => {
  if (event.type === 'NoticePrepared') {
    const { type: _, ...about } = event;
    return { ...about, status: standsAt(event.route, 0), passed: [], deferred: 0 };
  }
  if (notice.status === 'none') return notice;
  const { waiting: _, ...rest } = notice;
  const { type: _type, noticeId: _id, ...what } = event;
  switch (event.type) {
    case 'NoticeHanded':
      return { ...rest, status: 'handed', handed: what as KnownNotice['handed'] & {} };
    case 'NoticePassed': {
      const { handed: _handed, ...before } = rest;
      const { channel, reason, at } = event;
      const passed = [...notice.passed, { channel, reason, at }];
      return { ...before, passed, status: standsAt(notice.route, passed.length) };
    }
    case 'NoticeDeferred': {
      const { reason, retryAt } = event;
      const attempts = (notice.waiting?.attempts ?? 0) + 1;
      return { ...rest, deferred: notice.deferred + 1, waiting: { attempts, reason, retryAt } };
    }
    case 'NoticeDelivered':
      return { ...rest, status: 'delivered', delivered: what as KnownNotice['delivered'] & {} };
    case 'NoticeStopped':
      return { ...rest, status: 'stopped', stopped: what as KnownNotice['stopped'] & {} };
  }
};

/** One notice: `notice-{notice}`. */
export const noticeDecider: Decider<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide,
};
