// A project as its events left it: its plans, its claims, and what follows from them.
import { ZERO_CENTS, addCents, cents, splitCents, subtractCents, sumCents, type Cents } from '@buono/kernel';
import type {
  AdvanceAsked,
  Cut,
  Expense,
  Plan,
  PlanProposed,
  PlanShifted,
  ProjectClaimApproved,
  ProjectClaimRefused,
  ProjectEvent,
  SpendingClaimed,
} from './events.js';

export type PlanStatus = 'proposed' | 'in-force' | 'replaced' | 'refused';

/** A plan that was said, and what became of it. */
export interface PlanVersion {
  readonly said: PlanProposed | PlanShifted;
  readonly status: PlanStatus;
  /** The act that approved it, and its day. */
  readonly act?: { readonly number: string; readonly on: string };
}

/** waiting for an office; approved, on its way into the wallet; held up by the wallet; entered; or without effect. */
export type ClaimStatus = 'waiting' | 'approved' | 'held-up' | 'entered' | 'refused' | 'withdrawn';

export interface ProjectClaim {
  readonly asked: AdvanceAsked | SpendingClaimed;
  readonly status: ClaimStatus;
  readonly approved?: ProjectClaimApproved;
  readonly refused?: ProjectClaimRefused;
  /** Why the wallet did not take it. */
  readonly heldUpBy?: string;
}

export interface Project {
  /** In the order in which they were said: version n stands at n − 1. */
  readonly plans: readonly PlanVersion[];
  /** In the order in which they were asked, by id. */
  readonly claims: ReadonlyMap<string, ProjectClaim>;
}

export const NO_PROJECT: Project = { plans: [], claims: new Map() };

/** Folds one event; trusts history and holds no rules. */
export const evolve = (project: Project, event: ProjectEvent): Project => {
  switch (event.type) {
    case 'PlanProposed':
      return { ...project, plans: [...withoutProposal(project.plans), { said: event, status: 'proposed' }] };
    case 'PlanShifted':
      return {
        ...project,
        plans: [...replaced(withoutProposal(project.plans)), { said: event, status: 'in-force' }],
      };
    case 'PlanApproved': {
      const act = { number: event.actNumber, on: event.on };
      return { ...project, plans: withVersion(replaced(project.plans), event.version, { status: 'in-force', act }) };
    }
    case 'PlanRefused':
      return { ...project, plans: withVersion(project.plans, event.version, { status: 'refused' }) };
    case 'AdvanceAsked':
    case 'SpendingClaimed':
      return withClaim(project, event.claimId, { asked: event, status: 'waiting' });
    case 'ProjectClaimApproved':
      // What is recovered in full asks nothing of the wallet.
      return changed(project, event.claimId, { approved: event, status: asksWallet(event) ? 'approved' : 'entered' });
    case 'ProjectClaimRefused':
      return changed(project, event.claimId, { refused: event, status: 'refused' });
    case 'ProjectClaimWithdrawn':
      return changed(project, event.claimId, { status: 'withdrawn' });
    case 'ProjectClaimEntered':
      return changed(project, event.claimId, { status: 'entered' });
    case 'ProjectClaimHeldUp':
      return changed(project, event.claimId, { status: 'held-up', heldUpBy: event.refusal });
    case 'ProjectClaimSentAgain':
      return changed(project, event.claimId, { status: 'approved' });
  }
};

/** Whether what was approved moves money in the wallet. */
export const asksWallet = ({ payCents, excessCents }: ProjectClaimApproved): boolean => payCents > 0 || excessCents > 0;

const withClaim = (project: Project, id: string, claim: ProjectClaim): Project => ({
  ...project,
  claims: new Map(project.claims).set(id, claim),
});

const changed = (project: Project, id: string, change: Partial<ProjectClaim>): Project => {
  const claim = project.claims.get(id);
  return claim === undefined ? project : withClaim(project, id, { ...claim, ...change });
};

const withVersion = (
  plans: readonly PlanVersion[],
  version: number,
  change: Omit<PlanVersion, 'said'>,
): readonly PlanVersion[] => plans.map((plan) => (plan.said.version === version ? { ...plan, ...change } : plan));

const replaced = (plans: readonly PlanVersion[]): readonly PlanVersion[] =>
  plans.map((plan) => (plan.status === 'in-force' ? { ...plan, status: 'replaced' } : plan));

