// The list of vouchers as rows: who may see them, in which state, and which date wants attention next.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { VoucherEvent } from '../../domain/voucher/events.js';
import { decodeIssuanceEvent } from '../persistence/aggregates.js';

/** A row of `voucher_lines`. `due_on` is the last day of the offer or of the validity, while somebody must note its end. */
export interface VoucherLineRow {
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly application_id: string;
  readonly recipient_id: string;
  readonly applicant_id: string;
  readonly action: string;
  readonly status: string;
  readonly value_cents: number;
  readonly issued_on: string;
  readonly accept_by: string;
  readonly valid_to: string;
  readonly due_on: string | null;
  /** The provider that the family last chose, and from which service date. */
  readonly provider_id: string | null;
  readonly ends_from: string | null;
  readonly chosen_from: string | null;
}

/** The row after an event of its voucher. */
export const voucherLine = (row: VoucherLineRow | undefined, event: VoucherEvent): VoucherLineRow | undefined => {
  if (event.type === 'VoucherIssued' || event.type === 'VoucherTakenOver') {
    const offered = event.type === 'VoucherIssued';
    return {
      voucher_id: event.voucherId,
      call_id: event.callId,
      zone: event.zone,
      application_id: event.applicationId,
      recipient_id: event.recipientId,
      applicant_id: event.applicantId,
      action: event.entitlement.action,
      status: offered ? 'offered' : 'active',
      value_cents: event.valueCents,
      issued_on: offered ? event.issuedOn : event.on,
      accept_by: offered ? event.acceptBy : event.on,
      valid_to: event.entitlement.validTo,
      due_on: offered ? event.acceptBy : event.entitlement.validTo,
      provider_id: null,
      ends_from: null,
      chosen_from: null,
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    // On its way: no day wants attention.
    case 'OfferNoticed':
      return { ...row, due_on: null };
    case 'AcceptanceBegun':
      return { ...row, accept_by: event.acceptBy, due_on: event.acceptBy };
    case 'VoucherAccepted':
      return { ...row, status: 'active', due_on: row.valid_to };
    case 'OfferLapsed':
      return { ...row, status: 'lapsed', due_on: null };
    case 'OfferRenounced':
      return { ...row, status: 'renounced', due_on: null };
    case 'ClosingStarted':
      return { ...row, status: 'closing', due_on: null };
    case 'VoucherClosed':
      return { ...row, status: 'closed' };
    case 'VoucherAmended':
      return { ...row, value_cents: event.valueCents };
    case 'ProviderChosen':
      return { ...row, provider_id: event.providerId, chosen_from: event.effectiveFrom, ends_from: null };
    case 'ChoiceEnding':
      return { ...row, ends_from: event.effectiveFrom };
    case 'ChoiceKept':
      return { ...row, ends_from: null };
    case 'AmendmentAsked':
    case 'AmendmentFunded':
    case 'AmendmentSuperseded':
    case 'IntegrationReturned':
    case 'VoucherSuspended':
    case 'VoucherResumed':
    case 'VoucherAdjusted':
      return row;
  }
};

const decodeVoucherEvent = (stored: StoredEvent): { readonly id: string; readonly event: VoucherEvent } | undefined => {
  if (!stored.stream.startsWith('voucher-')) return undefined;
  return decodeIssuanceEvent(stored) as { readonly id: string; readonly event: VoucherEvent } | undefined;
};

/** The projection `voucher-lines` over issuance's own log. */
export const voucherLinesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'voucher-lines',
    version: 3,
    decode: decodeVoucherEvent,
    tables: [
      rowFold<StoredEvent, { readonly id: string; readonly event: VoucherEvent }, VoucherLineRow>({
        table: 'voucher_lines',
        columns: {
          voucher_id: 'text',
          call_id: 'text',
          zone: 'text',
          application_id: 'text',
          recipient_id: 'text',
          applicant_id: 'text',
          action: 'text',
          status: 'text',
          value_cents: 'integer',
          issued_on: 'text',
          accept_by: 'text',
          valid_to: 'text',
          due_on: 'text?',
          provider_id: 'text?',
          ends_from: 'text?',
          chosen_from: 'text?',
        },
        key: ['voucher_id'],
        indexes: [
          ['call_id', 'zone'],
          ['application_id'],
          ['recipient_id'],
          ['applicant_id'],
          ['due_on'],
          ['provider_id'],
        ],
        touches: ({ id }) => [id],
        fold: (row, { event }) => voucherLine(row, event),
      }),
    ],
  });
