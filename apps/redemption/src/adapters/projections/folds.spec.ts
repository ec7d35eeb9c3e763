// The rows of redemption's lists, from plain events.
import { describe, it, expect } from '@jest/globals';
import { cents, localDate, paymentOrderId, personId, providerId } from '@buono/kernel';
import { OFFICER, claimOpened, correction, line, place, submitted } from '../../domain/claim/claim.examples.js';
import type { ClaimEvent } from '../../domain/claim/events.js';
import type { ProviderEvent } from '../../domain/provider/events.js';
import { claimRow, claimZoneRow } from './claim-folds.js';
import { providerOffer, providerRow } from './provider-folds.js';

describe('the list of claims', () => {
  it('shows a claim from its opening to its presentation', () => {
    const open = claimRow(undefined, claimOpened);
    expect(open).toMatchObject({ claim_id: place.claimId, month: '2026-09', status: 'open', submitted_on: null });
    expect(claimRow(open, submitted(1_000, 1))).toMatchObject({ status: 'submitted', submitted_on: '2026-10-02' });
  });

  it('adds up the lines of one zone', () => {
    const other = line(2, { zone: 'TC-02' });
    const events: ClaimEvent[] = [
      { type: 'LinesAdded', lines: [line(1), other, line(3, { amountCents: cents(500) })] },
      { type: 'LineRemoved', line: line(1), reversalId: correction(1).lineId },
      { type: 'LinesAdded', lines: [correction(4, 100)] },
      {
        type: 'ZoneSettled',
        ...place,
        zone: 'TC-01',
        askedCents: 400,
        approvedCents: 300,
        cuts: [],
        settledBy: OFFICER,
        settledOn: localDate('2026-10-05'),
      },
      { type: 'PaymentNoted', zone: 'TC-01', paymentOrderId: paymentOrderId(place.claimId), paidCents: cents(300) },
    ];
    const empty = {
      claim_id: place.claimId,
      zone: 'TC-01',
      lines: 0,
      asked_cents: 0,
      approved_cents: 0,
      paid_cents: 0,
    };
    expect(events.reduce(claimZoneRow, empty)).toEqual({
      ...empty,
      lines: 2,
      asked_cents: 400,
      approved_cents: 300,
      paid_cents: 300,
    });
  });
});

describe('the list of providers', () => {
  const accredited: ProviderEvent = {
    type: 'ProviderAccredited',
    providerId: providerId('00000000-0000-4000-8000-000000000001'),
    category: 'taxi',
    zone: 'all',
    from: localDate('2026-01-01'),
  };
  const { type: _, from: _from, ...scope } = accredited;

  it('shows what a provider is accredited for, and since when no more', () => {
    const row = providerOffer(undefined, accredited);
    expect(row).toMatchObject({ category: 'taxi', zone: 'all', valid_from: '2026-01-01', suspended_from: null });
    const suspended = providerOffer(row, {
      type: 'AccreditationSuspended',
      ...scope,
      effectiveFrom: localDate('2026-06-01'),
    });
    expect(suspended).toMatchObject({ suspended_from: '2026-06-01' });
    expect(providerOffer(suspended, accredited)).toEqual(row);
  });
  it('knows which changes of IBAN wait for a second person', () => {
    const by = personId(accredited.providerId);
    const registered = { provider_id: accredited.providerId, category: 'taxi', legal_name: null, iban_pending: 0 };
    const proposed = providerRow(registered, { type: 'IbanProposed', iban: 'b', proposedBy: by });
    expect(proposed).toEqual({ ...registered, iban_pending: 1 });
    expect(providerRow(proposed, accredited)).toEqual(proposed);
    expect(providerRow(proposed, { type: 'IbanChanged', iban: 'b', approvedBy: by })).toEqual(registered);
  });
  it('shows nothing of what was never accredited', () => {
    const proposed: ProviderEvent = { type: 'IbanProposed', iban: 'b', proposedBy: personId(accredited.providerId) };
    expect(providerOffer(undefined, proposed)).toBeUndefined();
  });
});
