// An assessment as it is shown.
import type { Assessment } from '@buono/rules';
import type { CriterionView, ExplanationView } from './explanation.dto.js';

/** What was assessed. */
export interface Assessed {
  readonly callId: string;
  readonly callVersion: number;
  readonly action: string;
  readonly assessment: Assessment;
  /** Whether the amount may be reduced, because the call shares its money among all. */
  readonly sharesMoney?: boolean;
}

export const explanationView = (assessed: Assessed): ExplanationView => {
  const { callId, callVersion, action, assessment, sharesMoney } = assessed;
  const { outcome, steps, entitlement, proofs, missing, faults, engineVersion } = assessment;
  return {
    callId,
    callVersion,
    action,
    outcome,
    criteria: assessment.criteria.map(criterionView),
    steps: steps.map(({ name, article, sentence, formula, resultText }) => ({
      name,
      article,
      sentence,
      formula,
      result: resultText,
    })),
    proofs: proofs.map(({ code, label }) => ({ code, label })),
    renunciations: assessment.renunciations.map(({ id, article, sentence }) => ({ id, article, sentence })),
    missing: [...missing],
    faults: faults.map(({ place, reason, sentence }) => ({ place, reason, sentence })),
    ...(sharesMoney === true && { sharesMoney }),
    ...(entitlement !== undefined && {
      amountCents: entitlement.valueCents,
      validFrom: entitlement.validFrom,
      validTo: entitlement.validTo,
      entitlement,
    }),
    engineVersion,
    currency: 'EUR',
  };
};

const criterionView = (criterion: Assessment['criteria'][number]): CriterionView => {
  const { id, article, outcome, sentence, remedy, values, missing } = criterion;
  return {
    id,
    article,
    outcome,
    sentence,
    ...(remedy !== undefined && { remedy }),
    values: Object.entries(values).map(([name, { label, value, source, at, ref }]) => ({
      ...{ name, label, value, source },
      ...(at !== undefined && { at }),
      ...(ref !== undefined && { reference: ref }),
    })),
    missing: [...missing],
  };
};
