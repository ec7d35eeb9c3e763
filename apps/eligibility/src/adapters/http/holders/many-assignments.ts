// Many files given out at once: each by itself, with the same checks and refusals; tried first, if asked.
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { can, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { ProblemException, type Reply } from '@buono/http';
import { applicationId, personId } from '@buono/kernel';
import { derived } from '../../../application/derived.js';
import { AssignApplicationCommand } from '../../../application/procedure/assign-application.handler.js';
import { RehearseAssignment } from '../../../application/procedure/rehearse-assignment.js';
import { holderOf } from '../../../domain/application/procedure/procedure.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import { ApplicationDoor } from '../application/application-door.js';
import { eligibilityProblem, writtenValue } from '../problems.js';
import type { AssignedFilesView, AssignedFileView, AssignManyDto } from './holders.dto.js';

/** A request that writes. */
interface Writing {
  readonly principal: Principal;
  readonly meta: CommandMeta;
  readonly reply: Reply;
}

@Injectable()
export class ManyAssignments {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly rehearsing: RehearseAssignment,
  ) {}

  /** What would become of each. */
  rehearsed(asked: AssignManyDto, principal: Principal): Promise<AssignedFilesView> {
    return this.#each(asked, principal, async (application) => {
      const refusal = await this.rehearsing.refusalOf(application, inputOf(asked, application, principal));
      if (refusal !== undefined) throw eligibilityProblem(refusal);
    });
  }

  /** Each is given out, or refused. */
  carriedOut(asked: AssignManyDto, { principal, meta, reply }: Writing): Promise<AssignedFilesView> {
    return this.#each(asked, principal, async (application) => {
      const id = applicationId(application.applicationId);
      const { by: _, ...input } = inputOf(asked, application, principal);
      const step = derived(meta, `assignment ${id}`);
      writtenValue(reply, await this.commands.execute(new AssignApplicationCommand(id, input, step)));
    });
  }

  async #each(
    { applicationIds }: AssignManyDto,
    principal: Principal,
    take: (application: KnownApplication) => Promise<void>,
  ): Promise<AssignedFilesView> {
    const items: AssignedFileView[] = [];
    for (const id of applicationIds) {
      const before: { application?: KnownApplication } = {};
      try {
        before.application = await this.door.office(id, principal, ['zone-coordinator']);
        await take(before.application);
        items.push({ applicationId: id, ...factsOf(before.application), assigned: true });
      } catch (error) {
        if (!(error instanceof ProblemException) || error.getStatus() >= 500) throw error;
        const { title, detail } = error.body;
        items.push({ applicationId: id, ...factsOf(before.application), assigned: false, title, detail });
      }
    }
    return { assigned: items.filter(({ assigned }) => assigned).length, items };
  }
}

const inputOf = (
  { holder, reason }: AssignManyDto,
  { zone }: KnownApplication,
  principal: Principal,
): Parameters<RehearseAssignment['refusalOf']>[1] => ({
  ...{ holder: personId(holder), zone, by: principal.actorId },
  byCoordinator: can(principal, 'zone-coordinator', { zone }),
  ...(reason !== undefined && { reason }),
});

const factsOf = (application: KnownApplication | undefined) => {
  if (application === undefined) return {};
  const holder = 'procedure' in application ? holderOf(application.procedure) : undefined;
  return {
    ...('receiptNumber' in application && { receiptNumber: application.receiptNumber }),
    ...(holder !== undefined && { holder }),
  };
};
