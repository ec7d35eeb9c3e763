// Advances and claims of spending: asked by the lead, decided by an office, entered in the wallet.
import { ZERO_CENTS, accept, addCents, refuse, sumCents, type Cents, type Decision } from '@buono/kernel';
import { amountsOf } from './amounts.js';
import type {
  ApproveProjectClaim,
  AskAdvance,
  ClaimSpending,
  ExpenseRefusal,
  NoteEntry,
  ProjectRefusal,
  RefuseProjectClaim,
  SendClaimAgain,
  WithdrawProjectClaim,
} from './commands.js';
import type { Cut, Expense, ProjectEvent, SpendingClaimed } from './events.js';
import { unitsWorth } from './plan.js';
import type { Grant } from './settings.js';
import {
  countedBy,
  countedExpenses,
  countedOf,
  isSettled,
  partnerAmounts,
  planInForce,
  standingOf,
  type Project,
  type ProjectClaim,
} from './state.js';

type Decided = Decision<ProjectEvent, ProjectRefusal>;

export const askAdvance = ({ type: _, grant, ...asked }: AskAdvance, project: Project): Decided => {
  const { advance } = grant.settings;
  const no = againstAsking(asked.claimId, project);
  if (no !== undefined) return refuse(no);
  if (advance === undefined) return refuse('advance-not-foreseen');
  const approved = [...project.claims.values()].flatMap((claim) => claim.approved ?? []);
  if (approved.some(({ kind }) => kind === 'advance')) return refuse('advance-taken');
  if (approved.length > 0) return refuse('advance-too-late');
  if (asked.amountCents > advance.mostCents || asked.amountCents > grant.valueCents)
    return refuse('advance-above-most');
  const { surety } = asked;
  const covered = surety !== undefined && surety.amountCents >= asked.amountCents && surety.until >= grant.validTo;
  if (advance.surety && !covered) return refuse('surety-missing');
  return accept({ type: 'AdvanceAsked', ...asked });
};

export const claimSpending = (command: ClaimSpending, project: Project): Decided => {
  const { type: _, grant, ...asked } = command;
  const no = againstAsking(asked.claimId, project);
  if (no !== undefined) return refuse(no);
  if (asked.from > asked.to || asked.to > asked.on) return refuse('period-wrong');
  if (asked.from < grant.validFrom || asked.to > grant.validTo) return refuse('period-wrong');
  const wrong = wrongExpense(command, project);
  if (wrong !== undefined) return refuse(wrong.refusal);
  return accept({ type: 'SpendingClaimed', ...asked });
};

const againstAsking = (claimId: string, project: Project): ProjectRefusal | undefined => {
  if (project.claims.has(claimId)) return 'claim-id-reused';
  if (isSettled(project)) return 'project-settled';
  if (planInForce(project) === undefined) return 'plan-missing';
  return [...project.claims.values()].some(({ status }) => status === 'waiting') ? 'claim-waiting' : undefined;
};

/** The first expense that may not be claimed, to be named to who claims it; undefined where all may. */
export const wrongExpense = (
  { expenses, from, to, grant }: Pick<ClaimSpending, 'expenses' | 'from' | 'to' | 'grant'>,
  project: Project,
): { readonly index: number; readonly refusal: ExpenseRefusal } | undefined => {
  const plan = planInForce(project)?.said;
  if (plan === undefined) return undefined;
  const known = new Set(countedExpenses(project).flatMap(({ expense }) => expense.tag ?? []));
  const lines = new Map(countedBy(project, 'line'));
  const partners = new Map(countedBy(project, 'partner'));
  const planned = new Map(plan.lines.map(({ line, amountCents }) => [line, amountCents]));
  const shares = partnerAmounts(plan);
  for (const [index, expense] of expenses.entries()) {
    const { line, partner, spentOn, costCents, tag } = expense;
    const wrong = (refusal: ExpenseRefusal) => ({ index, refusal });
    const [most, share] = [planned.get(line), shares.get(partner)];
    if (most === undefined) return wrong('line-not-in-plan');
    if (share === undefined) return wrong('partner-not-in-plan');
    if (spentOn < from || spentOn > to) return wrong('expense-outside-period');
    const unlike = againstKind(expense, grant);
    if (unlike !== undefined) return wrong(unlike);
    if (tag !== undefined && known.has(tag)) return wrong('expense-twice');
    if (tag !== undefined) known.add(tag);
    if (added(lines, line, costCents) > most) return wrong('line-exceeded');
    if (added(partners, partner, costCents) > share) return wrong('partner-exceeded');
  }
  return undefined;
};

