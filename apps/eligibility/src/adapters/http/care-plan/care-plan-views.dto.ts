// How care plans are shown: the plan with its versions, its lines, what differs.
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@buono/http';
import { CarePlanVersionView, PlanFollowUpView, PlanFoundView } from './care-plans.dto.js';

/** A plan with its versions, oldest first. */
export class CarePlanView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  status!: 'open' | 'closed';
  /** The version that decides today, and what decides on later days in `versions`. */
  versionToday?: number;
  nextReviewOn?: string;
  closedOn?: string;
  nextFollowUpOn?: string;
  @ApiProperty({ type: CarePlanVersionView, isArray: true })
  versions!: readonly CarePlanVersionView[];
  @ApiProperty({ type: PlanFoundView, isArray: true })
  reviews!: readonly PlanFoundView[];
  closure?: PlanFoundView;
  @ApiProperty({ type: PlanFollowUpView, isArray: true })
  followUps!: readonly PlanFollowUpView[];
}

/** A plan right after a step: codes and dates. */
export class CarePlanWrittenView {
  applicationId!: string;
  status!: 'open' | 'closed';
  /** The last version. */
  version!: number;
  /** Whether it is in force. */
  inForce!: boolean;
  answerBy?: string;
  nextReviewOn?: string;
  nextFollowUpOn?: string;
}

/** A line of the inbox. */
export class CarePlanLineView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  caseManager!: string;
  status!: string;
  version!: number;
  /** team, family, act, review, follow-up, office (not carried into the decision) or nothing. */
  awaits!: string;
  dueOn?: string;
  late!: boolean;
}

/** A page of plans, what is due first. */
export class CarePlanPage extends PageOf(CarePlanLineView) {}

/** One thing that is otherwise. */
export class PlanDifferenceView {
  part!: 'goal' | 'result' | 'support' | 'commitment' | 'case-manager' | 'effective-from' | 'reviews';
  /** The goal, the support or the party that it is about. */
  about?: string;
  before?: string;
  now?: string;
}

/** What one version says otherwise than another. */
export class PlanDifferencesView {
  from!: number;
  to!: number;
  /** Why the second was written. */
  reason?: string;
  @ApiProperty({ type: PlanDifferenceView, isArray: true })
  differences!: readonly PlanDifferenceView[];
}
