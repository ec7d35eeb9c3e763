// A call written for the occasion needs no code: published, pre-checked, applied for, issued and redeemed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { acceptedVoucher, accreditedProvider, admittedApplication, Journey, publishCall } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { family } from './support/people.js';

describe('a call that nobody has seen before', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start('2026-04-01T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  it('goes from its document to a service', async () => {
    const document = respite('SOLLIEVO-2026', { from: '2026-04-01', to: '2026-12-31' });
    const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000 }];
    const { callId } = await publishCall(journey, document, funds);
    const facts = { caresFor: true, isee: 1_000_000, householdSize: 3 };
    const before = await journey
      .nobody()
      .did(`/calls/${callId}/prechecks`, { facts: { ...facts, birthDate: '1980-01-01', comune: 'D612' } });
    // 10,000.00 is still in the first band; three people: 150.00.
    expect(before).toMatchObject({ outcome: 'qualifies', amountCents: 15_000 });
    const id = await admittedApplication(journey, 'family-one', {
      callId,
      action: 'SOLLIEVO',
      recipient: family('family-one'),
      facts,
      declarationsAccepted: true,
    });
    const { voucherId, valueCents } = await acceptedVoucher(journey, 'family-one', id);
    expect(valueCents).toBe(15_000);
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    await accreditedProvider(journey, 'home-care', house, 'sollievo');
    const day = { voucherId, service: 'GIORNO', servedOn: '2026-04-01' };
    const redeemed = await journey.as('home-care').did('/redemptions', { ...day, askedCents: 9_050 });
    // 90.50 less the deductible of 10.00 is 80.50; 150.00 − 80.50 = 69.50.
    expect(redeemed).toMatchObject({ publicCents: 8_050, familyCents: 1_000, remainingCents: 6_950 });
    await journey.clock('2026-04-02T08:00:00.000Z');
    const short = await journey
      .as('home-care')
      .post('/redemptions', { ...day, servedOn: '2026-04-02', askedCents: 7_951 });
    expect(short.body).toMatchObject({ type: 'urn:buono:problem:balance-exceeded' });
  });

  it.each([
    ['an unknown fact', { caresFor: 'luckyNumber == 7' }, 'actions[0].criteria[1].test'],
    ['a type error', { caresFor: 'caresFor > 3' }, 'actions[0].criteria[1].test'],
    ['overlapping bands', { overlap: true }, 'actions[0].tables.worth'],
  ])('is refused with its place for %s', async (_, fault, place) => {
    const document = respite('GUASTO-2026', { from: '2026-04-01', to: '2026-12-31' });
    const [action] = document.actions;
    if (action === undefined) throw new Error('no action');
    const criterion = action.criteria[1];
    if ('caresFor' in fault && criterion !== undefined) criterion.test = fault.caresFor;
    const row = action.tables.worth.rows[2];
    if ('overlap' in fault && row !== undefined) row.keys.isee = { above: '9000.00', upTo: '30000.00' };
    const refused = await journey
      .as('region-officer')
      .post<{ errors: { field: string; detail: string }[] }>('/calls', { document });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.some(({ field }) => field.startsWith(place))).toBe(true);
  });
});
