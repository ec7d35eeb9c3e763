// The projection `eligibility-complaints` over the own log: complaints with their holder and their term.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { ComplaintEvent } from '../../domain/complaint/events.js';
import { complaintEventOf } from '../persistence/complaint-aggregate.js';

/** A row of `complaints`. */
export interface ComplaintRow {
  readonly complaint_id: string;
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly kind: string;
  readonly status: string;
  readonly opened_on: string;
  readonly due_on: string;
  readonly voucher_id: string | null;
  readonly provider_id: string | null;
  readonly holder: string | null;
}

/** The row after an event of its complaint. */
export const complaintRow = (row: ComplaintRow | undefined, event: ComplaintEvent): ComplaintRow | undefined => {
  if (event.type === 'ComplaintOpened') {
    const { complaintId, applicationId, callId, zone, kind, on, dueOn, voucherId, providerId } = event;
    return {
      ...{ complaint_id: complaintId, application_id: applicationId, call_id: callId, zone, kind, status: 'open' },
      ...{ opened_on: on, due_on: dueOn, voucher_id: voucherId ?? null, provider_id: providerId ?? null, holder: null },
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ComplaintAssigned':
      return { ...row, holder: event.holder };
    case 'ComplaintAnswered':
      return { ...row, status: 'answered' };
    case 'ComplaintClosed':
      return { ...row, status: 'closed' };
    case 'ComplaintReopened':
      return { ...row, status: 'open', due_on: event.dueOn };
  }
};

const complaints = rowFold<StoredEvent, ComplaintEvent, ComplaintRow>({
  table: 'complaints',
  columns: {
    complaint_id: 'text',
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    kind: 'text',
    status: 'text',
    opened_on: 'text',
    due_on: 'text',
    voucher_id: 'text?',
    provider_id: 'text?',
    holder: 'text?',
  },
  key: ['complaint_id'],
  indexes: [['zone', 'status', 'due_on'], ['application_id']],
  touches: ({ complaintId }) => [complaintId],
  fold: complaintRow,
});

/** Raise the version whenever rows would come out otherwise. */
export const complaintsProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, ComplaintEvent>({
    name: 'eligibility-complaints',
    version: 1,
    decode: complaintEventOf,
    tables: [complaints],
  });
