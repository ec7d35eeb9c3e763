// A project as it is shown: its budget against what was claimed, each plan beside the one before, each claim with its parts.
import { cents, splitCents, ZERO_CENTS, type Cents } from '@buono/kernel';
import type { JsonObject, JsonValue } from '@buono/privacy';
import type { ProjectFound } from '../../../application/project/find-project.js';
import {
  countedBy,
  countedOf,
  isSettled,
  partnerAmounts,
  planInForce,
  standingOf,
  totalOf,
  type PlanVersion,
  type Project,
  type ProjectClaim,
} from '../../../domain/project/state.js';
import type {
  ProjectBudgetLineView,
  ExpenseView,
  PartnerView,
  PartView,
  PlanVersionView,
  ProjectClaimView,
  ProjectView,
} from './project-views.dto.js';

/** What was sealed of a project, opened for who looks: by plan version, and by claim. */
export interface OpenedWords {
  readonly names: JsonObject | undefined;
  readonly claims: ReadonlyMap<
    string,
    { readonly asked?: JsonObject | undefined; readonly refused?: JsonObject | undefined }
  >;
}

export const projectView = (
  { place, grant, project }: Pick<ProjectFound, 'place' | 'grant' | 'project'>,
  words: OpenedWords,
): ProjectView => {
  const { settings, valueCents, validFrom, validTo } = grant;
  const standing = standingOf(project);
  const { advanceCents, excessCents } = standing;
  const paidCents = advanceCents + standing.paidCents - excessCents;
  return {
    ...place,
    status: isSettled(project) ? 'settled' : planInForce(project) === undefined ? 'to-plan' : 'running',
    ...{ grantedCents: valueCents, validFrom, validTo },
    ...{ shareBasisPoints: settings.shareBasisPoints, freeShiftBasisPoints: settings.freeShiftBasisPoints },
    ...{ fewestPartners: settings.partners.min, mostPartners: settings.partners.max },
    ...(settings.advance !== undefined && {
      advanceMostCents: settings.advance.mostCents,
      advanceNeedsSurety: settings.advance.surety,
    }),
    lines: linesOf(grant.settings.lines, project),
    partners: partnersOf(project, words.names),
    plans: project.plans.map((plan, index) => planView(plan, project.plans.slice(0, index))),
    claims: [...project.claims.values()].map((claim) => claimView(claim, project, words)),
    ...{ recognisedCents: standing.recognisedCents, publicCents: standing.publicCents, advanceCents },
    ...{ recoveredCents: standing.recoveredCents, outstandingCents: standing.outstandingCents },
    ...{ paidCents, leftCents: Math.max(0, valueCents - paidCents) },
    currency: 'EUR',
  };
};

const linesOf = (lines: ProjectFound['grant']['settings']['lines'], project: Project): ProjectBudgetLineView[] => {
  const planned = new Map(planInForce(project)?.said.lines.map(({ line, amountCents }) => [line, amountCents]));
  const counted = countedBy(project, 'line');
  return lines.map(({ code, label, unitCostCents }) => {
    const [plannedCents, countedCents] = [planned.get(code) ?? ZERO_CENTS, counted.get(code) ?? ZERO_CENTS];
    return {
      ...{ line: code, label, plannedCents, countedCents, leftCents: Math.max(0, plannedCents - countedCents) },
      ...(unitCostCents !== undefined && { unitCostCents }),
    };
  });
};

const partnersOf = (project: Project, names: JsonObject | undefined): PartnerView[] => {
  const plan = (planInForce(project) ?? project.plans.at(-1))?.said;
  if (plan === undefined) return [];
  const [planned, counted] = [partnerAmounts(plan), countedBy(project, 'partner')];
  const named = listIn(names, 'partners');
  return plan.partners.map((partner) => {
    const said = named.find(({ code }) => code === partner.code);
    return {
      ...partner,
      ...textIn(said, 'name'),
      ...textIn(said, 'fiscalCode'),
      plannedCents: planned.get(partner.code) ?? ZERO_CENTS,
      countedCents: counted.get(partner.code) ?? ZERO_CENTS,
    };
  });
};

const planView = ({ said, status, act }: PlanVersion, earlier: readonly PlanVersion[]): PlanVersionView => {
  const before = earlier.findLast((plan) => plan.act !== undefined || plan.said.type === 'PlanShifted')?.said;
  const was = (line: string): number => before?.lines.find((one) => one.line === line)?.amountCents ?? 0;
  const gone = before?.lines.filter(({ line }) => !said.lines.some((one) => one.line === line)) ?? [];
  return {
    ...{ version: said.version, status, how: said.type === 'PlanShifted' ? 'free' : 'by-act', saidOn: said.on },
    ...(act !== undefined && { actNumber: act.number, approvedOn: act.on }),
    totalCents: totalOf(said),
    lines: [
      ...said.lines.map(({ line, amountCents, units }) => ({
        ...{ line, amountCents },
        ...(units !== undefined && { units }),
        ...(before !== undefined && { changeCents: amountCents - was(line) }),
      })),
      ...gone.map(({ line, amountCents }) => ({ line, amountCents: 0, changeCents: -amountCents })),
    ],
    partners: said.partners.map((partner) => ({ ...partner })),
    zones: said.zones.map((zone) => ({ ...zone })),
  };
};

