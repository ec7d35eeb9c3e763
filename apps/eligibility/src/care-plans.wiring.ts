// Care plans: their controllers, their use cases, their inbox, and the work that carries a version into the decision.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { CarePlanReading, CarePlanSources } from './adapters/http/care-plan/care-plan-reading.js';
import { CarePlanReportsController } from './adapters/http/care-plan/care-plan-reports.controller.js';
import { CarePlansController } from './adapters/http/care-plan/care-plans.controller.js';
import { carryingPlans } from './adapters/messaging/carry-plans-in-force.js';
import { carePlanAggregate } from './adapters/persistence/care-plan-aggregate.js';
import { carePlansProjection } from './adapters/projections/care-plans-projection.js';
import { SqlCarePlans } from './adapters/projections/sql-care-plans.js';
import type { CountedHouseholds } from './application/application/counted-households.js';
import type { CallVersions } from './application/call/call-versions.js';
import { CarePlanDesk } from './application/care-plan/care-plan-desk.js';
import { CarePlanLists, CarePlans } from './application/care-plan/care-plan-ports.js';
import { CarryCarePlan } from './application/care-plan/carry-care-plan.js';
import { TakeCarePlanStepHandler } from './application/care-plan/take-care-plan-step.handler.js';
import { CorrectionWork } from './application/correction/correction-work.js';
import type { Applications, Zones } from './application/ports.js';
import type { Sealing } from './application/sealing.js';

/** What is there already of what it works with. */
export interface AroundCarePlans {
  readonly applications: Applications;
  readonly versions: CallVersions;
  readonly sealing: Sealing;
  readonly zones: Zones;
  readonly households: CountedHouseholds;
}

/** What the module adds for it. */
export interface CarePlansAdded {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** Puts it together, and adds its projection and its work. */
export const carePlans = (
  { executor, reads, grants, clock }: ContextParts,
  work: ContextWork,
  { applications, versions: calls, sealing, zones, households }: AroundCarePlans,
): CarePlansAdded => {
  const plans = new EventSourced(executor, carePlanAggregate);
  const lists = new SqlCarePlans(reads, work.project('care-plans', carePlansProjection()));
  const corrections = new CorrectionWork(calls, sealing, { zones, households }, clock);
  const carrying = new CarryCarePlan({ plans, applications, calls, sealing, work: corrections, clock });
  work.follow('carry-care-plans', carryingPlans(carrying));
  const desk = new CarePlanDesk({ plans, calls, sealing, work: corrections, grants, clock });
  return {
    controllers: [CarePlansController, CarePlanReportsController],
    providers: [
      CarePlanSources,
      CarePlanReading,
      TakeCarePlanStepHandler,
      { provide: CarePlans, useValue: plans },
      { provide: CarePlanLists, useValue: lists },
      { provide: CarePlanDesk, useValue: desk },
    ],
  };
};
