// Where protections stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  protectionDecider,
  type ProtectionCommand,
  type ProtectionEvent,
  type ProtectionRefusal,
  type Protections,
} from '../../domain/protection/protections.js';

/** Stream `protections-all`. No snapshots: acts of this kind are few, and are folded once at a start. */
export const protectionAggregate: Aggregate<Protections, ProtectionCommand, ProtectionEvent, ProtectionRefusal> = {
  category: 'protections',
  decider: protectionDecider,
  codec: codecFor<ProtectionEvent>({
    PersonProtected: [{ name: 'person-protected.v1' }],
    ProtectionLifted: [{ name: 'protection-lifted.v1' }],
  }),
};

/** Whether an event is of protections. */
export const isOfProtections = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${protectionAggregate.category}-`);
