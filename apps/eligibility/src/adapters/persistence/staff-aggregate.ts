// Where the staff of bodies stands in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type Executor, type StoredEvent } from '@buono/event-store';
import { StaffActs, type StaffAct } from '../../application/staff/staff-ports.js';
import type { StaffCommand, StaffRefusal } from '../../domain/staff/commands.js';
import { staffDecider } from '../../domain/staff/decider.js';
import type { StaffEvent } from '../../domain/staff/events.js';
import type { Staff } from '../../domain/staff/state.js';

export const staffAggregate: Aggregate<Staff, StaffCommand, StaffEvent, StaffRefusal> = {
  category: 'staff',
  decider: staffDecider,
  codec: codecFor<StaffEvent>({
    StaffFound: [{ name: 'staff-found.v1' }],
    MemberInvited: [{ name: 'staff-member-invited.v1' }],
    InvitationConfirmed: [{ name: 'staff-invitation-confirmed.v1' }],
    InvitationWithdrawn: [{ name: 'staff-invitation-withdrawn.v1' }],
    InvitationAnswered: [{ name: 'staff-invitation-answered.v1' }],
    MemberEnded: [{ name: 'staff-member-ended.v1' }],
    MemberTermChanged: [{ name: 'staff-member-term-changed.v1' }],
    MemberRightsChanged: [{ name: 'staff-member-rights-changed.v1' }],
    MemberNamed: [{ name: 'staff-member-named.v1' }],
    ReviewOpened: [{ name: 'staff-review-opened.v1' }],
    MemberConfirmed: [{ name: 'staff-member-confirmed.v1' }],
  }),
};

/** The event of a body's staff, with the body; undefined for those of other streams. */
export const staffEventOf = ({
  stream,
  type,
  data,
}: Pick<StoredEvent, 'stream' | 'type' | 'data'>): (StaffEvent & { readonly body: string }) | undefined => {
  const prefix = `${staffAggregate.category}-`;
  if (!stream.startsWith(prefix)) return undefined;
  return { ...staffAggregate.codec.decode(type, data), body: stream.slice(prefix.length) };
};

export class RecordedStaffActs extends StaffActs {
  constructor(private readonly executor: Executor) {
    super();
  }

  override async of(body: string): Promise<readonly StaffAct[]> {
    const past = await this.executor.history(staffAggregate, body);
    return past.map(({ event, meta }) => {
      const stored = staffAggregate.codec.encode(event).type;
      const name = stored.slice(0, stored.lastIndexOf('.'));
      return { event, name, at: meta.recordedAt, actor: meta.actor };
    });
  }
}
