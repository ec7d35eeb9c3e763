// The projection `eligibility-staff`: in which bodies somebody is asked to take on a role. Ids and codes, no names.
import type { Position, StoredEvent } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import { foldedProjection, rowFold, type Projection, type ReadDatabase } from '@buono/read-model';
import { StaffLists } from '../../application/staff/staff-ports.js';
import type { StaffEvent } from '../../domain/staff/events.js';
import { staffEventOf } from '../persistence/staff-aggregate.js';
import type { RowsFollow } from './sql-lists.js';

/** A row of `staff_invitations`: one for each that is not answered. */
export interface StaffInvitationRow {
  readonly invitation_id: string;
  readonly person_id: string;
  readonly body: string;
}

type EventOfBody = StaffEvent & { readonly body: string };

/** The row after an event of its invitation. */
export const staffInvitationRow = (
  row: StaffInvitationRow | undefined,
  event: EventOfBody,
): StaffInvitationRow | undefined => {
  switch (event.type) {
    case 'MemberInvited':
      return { invitation_id: event.invitationId, person_id: event.person, body: event.body };
    case 'InvitationAnswered':
    case 'InvitationWithdrawn':
      return undefined;
    default:
      return row;
  }
};

const invitations = rowFold<StoredEvent, EventOfBody, StaffInvitationRow>({
  table: 'staff_invitations',
  columns: { invitation_id: 'text', person_id: 'text', body: 'text' },
  key: ['invitation_id'],
  indexes: [['person_id']],
  touches: (event) => ('invitationId' in event ? [event.invitationId] : []),
  fold: staffInvitationRow,
});

/** Raise the version whenever rows would come out otherwise. */
export const staffProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, EventOfBody>({
    name: 'eligibility-staff',
    version: 1,
    decode: staffEventOf,
    tables: [invitations],
  });

interface Tables {
  staff_invitations: StaffInvitationRow;
}

export class SqlStaff extends StaffLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: Pick<RowsFollow, 'waitFor'>,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async bodiesAsking(persons: readonly PersonId[]): Promise<readonly string[]> {
    if (persons.length === 0) return [];
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('staff_invitations')
      .select('body')
      .where('person_id', 'in', [...persons])
      .execute();
    return [...new Set(rows.map(({ body }) => body))];
  }
}
