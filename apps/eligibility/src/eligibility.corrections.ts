// The use cases of correcting a decision, for the composition root.
import { CountedHouseholdsController } from './adapters/http/correction/counted-households.controller.js';
import { DecisionCorrectionsController } from './adapters/http/correction/decision-corrections.controller.js';
import { MoveHouseholdHandler } from './application/application/move-household.handler.js';
import { PreviewCorrectionHandler } from './application/correction/preview-correction.handler.js';
import { ProposeCorrectionHandler } from './application/correction/propose-correction.handler.js';
import { ResolveCorrectionHandler } from './application/correction/resolve-correction.handler.js';

export const CORRECTION_CONTROLLERS = [DecisionCorrectionsController, CountedHouseholdsController] as const;

export const CORRECTION_HANDLERS = [
  MoveHouseholdHandler,
  PreviewCorrectionHandler,
  ProposeCorrectionHandler,
  ResolveCorrectionHandler,
] as const;
