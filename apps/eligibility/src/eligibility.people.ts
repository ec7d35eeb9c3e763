// The use cases about people, for the composition root: who acts for whom, what offices file, other hands.
import { BansController } from './adapters/http/bans.controller.js';
import { DeclarationsController } from './adapters/http/declarations.controller.js';
import { FilingsController } from './adapters/http/filings.controller.js';
import { IdentityController } from './adapters/http/identity/identity.controller.js';
import { ProtectionsController } from './adapters/http/protection/protections.controller.js';
import { MandatesController } from './adapters/http/mandates.controller.js';
import { RenewalsController } from './adapters/http/renewals.controller.js';
import { ChangeApplicantHandler } from './application/change-applicant.handler.js';
import { EndMandateHandler } from './application/end-mandate.handler.js';
import { FileApplicationHandler } from './application/file-application.handler.js';
import { JoinPersonsHandler, UndoJoinHandler } from './application/identity/join-persons.handler.js';
import { TellApartHandler } from './application/identity/tell-apart.handler.js';
import { LiftBanHandler, RecordBanHandler } from './application/record-ban.handler.js';
import { PrepareRenewalHandler } from './application/prepare-renewal.handler.js';
import { LiftProtectionHandler, ProtectPersonHandler } from './application/protection/protect-person.handler.js';
import { RecordMandateHandler } from './application/record-mandate.handler.js';
import { ShowMandatesHandler } from './application/show-mandates.handler.js';

export const PEOPLE_CONTROLLERS = [
  MandatesController,
  FilingsController,
  BansController,
  RenewalsController,
  DeclarationsController,
  IdentityController,
  ProtectionsController,
] as const;

export const PEOPLE_HANDLERS = [
  RecordBanHandler,
  LiftBanHandler,
  RecordMandateHandler,
  EndMandateHandler,
  ShowMandatesHandler,
  FileApplicationHandler,
  ChangeApplicantHandler,
  PrepareRenewalHandler,
  JoinPersonsHandler,
  UndoJoinHandler,
  TellApartHandler,
  ProtectPersonHandler,
  LiftProtectionHandler,
] as const;
