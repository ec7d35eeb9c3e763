// A care plan: agreed by its team and by the family, changed by new versions only, closed, and looked at again afterwards.
import {
  accept,
  addDays,
  addMonths,
  dueDate,
  refuse,
  workingDayFrom,
  type Decider,
  type Decision,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';
import type {
  AdoptCarePlan,
  AgreeCarePlan,
  AnswerCarePlan,
  CarePlanCommand,
  CarePlanRefusal,
  CloseCarePlan,
  DraftCarePlan,
  FollowUpCarePlan,
  ReviewCarePlan,
} from './commands.js';
import type { CarePlanEvent, CarePlanInForce } from './events.js';
import {
  evolveCarePlan,
  nextFollowUp,
  pendingOf,
  standingVersion,
  teamAgrees,
  type CarePlan,
  type KnownCarePlan,
  type PlanVersion,
} from './state.js';

type CarePlanDecision = Decision<CarePlanEvent, CarePlanRefusal>;

/** How many days before its day a follow-up may be recorded. */
export const FOLLOW_UP_EARLY_DAYS = 30;

const draft = (c: DraftCarePlan, plan: CarePlan): CarePlanDecision => {
  const { type: _, caseManagerOfTheTeam, ...drafted } = c;
  if (plan.status === 'closed') return refuse('plan-closed');
  if (!caseManagerOfTheTeam) return refuse('plan-case-manager-wrong');
  const standing = plan.status === 'none' ? undefined : standingVersion(plan);
  if (standing !== undefined && c.effectiveFrom < standing.effectiveFrom) return refuse('plan-effective-too-early');
  const inOrder = c.reviewsOn.every((day, index) => day > (c.reviewsOn[index - 1] ?? c.effectiveFrom));
  if (!inOrder) return refuse('plan-reviews-wrong');
  const version = plan.status === 'none' ? 1 : plan.versions.length + 1;
  return accept({ type: 'CarePlanDrafted', ...drafted, version, ...askedFamily(c, [c.by], c.on) });
};

/** Once the team is complete, the family has its days; the day on which it is complete is not counted. */
const askedFamily = (
  version: Pick<PlanVersion, 'caseManager' | 'terms'>,
  agreedBy: readonly PersonId[],
  on: LocalDate,
) => (teamAgrees(version, agreedBy) ? { answerBy: dueDate(on, version.terms.answerDays) } : {});

/** The version that may still be agreed, or why it may not. */
const openVersion = (plan: KnownCarePlan, version: number): PlanVersion | CarePlanRefusal => {
  if (plan.status === 'closed') return 'plan-closed';
  const found = plan.versions.find((one) => one.version === version);
  if (found === undefined) return 'plan-unknown';
  if (found.inForceOn !== undefined) return 'plan-already-in-force';
  return pendingOf(plan) === found ? found : 'plan-version-superseded';
};

const agree = ({ type: _, ...c }: AgreeCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  if (plan.versions.find(({ version }) => version === c.version)?.agreedBy.includes(c.by) === true) return accept();
  const found = openVersion(plan, c.version);
  if (typeof found === 'string') return refuse(found);
  const agreedBy = [...found.agreedBy, c.by];
  const until = found.answerBy === undefined ? askedFamily(found, agreedBy, c.on) : {};
  const after = { ...found, agreedBy };
  const complete = teamAgrees(found, agreedBy) && familyAgrees(found);
  return accept<CarePlanEvent>(
    { type: 'CarePlanAgreed', ...c, ...until },
    ...(complete ? [inForce(plan, after, c.on)] : []),
  );
};

const familyAgrees = ({ answers }: PlanVersion): boolean => answers.at(-1)?.agrees === true;

const answer = ({ type: _, ...c }: AnswerCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  const found = openVersion(plan, c.version);
  if (typeof found === 'string') return refuse(found);
  const complete = c.agrees && teamAgrees(found, found.agreedBy);
  return accept<CarePlanEvent>({ type: 'CarePlanAnswered', ...c }, ...(complete ? [inForce(plan, found, c.on)] : []));
};

const adopt = ({ type: _, ...c }: AdoptCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  const found = openVersion(plan, c.version);
  if (typeof found === 'string') return refuse(found);
  if (!teamAgrees(found, found.agreedBy)) return refuse('plan-team-awaited');
  // Who adopts against the family is not who drafted it or is in charge of it.
  if (c.by === found.by || c.by === found.caseManager) return refuse('plan-adopted-by-team');
  if (familyAgrees(found)) return refuse('plan-family-agrees');
  const silent = found.answers.length === 0;
  if (silent && c.on <= (found.answerBy ?? c.on)) return refuse('plan-answer-awaited');
  if (c.ground === 'less-supported' && standingVersion(plan) === undefined) return refuse('plan-ground-wrong');
  return accept<CarePlanEvent>(
    { type: 'CarePlanAdopted', ...c },
    { ...inForce(plan, found, c.on), actNumber: c.actNumber },
  );
};

const inForce = (plan: KnownCarePlan, found: PlanVersion, on: LocalDate): CarePlanInForce => {
  const { version, effectiveFrom, by: author, actNumber, agreedBy } = found;
  const approvedBy = agreedBy.findLast((member) => member !== author) ?? author;
  const next = found.reviewsOn[0] ?? monthsLater(effectiveFrom, found.terms.reviewMonths);
  const about = { applicationId: plan.applicationId, version, effectiveFrom, author, approvedBy, actNumber };
  return { type: 'CarePlanInForce', ...about, ...(next !== undefined && { nextReviewOn: next }), on };
};

const monthsLater = (day: LocalDate, months: number | undefined): LocalDate | undefined =>
  months === undefined ? undefined : workingDayFrom(addMonths(day, months));

const review = ({ type: _, ...c }: ReviewCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  if (plan.status === 'closed') return refuse('plan-closed');
  const standing = standingVersion(plan);
  if (standing === undefined) return refuse('plan-not-in-force');
  const { version, reviewsOn, terms } = standing;
  const done = plan.nextReviewOn !== undefined && plan.nextReviewOn > c.on ? plan.nextReviewOn : c.on;
  const next = reviewsOn.length === 0 ? monthsLater(c.on, terms.reviewMonths) : reviewsOn.find((day) => day > done);
  return accept({ type: 'CarePlanReviewed', ...c, version, ...(next !== undefined && { nextReviewOn: next }) });
};

const close = ({ type: _, ...c }: CloseCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  if (plan.status === 'closed') return refuse('plan-closed');
  const standing = standingVersion(plan);
  if (standing === undefined) return refuse('plan-not-in-force');
  const months = [...new Set(standing.terms.followUpMonths)].sort((a, b) => a - b);
  const followUpsOn = months.map((month) => workingDayFrom(addMonths(c.on, month)));
  return accept({ type: 'CarePlanClosed', ...c, followUpsOn });
};

const followUp = ({ type: _, ...c }: FollowUpCarePlan, plan: KnownCarePlan): CarePlanDecision => {
  if (plan.closed === undefined) return refuse('plan-still-open');
  const dueOn = nextFollowUp(plan);
  if (dueOn === undefined) return refuse('plan-follow-up-none');
  if (c.on < addDays(dueOn, -FOLLOW_UP_EARLY_DAYS)) return refuse('plan-follow-up-early');
  const nextOn = plan.closed.followUpsOn[plan.followUps.length + 1];
  return accept({ type: 'CarePlanFollowedUp', ...c, dueOn, ...(nextOn !== undefined && { nextOn }) });
};

const decide = (c: CarePlanCommand, plan: CarePlan): CarePlanDecision => {
  if (c.type === 'DraftCarePlan') return draft(c, plan);
  if (plan.status === 'none') return refuse('plan-unknown');
  switch (c.type) {
    case 'AgreeCarePlan':
      return agree(c, plan);
    case 'AnswerCarePlan':
      return answer(c, plan);
    case 'AdoptCarePlan':
      return adopt(c, plan);
    case 'ReviewCarePlan':
      return review(c, plan);
    case 'CloseCarePlan':
      return close(c, plan);
    case 'FollowUpCarePlan':
      return followUp(c, plan);
    case 'NoteNotCarried':
      return accept({ ...c, type: 'CarePlanNotCarried' });
  }
};

/** The plan of one application: `care-plan-{application}`. */
export const carePlanDecider: Decider<CarePlan, CarePlanCommand, CarePlanEvent, CarePlanRefusal> = {
  initial: { status: 'none' },
  evolve: evolveCarePlan,
  decide,
};
