// What an application would be worth, apart from whether it qualifies.
import type { LocalDate } from '@buono/kernel';
import { assess, type Facts } from '@buono/rules';
import type { ReadyCall } from './call-versions.js';

/** What would be due if every criterion were met, in cents: for who is not admitted yet, or not. Undefined: nobody can say. */
export const worthIfMet = (
  { callId, version, compiled }: ReadyCall,
  { action, submittedOn }: { readonly action: string; readonly submittedOn: LocalDate },
  facts: Facts,
  on: LocalDate,
): number | undefined => {
  const asked = compiled.actions.get(action);
  if (asked === undefined) return undefined;
  const met = { ...compiled, actions: new Map([[action, { ...asked, criteria: [] }]]) };
  const options = { callId, callVersion: version.version };
  return assess(met, action, facts, { submittedOn, admittedOn: on }, options).entitlement?.valueCents;
};
