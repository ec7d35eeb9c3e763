// The price of a service: every way it can be refused, and a public part that never exceeds the cost.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Entitlement } from '../model/entitlement.js';
import type { ServiceRequest } from '../model/redemption.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleService } from '../testing/sample-call.js';
import { redemptionAmount } from './redemption-amount.js';

const entitled = (...services: readonly Readonly<Record<string, unknown>>[]): Entitlement => {
  const call = sampleCall({ services: services.map((changes) => sampleService(changes)) });
  const { entitlement } = assess(call, 'UNO', givenFacts({ isee: 1 }), {
    submittedOn: '2026-02-10',
    admittedOn: '2026-03-20',
  });
  if (entitlement === undefined) throw new Error('the sample is not admitted');
  return entitlement;
};
const hour = { unit: 'hour', quantity: { min: 30, max: 480, step: 15 }, price: { tariff: '22.00' } };
const asked = { price: { asked: true, max: '30.00' } };
const price = (service: Readonly<Record<string, unknown>>, request: object = {}, category = 'centro') =>
  redemptionAmount(
    entitled(service),
    { service: 'GIORNO', servedOn: '2026-05-01', ...request },
    {
      category,
    },
  );

describe('a service', () => {
  it('costs its tariff for each unit', () => {
    expect(price({}, { units: 3 })).toEqual({
      ok: true,
      costCents: 7_500,
      publicCents: 7_500,
      familyCents: 0,
      quantity: 3,
      steps: [
        { sentence: 'Costo: 3 × 25,00 €', cents: 7_500 },
        { sentence: 'Parte pubblica: 75,00 €', cents: 7_500 },
        { sentence: 'Parte della famiglia: 0,00 €', cents: 0 },
      ],
    });
    expect(price({}, { units: 4 })).toMatchObject({ costCents: 10_000, publicCents: 8_000, familyCents: 2_000 });
  });

  it('counts hours in minutes, over midnight too', () => {
    expect(price(hour, { minutes: 45 })).toMatchObject({ costCents: 1_650, quantity: 45 });
    expect(price(hour, { startedAt: '23:30', endedAt: '00:30' })).toMatchObject({ costCents: 2_200, quantity: 60 });
  });

  it.each([
    // 29 March 2026: at 2:00 it is 3:00; 25 October: at 3:00 it is 2:00 again.
    ['2026-03-29', '01:30', '03:30', 60],
    ['2026-03-28', '23:00', '03:00', 180],
    ['2026-10-25', '01:30', '03:30', 180],
    ['2026-10-24', '23:30', '01:30', 120],
    ['2026-03-29', '10:00', '11:00', 60],
  ])('lasts as long as it did when clocks change: %s from %s to %s', (servedOn, startedAt, endedAt, minutes) => {
    const times = { servedOn, startedAt, endedAt };
    expect(price(hour, times)).toMatchObject({ quantity: minutes });
    expect(price(hour, { ...times, minutes: minutes + 15 })).toMatchObject({ reason: 'quantity-out-of-range' });
  });

  it('may have lasted either time in the hour that clocks show twice; unsaid, the shorter', () => {
    const times = { servedOn: '2026-10-25', startedAt: '01:30', endedAt: '02:30' };
    expect(price(hour, times)).toMatchObject({ quantity: 60 });
    expect(price(hour, { ...times, minutes: 120 })).toMatchObject({ quantity: 120 });
    expect(price(hour, { ...times, minutes: 135 })).toMatchObject({ reason: 'quantity-out-of-range' });
  });

  it('did not begin at a time that no clock showed', () => {
    const skipped = { servedOn: '2026-03-29', startedAt: '02:30' };
    expect(price({}, skipped)).toMatchObject({ reason: 'quantity-out-of-range', field: 'startedAt' });
  });

  it('never has a public part above its cost', () => {
    expect(price({ publicShare: 'euro("100.00")' })).toMatchObject({
      costCents: 2_500,
      publicCents: 2_500,
      familyCents: 0,
    });
  });

  it.each<[string, object, object, string]>([
    ['is not in the entitlement', {}, { service: 'ALTRO' }, 'service-not-covered service'],
    ['has a day that does not exist', {}, { servedOn: '2026-02-30' }, 'input-wrong servedOn'],
    ['has no units', {}, { units: 0 }, 'quantity-out-of-range units'],
    ['has part of a unit', {}, { units: 1.5 }, 'quantity-out-of-range units'],
    ['has too many units', {}, { units: 32 }, 'quantity-out-of-range units'],
    ['has minutes for units', {}, { minutes: 60 }, 'quantity-out-of-range minutes'],
    ['has units for minutes', hour, { units: 1 }, 'quantity-out-of-range units'],
    ['says no minutes', hour, {}, 'quantity-out-of-range minutes'],
    ['is out of step', hour, { minutes: 50 }, 'quantity-out-of-range minutes'],
    [
      'says more minutes than passed',
      hour,
      { minutes: 90, startedAt: '10:00', endedAt: '11:00' },
      'quantity-out-of-range minutes',
    ],
    [
      'has an hour that does not exist',
      hour,
      { minutes: 60, startedAt: '25:00', endedAt: '11:00' },
      'quantity-out-of-range startedAt',
    ],
    ['asks no price', asked, {}, 'price-missing askedCents'],
    ['asks a negative price', asked, { askedCents: -1 }, 'price-missing askedCents'],
    ['asks part of a cent', asked, { askedCents: 10.5 }, 'price-missing askedCents'],
    ['asks more than the maximum', asked, { askedCents: 3_001 }, 'price-too-high askedCents'],
    ['asks more than the tariff', {}, { askedCents: 2_501 }, 'price-too-high askedCents'],
    ['says what nobody asked', {}, { inputs: { colour: 'red' } }, 'input-wrong inputs.colour'],
    [
      'says an input wrong',
      { inputs: [{ name: 'km', type: 'int', label: 'km', max: 10 }] },
      { inputs: { km: 11 } },
      'input-wrong inputs.km',
    ],
    [
      'leaves out what a formula needs',
      { inputs: [{ name: 'km', type: 'int', label: 'km' }], publicShare: 'times(euro("1.00"), service.km)' },
      {},
      'input-missing inputs.km',
    ],
  ])('is refused when it %s', (_, service, request, refusal) => {
    const answer = price(service as Record<string, unknown>, request);
    expect(answer.ok ? 'priced' : `${answer.reason} ${answer.field ?? ''}`).toBe(refusal);
  });

  it('is refused to other categories', () => {
    expect(price({}, {}, 'taxi')).toMatchObject({ reason: 'category-not-allowed' });
  });

  it('needs an officer when the entitlement has lost a number', () => {
    const entitlement = { ...entitled({}), numbers: {} };
    expect(
      redemptionAmount(entitlement, { service: 'GIORNO', servedOn: '2026-05-01' }, { category: 'centro' }),
    ).toMatchObject({ reason: 'rule-fault' });
  });
});

