// Who took which step of an application: read from its stream, where every event names its actor.
import type { ApplicationId, PersonId } from '@buono/kernel';
import type { KnownApplication } from '../../domain/application/state.js';

/** A step as the log has it; `name` is what happened. */
export interface PastStep {
  readonly name: string;
  readonly at: string;
  readonly actor: string;
  readonly underMandate?: string;
  /** Who the applicant was from this step on, where it says so. */
  readonly applicantId?: string;
}

/** The past of applications, step by step. */
export abstract class ApplicationSteps {
  /** Oldest first. */
  abstract of(id: ApplicationId): Promise<readonly PastStep[]>;
}

/** In which quality somebody took a step. */
export type StepBy = 'recipient' | 'applicant' | 'delegate' | 'office' | 'process';

/**
 * The steps with the quality of who took them: the applicant is whoever was the applicant then. `selvesOf` tells all ids of one
 * person.
 */
export const qualified = (
  { recipientId }: KnownApplication,
  steps: readonly PastStep[],
  selvesOf: (person: PersonId) => readonly string[],
): readonly (PastStep & { readonly by: StepBy })[] => {
  let applicant: string | undefined;
  return steps.map((step) => {
    applicant = step.applicantId ?? applicant;
    return { ...step, by: qualityOf(step, selvesOf(step.actor as PersonId), { recipientId, applicant }) };
  });
};

const qualityOf = (
  { actor, underMandate }: PastStep,
  own: readonly string[],
  { recipientId, applicant }: { readonly recipientId: string; readonly applicant: string | undefined },
): StepBy => {
  if (actor.startsWith('process:')) return 'process';
  if (own.includes(recipientId)) return 'recipient';
  if (applicant !== undefined && own.includes(applicant)) return 'applicant';
  return underMandate === undefined ? 'office' : 'delegate';
};
