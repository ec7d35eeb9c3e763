// The use cases about people, for the composition root: who acts for whom, what offices file, other hands.
import { BansController } from './adapters/http/people/bans.controller.js';
import { DeclarationsController } from './adapters/http/application/declarations.controller.js';
import { FilingsController } from './adapters/http/application/filings.controller.js';
import { IdentityController } from './adapters/http/identity/identity.controller.js';
import { ProtectionsController } from './adapters/http/protection/protections.controller.js';
import { MandatesController } from './adapters/http/people/mandates.controller.js';
import { ReceiptsController } from './adapters/http/application/receipts.controller.js';
import { RenewalsController } from './adapters/http/application/renewals.controller.js';
import { ChangeApplicantHandler } from './application/application/change-applicant.handler.js';
import { EndMandateHandler } from './application/people/end-mandate.handler.js';
import { FileApplicationHandler } from './application/application/file-application.handler.js';
import { JoinPersonsHandler, UndoJoinHandler } from './application/identity/join-persons.handler.js';
import { TellApartHandler } from './application/identity/tell-apart.handler.js';
import { LiftBanHandler, RecordBanHandler } from './application/people/record-ban.handler.js';
import { PrepareRenewalHandler } from './application/application/prepare-renewal.handler.js';
import { LiftProtectionHandler, ProtectPersonHandler } from './application/protection/protect-person.handler.js';
import { RecordMandateHandler } from './application/people/record-mandate.handler.js';
import { ShowMandatesHandler } from './application/people/show-mandates.handler.js';

export const PEOPLE_CONTROLLERS = [
  MandatesController,
  FilingsController,
  BansController,
  RenewalsController,
  DeclarationsController,
  ReceiptsController,
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
