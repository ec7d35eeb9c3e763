// What may be asked of a care plan, and why not.
import type {
  CarePlanAdopted,
  CarePlanAgreed,
  CarePlanAnswered,
  CarePlanClosed,
  CarePlanDrafted,
  CarePlanFollowedUp,
  CarePlanNotCarried,
  CarePlanReviewed,
} from './events.js';

/** Whether the case manager is of the team was looked up on the day; review days in order, none where the call sets them. */
export type DraftCarePlan = Omit<CarePlanDrafted, 'type' | 'version' | 'answerBy'> & {
  readonly type: 'DraftCarePlan';
  readonly caseManagerOfTheTeam: boolean;
};
export type AgreeCarePlan = Omit<CarePlanAgreed, 'type' | 'answerBy'> & { readonly type: 'AgreeCarePlan' };
export type AnswerCarePlan = Omit<CarePlanAnswered, 'type'> & { readonly type: 'AnswerCarePlan' };
export type AdoptCarePlan = Omit<CarePlanAdopted, 'type'> & { readonly type: 'AdoptCarePlan' };
export type ReviewCarePlan = Omit<CarePlanReviewed, 'type' | 'version' | 'nextReviewOn'> & {
  readonly type: 'ReviewCarePlan';
};
export type CloseCarePlan = Omit<CarePlanClosed, 'type' | 'followUpsOn'> & { readonly type: 'CloseCarePlan' };
export type FollowUpCarePlan = Omit<CarePlanFollowedUp, 'type' | 'dueOn' | 'nextOn'> & {
  readonly type: 'FollowUpCarePlan';
};
export type NoteNotCarried = Omit<CarePlanNotCarried, 'type'> & { readonly type: 'NoteNotCarried' };

export type CarePlanCommand =
  | DraftCarePlan
  | AgreeCarePlan
  | AnswerCarePlan
  | AdoptCarePlan
  | ReviewCarePlan
  | CloseCarePlan
  | FollowUpCarePlan
  | NoteNotCarried;

export type CarePlanRefusal =
  | 'plan-unknown'
  | 'plan-version-superseded'
  | 'plan-closed'
  | 'plan-case-manager-wrong'
  | 'plan-effective-too-early'
  | 'plan-reviews-wrong'
  | 'plan-already-in-force'
  | 'plan-not-in-force'
  | 'plan-team-awaited'
  | 'plan-answer-awaited'
  | 'plan-family-agrees'
  | 'plan-adopted-by-team'
  | 'plan-ground-wrong'
  | 'plan-still-open'
  | 'plan-follow-up-none'
  | 'plan-follow-up-early';
