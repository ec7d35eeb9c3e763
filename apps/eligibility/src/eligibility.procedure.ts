// The use cases of the procedure, for the composition root: its start, its terms, notices and answers, appeals.
import { HolderParts, HoldersReading } from './adapters/http/holders/holders-reading.js';
import { HoldersController } from './adapters/http/holders/holders.controller.js';
import { ManyAssignments } from './adapters/http/holders/many-assignments.js';
import { WorkloadController } from './adapters/http/holders/workload.controller.js';
import { WorkloadReading } from './adapters/http/holders/workload-reading.js';
import { AnnulmentsController } from './adapters/http/procedure/annulments.controller.js';
import { DecisionSignaturesController } from './adapters/http/decision/decision-signatures.controller.js';
import { OverridesController } from './adapters/http/decision/overrides.controller.js';
import { ReservesController } from './adapters/http/decision/reserves.controller.js';
import { AppealsController } from './adapters/http/procedure/appeals.controller.js';
import { DueReading } from './adapters/http/procedure/due-reading.js';
import { ProcedureController } from './adapters/http/procedure/procedure.controller.js';
import { ProcedureStepsController } from './adapters/http/procedure/steps.controller.js';
import { AssignApplicationHandler } from './application/procedure/assign-application.handler.js';
import { DecideAnnulmentHandler } from './application/procedure/decide-annulment.handler.js';
import { DecideAppealHandler } from './application/procedure/decide-appeal.handler.js';
import { GiveNoticeHandler } from './application/procedure/give-notice.handler.js';
import { NameOfficerHandler } from './application/procedure/name-officer.handler.js';
import { RequestIntegrationHandler } from './application/procedure/request-integration.handler.js';
import { ShowProcedureHandler } from './application/procedure/show-procedure.handler.js';
import { TakeOfficeStepHandler } from './application/procedure/take-office-step.handler.js';
import { DismissOverrideHandler } from './application/decision/dismiss-override.handler.js';
import { ProposeOverrideHandler } from './application/decision/propose-override.handler.js';
import { SignDecisionHandler } from './application/decision/sign-decision.handler.js';
import { ResolveReserveHandler } from './application/decision/resolve-reserve.handler.js';
import { TakeStepHandler } from './application/procedure/take-step.handler.js';

export const PROCEDURE_CONTROLLERS = [
  HoldersController,
  WorkloadController,
  ProcedureController,
  ProcedureStepsController,
  AppealsController,
  AnnulmentsController,
  ReservesController,
  OverridesController,
  DecisionSignaturesController,
] as const;

export const PROCEDURE_HANDLERS = [
  TakeStepHandler,
  TakeOfficeStepHandler,
  DecideAnnulmentHandler,
  ResolveReserveHandler,
  ProposeOverrideHandler,
  DismissOverrideHandler,
  SignDecisionHandler,
  NameOfficerHandler,
  AssignApplicationHandler,
  ShowProcedureHandler,
  RequestIntegrationHandler,
  GiveNoticeHandler,
  DecideAppealHandler,
  HolderParts,
  HoldersReading,
  ManyAssignments,
  WorkloadReading,
  DueReading,
] as const;
