// Takes the steps of a body's staff: what holds today is looked up, the name is sealed, the grants follow at once.
import { eventIdFor, uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type Clock, type CodiceFiscale, type LocalDate, type PersonId } from '@buono/kernel';
import { KeyErased, type Boxes, type KeyStore } from '@buono/privacy';
import type { StaffStep } from '../../domain/staff/commands.js';
import type { OperatorRight, StaffEvent, StaffRole } from '../../domain/staff/events.js';
import type { Staff } from '../../domain/staff/state.js';
import { withFound } from '../../domain/staff/decider.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { rolesGivenIn } from './bodies.js';
import type { StaffGrants } from './staff-grants.js';
import type { StaffStreams } from './staff-ports.js';

export type WrittenStaff = Written<Staff, StaffEvent>;

/** Who is invited: by codice fiscale and name, for which role, from when to when. */
export interface InviteInput {
  readonly fiscalCode: CodiceFiscale;
  readonly name: string;
  readonly role: StaffRole;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** What an operator of a provider may do. */
  readonly rights?: readonly OperatorRight[];
  /** Whether the region invites into a body that is not the region. */
  readonly bySuperior: boolean;
}

/** A step on what is there already; the day and the author are added. */
export type PlainStep = StaffStep extends infer S
  ? S extends StaffStep
    ? S['type'] extends 'InviteMember' | 'NameMember'
      ? never
      : Omit<S, 'by' | 'on'>
    : never
  : never;

/** What the desk works with. */
export interface StaffParts {
  readonly staff: StaffStreams;
  readonly grants: StaffGrants;
  readonly keys: KeyStore;
  readonly boxes: Boxes;
  readonly clock: Clock;
}

/** Days to answer an invitation. */
const DAYS_TO_ANSWER = 14;

export class StaffDesk {
  constructor(private readonly parts: StaffParts) {}

  /** The staff of a body, with the roles that came by other ways. */
  async staffOf(body: string): Promise<Staff> {
    const { state } = await this.parts.staff.find(body);
    return withFound(state, await this.parts.grants.found(body), this.today());
  }

  async invite(body: string, input: InviteInput, meta: CommandMeta): Promise<Answer<WrittenStaff>> {
    const { fiscalCode, name, bySuperior, ...term } = input;
    const person = await this.parts.keys.personFor(fiscalCode);
    const sealed = await this.#sealed(person, name, meta);
    if (sealed === 'erased') return refused('data-erased');
    const invitationId = uuidV5('staff-invitation', meta.commandId);
    const roles = rolesGivenIn(body, bySuperior);
    const invite = {
      type: 'InviteMember',
      invitationId,
      person,
      ...term,
      sealed,
      roles,
      days: DAYS_TO_ANSWER,
    } as const;
    return this.#execute(body, { ...invite, ...this.#when(meta) }, meta);
  }

  async name(body: string, memberId: string, name: string, meta: CommandMeta): Promise<Answer<WrittenStaff>> {
    const member = (await this.staffOf(body)).members.get(memberId);
    if (member === undefined) return refused('member-unknown');
    const sealed = await this.#sealed(member.person, name, meta);
    if (sealed === 'erased') return refused('data-erased');
    return this.#execute(body, { type: 'NameMember', memberId, sealed, ...this.#when(meta) }, meta);
  }

  take(body: string, step: PlainStep, meta: CommandMeta): Promise<Answer<WrittenStaff>> {
    return this.#execute(body, { ...step, ...this.#when(meta) }, meta);
  }

  today(): LocalDate {
    return dateInRome(this.parts.clock.now());
  }

  async #execute(body: string, step: StaffStep, meta: CommandMeta): Promise<Answer<WrittenStaff>> {
    const found = await this.parts.grants.found(body);
    const written = answered(await this.parts.staff.execute(body, { ...step, found }, meta));
    if (written.ok) await this.parts.grants.settle(body, touchedBy(step, written.value.state), personId(meta.actor));
    return written;
  }

  async #sealed(person: PersonId, name: string, { commandId }: CommandMeta): Promise<string> {
    try {
      return await this.parts.boxes.seal(person, 'identity', eventIdFor(commandId, 0), { name });
    } catch (error) {
      if (error instanceof KeyErased) return 'erased';
      throw error;
    }
  }

  #when(meta: CommandMeta) {
    return { by: personId(meta.actor), on: this.today() };
  }
}

/** Whose grants an act may change: everybody's when a review opens. */
export const touchedBy = (event: StaffStep | StaffEvent, staff: Staff): readonly PersonId[] => {
  if (event.type === 'OpenReview' || event.type === 'ReviewOpened')
    return [...staff.members.values()].map(({ person }) => person);
  if ('memberId' in event) return personsOf(staff.members.get(event.memberId));
  return 'invitationId' in event ? personsOf(staff.members.get(event.invitationId)) : [];
};

const personsOf = (member: { readonly person: PersonId } | undefined): readonly PersonId[] =>
  member === undefined ? [] : [member.person];
