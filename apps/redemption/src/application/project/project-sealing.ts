// What a project says of bodies, documents and words, made fit to be kept: sealed for the lead, documents as keyed digests.
import { Injectable } from '@nestjs/common';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { cents, multiplyCents, ZERO_CENTS, type Cents } from '@buono/kernel';
import { Boxes, KeyStore, type Box, type JsonObject } from '@buono/privacy';
import type { Expense, ProjectPlace } from '../../domain/project/events.js';
import { reasonOf, sealed, type Reason } from '../sealing.js';
import type { ProjectFound } from './find-project.js';
import type { ExpenseSaid } from './project-said.js';

@Injectable()
export class ProjectSealing {
  constructor(
    private readonly keys: KeyStore,
    private readonly boxes: Boxes,
  ) {}

  /** Sealed for the first event of the command; none once the lead's data are erased. */
  seal({ recipientId }: ProjectPlace, fields: JsonObject, meta: CommandMeta): Promise<Box | undefined> {
    return sealed(this.boxes, whose(recipientId, meta), fields);
  }

  /** A code in clear; other words sealed. */
  reason(words: string, { recipientId }: ProjectPlace, meta: CommandMeta): Promise<Reason> {
    return reasonOf(this.boxes, words, whose(recipientId, meta));
  }

  /** The expenses as the project keeps them, by their place in the claim; and their words, to be sealed. */
  expensesOf(
    said: readonly ExpenseSaid[],
    { place: { voucherId }, grant }: ProjectFound,
  ): { readonly expenses: readonly Expense[]; readonly words: JsonObject[] } {
    const numbered = said.map(({ number, description, costCents, ...expense }, index) => ({
      words: { ...(number !== undefined && { number }), ...(description !== undefined && { description }) },
      expense: {
        ...expense,
        expenseId: String(index + 1),
        costCents: costCents ?? worthOf(expense, grant),
        ...(number !== undefined && {
          tag: this.keys.tags([voucherId, expense.partner, expense.spentOn, plain(number)].join('|'), DOCUMENT),
        }),
      },
    }));
    return { expenses: numbered.map(({ expense }) => expense), words: numbered.map(({ words }) => words) };
  }
}

const DOCUMENT = 'project-document';

const whose = (person: ProjectPlace['recipientId'], { commandId }: CommandMeta) =>
  ({ person, purposeClass: 'payment', eventId: eventIdFor(commandId, 0) }) as const;

/** Capitals, blanks and signs make no other number. */
const plain = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What units of a line come to; nothing where the line has no unit cost. */
export const worthOf = (
  { line, units = 0 }: Pick<ExpenseSaid, 'line' | 'units'>,
  { settings }: ProjectFound['grant'],
): Cents => {
  const unitCost = settings.lines.find(({ code }) => code === line)?.unitCostCents;
  return unitCost === undefined ? ZERO_CENTS : multiplyCents(cents(unitCost), units);
};
