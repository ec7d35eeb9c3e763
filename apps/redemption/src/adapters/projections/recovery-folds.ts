// What payees owe back, as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { RecoveryEvent } from '../../domain/recovery/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { RecoveryTableRow } from './tables.js';

/** The recovery after an event of its own. */
export const recoveryRow = (row: RecoveryTableRow | undefined, event: RecoveryEvent): RecoveryTableRow | undefined => {
  switch (event.type) {
    case 'RecoveryOpened':
      return {
        recovery_id: event.recoveryId,
        claim_id: event.claimId,
        call_id: event.callId,
        payee_kind: event.payee.kind,
        payee_id: event.payee.id,
        payee_by: event.payee.kind === 'person' ? (event.payee.by ?? null) : null,
        month: event.month,
        zone: event.zone,
        status: 'open',
        amount_cents: event.amountCents,
        owed_cents: event.amountCents,
        opened_on: event.openedOn,
      };
    case 'RecoveryReceived':
      return row && lessBy(row, event.receivedCents);
    case 'RecoveryWaived':
      return row && lessBy(row, event.waivedCents);
    case 'RecoveryPlanned':
    case 'WaiverProposed':
    case 'WaiverDismissed':
      return row;
  }
};

const lessBy = (row: RecoveryTableRow, amountCents: number): RecoveryTableRow => {
  const owed = row.owed_cents - amountCents;
  return { ...row, owed_cents: owed, status: owed === 0 ? 'closed' : 'open' };
};

export const recoveries = rowFold<StoredEvent, RedemptionFact, RecoveryTableRow>({
  table: 'recoveries',
  columns: {
    recovery_id: 'text',
    claim_id: 'text',
    call_id: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    payee_by: 'text?',
    month: 'text',
    zone: 'text',
    status: 'text',
    amount_cents: 'integer',
    owed_cents: 'integer',
    opened_on: 'text',
  },
  key: ['recovery_id'],
  indexes: [['status'], ['zone'], ['payee_id']],
  touches: ({ of, id }) => (of === 'recovery' ? [id] : []),
  fold: (row, fact) => (fact.of === 'recovery' ? recoveryRow(row, fact.event) : row),
});
