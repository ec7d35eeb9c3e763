// The use cases about calls, for the composition root: drafting, acts, versions, texts, pre-checks.
import { CallActsController } from './adapters/http/call-acts.controller.js';
import { CallDocumentsController } from './adapters/http/call-documents.controller.js';
import { CallDifferencesController } from './adapters/http/call-differences.controller.js';
import { CallRevisionsController } from './adapters/http/call-revisions.controller.js';
import { UnsentDraftsController } from './adapters/http/unsent-drafts.controller.js';
import { CallSchemaController } from './adapters/http/call-schema.controller.js';
import { CallTemplatesController } from './adapters/http/call-templates.controller.js';
import { CallDraftsController } from './adapters/http/call-drafts.controller.js';
import { CallTextsController } from './adapters/http/call-texts.controller.js';
import { CallsController } from './adapters/http/calls.controller.js';
import { CatalogueController } from './adapters/http/catalogue.controller.js';
import { FactsController } from './adapters/http/facts.controller.js';
import { AmendCallHandler } from './application/amend-call.handler.js';
import { AmendDraftHandler } from './application/amend-draft.handler.js';
import { ApproveCallHandler } from './application/approve-call.handler.js';
import { DeriveVersionHandler } from './application/derive-version.handler.js';
import { UnsentDraftsHandler } from './application/unsent-drafts.handler.js';
import { DraftCallHandler } from './application/draft-call.handler.js';
import { DuplicateCallHandler } from './application/duplicate-call.handler.js';
import { PrecheckHandler } from './application/precheck.handler.js';
import { PrecheckDocumentHandler } from './application/precheck-document.handler.js';
import { PublishCallHandler } from './application/publish-call.handler.js';
import { RecordCallActHandler } from './application/record-call-act.handler.js';
import { ResumeCallHandler } from './application/resume-call.handler.js';
import { ShowCatalogueHandler } from './application/show-catalogue.handler.js';

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
