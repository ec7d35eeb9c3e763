// Projects of grants, put together: controllers, use cases, the stream of each, and what carries them into wallets.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork, HeardSelves } from '@buono/service';
import { ProjectDecisionsController } from './adapters/http/project/project-decisions.controller.js';
import { ProjectDoor } from './adapters/http/project/project-door.js';
import { ProjectsController } from './adapters/http/project/projects.controller.js';
import { enteringProjectClaims } from './adapters/messaging/follow-own-log.js';
import { projectAggregate } from './adapters/persistence/project-aggregate.js';
import { SqlProjectLists } from './adapters/projections/sql-project-lists.js';
import { PersonIbans } from './application/payment/person-ibans.js';
import { Projects, type PaymentDetailsOfPersons, type Wallets } from './application/ports.js';
import { AskOfProjectHandler } from './application/project/ask-of-project.handler.js';
import { DecideProjectHandler } from './application/project/decide-project.handler.js';
import { EnterProjectClaims } from './application/project/enter-project-claims.js';
import { FindProject } from './application/project/find-project.js';
import { ProjectLists } from './application/project/project-lists.js';
import { ProjectSealing } from './application/project/project-sealing.js';

interface Around {
  readonly wallets: Wallets;
  readonly details: PaymentDetailsOfPersons;
  readonly selves: HeardSelves;
}

/** Puts it together; its follower is added to the work of the process. */
export const projects = (
  { executor, reads, clock }: ContextParts,
  work: ContextWork,
  { wallets, details, selves }: Around,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const streams: Projects = new EventSourced(executor, projectAggregate);
  const entering = new EnterProjectClaims(streams, wallets, new PersonIbans(details, selves), clock);
  work.follow('enter-project-claims', enteringProjectClaims(entering));
  const providers: Provider[] = [
    AskOfProjectHandler,
    DecideProjectHandler,
    FindProject,
    ProjectDoor,
    ProjectSealing,
    { provide: EnterProjectClaims, useValue: entering },
    { provide: Projects, useValue: streams },
    { provide: ProjectLists, useValue: new SqlProjectLists(reads) },
  ];
  return { controllers: [ProjectsController, ProjectDecisionsController], providers };
};
