// Who works in the office of a zone: asked of the grants that hold today.
import { holdsOn, type Grants } from '@buono/access';
import { dateInRome, type Clock, type PersonId, type ZoneCode } from '@buono/kernel';
import type { AssignApplication } from '../../domain/application/procedure/commands.js';

export class OfficeStaff {
  constructor(
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  /** Whose office somebody is an officer of, as seen from a zone. */
  async officeOf(person: PersonId, zone: ZoneCode): Promise<AssignApplication['office']> {
    const today = dateInRome(this.clock.now());
    const held = (await this.grants.of(person)).filter(
      (grant) => grant.role === 'zone-officer' && holdsOn(grant, today),
    );
    if (held.some((grant) => grant.zone === undefined || grant.zone === zone)) return 'this-zone';
    return held.length > 0 ? 'another-zone' : 'none';
  }

  /** The officers of a zone's own today, each once, in the order of their ids. */
  async officersOf(zone: ZoneCode): Promise<readonly PersonId[]> {
    const members = await this.grants.membersOf({ role: 'zone-officer', zone });
    return [...new Set(members.map(({ person }) => person))].toSorted();
  }
}
