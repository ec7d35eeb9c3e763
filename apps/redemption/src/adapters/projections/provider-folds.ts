// Providers as rows: who they are, and what they may deliver where and when.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { ProviderEvent } from '../../domain/provider/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { ProviderOfferRow, ProviderTableRow } from './tables.js';

/** An accreditation after an event about its category and zone; the last one decided is shown. */
export const providerOffer = (
  row: ProviderOfferRow | undefined,
  event: ProviderEvent,
): ProviderOfferRow | undefined => {
  if (event.type === 'ProviderAccredited') {
    const { providerId, category, zone, from, to } = event;
    return {
      provider_id: providerId,
      category,
      zone,
      valid_from: from,
      valid_to: to ?? null,
      suspended_from: null,
    };
  }
  if (row === undefined) return undefined;
  if (event.type === 'AccreditationSuspended') return { ...row, suspended_from: event.effectiveFrom };
  if (event.type !== 'AccreditationResumed' || row.suspended_from === null) return row;
  // Lifted from a later day on, it holds again from that day.
  const { effectiveFrom } = event;
  const valid_from = effectiveFrom > row.suspended_from ? effectiveFrom : row.valid_from;
  return { ...row, valid_from, suspended_from: null };
};

/** A provider after an event of its own. */
export const providerRow = (row: ProviderTableRow | undefined, event: ProviderEvent): ProviderTableRow | undefined => {
  switch (event.type) {
    case 'ProviderRegistered':
      return {
        provider_id: event.providerId,
        category: event.category,
        legal_name: event.name?.legalName ?? null,
        iban_pending: 0,
      };
    case 'IbanProposed':
      return row && { ...row, iban_pending: 1 };
    case 'IbanChanged':
      return row && { ...row, iban_pending: 0 };
    case 'ProviderAccredited':
    case 'AccreditationSuspended':
    case 'AccreditationResumed':
    case 'CallJoined':
    case 'CallLeft':
    case 'ProviderMerged':
    case 'PredecessorSucceeded':
      return row;
  }
};

export const providers = rowFold<StoredEvent, RedemptionFact, ProviderTableRow>({
  table: 'providers',
  columns: { provider_id: 'text', category: 'text', legal_name: 'text?', iban_pending: 'integer' },
  key: ['provider_id'],
  touches: ({ of, id }) => (of === 'provider' ? [id] : []),
  fold: (row, fact) => (fact.of === 'provider' ? providerRow(row, fact.event) : row),
});

export const providerOffers = rowFold<StoredEvent, RedemptionFact, ProviderOfferRow>({
  table: 'provider_offers',
  columns: {
    provider_id: 'text',
    category: 'text',
    zone: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    suspended_from: 'text?',
  },
  key: ['provider_id', 'category', 'zone'],
  indexes: [['category', 'zone']],
  touches: ({ id, event }) =>
    event.type === 'ProviderAccredited' ||
    event.type === 'AccreditationSuspended' ||
    event.type === 'AccreditationResumed'
      ? [[id, event.category, event.zone]]
      : [],
  fold: (row, fact) => (fact.of === 'provider' ? providerOffer(row, fact.event) : row),
});
