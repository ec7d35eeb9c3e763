// What an application would be worth, apart from whether it qualifies.
import type { LocalDate } from '@buono/kernel';
import { assess, type Facts } from '@buono/rules';
import type { Due } from '../../domain/application/evaluation.js';
import type { ReadyCall } from '../call/call-versions.js';
import { dueOf } from './evaluations.js';

/** What would be due if every criterion were met: for who is not admitted yet, or not. Undefined: nobody can say. */
export const dueIfMet = (
  { callId, version, compiled }: ReadyCall,
  { action, submittedOn }: { readonly action: string; readonly submittedOn: LocalDate },
  facts: Facts,
  on: LocalDate,
): Due | undefined => {
  const asked = compiled.actions.get(action);
  if (asked === undefined) return undefined;
  const met = { ...compiled, actions: new Map([[action, { ...asked, criteria: [] }]]) };
  const options = { callId, callVersion: version.version };
  const { entitlement } = assess(met, action, facts, { submittedOn, admittedOn: on }, options);
  return entitlement && dueOf(entitlement);
};

/** The same in cents. */
export const worthIfMet = (...asked: Parameters<typeof dueIfMet>): number | undefined => dueIfMet(...asked)?.valueCents;
