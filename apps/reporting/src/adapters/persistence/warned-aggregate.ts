// Where what families were warned of stands in reporting's log: stream `warned-{voucherId}`. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { warnedDecider, type FamilyWarned, type Warned, type WarnFamily } from '../../domain/warned/warned.js';

export const warnedAggregate: Aggregate<Warned, WarnFamily, FamilyWarned, never> = {
  category: 'warned',
  decider: warnedDecider,
  codec: codecFor<FamilyWarned>({ FamilyWarned: [{ name: 'family-warned.v1' }] }),
};

/** An event of such a stream; undefined for anything else in the log. */
export const warnedEventIn = ({ stream, type, data }: StoredEvent): FamilyWarned | undefined =>
  stream.startsWith('warned-') ? warnedAggregate.codec.decode(type, data) : undefined;
