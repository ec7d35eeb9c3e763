// Who tries to be paid twice: one day under two calls, one act by sixteen hands, one key for two wishes, a death that is told late.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from './support/client.js';
import { acceptedVoucher, admittedApplication, claimOf, Journey, publishCall } from './support/journey.js';
import { respite } from './support/occasion.js';
import { family } from './support/people.js';
import { expectRefused, NOBODY, smallWorld, tutored, type SmallWorld } from './support/refused.js';

const SIXTEEN = Array.from({ length: 16 }, (_, index) => index);
const PERIOD = { from: '2026-03-28', to: '2026-12-31' };

interface Held {
  readonly holdId: string;
  readonly rule: string;
  readonly redemptionId: string;
}

let journey: Journey;
let world: SmallWorld;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

const redeem = (voucherId: string, servedOn: string, askedCents: number, key?: string) =>
  journey
    .as('home-care')
    .post('/redemptions', { voucherId, service: 'GIORNO', servedOn, askedCents }, key === undefined ? {} : { key });
const office = () => journey.as('zone-officer');
const holds = (enough: (held: readonly Held[]) => boolean) =>
  office().eventually<{ items: readonly Held[] }>('/holds?status=open', ({ items }) => enough(items));
/** A voucher of 150.00 of another call of the same kind, for the first family or for whom it stands. */
const another = async (code: string, over: object = {}) => {
  const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000 }];
  const { callId } = await publishCall(journey, respite(code, PERIOD), funds);
  const application = await admittedApplication(journey, 'family-one', tutored(callId, over));
  return (await acceptedVoucher(journey, 'family-one', application)).voucherId;
};
const idOf = ({ body }: Answer) => String(body['redemptionId']);

/** Sixteen do the same at once: one does it, the others are told that it is done. */
const onceOnly = async (act: () => Promise<Answer>, refusal: string) => {
  const answers = await Promise.all(SIXTEEN.map(act));
  const [done, ...more] = answers.filter(({ status }) => status < 300);
  expect(more).toEqual([]);
  for (const answer of answers.filter((one) => one !== done)) expectRefused(answer, [409, refusal]);
  return done?.body ?? {};
};

describe('one day of respite', () => {
  let second: string;
  let first: string;
  let again: string;

  it('is held when vouchers of two calls pay it above its cost', async () => {
    second = await another('SECONDO-2026', { recipient: family('family-one'), applicant: { relation: 'self' } });
    first = idOf(await redeem(world.voucherId, '2026-04-15', 3_000));
    // 20.00 of 30.00 by each: 40.00.
    again = idOf(await redeem(second, '2026-04-15', 3_000));
    const { items } = await holds((held) => held.length === 2);
    expect(items.map(({ rule }) => rule)).toEqual(['paid-above-cost', 'paid-above-cost']);
    expect(items.map(({ redemptionId }) => redemptionId).toSorted()).toEqual([first, again].toSorted());
  });

  it('is paid by one of them once an office has looked, and its money is back on the other', async () => {
    const { items } = await holds(() => true);
    const path = `/holds/${items[0]?.holdId ?? ''}/confirmation`;
    const sent = { redemptionIds: [again], reason: 'Una giornata sola, registrata su due buoni.' };
    expectRefused(await journey.as('home-care').post(path, sent), [403, 'role-missing']);
    await office().did(path, sent);
    await holds((held) => held.length === 0);
    await office().eventually(`/wallets/${second}`, ({ remainingCents }) => remainingCents === 15_000);
    expect(await office().sees(`/wallets/${world.voucherId}`)).toMatchObject({ remainingCents: 13_000 });
  });
});

