// Where complaints stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  complaintDecider,
  type Complaint,
  type ComplaintCommand,
  type ComplaintRefusal,
} from '../../domain/complaint/decider.js';
import type { ComplaintEvent } from '../../domain/complaint/events.js';

export const complaintAggregate: Aggregate<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal> = {
  category: 'complaint',
  decider: complaintDecider,
  codec: codecFor<ComplaintEvent>({
    ComplaintOpened: [{ name: 'complaint-opened.v1' }],
    ComplaintAssigned: [{ name: 'complaint-assigned.v1' }],
    ComplaintAnswered: [{ name: 'complaint-answered.v1' }],
    ComplaintClosed: [{ name: 'complaint-closed.v1' }],
    ComplaintReopened: [{ name: 'complaint-reopened.v1' }],
  }),
};

/** The event of a complaint; undefined for those of other streams. */
export const complaintEventOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): ComplaintEvent | undefined =>
  stored.stream.startsWith(`${complaintAggregate.category}-`)
    ? complaintAggregate.codec.decode(stored.type, stored.data)
    : undefined;
