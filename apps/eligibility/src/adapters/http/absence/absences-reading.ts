// The absences of an office as it reads them: names are opened for the page, and what falls due meanwhile is counted.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import type { ZoneCode } from '@buono/kernel';
import { AbsenceDesk } from '../../../application/absence/absence-desk.js';
import { OfficeStaff } from '../../../application/procedure/office-staff.js';
import { ProcedureLists } from '../../../application/procedure/procedure-lists.js';
import type { Absence } from '../../../domain/absence/decider.js';
import { HoldersReading } from '../holders/holders-reading.js';
import type { ColleagueView } from '../holders/holders.dto.js';
import type { AbsencesView, AbsenceView } from './absences.dto.js';

interface Around {
  readonly zone: ZoneCode;
  readonly officers: readonly string[];
  readonly named: ReadonlyMap<string, ColleagueView>;
}

@Injectable()
export class AbsencesReading {
  constructor(
    private readonly desk: AbsenceDesk,
    private readonly holders: HoldersReading,
    private readonly lists: ProcedureLists,
    private readonly staff: OfficeStaff,
  ) {}

  /** Those of a zone that last or will. */
  async of(zone: ZoneCode, principal: Principal): Promise<AbsencesView> {
    const absences = await this.desk.coming(zone);
    const persons = [
      ...new Set(absences.flatMap(({ person, cover }) => [person, ...(cover === undefined ? [] : [cover])])),
    ];
    const [officers, named] = await Promise.all([
      this.staff.officersOf(zone),
      this.holders.named(zone, persons, principal),
    ]);
    const around = { zone, officers, named: new Map(named.map((one) => [one.personId, one])) };
    return { zone, items: await Promise.all(absences.map((one) => this.#view(one, around))) };
  }

  async #view({ person, cover, ...absence }: Absence, { zone, officers, named }: Around): Promise<AbsenceView> {
    const { from, to } = absence;
    const today = this.desk.today();
    const due = await this.lists.heldWithin({ zone, holder: person, from, to });
    const whose = (one: string): ColleagueView => named.get(one) ?? { personId: one, own: false };
    const coverLeft = cover !== undefined && !officers.includes(cover);
    return {
      ...absence,
      person: whose(person),
      lasts: from <= today && today <= to,
      ...(cover !== undefined && { cover: whose(cover) }),
      ...(coverLeft && { coverLeft }),
      due,
      uncovered: due > 0 && (cover === undefined || coverLeft),
    };
  }
}
