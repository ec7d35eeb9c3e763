// Which documents an action asks of an applicant, by their facts.
import type { CompiledCall } from '../compile/compiled-call.js';
import type { CallProof } from '../model/call-document.js';
import type { Facts } from '../model/facts.js';
import { windowOn } from '../terms/windows.js';
import { viewOf } from './assess.js';
import { proofsIn } from './proofs.js';

/** The proofs that these facts ask for, of an application of this civil date; none of an action that is not there. Total and deterministic. */
export const proofsAsked = (call: CompiledCall, actionCode: string, facts: Facts, on: string): readonly CallProof[] => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return [];
  const window = windowOn(action.windows, on);
  return proofsIn(action, viewOf(call, action, facts, { window, submittedOn: on }));
};