/** A plan that is said anew takes the place of the one that waits. */
const withoutProposal = (plans: readonly PlanVersion[]): readonly PlanVersion[] =>
  plans.map((plan) => (plan.status === 'proposed' ? { ...plan, status: 'replaced' } : plan));

/** The plan that holds; none before an act approved one. */
export const planInForce = ({ plans }: Project): PlanVersion | undefined =>
  plans.find(({ status }) => status === 'in-force');

/** The plan that an act approved last: what may move freely is measured from it. */
export const planApproved = ({ plans }: Project): PlanVersion | undefined =>
  plans.findLast(({ act }) => act !== undefined);

/** The plan that waits for an act. */
export const planProposed = ({ plans }: Project): PlanVersion | undefined =>
  plans.find(({ status }) => status === 'proposed');

/** What a plan comes to. */
export const totalOf = ({ lines }: Pick<Plan, 'lines'>): Cents => sumCents(lines.map(({ amountCents }) => amountCents));

/** What of the plan is each partner's, by largest remainder in the order of the plan. */
export const partnerAmounts = (plan: Plan): ReadonlyMap<string, Cents> => {
  const parts = splitCents(
    totalOf(plan),
    plan.partners.map(({ shareBasisPoints }) => shareBasisPoints),
  );
  return new Map(plan.partners.map(({ code }, index) => [code, parts[index] ?? ZERO_CENTS]));
};

/** What of an expense counts: all of it while it waits, what was recognised once it is approved. */
export const countedOf = ({ expenseId, costCents }: Expense, cuts: readonly Cut[]): Cents => {
  const cut = cuts.find((one) => one.expenseId === expenseId)?.cutCents ?? ZERO_CENTS;
  return subtractCents(costCents, cut);
};

const COUNTING: readonly ClaimStatus[] = ['waiting', 'approved', 'held-up', 'entered'];

/** The expenses that count, with what of each does. */
export const countedExpenses = ({
  claims,
}: Project): readonly { readonly expense: Expense; readonly countedCents: Cents }[] =>
  [...claims.values()].flatMap(({ asked, status, approved }) =>
    asked.type === 'AdvanceAsked' || !COUNTING.includes(status)
      ? []
      : asked.expenses.map((expense) => ({ expense, countedCents: countedOf(expense, approved?.cuts ?? []) })),
  );

/** What counts by line, or by partner. */
export const countedBy = (project: Project, what: 'line' | 'partner'): ReadonlyMap<string, Cents> => {
  const sums = new Map<string, Cents>();
  for (const { expense, countedCents } of countedExpenses(project))
    sums.set(expense[what], addCents(sums.get(expense[what]) ?? ZERO_CENTS, countedCents));
  return sums;
};

/** What offices approved so far, in cents: `advance` paid ahead, `paid` on claims, `recovered` of the advance, `left` of it. */
export interface Standing {
  readonly recognisedCents: Cents;
  readonly publicCents: Cents;
  readonly advanceCents: Cents;
  readonly paidCents: Cents;
  readonly recoveredCents: Cents;
  readonly excessCents: Cents;
  /** Of the advance: neither given back by a claim nor owed back. */
  readonly outstandingCents: Cents;
}

export const standingOf = ({ claims }: Project): Standing => {
  const approved = [...claims.values()].flatMap((claim) => claim.approved ?? []);
  const spent = approved.filter(({ kind }) => kind !== 'advance');
  const sum = (field: 'recognisedCents' | 'publicCents' | 'payCents' | 'recoveredCents' | 'excessCents'): Cents =>
    sumCents(spent.map((one) => one[field]));
  const advanceCents = sumCents(approved.filter(({ kind }) => kind === 'advance').map(({ payCents }) => payCents));
  const [recoveredCents, excessCents] = [sum('recoveredCents'), sum('excessCents')];
  return {
    recognisedCents: sum('recognisedCents'),
    publicCents: sum('publicCents'),
    advanceCents,
    paidCents: sum('payCents'),
    recoveredCents,
    excessCents,
    outstandingCents: cents(advanceCents - recoveredCents - excessCents),
  };
};

/** Whether the final claim was approved: nothing more is planned or claimed. */
export const isSettled = ({ claims }: Project): boolean =>
  [...claims.values()].some(({ approved }) => approved?.kind === 'final');
