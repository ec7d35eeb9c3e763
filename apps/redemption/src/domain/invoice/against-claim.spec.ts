// Invoices against what is paid of a claim, to the cent.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@buono/kernel';
import { OFFICER, correction, line, place, submitted, withLines } from '../claim/claim.examples.js';
import { claimDecider } from '../claim/decider.js';
import type { ClaimEvent } from '../claim/events.js';
import type { KnownClaim } from '../claim/state.js';
import { differenceIn, dueIn, missingFor, type StandingInvoice } from './against-claim.js';

const settled = (zone: string, approvedCents: number): ClaimEvent => ({
  ...{ type: 'ZoneSettled', ...place, zone, askedCents: 1_000, approvedCents, cuts: [] },
  ...{ settledBy: OFFICER, settledOn: localDate('2026-10-05') },
});
const claim = (...events: readonly ClaimEvent[]): KnownClaim =>
  [...withLines(line(1), line(2, { zone: 'TC-02' })), submitted(2_000, 2), ...events].reduce(
    claimDecider.evolve,
    claimDecider.initial,
  ) as KnownClaim;
const invoice = (payableCents: number, over: Partial<StandingInvoice> = {}): StandingInvoice => ({
  ...{ status: 'presented', sound: true, payableCents },
  ...over,
});

describe('what is due of a claim', () => {
  it('is what is asked, 10.00 and 10.00', () => expect(dueIn(claim())).toBe(2_000));
  it('is what was approved where a zone has settled', () => expect(dueIn(claim(settled('TC-01', 700)))).toBe(1_700));
  it('is nothing where a zone has more to get back', () => {
    const owing = withLines(line(1), correction(3, 500), { ...correction(2, 1_500), zone: 'TC-02' });
    expect(
      dueIn([...owing, submitted(-1_000, 3)].reduce(claimDecider.evolve, claimDecider.initial) as KnownClaim),
    ).toBe(500);
  });
});

describe('a payment that asks for invoices', () => {
  it('waits for one', () => expect(missingFor([], 2_000)).toBe('invoice-missing'));
  it('waits for none where nothing is paid', () => expect(missingFor([], 0)).toBeUndefined());
  it('goes on with one to the cent', () => expect(missingFor([invoice(2_000)], 2_000)).toBeUndefined());
  it('waits over a cent', () => expect(missingFor([invoice(2_001)], 2_000)).toBe('invoices-differ'));
  it('goes on once a credit note takes the cent away', () =>
    expect(missingFor([invoice(2_001), invoice(-1)], 2_000)).toBeUndefined());
  it('waits for an officer where one does not add up', () =>
    expect(missingFor([invoice(2_000, { sound: false })], 2_000)).toBe('invoice-to-check'));
  it('goes on with the difference that an officer took, and no other', () => {
    const taken = invoice(2_001, { status: 'accepted', sound: false, differenceCents: 1 });
    expect(missingFor([taken], 2_000)).toBeUndefined();
    expect(missingFor([taken], 1_900)).toBe('invoices-differ');
  });
  it('never goes on over a difference that nobody took', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: 0, max: 5 }), (amounts, due) => {
        const invoices = amounts.map((amount) => invoice(amount));
        expect(missingFor(invoices, due) === undefined).toBe(differenceIn(invoices, due) === 0);
      }),
    ));
});
