// Joinings of calls as rows: the last thing that each provider decided about each call, and the calls that want it.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { AdhesionEvent } from '../../domain/provider/adhesion-events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { AdhesionTableRow, CallToJoinRow } from './tables.js';

/** An adhesion after an event of its provider about its call. */
export const adhesionRow = (row: AdhesionTableRow | undefined, event: AdhesionEvent): AdhesionTableRow | undefined => {
  if (event.type === 'CallLeft') return row && { ...row, left_from: event.effectiveFrom, reason: event.reason };
  const { callId, providerId, callVersion, terms, from, part = {}, tariffs, places, acceptedOn } = event;
  return {
    ...{ call_id: callId, provider_id: providerId, call_version: callVersion, terms, joined_from: from },
    ...{ services: listed(part.services), sites: listed(part.sites), offers: listed(part.offers) },
    ...{ tariffs: listed(tariffs), places: places ?? null, accepted_on: acceptedOn },
    ...{ left_from: null, reason: null },
  };
};

const listed = (values: readonly unknown[] | undefined): string | null =>
  values === undefined ? null : JSON.stringify(values);

const decided = (fact: RedemptionFact): AdhesionEvent | undefined =>
  fact.of === 'provider' && (fact.event.type === 'CallJoined' || fact.event.type === 'CallLeft')
    ? fact.event
    : undefined;

export const adhesions = rowFold<StoredEvent, RedemptionFact, AdhesionTableRow>({
  table: 'adhesions',
  columns: {
    ...{ call_id: 'text', provider_id: 'text', call_version: 'integer', terms: 'text', joined_from: 'text' },
    ...{ services: 'text?', sites: 'text?', offers: 'text?', tariffs: 'text?', places: 'integer?' },
    ...{ accepted_on: 'text', left_from: 'text?', reason: 'text?' },
  },
  key: ['call_id', 'provider_id'],
  indexes: [['provider_id']],
  touches: (fact) => {
    const event = decided(fact);
    return event === undefined ? [] : [[event.callId, fact.id]];
  },
  fold: (row, fact) => {
    const event = decided(fact);
    return event === undefined ? row : adhesionRow(row, event);
  },
});

export const callsToJoin = rowFold<StoredEvent, RedemptionFact, CallToJoinRow>({
  table: 'calls_to_join',
  columns: { call_id: 'text', version: 'integer' },
  key: ['call_id'],
  touches: ({ of, id }) => (of === 'call' ? [id] : []),
  fold: (row, fact) => {
    if (fact.of !== 'call') return row;
    const { callId, version, providers } = fact.event;
    return providers === undefined ? undefined : { call_id: callId, version };
  },
});
