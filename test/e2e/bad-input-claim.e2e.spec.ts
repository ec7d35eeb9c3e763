// The money of a claim goes one way, by other persons, each step once; what is out of turn is refused.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimOf, Journey } from './support/journey.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

let journey: Journey;
let world: SmallWorld;
beforeAll(async () => {
  journey = await Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

const carer = (path: string, body: object) => journey.as('home-care').post(path, body);

describe('the money of a claim', () => {
  it('goes one way, by other persons, each step once', async () => {
    const { redemptionId } = await journey.as('home-care').did<{ redemptionId: string }>('/redemptions', {
      voucherId: world.voucherId,
      service: 'GIORNO',
      servedOn: '2026-04-01',
      askedCents: 2_000,
    });
    // 20.00 less the deductible of 10.00.
    const { claimId } = await claimOf(
      journey.as('home-care'),
      world.callId,
      '2026-04',
      ({ askedCents }) => askedCents === 1_000,
    );
    const held = async () => {
      const { zones } = await journey
        .as('home-care')
        .sees<{ zones: readonly Record<string, unknown>[] }>(`/claims/${claimId}`);
      return zones.map(({ holder, heldSince, payBy, late }) => ({ holder, heldSince, payBy, late }));
    };
    expect(await held()).toEqual([{ holder: 'payee', late: false }]);
    const settle = (lines: unknown, zone = 'TC-01') =>
      journey.as('zone-officer').post(`/claims/${claimId}/settlements`, { zone, lines });
    expectRefused(await settle([]), [409, 'claim-not-submitted']);
    await journey.as('home-care').did(`/claims/${claimId}/submission`);
    expectRefused(await carer(`/claims/${claimId}/submission`, {}), [409, 'claim-submitted']);
    expectRefused(await settle(null), [400, 'invalid-body', 'lines']);
    expectRefused(await settle([[]]), [400, 'invalid-body', 'lines.0']);
    expectRefused(await settle([{ redemptionId, approvedCents: 1_001 }]), [422, 'approved-above-asked']);
    expectRefused(await settle([{ redemptionId, approvedCents: 999 }]), [422, 'cut-without-reason']);
    expectRefused(await settle([{ redemptionId: NOBODY, approvedCents: 1 }]), [422, 'line-unknown']);
    expectRefused(await settle([], 'TC-02'), [404, 'not-found']);
    expect((await settle([])).body).toMatchObject({ askedCents: 1_000, approvedCents: 1_000 });
    expectRefused(await settle([]), [409, 'zone-already-settled']);

    // Presented and checked on 1 April: to be paid by 1 May.
    const since = { heldSince: '2026-04-01', payBy: '2026-05-01', late: false };
    expect(await held()).toEqual([{ holder: 'region-officer', ...since }]);
    const draft = (persona: string) => journey.as(persona).post('/payment-orders', { claimId, zone: 'TC-01' });
    expectRefused(await draft('zone-officer'), [403, 'settler-may-not-order']);
    const paymentOrderId = (await draft('region-officer')).body['paymentOrderId'];
    expectRefused(await draft('region-officer'), [409, 'payment-order-exists']);
    const paid = (over: object = {}) =>
      journey.as('treasurer').post('/payment-outcomes', {
        paymentOrderId,
        outcome: 'paid',
        reference: 'TRN-BAD-1',
        executedOn: '2026-04-01',
        ...over,
      });
    expectRefused(await paid(), [409, 'not-ordered']);
    await journey.as('second-approver').did(`/payment-orders/${String(paymentOrderId)}/approval`);
    expect(await held()).toEqual([{ holder: 'treasurer', ...since }]);
    expectRefused(await paid({ paymentOrderId: NOBODY }), [404, 'not-found']);
    expectRefused(await paid({ executedOn: '2026-04-02' }), [400, 'invalid-body', 'executedOn']);
    expectRefused(await paid({ executedOn: '2026-03-31' }), [422, 'booked-before-order']);
    expectRefused(await paid({ paidCents: 0 }), [400, 'invalid-body', 'paidCents']);
    expectRefused(await paid({ paidCents: 1_001 }), [422, 'paid-above-ordered']);
    expect((await paid({ paidCents: 400 })).body).toMatchObject({ paidCents: 400 });
    expectRefused(await paid({ paidCents: 401 }), [409, 'bank-entry-already-used']);
    expect((await paid({ reference: 'TRN-BAD-2', paidCents: 600 })).body).toMatchObject({ paidCents: 1_000 });
    expect(await held()).toEqual([{ holder: 'nobody', late: false }]);
    expectRefused(await paid({ reference: 'TRN-BAD-3' }), [409, 'already-paid']);
    expect((await paid({ outcome: 'returned', reference: 'TRN-BAD-4', reason: 'AC04' })).body).toMatchObject({
      status: 'returned',
    });
    expectRefused(await paid({ reference: 'TRN-BAD-5' }), [409, 'payment-returned']);
  });
});