describe('sixteen at once', () => {
  it('give one key one meaning', async () => {
    const answer = await redeem(world.voucherId, '2026-04-01', 4_000, 'chiave-di-due-voglie');
    expect((await redeem(world.voucherId, '2026-04-01', 4_000, 'chiave-di-due-voglie')).body).toEqual(answer.body);
    expectRefused(await redeem(world.voucherId, '2026-04-01', 4_001, 'chiave-di-due-voglie'), [
      ...([422, 'idempotency-key-reused'] as const),
    ]);
    // Neither is it of another voucher, which keeps what it has.
    const other = await another('ALTRO-2026');
    expectRefused(await redeem(other, '2026-04-01', 4_000, 'chiave-di-due-voglie'), [422, 'idempotency-key-reused']);
    expect(await office().sees(`/wallets/${other}`)).toMatchObject({ remainingCents: 15_000, entries: [] });
    // The key of one is nobody else's: the nursery gets its own answer, and nothing of the other's.
    const stolen = { voucherId: world.voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 4_000 };
    const theirs = await journey.as('nursery').post('/redemptions', stolen, { key: 'chiave-di-due-voglie' });
    expectRefused(theirs, [403, 'payee-not-allowed']);
    const undo = () => office().post(`/redemptions/${idOf(answer)}/reversal`, { reason: 'not-delivered' });
    await onceOnly(undo, 'already-reversed');
    // What was said under the key stays what was said, and pays nothing again.
    expect((await redeem(world.voucherId, '2026-04-01', 4_000, 'chiave-di-due-voglie')).body).toEqual(answer.body);
    expect(await office().sees(`/wallets/${world.voucherId}`)).toMatchObject({ remainingCents: 13_000 });
  });

  it('present, settle, order and sign a claim once', async () => {
    const { claimId } = await claimOf(
      ...([journey.as('home-care'), world.callId, '2026-04'] as const),
      ({ askedCents }) => askedCents === 2_000,
    );
    await onceOnly(() => journey.as('home-care').post(`/claims/${claimId}/submission`), 'claim-submitted');
    await onceOnly(() => office().post(`/claims/${claimId}/settlements`, { zone: 'TC-01' }), 'zone-already-settled');
    const draft = () => journey.as('region-officer').post('/payment-orders', { claimId, zone: 'TC-01' });
    const { paymentOrderId } = await onceOnly(draft, 'payment-order-exists');
    const order = `/payment-orders/${String(paymentOrderId)}`;
    await onceOnly(() => journey.as('second-approver').post(`${order}/approval`), 'already-ordered');
    expect(await journey.as('treasurer').sees(order)).toMatchObject({ status: 'ordered', amountCents: 2_000 });
    const paid = { paymentOrderId, outcome: 'paid', executedOn: '2026-04-20' };
    const pay = (n: number) =>
      journey.as('treasurer').post('/payment-outcomes', { ...paid, reference: `TRN-${n % 2}` });
    const outcomes = await Promise.all(SIXTEEN.map(pay));
    for (const { status, body } of outcomes.filter(({ status }) => status >= 300))
      expect([status, body['type']]).toEqual([409, 'urn:buono:problem:already-paid']);
    expect(await journey.as('treasurer').sees(order)).toMatchObject({ status: 'paid', paidCents: 2_000 });
  });
});

describe('a death that is told late', () => {
  it('comes before the move that the voucher was being closed for, and holds what came after it', async () => {
    const voucherId = await another('TERZO-2026');
    await redeem(voucherId, '2026-04-04', 3_000);
    const after = idOf(await redeem(voucherId, '2026-04-12', 3_000));
    const close = (reason: string, lastServiceDate: string) =>
      office().post(`/vouchers/${voucherId}/closure`, { reason, lastServiceDate, entriesUntil: '2026-04-30' });
    expect((await close('moved', '2026-04-15')).status).toBe(200);
    expect((await close('deceased', '2026-04-05')).body).toMatchObject({ lastServiceDate: '2026-04-05' });
    expectRefused(await close('moved', '2026-04-15'), [409, 'voucher-closing']);
    // Nobody dies tomorrow, and what a day was put wrong is put right: never beyond the move.
    expectRefused(await close('deceased', '2026-04-21'), [422, 'death-in-the-future']);
    expectRefused(await close('deceased', '2026-04-16'), [409, 'voucher-closing']);
    expect((await close('deceased', '2026-04-07')).body).toMatchObject({ lastServiceDate: '2026-04-07' });
    expect((await close('deceased', '2026-04-06')).body).toMatchObject({ lastServiceDate: '2026-04-06' });
    const { items } = await holds((held) => held.length === 1);
    expect(items).toMatchObject([{ rule: 'served-after-death', redemptionId: after }]);
    await office().eventually(`/wallets/${voucherId}`, ({ lastServiceDate }) => lastServiceDate === '2026-04-06');
    expectRefused(await redeem(voucherId, '2026-04-07', 3_000), [409, 'voucher-expired']);
    expect((await redeem(voucherId, '2026-04-06', 3_000)).status).toBe(201);
  });
});

