// Projects of grants, as rows: whose they are, and what of them waits for whom.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { ProjectEvent } from '../../domain/project/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { ProjectRow } from './tables.js';

const opened = ({ voucherId, callId, zone, recipientId }: ProjectEvent): ProjectRow => ({
  ...{ voucher_id: voucherId, call_id: callId, zone, recipient_id: recipientId, led_by: '', waits_since: null },
  ...{ plan_waits: 0, claim_waits: 0, held_up: 0, settled: 0 },
});

const projectRow = (before: ProjectRow | undefined, event: ProjectEvent): ProjectRow => {
  const row = before ?? opened(event);
  switch (event.type) {
    case 'PlanProposed':
      return { ...row, led_by: event.by, plan_waits: 1, waits_since: row.waits_since ?? event.on };
    case 'PlanShifted':
      return unlessWaiting({ ...row, led_by: event.by, plan_waits: 0 });
    case 'PlanApproved':
    case 'PlanRefused':
      return unlessWaiting({ ...row, plan_waits: 0 });
    case 'AdvanceAsked':
    case 'SpendingClaimed':
      return { ...row, led_by: event.by, claim_waits: 1, waits_since: row.waits_since ?? event.on };
    case 'ProjectClaimApproved':
      return unlessWaiting({ ...row, claim_waits: 0, settled: event.kind === 'final' ? 1 : row.settled });
    case 'ProjectClaimRefused':
    case 'ProjectClaimWithdrawn':
      return unlessWaiting({ ...row, claim_waits: 0 });
    case 'ProjectClaimHeldUp':
      return { ...row, held_up: 1 };
    case 'ProjectClaimEntered':
    case 'ProjectClaimSentAgain':
      return { ...row, held_up: 0 };
  }
};

/** Since when something waits: nothing does once plan and claim are decided. */
const unlessWaiting = (row: ProjectRow): ProjectRow =>
  row.plan_waits + row.claim_waits === 0 ? { ...row, waits_since: null } : row;

export const projects = rowFold<StoredEvent, RedemptionFact, ProjectRow>({
  table: 'projects',
  columns: {
    voucher_id: 'text',
    call_id: 'text',
    zone: 'text',
    recipient_id: 'text',
    led_by: 'text',
    plan_waits: 'integer',
    claim_waits: 'integer',
    held_up: 'integer',
    settled: 'integer',
    waits_since: 'text?',
  },
  key: ['voucher_id'],
  indexes: [['zone'], ['recipient_id'], ['led_by']],
  touches: (fact) => (fact.of === 'project' ? [fact.id] : []),
  fold: (row, fact) => (fact.of === 'project' ? projectRow(row, fact.event) : row),
});
