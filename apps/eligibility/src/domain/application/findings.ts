// What the office and the registries find on a received application: facts beside the declared ones, each with its origin.
import { accept, refuse } from '@buono/kernel';
import type { CorrectFacts } from './commands.js';
import type { ApplicationDecision } from './decide-family.js';
import { examined } from './examined.js';
import type { FactsCorrected, Sealed } from './events.js';
import { supplementsOf } from './procedure/procedure.js';
import type { Application, Findings, KnownApplication } from './state.js';

/** The findings of an application, decided or not. */
export const findingsOf = (application: object): Findings =>
  'findings' in application ? { findings: application.findings as readonly Sealed[] } : {};

export const correctFacts = (c: CorrectFacts, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  return accept({ ...c, type: 'FactsCorrected' });
};

export const evolveFindings = (application: KnownApplication, event: FactsCorrected): Application => {
  if (application.status !== 'received') return application;
  return { ...application, findings: [...(application.findings ?? []), event.sealed] };
};

/** The boxes of all that was gathered on an application, oldest first: declared, found by the unit, found since. */
export const gathered = (application: KnownApplication): readonly Sealed[] => [
  application.sealed,
  ...('assessments' in application ? application.assessments : []),
  ...(findingsOf(application).findings ?? []),
  ...('procedure' in application ? supplementsOf(application.procedure) : []),
];