describe('any request', () => {
  const anything = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(undefined),
    fc.constantFrom(60, 2_500, '10:00', '23:59'),
  );
  const request = fc.record({
    service: fc.constantFrom('GIORNO', 'ORA', 'CHIESTO', 'X'),
    servedOn: fc.constantFrom('2026-05-01', '2026-13-01', ''),
    startedAt: anything,
    endedAt: anything,
    units: anything,
    minutes: anything,
    askedCents: anything,
  });
  const entitlement = entitled(
    {},
    { ...hour, code: 'ORA' },
    { ...asked, code: 'CHIESTO', publicShare: 'shareDown(service.cost, percent("33.33"))' },
  );

  it('is priced or refused, and what is priced adds up', () => {
    fc.assert(
      fc.property(request, (one) => {
        const found = redemptionAmount(entitlement, one as ServiceRequest, { category: 'centro' });
        if (!found.ok) return expect(found.sentence).not.toBe('');
        expect(found.publicCents + found.familyCents).toBe(found.costCents);
        expect(found.publicCents).toBeGreaterThanOrEqual(0);
        expect(found.publicCents).toBeLessThanOrEqual(found.costCents);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a service at night', () => {
  const ride = {
    unit: 'ride',
    price: { asked: true, max: '100.00' },
    quantity: { max: 1 },
    conditions: [
      {
        id: 'notte',
        article: 'art. 4',
        test: 'timeBetween(service.startedAt, timeOfDay("22:00"), timeOfDay("06:00")) || isFeast(service.servedOn)',
        notMet: 'Il buono vale di notte e nei festivi.',
      },
    ],
    publicShare: 'min(shareDown(service.cost, percent("50")), euro("20.00"))',
  };
  const at = (startedAt: string | undefined, servedOn = '2026-05-04') =>
    price(ride, { servedOn, askedCents: 3_000, ...(startedAt !== undefined && { startedAt }) });

  it('is paid when it starts in the window, which crosses midnight', () => {
    for (const time of ['22:00', '23:59', '00:00', '05:59']) expect(at(time)).toMatchObject({ publicCents: 1_500 });
    for (const time of ['06:00', '21:59', '12:00'])
      expect(at(time)).toMatchObject({ reason: 'condition-not-met', field: 'notte' });
    expect(at('12:00', '2026-05-01')).toMatchObject({ publicCents: 1_500 });
  });

  it('asks for the time that its formulas name', () => {
    expect(at(undefined)).toMatchObject({ reason: 'input-missing', field: 'startedAt' });
  });

  it('leaves the name to an input that a call has given it to', () => {
    const inputs = [{ name: 'startedAt', type: 'string', label: 'ora' }];
    const own = { inputs, publicShare: 'service.startedAt == "sera" ? service.cost : euro("0.00")' };
    expect(price(own, { inputs: { startedAt: 'sera' } })).toMatchObject({ publicCents: 2_500 });
  });
});
