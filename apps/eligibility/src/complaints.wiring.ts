// Complaints and reports: their controller, their use cases, their inbox.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { ComplaintParts, ComplaintReading } from './adapters/http/complaints/complaint-reading.js';
import { ComplaintsController } from './adapters/http/complaints/complaints.controller.js';
import { complaintAggregate } from './adapters/persistence/complaint-aggregate.js';
import { complaintsProjection } from './adapters/projections/complaints-projection.js';
import { SqlComplaints } from './adapters/projections/sql-complaints.js';
import { ComplaintDesk } from './application/complaints/complaint-desk.js';
import { ComplaintLists, Complaints } from './application/complaints/complaint-ports.js';
import { TakeComplaintStepHandler } from './application/complaints/take-complaint-step.handler.js';
import type { CallVersions } from './application/call/call-versions.js';
import type { Sealing } from './application/sealing.js';

/** What is there already of what it works with. */
export interface AroundComplaints {
  readonly versions: CallVersions;
  readonly sealing: Sealing;
}

/** What the module adds for it. */
export interface ComplaintsAdded {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** Puts it together, and adds its projection. */
export const complaintCases = (
  { executor, reads, grants, clock }: ContextParts,
  work: ContextWork,
  { versions: calls, sealing }: AroundComplaints,
): ComplaintsAdded => {
  const complaints = new EventSourced(executor, complaintAggregate);
  const lists = new SqlComplaints(reads, work.project('complaints', complaintsProjection()));
  return {
    controllers: [ComplaintsController],
    providers: [
      ComplaintParts,
      ComplaintReading,
      TakeComplaintStepHandler,
      { provide: Complaints, useValue: complaints },
      { provide: ComplaintLists, useValue: lists },
      { provide: ComplaintDesk, useValue: new ComplaintDesk({ complaints, calls, sealing, grants, clock }) },
    ],
  };
};
