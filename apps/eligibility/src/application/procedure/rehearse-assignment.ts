// Whether a file could be given to somebody now: the same decision, of which nothing is written.
import { type Clock, type PersonId } from '@buono/kernel';
import { assignApplication } from '../../domain/application/procedure/holder.js';
import type { ApplicationRefusal } from '../../domain/application/commands.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { AssignmentInput } from './assign-application.handler.js';
import type { OfficeStaff } from './office-staff.js';

export class RehearseAssignment {
  constructor(
    private readonly staff: OfficeStaff,
    private readonly clock: Clock,
  ) {}

  /** Why not; undefined when it could. */
  async refusalOf(
    application: KnownApplication,
    { holder, zone, byCoordinator, reason, by }: AssignmentInput & { readonly by: PersonId },
  ): Promise<ApplicationRefusal | undefined> {
    const office = await this.staff.officeOf(holder, zone);
    // Only whether there is a reason counts: it is not sealed for a trial.
    const sealed = reason === undefined ? {} : { health: reason };
    const asking = { by, at: this.clock.now(), sealed };
    const decision = assignApplication(
      { type: 'AssignApplication', holder, office, byCoordinator, ...asking },
      application,
    );
    return decision.accepted ? undefined : decision.refusal;
  }
}
