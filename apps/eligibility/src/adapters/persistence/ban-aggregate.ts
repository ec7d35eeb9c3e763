// Where bans stand in the log of eligibility, and what the neighbours are told of them. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  banDecider,
  type BanEvent,
  type BanRefusal,
  type Bans,
  type LiftBan,
  type RecordBan,
} from '../../domain/ban/bans.js';

export const banAggregate: Aggregate<Bans, RecordBan | LiftBan, BanEvent, BanRefusal> = {
  category: 'bans',
  decider: banDecider,
  codec: codecFor<BanEvent>({ BanRecorded: [{ name: 'ban-recorded.v1' }], BanLifted: [{ name: 'ban-lifted.v1' }] }),
};

/** Whether an event is of bans. */
export const isOfBans = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${banAggregate.category}-`);