describe('the money of a zone', () => {
  const region = () => journey.as('region-officer');
  const allocation = () => office().sees(`/calls/${world.callId}/allocations/TC-01`);
  const fund = (amountCents: number) => ({ source: 'Fondo di prova', year: 2026, amountCents });
  const MOST = 10_000_000_000_000;

  it('goes nowhere by an act that is still to be signed', async () => {
    const act = { fromZone: 'TC-01', toZone: 'TC-02', sources: [fund(1)], actNumber: 'D.D. 9/2026', reason: 'Prova' };
    const path = `/calls/${world.callId}/transfers`;
    const refused = await region().post(path, { ...act, actDate: '2026-04-21' });
    expectRefused(refused, [422, 'act-in-the-future']);
    expect(refused.body['detail']).toContain('actDate');
  });

  it('is not asked for by a takeover of what nobody took over, nor in sums that cannot be kept', async () => {
    const taken = { applicationId: NOBODY, sources: [fund(1)], actNumber: 'D.D. 9/2026' };
    expectRefused(await region().post('/vouchers/takeovers', taken), [422, 'application-unknown']);
    const service = { voucherId: NOBODY, providerId: world.providerId, service: 'GIORNO', servedOn: '2026-04-01' };
    const row = { ...service, costCents: 1, sources: [fund(1)], reference: 'R1', actNumber: 'D.D. 9/2026' };
    expectRefused(await region().post('/redemptions/takeovers', row), [422, 'voucher-not-taken-over']);
    const twice = { ...taken, sources: [fund(MOST), fund(MOST)] };
    expectRefused(await region().post('/vouchers/takeovers', twice), [422, 'amount-too-large']);
    const more = { funds: [fund(MOST)], actNumber: 'D.D. 9/2026' };
    expectRefused(await region().post(`/calls/${world.callId}/refinancings`, more), [422, 'amount-too-large']);
  });

  it('moves once for a voucher that sixteen integrate at once', async () => {
    const { assignedCents } = await allocation();
    const act = { direction: 'increase', amountCents: 100, reason: 'plan-changed', actNumber: 'D.D. 9/2026' };
    const integrate = () =>
      office().post(`/vouchers/${world.voucherId}/integrations`, { ...act, effectiveFrom: '2026-04-20' });
    await onceOnly(integrate, 'amendment-under-way');
    await office().eventually(`/wallets/${world.voucherId}`, ({ valueCents }) => valueCents === 15_100);
    expect(await allocation()).toMatchObject({ assignedCents: Number(assignedCents) + 100 });
  });
});

describe('what is another’s', () => {
  it('is answered for as what is nobody’s, to the letter', async () => {
    const redemptionId = idOf(await redeem(world.voucherId, '2026-04-10', 2_000));
    const lease = { voucherId: world.voucherId, service: 'GIORNO', servedOn: '2026-04-11', askedCents: 2_000 };
    const reserved = await journey.as('home-care').did('/redemptions/reservations', lease);
    const asked = [
      ['get', (id: string) => `/redemptions/${id}`, redemptionId],
      ['post', (id: string) => `/redemptions/${id}/reversal`, redemptionId],
      ['get', (id: string) => `/redemptions/reservations/${id}`, String(reserved['reservationId'])],
      ['post', (id: string) => `/redemptions/reservations/${id}/release`, String(reserved['reservationId'])],
      ['get', (id: string) => `/wallets/${id}`, world.voucherId],
      ['get', (id: string) => `/vouchers/${id}`, world.voucherId],
    ] as const;
    for (const persona of ['nursery', 'taxi-driver', 'family-two'])
      for (const [method, path, theirs] of asked) {
        const ask = async (id: string) => {
          const client = journey.as(persona);
          const answer = method === 'get' ? client.get(path(id)) : client.post(path(id), { reason: 'not-delivered' });
          const { status, body } = await answer;
          return [path(''), status, body['type'], body['title'], body['detail']];
        };
        expect(await ask(theirs)).toEqual(await ask(NOBODY));
      }
  });
});
