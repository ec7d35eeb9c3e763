// Where joined identities stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  identityDecider,
  type Identities,
  type IdentityCommand,
  type IdentityEvent,
  type IdentityRefusal,
} from '../../domain/identity/identities.js';

/** Stream `identities-all`. No snapshots: acts of this kind are few, and are folded once at a start. */
export const identityAggregate: Aggregate<Identities, IdentityCommand, IdentityEvent, IdentityRefusal> = {
  category: 'identities',
  decider: identityDecider,
  codec: codecFor<IdentityEvent>({
    PersonsJoined: [{ name: 'persons-joined.v1' }],
    JoinUndone: [{ name: 'persons-join-undone.v1' }],
    PersonsToldApart: [{ name: 'persons-told-apart.v1' }],
  }),
};

/** Whether an event is of identities. */
export const isOfIdentities = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${identityAggregate.category}-`);
