// The use cases of correcting a decision, for the composition root.
import { DecisionCorrectionsController } from './adapters/http/decision-corrections.controller.js';
import { PreviewCorrectionHandler } from './application/preview-correction.handler.js';
import { ProposeCorrectionHandler } from './application/propose-correction.handler.js';
import { ResolveCorrectionHandler } from './application/resolve-correction.handler.js';

export const CORRECTION_CONTROLLERS = [DecisionCorrectionsController] as const;

export const CORRECTION_HANDLERS = [
  PreviewCorrectionHandler,
  ProposeCorrectionHandler,
  ResolveCorrectionHandler,
] as const;
