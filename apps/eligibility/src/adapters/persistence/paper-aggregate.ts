// Where papers stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { paperDecider, type Paper, type PaperCommand, type PaperRefusal } from '../../domain/paper/decider.js';
import type { PaperEvent } from '../../domain/paper/events.js';

export const paperAggregate: Aggregate<Paper, PaperCommand, PaperEvent, PaperRefusal> = {
  category: 'paper',
  decider: paperDecider,
  codec: codecFor<PaperEvent>({
    PaperFiled: [{ name: 'paper-filed.v1' }],
    PaperNumbered: [{ name: 'paper-numbered.v1' }],
    PaperSigned: [{ name: 'paper-signed.v1' }],
    PaperPosted: [{ name: 'paper-posted.v1' }],
    PaperDeferred: [{ name: 'paper-deferred.v1' }],
  }),
};

/** The event of a paper; undefined for those of other streams. */
export const paperEventOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): PaperEvent | undefined =>
  stored.stream.startsWith(`${paperAggregate.category}-`)
    ? paperAggregate.codec.decode(stored.type, stored.data)
    : undefined;
