// Services that were handed in late, as rows.
import type { StoredEvent } from '@buono/event-store';
import { dateInRome } from '@buono/kernel';
import { rowFold } from '@buono/read-model';
import type { LateEvent, WalletEvent } from '../../domain/wallet/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { LateEntryRow } from './tables.js';

const STATUS: Readonly<Record<LateEvent['type'], string>> = {
  LateEntryRequested: 'waiting',
  LateEntryAdmitted: 'admitted',
  LateEntryRefused: 'refused',
};

const isLate = (event: WalletEvent): event is LateEvent => event.type in STATUS;

const lateRow = (row: LateEntryRow | undefined, event: LateEvent): LateEntryRow | undefined => {
  const status = STATUS[event.type];
  if (event.type !== 'LateEntryRequested') return row && { ...row, status };
  const { payee, service, servedOn, publicCents } = event.entry;
  return {
    late_entry_id: event.lateEntryId,
    voucher_id: event.voucherId,
    call_id: event.callId,
    zone: event.zone,
    payee_kind: payee.kind,
    payee_id: payee.id,
    payee_by: (payee.kind === 'person' ? payee.by : undefined) ?? null,
    service,
    served_on: servedOn,
    status,
    requested_on: dateInRome(event.requestedAt),
    decide_by: event.decideBy,
    public_cents: publicCents,
  };
};

export const lateEntries = rowFold<StoredEvent, RedemptionFact, LateEntryRow>({
  table: 'late_entries',
  columns: {
    late_entry_id: 'text',
    voucher_id: 'text',
    call_id: 'text',
    zone: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    payee_by: 'text?',
    service: 'text',
    served_on: 'text',
    status: 'text',
    requested_on: 'text',
    decide_by: 'text',
    public_cents: 'integer',
  },
  key: ['late_entry_id'],
  indexes: [['status', 'decide_by'], ['voucher_id', 'status'], ['payee_id']],
  touches: (fact) => (fact.of === 'wallet' && isLate(fact.event) ? [fact.event.lateEntryId] : []),
  fold: (row, fact) => (fact.of === 'wallet' && isLate(fact.event) ? lateRow(row, fact.event) : row),
});
