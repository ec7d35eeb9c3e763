// The projection `eligibility-lists` over the own log: calls, applications, rankings.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { CallEvent } from '../../domain/call/events.js';
import type { RankingEvent } from '../../domain/ranking/events.js';
import { decodeEligibilityEvent, type Happening } from '../persistence/aggregates.js';
import { procedureRow, procedureTable, type ProcedureRow } from './procedure-rows.js';
import { applicationRow, callRow, rankingRow, type ApplicationRow, type CallRow, type RankingRow } from './rows.js';

/** An event with the aggregate that it belongs to. */
type Listed = Happening & { readonly category: string };

const decode = (stored: StoredEvent): Listed | undefined => {
  const category = stored.stream.slice(0, stored.stream.indexOf('-'));
  // The register says nothing that the application does not say too, and a simulation changes nothing.
  if (category === 'register' || category === 'simulation' || category === 'moves' || category === 'held')
    return undefined;
  // Nobody lists lots.
  if (category === 'draw') return undefined;
  const happening = decodeEligibilityEvent(stored);
  return happening && { ...happening, category };
};

const only =
  (category: string) =>
  (listed: Listed): readonly string[] =>
    listed.category === category ? [listed.id] : [];

const calls = rowFold<StoredEvent, Listed, CallRow>({
  table: 'call_lines',
  columns: {
    call_id: 'text',
    code: 'text',
    title: 'text',
    status: 'text',
    version: 'integer',
    serving_order: 'text',
    opens_at: 'text',
    closes_at: 'text',
  },
  key: ['call_id'],
  indexes: [['status', 'call_id']],
  touches: only('call'),
  fold: (row, { event, id }) => callRow(row, event as CallEvent, id),
});

const applications = rowFold<StoredEvent, Listed, ApplicationRow>({
  table: 'application_lines',
  columns: {
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    action: 'text',
    status: 'text',
    round: 'integer',
    recipient_id: 'text',
    applicant_id: 'text',
    receipt_number: 'integer?',
    arrived_at: 'text?',
    decided_on: 'text?',
    holder: 'text?',
    identity: 'text',
  },
  key: ['application_id'],
  indexes: [
    ['call_id', 'zone', 'status', 'application_id'],
    ['zone', 'application_id'],
    ['holder', 'application_id'],
    ['recipient_id'],
    ['applicant_id'],
  ],
  touches: only('application'),
  fold: (row, { event, id }) => applicationRow(row, event as ApplicationEvent, id),
});

const procedures = rowFold<StoredEvent, Listed, ProcedureRow>({
  ...procedureTable,
  touches: only('application'),
  fold: (row, { event, id }) => procedureRow(row, event as ApplicationEvent, id),
});

const rankings = rowFold<StoredEvent, Listed, RankingRow>({
  table: 'ranking_lines',
  columns: {
    ranking_id: 'text',
    call_id: 'text',
    action: 'text',
    zone: 'text',
    status: 'text',
    entries: 'integer',
    listed: 'integer',
    computed_on: 'text',
    approved_on: 'text?',
    observations_by: 'text?',
  },
  key: ['ranking_id'],
  indexes: [['call_id', 'zone']],
  touches: only('ranking'),
  fold: (row, { event, id }) => rankingRow(row, event as RankingEvent, id),
});

/** Raise the version whenever rows would come out otherwise. */
export const listsProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, Listed>({
    name: 'eligibility-lists',
    version: 7,
    decode,
    tables: [calls, applications, procedures, rankings],
  });
