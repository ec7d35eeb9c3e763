// The services that families are asked to confirm, as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { ConfirmationStatus } from '../../domain/wallet/confirmations.js';
import type { ConfirmationEvent } from '../../domain/wallet/confirmation-events.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { ConfirmationRow } from './tables.js';

const STATUS: Readonly<Record<Exclude<ConfirmationEvent['type'], 'DisputeDecided'>, ConfirmationStatus>> = {
  ConfirmationAsked: 'asked',
  ServiceConfirmed: 'confirmed',
  ConfirmationLapsed: 'silent',
  ServiceDisputed: 'disputed',
};

const isConfirmation = (event: WalletEvent): event is ConfirmationEvent =>
  event.type in STATUS || event.type === 'DisputeDecided';

const statusAfter = (event: ConfirmationEvent): ConfirmationStatus => {
  if (event.type === 'DisputeDecided') return event.upheld ? 'upheld' : 'rejected';
  return STATUS[event.type];
};

const rowAfter = (row: ConfirmationRow | undefined, event: WalletEvent): ConfirmationRow | undefined => {
  // What was reversed by somebody else is asked no more.
  if (event.type === 'RedemptionReversed') {
    const waits = row?.status === 'asked' || row?.status === 'disputed';
    return row && waits ? { ...row, status: 'withdrawn' } : row;
  }
  if (!isConfirmation(event)) return row;
  if (event.type !== 'ConfirmationAsked') return row && { ...row, status: statusAfter(event) };
  return {
    redemption_id: event.redemptionId,
    voucher_id: event.voucherId,
    call_id: event.callId,
    zone: event.zone,
    recipient_id: event.recipientId,
    applicant_id: event.applicantId,
    payee_kind: event.payee.kind,
    payee_id: event.payee.id,
    service: event.service,
    served_on: event.servedOn,
    public_cents: event.publicCents,
    status: 'asked',
    asked_on: event.askedOn,
    until_day: event.until,
  };
};

export const confirmations = rowFold<StoredEvent, RedemptionFact, ConfirmationRow>({
  table: 'service_confirmations',
  columns: {
    redemption_id: 'text',
    voucher_id: 'text',
    call_id: 'text',
    zone: 'text',
    recipient_id: 'text',
    applicant_id: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    service: 'text',
    served_on: 'text',
    public_cents: 'integer',
    status: 'text',
    asked_on: 'text',
    until_day: 'text',
  },
  key: ['redemption_id'],
  indexes: [['status', 'until_day'], ['payee_id', 'status'], ['recipient_id'], ['applicant_id'], ['zone', 'status']],
  touches: ({ of, event }) => {
    if (of !== 'wallet') return [];
    return isConfirmation(event) || event.type === 'RedemptionReversed' ? [event.redemptionId] : [];
  },
  fold: (row, fact) => (fact.of === 'wallet' ? rowAfter(row, fact.event) : row),
});
