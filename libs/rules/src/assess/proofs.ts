// Which documents an action asks for.
import type { CompiledAction } from '../compile/compiled-call.js';
import type { CallProof } from '../model/call-document.js';
import { evaluate } from './evaluate.js';
import type { FactView } from './fact-view.js';

/** The proofs whose condition holds in a view; one that cannot be told yet is not asked for. */
export const proofsIn = (action: CompiledAction, view: FactView): readonly CallProof[] =>
  action.proofs
    .filter(({ when }) => {
      if (when === undefined) return true;
      const asked = evaluate(when, view);
      return asked.kind === 'value' && asked.value === true;
    })
    .map(({ definition }) => definition);
