// Keeps households in step with applications: placed when they are received, moved by corrections of their decisions.
import type { CommandMeta } from '@buono/event-store';
import type { DecisionCorrected } from '../../domain/application/correction.js';
import type { ReceiptRecorded } from '../../domain/application/events.js';
import type { CallVersions } from '../call/call-versions.js';
import type { Applications } from '../ports.js';
import { householdIn, type CountedHouseholds } from './counted-households.js';

export class PlaceHouseholds {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly households: CountedHouseholds,
  ) {}

  /** Takes every step once or more. */
  async after(event: ReceiptRecorded | DecisionCorrected, meta: CommandMeta): Promise<void> {
    const { state: application } = await this.applications.find(event.applicationId);
    if (application.status === 'none') return;
    if (event.type === 'ReceiptRecorded') {
      if (application.household === undefined || application.round !== event.round) return;
      const { compiled } = await this.calls.numbered(event.callId, event.callVersion);
      return this.households.place(compiled, application, meta);
    }
    const household = householdIn(event.evaluation.due);
    if (household === undefined) return;
    const { compiled } = await this.calls.numbered(event.callId, event.evaluation.callVersion);
    const to = { household, by: event.approvedBy, actNumber: event.actNumber, from: event.effectiveFrom };
    await this.households.move({ compiled, application }, to, meta);
  }
}
