// From the bodies of requests to what is asked of a project.
import { cents, localDate } from '@buono/kernel';
import type { AskedOfProject } from '../../../application/project/ask-of-project.handler.js';
import type { DataErased } from '../../../application/sealing.js';
import type { ProjectRefusal } from '../../../domain/project/commands.js';
import { paymentDetailsProblem } from '../problems.js';
import { projectProblem } from './project-problems.js';
import type { AdvanceDto, ProjectPlanDto, SpendingDto } from './projects.dto.js';

/** How a refusal is told, that of erased data too. */
export const projectProblemOf = (refusal: ProjectRefusal | DataErased['refusal']) =>
  refusal === 'data-erased' ? paymentDetailsProblem(refusal) : projectProblem(refusal);

export const planIn = ({ lines, partners, zones = [] }: ProjectPlanDto): AskedOfProject => ({
  is: 'plan',
  lines: lines.map(({ line, amountCents, units }) => ({
    line,
    ...(amountCents !== undefined && { amountCents: cents(amountCents) }),
    ...(units !== undefined && { units }),
  })),
  partners: partners.map(({ code, lead, shareBasisPoints }) => ({ code, lead, shareBasisPoints })),
  zones: zones.map(({ zone, shareBasisPoints }) => ({ zone, shareBasisPoints })),
  named: partners.map(({ code, name, fiscalCode }) => ({
    ...{ code, name },
    ...(fiscalCode !== undefined && { fiscalCode }),
  })),
});

export const advanceIn = ({ amountCents, surety }: AdvanceDto): AskedOfProject => ({
  is: 'advance',
  amountCents: cents(amountCents),
  ...(surety !== undefined && {
    surety: {
      ...{ amountCents: cents(surety.amountCents), until: localDate(surety.until) },
      ...{ guarantor: surety.guarantor, number: surety.number },
    },
  }),
});

export const spendingIn = ({ kind, from, to, expenses }: SpendingDto): AskedOfProject => ({
  ...{ is: 'claim', kind, from: localDate(from), to: localDate(to) },
  expenses: expenses.map(({ line, partner, spentOn, costCents, units, number, description }) => ({
    ...{ line, partner, spentOn: localDate(spentOn) },
    ...(costCents !== undefined && { costCents: cents(costCents) }),
    ...(units !== undefined && { units }),
    ...(number !== undefined && { number }),
    ...(description !== undefined && { description }),
  })),
});
