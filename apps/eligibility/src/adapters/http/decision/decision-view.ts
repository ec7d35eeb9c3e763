// Evaluations and replays as they are shown.
import type { WrittenEvaluation } from '../../../application/decision/evaluate-application.handler.js';
import type { Replay } from '../../../application/decision/replay-decision.handler.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import type { EvaluationView, DecisionReplayView } from './decisions.dto.js';
import { explanationView } from './explanation-view.js';

const PROPOSED = {
  qualifies: 'admit',
  'does-not-qualify': 'refuse',
  'cannot-check-yet': 'wait',
  'needs-officer': 'wait',
} as const;

export const evaluationView = (
  { applicationId, callId, action }: KnownApplication,
  { evaluation, assessment }: WrittenEvaluation,
): EvaluationView => {
  const { callVersion, evaluatedOn, score } = evaluation;
  return {
    applicationId,
    ...explanationView({ callId, callVersion, action, assessment }),
    evaluatedOn,
    proposedOutcome: PROPOSED[evaluation.outcome],
    ...(score !== undefined && { score }),
  };
};

export const replayView = ({
  result,
  decided,
  replayedWith,
  differences,
  stepsCompared,
  now,
}: Replay): DecisionReplayView => {
  const { callVersion, engineVersion, criteria } = decided.evaluation;
  return {
    applicationId: decided.applicationId,
    ...(result !== 'erased' && { same: result === 'same' }),
    erased: result === 'erased',
    outcome: decided.status === 'admitted' ? 'admit' : 'refuse',
    decidedOn: decided.decidedOn,
    callVersion,
    decidedWith: engineVersion,
    replayedWith,
    criteria: criteria.map((finding) => ({ ...finding })),
    differences: differences.map((one) => ({ ...one })),
    stepsCompared,
    ...(now !== undefined && { now }),
  };
};
