// The projection `eligibility-checks` over the own log: the queue of checks at the registries, and the calls made.
import type { StoredEvent } from '@buono/event-store';
import { dateInRome } from '@buono/kernel';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { CheckAnswered, CheckAsked, CheckDeferred, CheckDropped } from '../../domain/application/events.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

/** A row of `registry_checks`. */
export interface CheckRow {
  readonly check_id: string;
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly service: string;
  readonly status: string;
  readonly asked_at: string;
  readonly attempts: number;
  readonly next_at: string;
  readonly reason: string | null;
}

/** A row of `registry_calls`: one per call that was made. */
export interface CallMadeRow {
  readonly request_id: string;
  readonly check_id: string;
  readonly service: string;
  readonly purpose_id: string;
  readonly outcome: string;
  readonly called_on: string;
}

type CheckEvent = CheckAsked | CheckAnswered | CheckDeferred | CheckDropped;

const decode = (stored: StoredEvent): CheckEvent | undefined => {
  const event = decodeEligibilityEvent(stored)?.event;
  switch (event?.type) {
    case 'CheckAsked':
    case 'CheckAnswered':
    case 'CheckDeferred':
    case 'CheckDropped':
      return event;
    default:
      return undefined;
  }
};

/** The row after an event of its check. */
export const checkRow = (row: CheckRow | undefined, event: CheckEvent): CheckRow | undefined => {
  if (event.type === 'CheckAsked') {
    const { checkId, applicationId, callId, zone, service, at } = event;
    return {
      ...{ check_id: checkId, application_id: applicationId, call_id: callId, zone, service },
      ...{ status: 'waiting', asked_at: at, attempts: 0, next_at: at, reason: null },
    };
  }
  if (row === undefined) return undefined;
  if (event.type === 'CheckDropped') return { ...row, status: 'dropped' };
  const attempts = row.attempts + 1;
  if (event.type === 'CheckAnswered') return { ...row, status: 'answered', attempts, reason: null };
  return { ...row, attempts, next_at: event.retryAt, reason: event.reason };
};

const checks = rowFold<StoredEvent, CheckEvent, CheckRow>({
  table: 'registry_checks',
  columns: {
    check_id: 'text',
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    service: 'text',
    status: 'text',
    asked_at: 'text',
    attempts: 'integer',
    next_at: 'text',
    reason: 'text?',
  },
  key: ['check_id'],
  indexes: [
    ['service', 'status', 'next_at'],
    ['zone', 'status', 'check_id'],
  ],
  touches: ({ checkId }) => [checkId],
  fold: checkRow,
});

const calls = rowFold<StoredEvent, CheckEvent, CallMadeRow>({
  table: 'registry_calls',
  columns: {
    request_id: 'text',
    check_id: 'text',
    service: 'text',
    purpose_id: 'text',
    outcome: 'text',
    called_on: 'text',
  },
  key: ['request_id'],
  indexes: [['service', 'called_on']],
  // What was never sent has no purpose, and is no call.
  touches: (event) => ('purposeId' in event && event.purposeId !== '' ? [event.requestId] : []),
  fold: (row, event) => ('purposeId' in event ? callMadeRow(event) : row),
});

const callMadeRow = (event: CheckAnswered | CheckDeferred): CallMadeRow => ({
  request_id: event.requestId,
  check_id: event.checkId,
  service: event.service,
  purpose_id: event.purposeId,
  outcome: event.type === 'CheckAnswered' ? event.outcome : event.reason,
  called_on: dateInRome(event.at),
});

/** Raise the version whenever rows would come out otherwise. */
export const checksProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, CheckEvent>({
    name: 'eligibility-checks',
    version: 1,
    decode,
    tables: [checks, calls],
  });
