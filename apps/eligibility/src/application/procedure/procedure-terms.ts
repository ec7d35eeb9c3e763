// The terms of a procedure as a call sets them for one of its actions; the engine fills in what the law says.
import type { CompiledCall } from '@buono/rules';
import { LAW_TERMS, type ProcedureTerms } from '../../domain/application/procedure/terms.js';

/** The terms for one action. Ranked procedures (procedure concorsuali) need no notice of refusal unless the call wants one. */
export const procedureTermsOf = ({ actions }: CompiledCall, action: string): ProcedureTerms => {
  const set = actions.get(action);
  if (set === undefined) return LAW_TERMS;
  const { decisionDays, integrationDays, observationDays, appealDays, assessmentDays } = set.terms;
  const { rejectionNotice } = set.policies;
  const terms = { decisionDays, integrationDays, observationDays, appealDays, rejectionNotice };
  // Nobody assesses what no action asks to be assessed.
  const isAssessed = set.definition.assessment?.required === true;
  return isAssessed && assessmentDays !== undefined ? { ...terms, assessmentDays } : terms;
};
