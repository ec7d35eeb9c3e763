// The projection `eligibility-mandates`: mandates by who holds them. Codes and dates; what stands in them stays sealed.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { MandateEvent } from '../../domain/mandate/events.js';
import { mandateAggregate } from '../persistence/people-aggregates.js';

/** A row of `mandate_lines`. */
export interface MandateRow {
  readonly mandate_id: string;
  readonly person_id: string;
  readonly holder: string;
  readonly kind: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly ended_on: string | null;
}

/** The row after an event of its mandate. */
export const mandateRow = (row: MandateRow | undefined, event: MandateEvent): MandateRow | undefined => {
  if (event.type === 'MandateEnded') return row && { ...row, ended_on: event.on };
  return {
    mandate_id: event.mandateId,
    person_id: event.personId,
    holder: event.holder,
    kind: event.kind,
    valid_from: event.from,
    valid_to: event.to ?? null,
    ended_on: null,
  };
};

const mandates = rowFold<StoredEvent, MandateEvent, MandateRow>({
  table: 'mandate_lines',
  columns: {
    mandate_id: 'text',
    person_id: 'text',
    holder: 'text',
    kind: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    ended_on: 'text?',
  },
  key: ['mandate_id'],
  indexes: [['holder', 'mandate_id']],
  touches: ({ mandateId }) => [mandateId],
  fold: mandateRow,
});

const decode = ({ stream, type, data }: StoredEvent): MandateEvent | undefined =>
  stream.startsWith(`${mandateAggregate.category}-`) ? mandateAggregate.codec.decode(type, data) : undefined;

/** Raise the version whenever rows would come out otherwise. */
export const mandatesProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, MandateEvent>({ name: 'eligibility-mandates', version: 1, decode, tables: [mandates] });
