// The project of a grant (progetto finanziato): its plan by act, its advance, its claims. Stream `project-{voucherId}`.
import type { Decider } from '@buono/kernel';
import { approveClaim, askAdvance, claimSpending, noteEntry, refuseClaim, sendAgain, withdrawClaim } from './claims.js';
import type { ProjectCommand, ProjectRefusal } from './commands.js';
import type { ProjectEvent } from './events.js';
import { approvePlan, proposePlan, refusePlan } from './plan.js';
import { evolve, NO_PROJECT, type Project } from './state.js';

export const projectDecider: Decider<Project, ProjectCommand, ProjectEvent, ProjectRefusal> = {
  initial: NO_PROJECT,
  evolve,
  decide: (command, project) => {
    switch (command.type) {
      case 'ProposePlan':
        return proposePlan(command, project);
      case 'ApprovePlan':
        return approvePlan(command, project);
      case 'RefusePlan':
        return refusePlan(command, project);
      case 'AskAdvance':
        return askAdvance(command, project);
      case 'ClaimSpending':
        return claimSpending(command, project);
      case 'ApproveProjectClaim':
        return approveClaim(command, project);
      case 'RefuseProjectClaim':
        return refuseClaim(command, project);
      case 'WithdrawProjectClaim':
        return withdrawClaim(command, project);
      case 'NoteEntry':
        return noteEntry(command, project);
      case 'SendClaimAgain':
        return sendAgain(command, project);
    }
  },
};
