// A body asks for the DURC and for unpaid taxes before it pays: nothing leaves while a check is missing, adverse or too old.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { MockPayeeRegister } from '@buono/registries/mock';
import { claimOf, Journey } from './support/journey.js';
import { expectRefused, HOUSE_VAT, NOBODY, smallWorld } from './support/refused.js';

interface Order {
  readonly paymentOrderId: string;
  readonly status: string;
  readonly checks?: readonly { kind: string; standing: string; reference?: string; validUntil?: string }[];
}
const PAPER = { outcome: 'clear', reference: 'VER-2026/1', checkedOn: '2026-04-20' };

let register: MockPayeeRegister;
let folder: string;
let journey: Journey;
let at: string;
beforeAll(async () => {
  register = await MockPayeeRegister.start(new SettableClock('2026-04-20T08:00:00.000Z'));
  folder = mkdtempSync(join(tmpdir(), 'buono-money-'));
  writeFileSync(join(folder, 'register.token'), register.settings.token);
  // The payment is of 60.00: what is due above 60.00 is not asked of it.
  const asked = [
    { kind: 'regularity' },
    { kind: 'tax-debts', aboveCents: 5_999 },
    { kind: 'antimafia', title: 'Informazione antimafia', payees: 'providers', aboveCents: 6_000, validDays: 180 },
  ];
  const checks = { asked, register: { url: register.settings.url, tokenFile: 'register.token' } };
  writeFileSync(join(folder, 'money.json'), JSON.stringify({ checks }));
  journey = await Journey.start('2026-04-20T08:00:00.000Z', {
    BUONO_RATE_LIMIT: 'off',
    BUONO_MONEY: `file:${join(folder, 'money.json')}`,
  });
  const { voucherId, callId } = await smallWorld(journey);
  const home = journey.as('home-care');
  await home.did('/redemptions', { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 7_000 });
  const { claimId } = await claimOf(home, callId, '2026-04', ({ askedCents }) => askedCents === 6_000);
  await home.did(`/claims/${claimId}/submission`);
  await journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
  const drafted = await journey.as('region-officer').did<Order>('/payment-orders', { claimId, zone: 'TC-01' });
  at = `/payment-orders/${drafted.paymentOrderId}`;
});
afterAll(async () => {
  await journey.end();
  await register.stop();
  rmSync(folder, { recursive: true, force: true });
});

const standings = async () =>
  ((await journey.as('second-approver').sees<Order>(at)).checks ?? []).map(({ kind, standing }) => [kind, standing]);
const check = (body: object, persona = 'region-officer') => journey.as(persona).post(`${at}/checks`, body);
const sign = () => journey.as('second-approver').post(`${at}/approval`);

describe('an order of 60.00', () => {
  it('says which checks are due of it, and is not signed without them', async () => {
    expect(await standings()).toEqual([
      ['regularity', 'missing'],
      ['tax-debts', 'missing'],
    ]);
    expectRefused(await sign(), [409, 'check-missing', 'checks.regularity']);
  });

  it('takes no check of another’s making, of tomorrow, from who is paid, or of nothing', async () => {
    const paper = { kind: 'regularity', paper: PAPER };
    expectRefused(await check(paper, 'second-approver'), [403, 'role-missing']);
    expectRefused(await check(paper, 'home-care'), [403, 'role-missing']);
    expectRefused(await check({ kind: 'oroscopo', paper: PAPER }), [422, 'check-not-asked']);
    expectRefused(await check({ kind: 'regularity', paper: { ...PAPER, checkedOn: '2026-04-21' } }), [
      422,
      'check-in-future',
    ]);
    expectRefused(await check({ kind: 'regularity', paper: { ...PAPER, validUntil: '2026-04-19' } }), [
      422,
      'check-without-end',
    ]);
    expectRefused(await check({ kind: 'regularity', paper: {} }), [400, 'invalid-body', 'paper.outcome']);
    expectRefused(await journey.as('region-officer').post(`/payment-orders/${NOBODY}/checks`, paper), [
      404,
      'not-found',
    ]);
  });

  it('waits while the register is down, and is recorded nothing of', async () => {
    register.behave({ down: 'error' });
    expectRefused(await check({ kind: 'regularity' }), [503, 'register-silent']);
    register.behave();
    expect(await standings()).toContainEqual(['regularity', 'missing']);
  });

  it('is held while the payee owes taxes, and leaves on the later paper that clears it', async () => {
    register.tell(HOUSE_VAT, 'tax-debts', { outcome: 'adverse', owedCents: 900_000 });
    expect((await check({ kind: 'regularity' })).status).toBe(201);
    expect((await check({ kind: 'tax-debts' })).status).toBe(201);
    expect(register.asked.map(({ kind, payee, amountCents }) => [kind, payee, amountCents])).toEqual([
      ['regularity', HOUSE_VAT, 6_000],
      ['tax-debts', HOUSE_VAT, 6_000],
    ]);
    expectRefused(await sign(), [409, 'check-adverse', 'checks.tax-debts']);
    expect((await check({ kind: 'tax-debts', paper: PAPER })).status).toBe(201);
    expect(await standings()).toEqual([
      ['regularity', 'clear'],
      ['tax-debts', 'clear'],
    ]);
    // The 20th of April and 120 days is the 18th of August; and 30 days the 20th of May.
    const { checks } = await journey.as('second-approver').sees<Order>(at);
    expect(checks?.map(({ validUntil }) => validUntil)).toEqual(['2026-08-18', '2026-05-20']);
    expect((await sign()).status).toBe(200);
  });
});
