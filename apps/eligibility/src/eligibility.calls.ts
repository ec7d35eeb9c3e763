// The use cases about calls, for the composition root: drafting, acts, versions, texts, pre-checks.
import { CallActsController } from './adapters/http/call/call-acts.controller.js';
import { CallDocumentsController } from './adapters/http/call/call-documents.controller.js';
import { CallDifferencesController } from './adapters/http/call/call-differences.controller.js';
import { CallRevisionsController } from './adapters/http/call/call-revisions.controller.js';
import { UnsentDraftsController } from './adapters/http/call/unsent-drafts.controller.js';
import { CallSchemaController } from './adapters/http/call/call-schema.controller.js';
import { CallTemplatesController } from './adapters/http/call/call-templates.controller.js';
import { CallDraftsController } from './adapters/http/call/call-drafts.controller.js';
import { CallTextsController } from './adapters/http/call/call-texts.controller.js';
import { CallsController } from './adapters/http/call/calls.controller.js';
import { CatalogueController } from './adapters/http/call/catalogue.controller.js';
import { FactsController } from './adapters/http/call/facts.controller.js';
import { AmendCallHandler } from './application/call/amend-call.handler.js';
import { AmendDraftHandler } from './application/call/amend-draft.handler.js';
import { ApproveCallHandler } from './application/call/approve-call.handler.js';
import { DeriveVersionHandler } from './application/call/derive-version.handler.js';
import { UnsentDraftsHandler } from './application/call/unsent-drafts.handler.js';
import { DraftCallHandler } from './application/call/draft-call.handler.js';
import { DuplicateCallHandler } from './application/call/duplicate-call.handler.js';
import { PrecheckHandler } from './application/call/precheck.handler.js';
import { PrecheckDocumentHandler } from './application/call/precheck-document.handler.js';
import { PublishCallHandler } from './application/call/publish-call.handler.js';
import { RecordCallActHandler } from './application/call/record-call-act.handler.js';
import { ResumeCallHandler } from './application/call/resume-call.handler.js';
import { ShowCatalogueHandler } from './application/call/show-catalogue.handler.js';

export const CALL_CONTROLLERS = [
  CallsController,
  CallTemplatesController,
  CallTextsController,
  CallDraftsController,
  CallDocumentsController,
  CallDifferencesController,
  CallSchemaController,
  CallActsController,
  CallRevisionsController,
  UnsentDraftsController,
  FactsController,
  CatalogueController,
] as const;

export const CALL_HANDLERS = [
  DraftCallHandler,
  AmendDraftHandler,
  PublishCallHandler,
  AmendCallHandler,
  ApproveCallHandler,
  RecordCallActHandler,
  ResumeCallHandler,
  DeriveVersionHandler,
  UnsentDraftsHandler,
  DuplicateCallHandler,
  PrecheckHandler,
  PrecheckDocumentHandler,
  ShowCatalogueHandler,
] as const;