const claimView = (claim: ProjectClaim, project: Project, { claims }: OpenedWords): ProjectClaimView => {
  const { asked, status, approved, refused, heldUpBy } = claim;
  const words = claims.get(asked.claimId);
  const decidedOn = approved?.on ?? refused?.on;
  return {
    ...{ claimId: asked.claimId, status, askedOn: asked.on },
    ...(asked.type === 'AdvanceAsked' ? advanceAsked(asked, words?.asked) : spendingAsked(claim, words?.asked)),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(approved !== undefined && amountsIn(approved)),
    ...partsOf(claim, project),
    ...(status === 'held-up' && heldUpBy !== undefined && { heldUpBy }),
    ...(refused !== undefined && { reason: refused.reason, ...textIn(words?.refused, 'words') }),
  };
};

const amountsIn = ({
  recognisedCents,
  publicCents,
  recoveredCents,
  payCents,
  excessCents,
  redemptionId,
}: NonNullable<ProjectClaim['approved']>) => ({
  ...{ recognisedCents, publicCents, recoveredCents, payCents, excessCents },
  ...(payCents > 0 && { redemptionId }),
});

const advanceAsked = (
  { amountCents, surety }: ProjectClaim['asked'] & { readonly type: 'AdvanceAsked' },
  words: JsonObject | undefined,
) => {
  const guarantor = textIn(words, 'guarantor').guarantor;
  const number = textIn(words, 'number').number;
  return {
    ...{ kind: 'advance' as const, askedCents: amountCents, expenses: [] },
    ...(surety !== undefined && { suretyCents: surety.amountCents, suretyUntil: surety.until }),
    ...(guarantor !== undefined && { guarantor }),
    ...(number !== undefined && { suretyNumber: number }),
  };
};

const spendingAsked = ({ asked, approved }: ProjectClaim, words: JsonObject | undefined) => {
  if (asked.type === 'AdvanceAsked') throw new Error('an advance has no expenses');
  const said = listIn(words, 'expenses');
  const expenses: ExpenseView[] = asked.expenses.map(({ tag: _, ...expense }, index) => {
    const cut = approved?.cuts.find(({ expenseId }) => expenseId === expense.expenseId);
    const { units, ...rest } = expense;
    return {
      ...rest,
      ...(units !== undefined && { units }),
      ...textIn(said[index], 'number'),
      ...textIn(said[index], 'description'),
      ...(cut !== undefined && { cutCents: cut.cutCents, cutReason: cut.reason }),
    };
  });
  const askedCents = expenses.reduce((sum, { costCents }) => sum + costCents, 0);
  return { kind: asked.kind, from: asked.from, to: asked.to, askedCents, expenses };
};

/** The public part by partner, in proportion to what of each was recognised; and by zone, by its share in the plan. */
const partsOf = ({ asked, approved }: ProjectClaim, project: Project): Pick<ProjectClaimView, 'partners' | 'zones'> => {
  if (asked.type === 'AdvanceAsked' || approved === undefined || approved.publicCents === 0)
    return { partners: [], zones: [] };
  const recognised = new Map<string, number>();
  for (const expense of asked.expenses)
    recognised.set(expense.partner, (recognised.get(expense.partner) ?? 0) + countedOf(expense, approved.cuts));
  const zones = (planInForce(project)?.said.zones ?? []).map(
    ({ zone, shareBasisPoints }) => [zone, shareBasisPoints] as const,
  );
  return { partners: split(approved.publicCents, [...recognised]), zones: split(approved.publicCents, zones) };
};

const split = (total: Cents, weights: readonly (readonly [code: string, weight: number])[]): PartView[] => {
  if (weights.every(([, weight]) => weight === 0)) return [];
  const parts = splitCents(
    total,
    weights.map(([, weight]) => weight),
  );
  return weights.map(([code], index) => ({ code, publicCents: cents(parts[index] ?? 0) }));
};

const listIn = (fields: JsonObject | undefined, name: string): readonly JsonObject[] => {
  const value: JsonValue | undefined = fields?.[name];
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
};

const textIn = <K extends string>(fields: JsonObject | undefined, name: K): Partial<Record<K, string>> => {
  const value = fields?.[name];
  return typeof value === 'string' ? ({ [name]: value } as Record<K, string>) : {};
};
