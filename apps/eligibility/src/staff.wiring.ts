// The staff of each body and its absences: its controllers, its use cases, the invitations by person, and what keeps the grants in step.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { AbsencesController } from './adapters/http/absence/absences.controller.js';
import { AbsencesReading } from './adapters/http/absence/absences-reading.js';
import { RolesController } from './adapters/http/staff/roles.controller.js';
import { StaffDoor } from './adapters/http/staff/staff-door.js';
import { StaffReading, StaffReadingParts } from './adapters/http/staff/staff-reading.js';
import { StaffController } from './adapters/http/staff/staff.controller.js';
import { keepingGrants } from './adapters/messaging/keep-grants-when-told.js';
import { absencesAggregate } from './adapters/persistence/absence-aggregate.js';
import { RecordedStaffActs, staffAggregate } from './adapters/persistence/staff-aggregate.js';
import { SqlStaff, staffProjection } from './adapters/projections/staff-projection.js';
import { AbsenceDesk } from './application/absence/absence-desk.js';
import { TakeAbsenceStepHandler } from './application/absence/take-absence-step.handler.js';
import { RehearseAssignment } from './application/procedure/rehearse-assignment.js';
import { OfficeStaff } from './application/procedure/office-staff.js';
import { StaffDesk } from './application/staff/staff-desk.js';
import { StaffGrants } from './application/staff/staff-grants.js';
import { StaffActs, StaffLists } from './application/staff/staff-ports.js';
import { TakeStaffStepHandler } from './application/staff/take-staff-step.handler.js';

/** What the module adds for it. */
export interface StaffAdded {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** Puts it together, and adds its background work. */
export const staffing = (
  { executor, reads, grants: granted, keys, boxes, clock }: ContextParts,
  work: ContextWork,
): StaffAdded => {
  const staff = new EventSourced(executor, staffAggregate);
  const office = new OfficeStaff(granted, clock);
  const grants = new StaffGrants(staff, granted, clock);
  const lists = new SqlStaff(reads, work.project('staff', staffProjection()));
  work.follow('staff-grants', keepingGrants(staff, grants));
  return {
    controllers: [AbsencesController, StaffController, RolesController],
    providers: [
      StaffDoor,
      StaffReading,
      StaffReadingParts,
      TakeStaffStepHandler,
      TakeAbsenceStepHandler,
      AbsencesReading,
      { provide: AbsenceDesk, useValue: new AbsenceDesk(new EventSourced(executor, absencesAggregate), office, clock) },
      { provide: StaffGrants, useValue: grants },
      { provide: OfficeStaff, useValue: office },
      { provide: RehearseAssignment, useValue: new RehearseAssignment(office, clock) },
      { provide: StaffLists, useValue: lists },
      { provide: StaffActs, useValue: new RecordedStaffActs(executor) },
      { provide: StaffDesk, useValue: new StaffDesk({ staff, grants, keys, boxes, clock }) },
    ],
  };
};
