// Whether a plan may hold: within the grant, whole in its shares, above what was spent; and what moves without an act.
import {
  ZERO_CENTS,
  accept,
  cents,
  multiplyCents,
  percentFromBasisPoints,
  refuse,
  shareDown,
  type Cents,
  type Decision,
} from '@buono/kernel';
import type { ApprovePlan, PlanRefusal, ProposePlan, RefusePlan } from './commands.js';
import type { Partner, Plan, PlanApproved, PlanProposed, PlanRefused, PlanShifted, ZoneShare } from './events.js';
import type { Grant } from './settings.js';
import {
  countedBy,
  isSettled,
  partnerAmounts,
  planApproved,
  planInForce,
  planProposed,
  totalOf,
  type Project,
} from './state.js';

const WHOLE = 10_000;

export const proposePlan = (
  { type: _, grant, ...said }: ProposePlan,
  project: Project,
): Decision<PlanProposed | PlanShifted, PlanRefusal> => {
  const no = againstPlan(said, grant, project);
  if (no !== undefined) return refuse(no);
  const inForce = planInForce(project)?.said;
  if (inForce !== undefined && samePlan(inForce, said)) return refuse('plan-unchanged');
  const plan = { ...said, version: project.plans.length + 1 };
  const shiftedCents = freelyShifted(said, grant, project);
  if (shiftedCents === undefined) return accept({ type: 'PlanProposed', ...plan });
  return accept({ type: 'PlanShifted', ...plan, shiftedCents });
};

export const approvePlan = (
  { type: _, byParty, grant, ...approval }: ApprovePlan,
  project: Project,
): Decision<PlanApproved, PlanRefusal> => {
  const no = againstDecision(approval.version, byParty, project);
  if (no !== undefined) return refuse(no);
  const proposed = planProposed(project);
  if (proposed === undefined) return refuse('nothing-proposed');
  // More may have been claimed since it was said, and the grant may have changed.
  const unfit = againstPlan(proposed.said, grant, project);
  return unfit === undefined ? accept({ type: 'PlanApproved', ...approval }) : refuse(unfit);
};

export const refusePlan = (
  { type: _, byParty, ...refusal }: RefusePlan,
  project: Project,
): Decision<PlanRefused, PlanRefusal> => {
  const no = againstDecision(refusal.version, byParty, project);
  return no === undefined ? accept({ type: 'PlanRefused', ...refusal }) : refuse(no);
};

const againstDecision = (version: number, byParty: boolean, project: Project): PlanRefusal | undefined => {
  const proposed = planProposed(project);
  if (proposed === undefined) return 'nothing-proposed';
  if (proposed.said.version !== version) return 'plan-changed';
  return byParty ? 'own-project' : undefined;
};

const againstPlan = (plan: Plan, grant: Grant, project: Project): PlanRefusal | undefined => {
  if (isSettled(project)) return 'project-settled';
  return (
    againstLines(plan, grant) ?? againstPartners(plan, grant) ?? againstGrant(plan, grant) ?? belowSpent(plan, project)
  );
};

const againstLines = ({ lines }: Plan, { settings }: Grant): PlanRefusal | undefined => {
  for (const [index, { line, amountCents, units }] of lines.entries()) {
    const known = settings.lines.find(({ code }) => code === line);
    if (known === undefined) return 'line-unknown';
    if (lines.findIndex((one) => one.line === line) < index) return 'line-twice';
    const planned = known.unitCostCents === undefined ? undefined : unitsWorth(known.unitCostCents, units ?? 0);
    if (planned === undefined ? units !== undefined : planned !== amountCents) return 'line-units-wrong';
  }
  return undefined;
};

/** So many units at so much each. */
export const unitsWorth = (unitCostCents: number, units: number): Cents => multiplyCents(cents(unitCostCents), units);

const againstPartners = ({ partners, zones }: Plan, { settings }: Grant): PlanRefusal | undefined => {
  const codes = partners.map(({ code }) => code);
  if (new Set(codes).size < codes.length || partners.filter(({ lead }) => lead).length !== 1) return 'partners-wrong';
  if (partners.length < settings.partners.min) return 'partners-too-few';
  if (partners.length > settings.partners.max) return 'partners-too-many';
  if (!isWhole(partners) || (zones.length > 0 && !isWhole(zones))) return 'shares-not-whole';
  return new Set(zones.map(({ zone }) => zone)).size < zones.length ? 'shares-not-whole' : undefined;
};

const isWhole = (shares: readonly (Partner | ZoneShare)[]): boolean =>
  shares.every(({ shareBasisPoints }) => shareBasisPoints > 0) &&
  shares.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0) === WHOLE;

const againstGrant = (plan: Plan, { settings, valueCents }: Grant): PlanRefusal | undefined =>
  shareDown(totalOf(plan), percentFromBasisPoints(settings.shareBasisPoints)) > valueCents
    ? 'plan-above-grant'
    : undefined;

/** What was spent, or waits to be looked at, keeps its line and its partner. */
const belowSpent = (plan: Plan, project: Project): PlanRefusal | undefined => {
  const lines = new Map(plan.lines.map(({ line, amountCents }) => [line, amountCents]));
  if (exceeds(countedBy(project, 'line'), lines)) return 'line-below-spent';
  return exceeds(countedBy(project, 'partner'), partnerAmounts(plan)) ? 'partner-below-spent' : undefined;
};

const exceeds = (spent: ReadonlyMap<string, Cents>, planned: ReadonlyMap<string, Cents>): boolean =>
  [...spent].some(([name, amount]) => amount > (planned.get(name) ?? ZERO_CENTS));

/** What moved since the last act, where it may without another; undefined where an act is needed. */
const freelyShifted = (plan: Plan, { settings }: Grant, project: Project): Cents | undefined => {
  const approved = planApproved(project)?.said;
  if (approved === undefined) return undefined;
  const total = totalOf(approved);
  if (totalOf(plan) !== total || !sameShares(approved, plan)) return undefined;
  const before = new Map(approved.lines.map(({ line, amountCents }) => [line, amountCents]));
  const moved = plan.lines.reduce(
    (sum, { line, amountCents }) => sum + Math.max(0, amountCents - (before.get(line) ?? 0)),
    0,
  );
  const free = shareDown(total, percentFromBasisPoints(settings.freeShiftBasisPoints));
  return moved <= free ? cents(moved) : undefined;
};

const sameShares = (a: Plan, b: Plan): boolean =>
  told(a.partners.map(({ code, lead, shareBasisPoints }) => [code, lead, shareBasisPoints])) ===
    told(b.partners.map(({ code, lead, shareBasisPoints }) => [code, lead, shareBasisPoints])) &&
  told(a.zones.map(({ zone, shareBasisPoints }) => [zone, shareBasisPoints])) ===
    told(b.zones.map(({ zone, shareBasisPoints }) => [zone, shareBasisPoints]));

const samePlan = (a: Plan, b: Plan): boolean => sameShares(a, b) && sameLines(a) === sameLines(b);

const sameLines = ({ lines }: Plan): string =>
  told(lines.map(({ line, amountCents, units }) => [line, amountCents, units ?? 0]));

const told = (rows: readonly (readonly (string | number | boolean)[])[]): string => JSON.stringify([...rows].sort());
