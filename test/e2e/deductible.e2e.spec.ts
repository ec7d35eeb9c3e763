// A monthly deductible over daily entries, from the document to the wallet; amounts worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { italianIban } from '@buono/kernel';
import { Journey } from './support/journey.js';
import { Schemes } from './support/scheme.js';

let journey: Journey;
let schemes: Schemes;
beforeAll(async () => {
  journey = await Journey.start('2026-06-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  schemes = new Schemes(journey);
  await journey.as('family-one').did('/payment-details', { iban: italianIban('05428', '11101', '000000777771') });
});
afterAll(() => journey.end());

describe('a day centre with a deductible of 50.00 a month', () => {
  let voucherId = '';
  const day = async (servedOn: string) => {
    const { body } = await schemes.redeem('family-one', voucherId, { service: 'GIORNATA', servedOn });
    return [body['publicCents'], body['familyCents']];
  };

  it('is written by the family first, day by day, and begins again with the month', async () => {
    const callId = await schemes.published('diurno', ['PR FSE+', 100_000]);
    const text = await journey.nobody().sees(`/calls/${callId}/text`);
    expect(JSON.stringify(text)).toContain('Franchigia di');
    ({ voucherId } = await schemes.voucher([callId, 'GIORNATE'], { isee: 1_000_000 }));
    await journey.clock('2026-06-30T08:00:00.000Z');
    // A day is 35.00: 80 % are 28.00. The month's deductible takes 80 % of 50.00, 40.00, from the public part.
    expect(await day('2026-06-01')).toEqual([0, 3_500]);
    // 56.00 − 40.00 = 16.00.
    const request = { voucherId, service: 'GIORNATA', servedOn: '2026-06-03' };
    const check = await journey.as('family-one').did('/redemptions/checks', request);
    expect(check).toMatchObject({ payable: true, publicCents: 1_600, familyCents: 1_900 });
    expect(await day('2026-06-03')).toEqual([1_600, 1_900]);
    // Three days are 105.00; 80 % of 105.00 − 50.00 is 44.00: 28.00 more.
    expect(await day('2026-06-05')).toEqual([2_800, 700]);
    await journey.clock('2026-07-31T08:00:00.000Z');
    expect(await day('2026-07-01')).toEqual([0, 3_500]);
  });

  it('leaves the ceiling of the month as it is', async () => {
    // 16.00, then 10 × 28.00 are 296.00; the twelfth day of July has 4.00 left under 300.00.
    const paid = [];
    for (let n = 2; n <= 13; n += 1) paid.push((await day(`2026-07-${String(n).padStart(2, '0')}`))[0]);
    expect(paid).toEqual([1_600, ...Array.from({ length: 10 }, () => 2_800), 400]);
    // 44.00 in June and 300.00 in July of 1,000.00.
    expect(await journey.as('family-one').sees(`/wallets/${voucherId}`)).toMatchObject({ remainingCents: 65_600 });
  });
});
