// Corrections of decisions as they are shown.
import type { CorrectionPreview } from '../../../application/correction/preview-correction.handler.js';
import type { Correction, Standing } from '../../../domain/application/correction.js';
import type { Evaluation } from '../../../domain/application/evaluation.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import type {
  CorrectionPreviewView,
  DecisionCorrectionsView,
  DecisionCorrectionView,
  CorrectedDueView,
} from './decision-corrections.dto.js';
import { eligibilityProblem } from '../problems.js';

const correctionsOf = (application: KnownApplication): readonly Correction[] =>
  application.status === 'admitted' ? (application.corrections ?? []) : [];

export const correctionsView = (application: KnownApplication): DecisionCorrectionsView => ({
  applicationId: application.applicationId,
  items: correctionsOf(application).map(viewOf),
  currency: 'EUR',
});

/** One of an application's corrections. */
export const correctionView = (application: KnownApplication, id: string): DecisionCorrectionView => {
  const found = correctionsOf(application).find(({ correctionId }) => correctionId === id);
  if (found === undefined) throw eligibilityProblem('correction-unknown');
  return viewOf(found);
};

const viewOf = ({ evidence: _, evaluation: { outcome, score }, ...shown }: Correction): DecisionCorrectionView => ({
  ...shown,
  outcome,
  ...(score !== undefined && { score }),
});

export const correctionPreviewView = (preview: CorrectionPreview): CorrectionPreviewView => {
  const { admitted, effectiveFrom, before, entitled, valueCents, evaluation, entitlement, place } = preview;
  return {
    applicationId: admitted.applicationId,
    effectiveFrom,
    before: dueView(before, admitted.evaluation),
    after: dueView({ entitled, valueCents }, evaluation),
    ...(place !== undefined && { place: { ...place } }),
    ...(entitlement !== undefined && { entitlement }),
    currency: 'EUR',
  };
};

const dueView = ({ entitled, valueCents }: Standing, { outcome, score, due }: Evaluation): CorrectedDueView => ({
  entitled,
  valueCents,
  ...(due !== undefined && { validFrom: due.validFrom, validTo: due.validTo }),
  outcome,
  ...(score !== undefined && { score }),
});
