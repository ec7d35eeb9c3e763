// An admission against the engine's answer as it is shown, beside that answer.
import type { Evaluation } from '../../../domain/application/evaluation.js';
import type { KnownOverride } from '../../../domain/application/override.js';
import type { OverrideView } from './override-view.dto.js';

/** A proposal to set the engine's answer aside, or the act that did. */
export const overrideView = (
  { sealed: _, ...override }: KnownOverride,
  { status, evaluation }: { readonly status: string; readonly evaluation?: Evaluation },
): OverrideView => {
  const view = { ...override, criteria: [...override.criteria] };
  if (status !== 'admitted') return { ...view, status: 'proposed' };
  const outcome = evaluation?.outcome;
  const own = outcome === 'does-not-qualify' || outcome === 'needs-officer' ? { engineOutcome: outcome } : {};
  return { ...view, status: 'approved', ...own };
};
