// A care plan with its versions: which is in force on a day, and which waits for whom.
import type { ApplicationId, CallId, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type {
  CarePlanAdopted,
  CarePlanAnswered,
  CarePlanClosed,
  CarePlanDrafted,
  CarePlanEvent,
  CarePlanFollowedUp,
  CarePlanReviewed,
} from './events.js';

/** A version with what became of it. */
export interface PlanVersion extends Omit<CarePlanDrafted, 'type' | 'applicationId' | 'callId' | 'zone'> {
  /** Of the team, in the order in which they agreed; who drafted it first. */
  readonly agreedBy: readonly PersonId[];
  /** The family's answers, the last one counts. */
  readonly answers: readonly CarePlanAnswered[];
  readonly adopted?: CarePlanAdopted;
  readonly inForceOn?: LocalDate;
  /** Why it was not carried into the decision. */
  readonly notCarried?: string;
}

/** A plan that was begun. */
export interface KnownCarePlan {
  readonly status: 'open' | 'closed';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  /** Oldest first. */
  readonly versions: readonly PlanVersion[];
  readonly reviews: readonly CarePlanReviewed[];
  readonly nextReviewOn?: LocalDate;
  readonly closed?: CarePlanClosed;
  readonly followUps: readonly CarePlanFollowedUp[];
}

export type CarePlan = { readonly status: 'none' } | KnownCarePlan;

/** The last version, where it is not in force yet. */
export const pendingOf = ({ versions }: KnownCarePlan): PlanVersion | undefined => {
  const last = versions.at(-1);
  return last?.inForceOn === undefined ? last : undefined;
};

/** The last version that came into force. */
export const standingVersion = ({ versions }: KnownCarePlan): PlanVersion | undefined =>
  versions.findLast(({ inForceOn }) => inForceOn !== undefined);

/** The version that decides on a day. */
export const versionOn = ({ versions }: KnownCarePlan, day: LocalDate): PlanVersion | undefined =>
  versions.findLast(({ inForceOn, effectiveFrom }) => inForceOn !== undefined && effectiveFrom <= day);

/** Whether the team has agreed: as many as the call asks, and never who is in charge of the plan alone. */
export const teamAgrees = (
  { caseManager, terms }: Pick<PlanVersion, 'caseManager' | 'terms'>,
  agreedBy: readonly PersonId[],
): boolean => agreedBy.length >= terms.members && agreedBy.some((member) => member !== caseManager);

/** The first follow-up that nobody recorded. */
export const nextFollowUp = ({ closed, followUps }: KnownCarePlan): LocalDate | undefined =>
  closed?.followUpsOn[followUps.length];

export const evolveCarePlan = (plan: CarePlan, event: CarePlanEvent): CarePlan => {
  if (event.type === 'CarePlanDrafted') {
    const { type: _, applicationId, callId, zone, ...drafted } = event;
    const version: PlanVersion = { ...drafted, agreedBy: [event.by], answers: [] };
    if (plan.status !== 'none') return { ...plan, versions: [...plan.versions, version] };
    return { status: 'open', applicationId, callId, zone, versions: [version], reviews: [], followUps: [] };
  }
  if (plan.status === 'none') return plan;
  const change = (version: number, changed: (found: PlanVersion) => PlanVersion): KnownCarePlan => ({
    ...plan,
    versions: plan.versions.map((found) => (found.version === version ? changed(found) : found)),
  });
  switch (event.type) {
    case 'CarePlanAgreed': {
      const { answerBy } = event;
      const until = answerBy === undefined ? {} : { answerBy };
      return change(event.version, (found) => ({ ...found, ...until, agreedBy: [...found.agreedBy, event.by] }));
    }
    case 'CarePlanAnswered':
      return change(event.version, (found) => ({ ...found, answers: [...found.answers, event] }));
    case 'CarePlanAdopted':
      return change(event.version, (found) => ({ ...found, adopted: event }));
    case 'CarePlanInForce': {
      const { nextReviewOn: _, ...rest } = change(event.version, (found) => ({ ...found, inForceOn: event.on }));
      return { ...rest, ...nextReview(event) };
    }
    case 'CarePlanNotCarried':
      return change(event.version, (found) => ({ ...found, notCarried: event.because }));
    case 'CarePlanReviewed': {
      const { nextReviewOn: _, ...rest } = plan;
      return { ...rest, reviews: [...plan.reviews, event], ...nextReview(event) };
    }
    case 'CarePlanClosed': {
      const { nextReviewOn: _, ...rest } = plan;
      return { ...rest, status: 'closed', closed: event };
    }
    case 'CarePlanFollowedUp':
      return { ...plan, followUps: [...plan.followUps, event] };
  }
};

const nextReview = ({ nextReviewOn }: { readonly nextReviewOn?: LocalDate }) =>
  nextReviewOn === undefined ? {} : { nextReviewOn };
