// Between the streams of bodies and the grants that every request is judged by: what is found there, what is written there.
import { holdsOn, sameRights, sameScope, type Grant, type Grants, type Member as Granted } from '@buono/access';
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock, type LocalDate, type PersonId } from '@buono/kernel';
import type { FoundMember } from '../../domain/staff/events.js';
import { isOver, lastDayOf, type Staff } from '../../domain/staff/state.js';
import { bodyOf, kindOf, REGION, rolesGivenIn, scopeOfBody, staffRoleOf } from './bodies.js';
import type { StaffStreams } from './staff-ports.js';

export class StaffGrants {
  constructor(
    private readonly staff: StaffStreams,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  /** The roles of a body that hold today, by whatever way they came. */
  async found(body: string): Promise<readonly FoundMember[]> {
    const granted = body === REGION ? await this.#ofRegion() : await this.#ofScope(body);
    return granted.flatMap(({ person, grant }) => {
      const role = staffRoleOf(body, grant.role);
      if (role === undefined || bodyOf(grant) !== body) return [];
      const { from, to, rights } = grant;
      const memberId = uuidV5('staff-member', `${body} ${person} ${role}`);
      return [
        { memberId, person, role, from, ...(to !== undefined && { to }), ...(rights !== undefined && { rights }) },
      ];
    });
  }

  /** The roles of a person that hold today or will. */
  async ofPerson(person: PersonId): Promise<readonly Grant[]> {
    const today = this.#today();
    return (await this.grants.of(person)).filter((grant) => grant.from > today || holdsOn(grant, today));
  }

  /**
   * Makes the grants of these persons in a body what its stream says now; what the stream does not know is left alone. Done
   * right after each act, and again by whoever follows the log: the last to come finds the last word.
   */
  async settle(body: string, persons: readonly PersonId[], by: PersonId): Promise<void> {
    const { state } = await this.staff.find(body);
    for (const person of new Set(persons)) await this.#settleOne(body, state, person, by);
  }

  async #settleOne(body: string, staff: Staff, person: PersonId, by: PersonId): Promise<void> {
    const today = this.#today();
    const wanted = wantedGrants(body, staff, person, today);
    const known = new Set([...staff.members.values()].filter((m) => m.person === person).map(({ role }) => role));
    const held = (await this.grants.of(person)).filter(
      (grant) => bodyOf(grant) === body && known.has(grant.role as never),
    );
    for (const grant of held)
      if (!wanted.some((one) => sameScope(one, grant))) await this.grants.revoke(person, grant, by);
    for (const grant of wanted) if (!held.some((one) => isSame(one, grant))) await this.grants.grant(person, grant, by);
  }

  async #ofRegion(): Promise<readonly Granted[]> {
    const all = await Promise.all(rolesGivenIn(REGION, true).map((role) => this.grants.membersOf({ role })));
    return all.flat();
  }

  #ofScope(body: string): Promise<readonly Granted[]> {
    return kindOf(body) === undefined ? Promise.resolve([]) : this.grants.membersOf(scopeOfBody(body));
  }

  #today(): LocalDate {
    return dateInRome(this.clock.now());
  }
}

/** The roles of a person that are not over, as grants. */
const wantedGrants = (body: string, staff: Staff, person: PersonId, on: LocalDate): readonly Grant[] =>
  [...staff.members.values()].flatMap((member) => {
    if (member.person !== person || isOver(staff, member, on)) return [];
    const to = lastDayOf(staff, member);
    const { role, from, rights } = member;
    const when = { from, ...(to !== undefined && { to }) };
    return [{ role, ...scopeOfBody(body), ...when, ...(rights !== undefined && { rights }) }];
  });

const isSame = (a: Grant, b: Grant): boolean =>
  sameScope(a, b) && a.from === b.from && a.to === b.to && sameRights(a, b);
