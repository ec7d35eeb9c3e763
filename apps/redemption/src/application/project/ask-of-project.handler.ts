// What the lead of a project says and asks: its plan, its advance, its claims. Names and documents are sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import type { Cents, LocalDate, VoucherId } from '@buono/kernel';
import type { ProjectCommand, ProjectRefusal } from '../../domain/project/commands.js';
import type { Plan, PlannedLine, ProjectEvent, Surety } from '../../domain/project/events.js';
import type { Project } from '../../domain/project/state.js';
import { Projects } from '../ports.js';
import { dataErased, type DataErased } from '../sealing.js';
import { FindProject, type ProjectFound } from './find-project.js';
import type { ExpenseSaid, PartnerNamed } from './project-said.js';
import { ProjectSealing, worthOf } from './project-sealing.js';

export type ProjectOutcome = Outcome<Project, ProjectEvent, ProjectRefusal>;

/** What is asked. */
export type AskedOfProject =
  | (Pick<Plan, 'partners' | 'zones'> & {
      readonly is: 'plan';
      /** Lines by units need no amount: the units say it. */
      readonly lines: readonly (Omit<PlannedLine, 'amountCents'> & { readonly amountCents?: Cents })[];
      readonly named: readonly PartnerNamed[];
    })
  | {
      readonly is: 'advance';
      readonly amountCents: Cents;
      readonly surety?: Surety & { readonly guarantor: string; readonly number: string };
    }
  | {
      readonly is: 'claim';
      readonly kind: 'interim' | 'final';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly expenses: readonly ExpenseSaid[];
    }
  | { readonly is: 'withdrawal'; readonly claimId: string };

export class AskOfProjectCommand extends Command<ProjectOutcome | DataErased> {
  constructor(
    readonly voucherId: VoucherId,
    readonly asked: AskedOfProject,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** One request, one claim. */
export const projectClaimOf = (commandId: string): string => uuidV5('project-claim', commandId);

@CommandHandler(AskOfProjectCommand)
export class AskOfProjectHandler implements ICommandHandler<AskOfProjectCommand> {
  constructor(
    private readonly found: FindProject,
    private readonly projects: Projects,
    private readonly sealing: ProjectSealing,
  ) {}

  async execute({ voucherId, asked, principal, meta }: AskOfProjectCommand): Promise<ProjectOutcome | DataErased> {
    const found = await this.found.ofLead(voucherId, principal);
    const command = await this.commandFor(asked, found, principal, meta);
    return command === undefined ? dataErased : this.projects.execute(voucherId, command, meta);
  }

  private async commandFor(
    asked: AskedOfProject,
    found: ProjectFound,
    principal: Principal,
    meta: CommandMeta,
  ): Promise<ProjectCommand | undefined> {
    const { place, grant, today } = found;
    const said = { ...place, by: principal.actorId, on: today } as const;
    const claimId = projectClaimOf(meta.commandId);
    switch (asked.is) {
      case 'plan': {
        const { partners, zones, named } = asked;
        const names = await this.sealing.seal(place, { partners: named.map((one) => ({ ...one })) }, meta);
        const lines = asked.lines.map((line) => ({ ...line, amountCents: line.amountCents ?? worthOf(line, grant) }));
        return names && { type: 'ProposePlan', ...said, lines, partners, zones, names, grant };
      }
      case 'advance': {
        const { amountCents, surety } = asked;
        if (surety === undefined) return { type: 'AskAdvance', ...said, claimId, amountCents, grant };
        const { guarantor, number, ...covered } = surety;
        const details = await this.sealing.seal(place, { guarantor, number }, meta);
        return details && { type: 'AskAdvance', ...said, claimId, amountCents, surety: covered, details, grant };
      }
      case 'claim': {
        const { kind, from, to } = asked;
        const { expenses, words } = this.sealing.expensesOf(asked.expenses, found);
        const details = await this.sealing.seal(place, { expenses: words }, meta);
        return details && { type: 'ClaimSpending', ...said, claimId, kind, from, to, expenses, details, grant };
      }
      case 'withdrawal':
        return { type: 'WithdrawProjectClaim', ...said, claimId: asked.claimId };
    }
  }
}
