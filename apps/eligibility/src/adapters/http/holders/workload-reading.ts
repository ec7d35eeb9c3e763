// How much each person of a zone's office holds, from the lists; the names are opened and that is recorded.
import { Injectable } from '@nestjs/common';
import type { Principal, Role } from '@buono/access';
import { addDays, Clock, dateInRome } from '@buono/kernel';
import { OfficeStaff } from '../../../application/procedure/office-staff.js';
import { ProcedureLists, type LoadLine } from '../../../application/procedure/procedure-lists.js';
import { HoldersReading } from './holders-reading.js';
import type { LoadView, WorkloadView } from './holders.dto.js';

/** Who sees how much each holds. */
export const SEES_WORKLOAD: readonly Role[] = ['zone-coordinator', 'region-officer', 'auditor'];

const A_WEEK = 7;

@Injectable()
export class WorkloadReading {
  constructor(
    private readonly holders: HoldersReading,
    private readonly lists: ProcedureLists,
    private readonly staff: OfficeStaff,
    private readonly clock: Clock,
  ) {}

  /** The work of a zone that the caller coordinates, or looks at from above. */
  async of(code: string, principal: Principal): Promise<WorkloadView> {
    const zone = this.holders.zone(code, principal, SEES_WORKLOAD);
    const today = dateInRome(this.clock.now());
    const lines = await this.lists.load({ zone, today, soon: addDays(today, A_WEEK) });
    const officers: readonly string[] = await this.staff.officersOf(zone);
    const holding = lines.flatMap(({ holder }) => (holder === undefined ? [] : [holder]));
    const persons = [...new Set([...officers, ...holding])];
    const named = await this.holders.named(zone, persons, principal);
    const loadOf = (person?: string): LoadView => counts(lines.find(({ holder }) => holder === person));
    return {
      zone,
      nobody: loadOf(),
      items: named.map((one) => ({
        ...one,
        ...loadOf(one.personId),
        left: !officers.includes(one.personId),
      })),
    };
  }
}

const counts = ({ open, late, dueSoon }: LoadLine = { open: 0, late: 0, dueSoon: 0 }): LoadView => ({
  open,
  late,
  dueSoon,
});
