// Follows the own log: the grants are what the staff of each body says, also when the process died between the two.
import { metaOf, type StoredEvent } from '@buono/event-store';
import { personId } from '@buono/kernel';
import { touchedBy } from '../../application/staff/staff-desk.js';
import type { StaffGrants } from '../../application/staff/staff-grants.js';
import type { StaffStreams } from '../../application/staff/staff-ports.js';
import { staffEventOf } from '../persistence/staff-aggregate.js';

/** Takes a batch of the log, in order; what is settled already costs a look. */
export const keepingGrants =
  (staff: StaffStreams, grants: StaffGrants) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const event = staffEventOf(stored);
      if (event === undefined) continue;
      const { state } = await staff.find(event.body);
      await grants.settle(event.body, touchedBy(event, state), personId(metaOf(stored).actor));
    }
  };
