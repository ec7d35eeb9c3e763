// What of redemption serves services around and after their entry; the composition root puts it beside the rest.
import type { Type } from '@nestjs/common';
import { ConfirmationDoor } from './adapters/http/confirmation/confirmation-door.js';
import { ConfirmationsController } from './adapters/http/confirmation/confirmations.controller.js';
import { LateEntriesController } from './adapters/http/late-entry/late-entries.controller.js';
import { LateEntryDoor } from './adapters/http/late-entry/late-entry-door.js';
import { AnswerConfirmationHandler } from './application/confirmation/answer-confirmation.handler.js';
import { DecideLateEntryHandler } from './application/late-entry/decide-late-entry.handler.js';
import { FindLateEntry } from './application/late-entry/find-late-entry.js';
import { LateEntryFacts } from './application/late-entry/late-entry-facts.js';
import { RequestLateEntryHandler } from './application/late-entry/request-late-entry.handler.js';

export const RECORDED_SERVICE_CONTROLLERS: Type[] = [ConfirmationsController, LateEntriesController];

export const RECORDED_SERVICE_PROVIDERS: Type[] = [
  AnswerConfirmationHandler,
  ConfirmationDoor,
  DecideLateEntryHandler,
  FindLateEntry,
  LateEntryDoor,
  LateEntryFacts,
  RequestLateEntryHandler,
];