const added = (sums: Map<string, Cents>, name: string, amount: Cents): Cents => {
  const sum = addCents(sums.get(name) ?? ZERO_CENTS, amount);
  sums.set(name, sum);
  return sum;
};

/** At real cost a document proves it; at unit cost the units say what it comes to. */
const againstKind = ({ line, costCents, units, tag }: Expense, { settings }: Grant): ExpenseRefusal | undefined => {
  const unitCost = settings.lines.find(({ code }) => code === line)?.unitCostCents;
  if (unitCost !== undefined)
    return units !== undefined && unitsWorth(unitCost, units) === costCents ? undefined : 'expense-units-wrong';
  if (units !== undefined) return 'expense-units-wrong';
  return tag === undefined ? 'expense-undocumented' : undefined;
};

export const approveClaim = (
  { type: _, byParty, grant, cuts, ...approval }: ApproveProjectClaim,
  project: Project,
): Decided => {
  const claim = project.claims.get(approval.claimId);
  const no = againstDeciding(claim, byParty);
  if (no !== undefined) return refuse(no);
  if (claim === undefined) return refuse('claim-unknown');
  const { asked } = claim;
  if (asked.type === 'AdvanceAsked') {
    if (cuts.length > 0) return refuse('cut-wrong');
    const { advance } = grant.settings;
    if (advance === undefined) return refuse('advance-not-foreseen');
    if (asked.amountCents > grant.valueCents) return refuse('advance-above-most');
    const nothing = { recognisedCents: ZERO_CENTS, publicCents: ZERO_CENTS, recoveredCents: ZERO_CENTS };
    return accept({
      ...{ type: 'ProjectClaimApproved', ...approval, ...nothing, kind: 'advance', cuts },
      ...{ payCents: asked.amountCents, excessCents: ZERO_CENTS, service: advance.service },
    });
  }
  if (!areCuts(cuts, asked)) return refuse('cut-wrong');
  const recognised = sumCents(asked.expenses.map((expense) => countedOf(expense, cuts)));
  const amounts = amountsOf(recognised, asked.kind, standingOf(project), grant);
  const { kind } = asked;
  const service = grant.settings.claims;
  return accept({ type: 'ProjectClaimApproved', ...approval, ...amounts, kind, service, cuts });
};

const areCuts = (cuts: readonly Cut[], { expenses }: SpendingClaimed): boolean =>
  new Set(cuts.map(({ expenseId }) => expenseId)).size === cuts.length &&
  cuts.every(({ expenseId, cutCents }) => {
    const expense = expenses.find((one) => one.expenseId === expenseId);
    return expense !== undefined && cutCents > 0 && cutCents <= expense.costCents;
  });

const againstDeciding = (claim: ProjectClaim | undefined, byParty: boolean): ProjectRefusal | undefined => {
  if (claim === undefined) return 'claim-unknown';
  if (claim.status !== 'waiting') return 'claim-decided';
  return byParty ? 'own-project' : undefined;
};

export const refuseClaim = ({ type: _, byParty, ...refusal }: RefuseProjectClaim, project: Project): Decided => {
  const no = againstDeciding(project.claims.get(refusal.claimId), byParty);
  return no === undefined ? accept({ type: 'ProjectClaimRefused', ...refusal }) : refuse(no);
};

export const withdrawClaim = ({ type: _, ...withdrawal }: WithdrawProjectClaim, project: Project): Decided => {
  const no = againstDeciding(project.claims.get(withdrawal.claimId), false);
  return no === undefined ? accept({ type: 'ProjectClaimWithdrawn', ...withdrawal }) : refuse(no);
};

export const noteEntry = ({ type: _, refusal, ...entry }: NoteEntry, project: Project): Decided => {
  const claim = project.claims.get(entry.claimId);
  if (claim?.status !== 'approved') return accept();
  if (refusal === undefined) return accept({ type: 'ProjectClaimEntered', ...entry });
  return accept({ type: 'ProjectClaimHeldUp', ...entry, refusal });
};

export const sendAgain = ({ type: _, byParty, ...asked }: SendClaimAgain, project: Project): Decided => {
  const claim = project.claims.get(asked.claimId);
  if (claim === undefined) return refuse('claim-unknown');
  if (claim.status !== 'held-up') return refuse('not-held-up');
  return byParty ? refuse('own-project') : accept({ type: 'ProjectClaimSentAgain', ...asked });
};
