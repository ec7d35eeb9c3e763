// Who holds which file, as staff read it: names are opened for the page that is shown, and that is recorded.
import { Injectable } from '@nestjs/common';
import { isSelf, notFound, withinScope, type Principal, type Role } from '@buono/access';
import { personId, zoneCode, type PersonId, type ZoneCode } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { isSent } from '../../../application/application/receipts.js';
import { OfficeStaff } from '../../../application/procedure/office-staff.js';
import { Sealing } from '../../../application/sealing.js';
import { StaffDesk } from '../../../application/staff/staff-desk.js';
import { holderOf } from '../../../domain/application/procedure/procedure.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { ColleaguesView, ColleagueView, HoldersView } from './holders.dto.js';

/** Who reads of whom the files are. */
export const READS_HOLDERS: readonly Role[] = ['zone-officer', 'zone-coordinator', 'region-officer', 'auditor'];

/** Where holders are found. */
@Injectable()
export class HolderParts {
  constructor(
    readonly staff: OfficeStaff,
    readonly bodies: StaffDesk,
    readonly access: AccessLog,
    readonly sealing: Sealing,
  ) {}
}

@Injectable()
export class HoldersReading {
  constructor(
    private readonly parts: HolderParts,
    private readonly door: ApplicationDoor,
  ) {}

  /** A zone that the caller works in, or looks at from above; any other is nothing to them. */
  zone(code: string, principal: Principal, roles: readonly Role[] = READS_HOLDERS): ZoneCode {
    const zone = zoneCode(code);
    withinScope(principal, roles, { zone });
    return zone;
  }

  /** The officers of a zone. */
  async colleagues(zone: ZoneCode, principal: Principal): Promise<ColleaguesView> {
    return { items: [...(await this.named(zone, await this.parts.staff.officersOf(zone), principal))] };
  }

  /** Who held a file, and why it was handed over. */
  async ofApplication(id: string, principal: Principal): Promise<HoldersView> {
    const { application, purpose, asFamily } = await this.door.seen(id, principal);
    if (asFamily || !isSent(application)) throw notFound();
    const { applicationId, procedure, zone } = application;
    const past = procedure.holders ?? [];
    const looking = { actor: principal.actorId, purpose };
    const opened = await this.parts.sealing.openEach(
      past.map(({ sealed }) => sealed),
      looking,
    );
    const persons = past.map(({ holder }) => holder);
    const named = await this.named(zone, persons, principal);
    const holder = holderOf(procedure);
    return {
      applicationId,
      ...(holder !== undefined && { holder }),
      items: past.map(({ since, by, holder: personId }, at) => {
        const text = opened[at]?.text;
        const who = named[at] ?? { personId, own: isSelf(principal, personId) };
        return { ...who, since, by, ...(text !== undefined && { reason: text }) };
      }),
    };
  }

  /** These persons, in their order, with the names that the zone wrote down. */
  async named(zone: ZoneCode, persons: readonly string[], principal: Principal): Promise<readonly ColleagueView[]> {
    const names = persons.length === 0 ? new Map<string, string>() : await this.#names(zone, persons, principal);
    return persons.map((person) => {
      const name = names.get(person);
      const own = isSelf(principal, personId(person));
      return { personId: person, ...(name !== undefined && { name }), own };
    });
  }

  async #names(zone: ZoneCode, persons: readonly string[], { actorId }: Principal): Promise<Map<string, string>> {
    const { members } = await this.parts.bodies.staffOf(zone);
    const boxes = new Map<PersonId, string>();
    for (const { person, sealed } of members.values())
      if (sealed !== undefined && persons.includes(person)) boxes.set(person, sealed);
    if (boxes.size === 0) return new Map();
    const opened = await this.parts.access.openPage(actorId, 'share-work', [...boxes.values()].map(asBox));
    return new Map(
      [...boxes.keys()].flatMap((person, at) => {
        const fields = opened[at];
        const name = fields === undefined || fields === 'erased' ? undefined : fields['name'];
        return typeof name === 'string' ? [[person, name] as const] : [];
      }),
    );
  }
}
