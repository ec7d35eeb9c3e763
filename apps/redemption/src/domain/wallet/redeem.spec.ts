// What redeeming a service means: when it is paid, how much of it, and every reason for refusing it.
import { describe, it } from '@jest/globals';
import { cents, localDate, personId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { walletDecider } from './decider.js';
import type { RedeemService, WalletRefusal } from './commands.js';
import type { Ceiling } from './entitlement.js';
import type { WalletEvent } from './events.js';
import {
  APPLICANT,
  OTHER_PROVIDER,
  PROVIDER,
  entitlement,
  idOf,
  opened,
  redeemService,
  redeemed,
  redemption,
} from './wallet.examples.js';

const wallet = (...past: WalletEvent[]) => given(walletDecider, ...past);
const refused = (over: Partial<RedeemService>, refusal: WalletRefusal, ...past: WalletEvent[]): void =>
  wallet(...(past.length > 0 ? past : [opened()]))
    .when(redeemService(over))
    .thenRefused(refusal);
const on = localDate;

describe('redeeming a service', () => {
  it('records it, with the parts of every fund source', () => wallet(opened()).when(redeemService()).then(redeemed()));
  it('says nothing twice', () => wallet(opened(), redeemed()).when(redeemService()).thenNothing());
  it('refuses the same id for something else', () =>
    refused({ costCents: cents(2_001) }, 'redemption-id-reused', opened(), redeemed()));
  it('says which proofs are to be handed in for it, where its call asks for some', () => {
    const [hour, ...others] = entitlement().services;
    if (hour === undefined) throw new Error('no service');
    const asking = { services: [{ ...hour, proofs: [{ code: 'RICEVUTA' }, { code: 'BONIFICO' }] }, ...others] };
    wallet(opened({ entitlement: entitlement(asking) }))
      .when(redeemService())
      .then(redeemed({ proofs: ['RICEVUTA', 'BONIFICO'] }));
  });
  it('refuses an unknown voucher', () => wallet().when(redeemService()).thenRefused('voucher-unknown'));
});

describe('the dates of a redemption', () => {
  it('refuses tomorrow', () => refused({ servedOn: on('2026-09-11') }, 'served-in-the-future'));
  it.each([
    ['a start still to come', { startedAt: '10:01' }],
    ['an end still to come', { startedAt: '09:00', endedAt: '10:30' }],
    ['an end of tomorrow', { startedAt: '09:00', endedAt: '08:00' }],
  ])('refuses %s', (_, times) => refused({ ...times, enteredTime: '10:00:59' }, 'served-in-the-future'));
  it('takes what has just ended, and any time of an earlier day', () => {
    const now = { startedAt: '09:00', endedAt: '10:00', enteredTime: '10:00:00' };
    wallet(opened())
      .when(redeemService(now))
      .then(redeemed({ startedAt: '09:00', endedAt: '10:00' }));
    const night = { startedAt: '22:00', endedAt: '06:00' };
    wallet(opened())
      .when(redeemService({ ...night, servedOn: on('2026-09-09'), enteredTime: '10:00:00' }))
      .then(redeemed({ ...night, servedOn: on('2026-09-09') }));
  });
  it('refuses before the voucher is good', () => refused({ servedOn: on('2026-08-31') }, 'voucher-not-valid-yet'));
  it('refuses after its last day', () =>
    refused({ servedOn: on('2027-01-01'), enteredOn: on('2027-01-01') }, 'voucher-expired'));
  it('takes an entry on the last of the days after the month', () =>
    wallet(opened())
      .when(redeemService({ enteredOn: on('2026-10-30') }))
      .then(redeemed({ enteredOn: on('2026-10-30') })));
  it('refuses it the day after', () => refused({ enteredOn: on('2026-10-31') }, 'entry-too-late'));
  it('refuses while suspended, by service date', () => {
    const suspended: WalletEvent = { type: 'WalletSuspended', effectiveFrom: on('2026-09-10') };
    refused({}, 'voucher-suspended', opened(), suspended);
    wallet(opened(), suspended)
      .when(redeemService({ servedOn: on('2026-09-09') }))
      .then(redeemed({ servedOn: on('2026-09-09') }));
  });
  it('pays again from the day of resumption', () =>
    wallet(
      opened(),
      { type: 'WalletSuspended', effectiveFrom: on('2026-09-05') },
      { type: 'WalletResumed', effectiveFrom: on('2026-09-10') },
    )
      .when(redeemService())
      .then(redeemed()));
});

describe('what a redemption is for', () => {
  it('refuses a service that the voucher does not cover', () => refused({ service: 'yacht' }, 'service-not-covered'));
  it('refuses an area outside the plan', () =>
    refused({}, 'area-not-in-plan', opened({ entitlement: entitlement({ areas: ['A2'] }) })));
  it('refuses a second entry for the same month', () => {
    const first = redeemed({ service: 'month', area: 'A2', period: 'month|2026-09', minutes: undefined });
    const again = { redemptionId: redemption(2), service: 'month', minutes: undefined, servedOn: on('2026-09-02') };
    refused(again, 'period-already-redeemed', opened(), first);
  });
  it('refuses a second entry for the same day', () => {
    const first = redeemed({ service: 'day', area: 'A2', period: 'day|2026-09-10', minutes: undefined });
    refused({ redemptionId: redemption(2), service: 'day' }, 'period-already-redeemed', opened(), first);
  });
  it('refuses a ride without a code, and a code that was used', () => {
    const ride = { service: 'ride', minutes: undefined, units: 1 };
    refused(ride, 'code-required');
    const first = redeemed({ ...ride, area: undefined, nonce: 'n1' });
    refused({ ...ride, redemptionId: redemption(2), nonce: 'n1' }, 'code-already-used', opened(), first);
  });
});

describe('who is paid', () => {
  const chosen: WalletEvent = { type: 'ProviderChosen', providerId: OTHER_PROVIDER, effectiveFrom: on('2026-09-10') };
  const refund = opened({ entitlement: entitlement({ deliveryModel: 'refund' }) });
  const toFamily = { payee: { kind: 'person', id: APPLICANT }, paymentDetailsKnown: true } as const;

  it('refuses a provider that was not accredited', () =>
    refused({ accreditation: undefined }, 'provider-not-accredited'));
  it('refuses a provider other than the chosen one', () => refused({}, 'provider-not-chosen', opened(), chosen));
  it('refuses any other, also with a code, for a place that was bought with one provider', () => {
    refused({ nonce: 'n1' }, 'provider-not-chosen', opened({ onlyProviderId: OTHER_PROVIDER }));
    wallet(opened({ onlyProviderId: PROVIDER }))
      .when(redeemService())
      .then(redeemed());
  });
  it('leaves the time before the choice alone', () =>
    wallet(opened(), chosen)
      .when(redeemService({ servedOn: on('2026-09-09') }))
      .then(redeemed({ servedOn: on('2026-09-09') })));
  it('refuses the family where providers are paid', () => refused(toFamily, 'payee-not-allowed'));
  it('refuses providers where the family is paid', () => refused({}, 'payee-not-allowed', refund));
  it('refuses strangers where the family is paid', () =>
    refused({ ...toFamily, payee: { kind: 'person', id: personId(idOf(9)) } }, 'payee-not-allowed', refund));
  it('refuses the family until it says where to pay', () =>
    refused({ ...toFamily, paymentDetailsKnown: false }, 'payment-details-missing', refund));
  it('pays the applicant', () =>
    wallet(refund)
      .when(redeemService({ ...toFamily, accreditation: undefined }))
      .then(redeemed({ payee: toFamily.payee, accreditation: undefined })));
});

describe('how much of it is paid', () => {
  const capped = (ceiling: Partial<Ceiling>, whenShort: 'partial' | 'refuse' = 'partial') =>
    opened({
      entitlement: entitlement({ whenShort, ceilings: [{ id: 'c', article: '5', per: 'month', ...ceiling }] }),
    });
  const second = { redemptionId: redemption(2) };
  const ofSecond = (publicCents: number, parts: readonly number[], over = {}): WalletEvent =>
    redeemed({
      ...second,
      publicCents: cents(publicCents),
      familyCents: cents(2_000 - publicCents),
      parts: redeemed().parts.map((part, index) => ({ ...part, amountCents: cents(parts[index] ?? 0) })),
      ...over,
    });

  it('pays what is left and leaves the rest to the family', () =>
    wallet(opened({ valueCents: cents(500), parts: [{ source: 'FSE+', year: 2026, amountCents: cents(500) }] }))
      .when(redeemService())
      .then(
        redeemed({
          publicCents: cents(500),
          familyCents: cents(1_500),
          parts: [{ source: 'FSE+', year: 2026, amountCents: cents(500) }],
        }),
      ));
  it('refuses when the call wants all or nothing', () =>
    refused(
      { publicCents: cents(25_001), costCents: cents(25_001) },
      'balance-exceeded',
      opened({ entitlement: entitlement({ whenShort: 'refuse' }) }),
    ));
  it('refuses when nothing is left', () =>
    refused({}, 'balance-exceeded', opened({ valueCents: cents(0), parts: [] })));
  it('refuses when the amount is not the agreed one', () =>
    refused({ agreedPublicCents: cents(999) }, 'amount-changed'));
  it('pays up to a monthly ceiling', () =>
    wallet(capped({ amountCents: 1_500 }), redeemed())
      .when(redeemService(second))
      .then(ofSecond(500, [200, 210, 90])));
  it('starts the ceiling again in another month', () =>
    wallet(capped({ amountCents: 1_500 }), redeemed())
      .when(redeemService({ ...second, servedOn: on('2026-10-01'), enteredOn: on('2026-10-01') }))
      .then(
        ofSecond(1_000, [400, 420, 180], {
          servedOn: on('2026-10-01'),
          enteredOn: on('2026-10-01'),
          month: yearMonth('2026-10'),
        }),
      ));
  it('refuses beyond a ceiling when the call wants all or nothing', () =>
    refused(second, 'ceiling-reached', capped({ amountCents: 1_500 }, 'refuse'), redeemed()));
  it('caps every single entry, also where the call wants all or nothing', () =>
    wallet(capped({ per: 'event', amountCents: 500 }, 'refuse'))
      .when(redeemService(second))
      .then(ofSecond(500, [200, 210, 90])));
  it('refuses one entry too many in a day', () =>
    refused(second, 'ceiling-reached', capped({ per: 'day', count: 1 }), redeemed()));
  it('refuses minutes beyond the voucher', () =>
    refused(second, 'ceiling-reached', capped({ per: 'voucher', units: 119 }), redeemed()));
  it('counts only the services that a ceiling names', () =>
    wallet(capped({ per: 'day', count: 1, services: ['day'] }), redeemed())
      .when(redeemService(second))
      .then(ofSecond(1_000, [400, 420, 180])));
  it('keeps an area under its part', () =>
    refused(second, 'ceiling-reached', capped({ per: 'area', area: 'A1', amountCents: 1_000 }), redeemed()));
  it('counts weeks from Monday to Sunday, across months', () => {
    const week = capped({ per: 'week', amountCents: 1_000 });
    // Monday 28 September to Sunday 4 October 2026.
    const monday = redeemed({ servedOn: on('2026-09-28'), enteredOn: on('2026-09-28') });
    const day = (date: string) => ({ ...second, servedOn: on(date), enteredOn: on(date) });
    refused(day('2026-10-04'), 'ceiling-reached', week, monday);
    const month = yearMonth('2026-10');
    wallet(week, monday)
      .when(redeemService(day('2026-10-05')))
      .then(ofSecond(1_000, [400, 420, 180], { servedOn: on('2026-10-05'), enteredOn: on('2026-10-05'), month }));
  });
  it.each([
    ['two-months', '2026-11-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-09-30'],
    ['half-year', '2027-01-01', '2026-12-31'],
  ] as const)('counts each %s from January', (per, next, last) => {
    const long = entitlement({
      validTo: on('2027-12-31'),
      ceilings: [{ id: 'c', article: '5', per, amountCents: 1_000 }],
    });
    const day = (date: string) => ({ ...second, servedOn: on(date), enteredOn: on(date) });
    refused(day(last), 'ceiling-reached', opened({ entitlement: long }), redeemed());
    const dates = { servedOn: on(next), enteredOn: on(next), month: yearMonth(next.slice(0, 7)) };
    wallet(opened({ entitlement: long }), redeemed())
      .when(redeemService(day(next)))
      .then(ofSecond(1_000, [400, 420, 180], dates));
  });
  it('counts calendar years', () => {
    const long = entitlement({
      validTo: on('2027-12-31'),
      ceilings: [{ id: 'c', article: '5', per: 'year', amountCents: 1_000 }],
    });
    const inJanuary = { ...second, servedOn: on('2027-01-01'), enteredOn: on('2027-01-01') };
    refused(second, 'ceiling-reached', opened({ entitlement: long }), redeemed());
    const month = yearMonth('2027-01');
    wallet(opened({ entitlement: long }), redeemed())
      .when(redeemService(inJanuary))
      .then(ofSecond(1_000, [400, 420, 180], { servedOn: on('2027-01-01'), enteredOn: on('2027-01-01'), month }));
  });
  it('keeps to the ceiling of the month that the service is in', () =>
    wallet(capped({ amountCents: 400, from: '2026-09-01', to: '2026-09-30' }), redeemed({ publicCents: cents(0) }))
      .when(redeemService(second))
      .then(ofSecond(400, [160, 168, 72])));
  it('does not ask a ceiling of other months', () =>
    wallet(capped({ amountCents: 400, from: '2026-10-01' }))
      .when(redeemService(second))
      .then(ofSecond(1_000, [400, 420, 180])));
  it('lets money move between areas, as much in all as the call says', () => {
    const area = { article: '5', per: 'area', group: 'aree', movableCents: 600 } as const;
    const ceilings = [
      { ...area, id: 'aree-A1', area: 'A1', amountCents: 1_000 },
      { ...area, id: 'aree-A2', area: 'A2', amountCents: 1_000 },
    ];
    const both = opened({ entitlement: entitlement({ ceilings }) });
    const inA2 = (publicCents: number) =>
      redeemed({ redemptionId: redemption(3), service: 'day', area: 'A2', publicCents: cents(publicCents) });
    // A1 has used its 10.00: 6.00 more may move there, less what A2 has taken above its own.
    wallet(both, redeemed())
      .when(redeemService(second))
      .then(ofSecond(600, [240, 252, 108]));
    wallet(both, redeemed(), inA2(1_400))
      .when(redeemService(second))
      .then(ofSecond(200, [80, 84, 36]));
    refused(second, 'ceiling-reached', both, redeemed(), inA2(1_600));
  });
  it('uses the chosen provider', () =>
    wallet(opened(), { type: 'ProviderChosen', providerId: PROVIDER, effectiveFrom: on('2026-09-01') })
      .when(redeemService())
      .then(redeemed()));
});
