// The budget of a call: what its zones have been given never exceeds what the call has, source by source and year by year.
import {
  accept,
  addParts,
  cents,
  coversParts,
  isSameFund,
  refuse,
  subtractParts,
  sumParts,
  type Decider,
  type Decision,
  type FundPart,
  type ZoneCode,
} from '@buono/kernel';
import type { OwnMoney } from '../allocation/own-money.js';
import type { AllocateToZone, AppropriateFunds, BudgetCommand, BudgetRefusal } from './commands.js';
import type { BudgetEvent } from './events.js';

export type Budget =
  | { readonly status: 'none' }
  | {
      readonly status: 'appropriated';
      readonly callVersion: number;
      readonly appropriated: readonly FundPart[];
      readonly own?: readonly OwnMoney[] | undefined;
      readonly zones?: readonly string[] | undefined;
      readonly actions?: readonly string[] | undefined;
      readonly allocated: readonly FundPart[];
      readonly changes: ReadonlySet<string>;
      /** The zones that were given something. */
      readonly given: ReadonlySet<ZoneCode>;
    };

type BudgetDecision = Decision<BudgetEvent, BudgetRefusal>;

const appropriate = (c: AppropriateFunds, budget: Budget): BudgetDecision => {
  if (budget.status === 'appropriated') {
    if (c.callVersion <= budget.callVersion) return accept();
    if (
      !coversParts(
        c.parts,
        budget.allocated.filter((part) => part.amountCents > 0),
      )
    )
      return refuse('below-allocated');
  }
  const { type: _, ...appropriated } = c;
  return accept({ type: 'FundsAppropriated', ...appropriated });
};

const allocate = (c: AllocateToZone, budget: Budget): BudgetDecision => {
  if (budget.status === 'none') return refuse('call-without-funds');
  if (budget.changes.has(c.changeId)) return accept();
  if (sumParts(c.parts) === 0) return refuse('allocation-empty');
  if (budget.zones?.includes(c.zone) === false) return refuse('zone-not-in-call');
  if (!c.parts.every((part) => budget.appropriated.some((fund) => isSameFund(fund, part))))
    return refuse('fund-unknown');
  if (!coversParts(budget.appropriated, addParts(budget.allocated, c.parts))) return refuse('budget-exceeded');
  const { changeId, zone, parts, actNumber, by, on } = c;
  const own = ownOf(parts, budget);
  const act = { actNumber, ...(by !== undefined && { by }), on };
  return accept({ type: 'ZoneAllocated', changeId, zone, parts, ...(own.length > 0 && { own }), ...act });
};

/** A zone has of an action's own money what it has of the whole: in proportion, down to the cent. */
const ownOf = (
  parts: readonly FundPart[],
  { own = [], appropriated }: Extract<Budget, { status: 'appropriated' }>,
): readonly OwnMoney[] => {
  const [part, whole] = [BigInt(sumParts(parts)), BigInt(sumParts(appropriated))];
  return own.map(({ action, amountCents }) => ({
    action,
    amountCents: cents(Number((BigInt(amountCents) * part) / whole)),
  }));
};

const evolve = (budget: Budget, event: BudgetEvent): Budget => {
  switch (event.type) {
    case 'FundsAppropriated': {
      const before =
        budget.status === 'none' ? { allocated: [], changes: new Set<string>(), given: new Set<ZoneCode>() } : budget;
      const { callVersion, parts: appropriated, own, zones, actions } = event;
      return { ...before, status: 'appropriated', callVersion, appropriated, own, zones, actions };
    }
    case 'ZoneAllocated':
      if (budget.status === 'none') return budget;
      return {
        ...budget,
        allocated: addParts(budget.allocated, event.parts),
        changes: new Set([...budget.changes, event.changeId]),
        given: new Set([...budget.given, event.zone]),
      };
  }
};

/** What of the call's money no zone has been given yet. */
export const unallocated = (budget: Budget): readonly FundPart[] =>
  budget.status === 'none' ? [] : subtractParts(budget.appropriated, budget.allocated);

/** The zones of the call, and those that have money of it though a newer version of the call left them out. */
export const zonesOfBudget = (budget: Budget): readonly string[] =>
  budget.status === 'none' ? [] : [...new Set<string>([...(budget.zones ?? []), ...budget.given])].sort();

/** One budget (stanziamento) per call: `budget-{call}`. */
export const budgetDecider: Decider<Budget, BudgetCommand, BudgetEvent, BudgetRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, budget) => {
    switch (command.type) {
      case 'AppropriateFunds':
        return appropriate(command, budget);
      case 'AllocateToZone':
        return allocate(command, budget);
    }
  },
};
