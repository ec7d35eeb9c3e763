// Where projects stand in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import type { ProjectCommand, ProjectRefusal } from '../../domain/project/commands.js';
import { projectDecider } from '../../domain/project/decider.js';
import type { ProjectEvent } from '../../domain/project/events.js';
import type { Project } from '../../domain/project/state.js';

export const projectAggregate: Aggregate<Project, ProjectCommand, ProjectEvent, ProjectRefusal> = {
  category: 'project',
  decider: projectDecider,
  codec: codecFor<ProjectEvent>({
    PlanProposed: [{ name: 'project-plan-proposed.v1' }],
    PlanShifted: [{ name: 'project-plan-shifted.v1' }],
    PlanApproved: [{ name: 'project-plan-approved.v1' }],
    PlanRefused: [{ name: 'project-plan-refused.v1' }],
    AdvanceAsked: [{ name: 'project-advance-asked.v1' }],
    SpendingClaimed: [{ name: 'project-spending-claimed.v1' }],
    ProjectClaimApproved: [{ name: 'project-claim-approved.v1' }],
    ProjectClaimRefused: [{ name: 'project-claim-refused.v1' }],
    ProjectClaimWithdrawn: [{ name: 'project-claim-withdrawn.v1' }],
    ProjectClaimEntered: [{ name: 'project-claim-entered.v1' }],
    ProjectClaimHeldUp: [{ name: 'project-claim-held-up.v1' }],
    ProjectClaimSentAgain: [{ name: 'project-claim-sent-again.v1' }],
  }),
};
