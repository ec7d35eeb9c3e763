// What the specs of projects have in common: a call, its grant, a plan of two bodies, and a way to live through it.
import {
  callId,
  cents,
  localDate,
  personId,
  redemptionId,
  voucherId,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import type {
  ApproveProjectClaim,
  AskAdvance,
  ClaimSpending,
  ProjectCommand,
  ProjectRefusal,
  ProposePlan,
} from './commands.js';
import { projectDecider } from './decider.js';
import type { Expense, ProjectEvent } from './events.js';
import type { AdvanceSettings, Grant } from './settings.js';
import type { Project } from './state.js';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const LEAD = personId(id(1));
export const OFFICER = personId(id(2));
export const on = (text: string): LocalDate => localDate(text);

export const place = {
  voucherId: voucherId(id(10)),
  callId: callId(id(11)),
  zone: 'TC-01',
  recipientId: personId(id(12)),
} as const;

/** 10,000.00 at 80 %, 20 % free to move, an advance of 4,000.00 taken back pro rata. */
export const grant = (recovery: AdvanceSettings['recovery'] = 'pro-rata', over: Partial<Grant> = {}): Grant => ({
  settings: {
    lines: [
      { code: 'PERSONALE', label: 'Personale' },
      { code: 'MATERIALI', label: 'Materiali' },
      { code: 'ORE', label: 'Ore di tutor', unitCostCents: 2_800 },
    ],
    shareBasisPoints: 8_000,
    freeShiftBasisPoints: 2_000,
    claims: 'RENDICONTO',
    partners: { min: 1, max: 3 },
    advance: { service: 'ANTICIPO', mostCents: 400_000, surety: true, recovery },
  },
  valueCents: cents(1_000_000),
  validFrom: on('2026-06-01'),
  validTo: on('2028-05-31'),
  ...over,
});

/** 12,500.00 in all: 7,500.00 of staff, 2,200.00 of materials, 100 hours at 28.00. */
export const proposal = (over: Partial<ProposePlan> = {}): ProposePlan => ({
  ...{ type: 'ProposePlan', ...place, by: LEAD, on: on('2026-06-10'), grant: grant(), zones: [] },
  lines: [
    { line: 'PERSONALE', amountCents: cents(750_000) },
    { line: 'MATERIALI', amountCents: cents(220_000) },
    { line: 'ORE', amountCents: cents(280_000), units: 100 },
  ],
  partners: [
    { code: 'SDS', lead: true, shareBasisPoints: 6_000 },
    { code: 'COOP', lead: false, shareBasisPoints: 4_000 },
  ],
  ...over,
});

export const approval = (version = 1, by = OFFICER): ProjectCommand => ({
  ...{ type: 'ApprovePlan', ...place, by, byParty: false, on: on('2026-06-15'), version, actNumber: 'DD/1/2026' },
  grant: grant(),
});

export const advance = (n: number, over: Partial<AskAdvance> = {}): AskAdvance => ({
  ...{ type: 'AskAdvance', ...place, by: LEAD, on: on('2026-06-20'), claimId: id(n), grant: grant() },
  amountCents: cents(400_000),
  surety: { amountCents: cents(400_000), until: on('2028-05-31') },
  ...over,
});

export const expense = (n: number, costCents: number, over: Partial<Expense> = {}): Expense => ({
  ...{ expenseId: String(n), line: 'PERSONALE', partner: 'SDS', spentOn: on('2026-07-15') },
  ...{ costCents: cents(costCents), tag: `tag-${n}` },
  ...over,
});

export const spending = (
  n: number,
  expenses: readonly Expense[],
  over: Partial<ClaimSpending> = {},
): ClaimSpending => ({
  ...{ type: 'ClaimSpending', ...place, by: LEAD, on: on('2026-10-01'), claimId: id(n), grant: grant() },
  ...{ kind: 'interim', from: on('2026-06-01'), to: on('2026-09-30'), expenses },
  ...over,
});

export const approve = (n: number, over: Partial<ApproveProjectClaim> = {}): ApproveProjectClaim => ({
  ...{ type: 'ApproveProjectClaim', ...place, by: OFFICER, byParty: false, on: on('2026-10-10'), claimId: id(n) },
  ...{ cuts: [], redemptionId: redemptionId(id(900 + n)), grant: grant() },
  ...over,
});

/** A project through commands; the last of them may be refused. */
export const through = (
  ...commands: readonly ProjectCommand[]
): { readonly project: Project; readonly last: Decision<ProjectEvent, ProjectRefusal> } => {
  let project = projectDecider.initial;
  let last: Decision<ProjectEvent, ProjectRefusal> = { accepted: true, events: [] };
  for (const [index, command] of commands.entries()) {
    last = projectDecider.decide(command, project);
    if (last.accepted) project = last.events.reduce(projectDecider.evolve, project);
    else if (index < commands.length - 1) throw new Error(`${command.type} was refused: ${last.refusal}`);
  }
  return { project, last };
};

/** Why the last of these commands was refused; undefined where it was not. */
export const refusalOf = (...commands: readonly ProjectCommand[]): ProjectRefusal | undefined => {
  const { last } = through(...commands);
  return last.accepted ? undefined : last.refusal;
};
