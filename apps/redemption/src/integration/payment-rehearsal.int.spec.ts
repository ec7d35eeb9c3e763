// A file of payments rehearsed: what it says is what the file made at that instant has, and nothing happens meanwhile.
import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { House } from '../testing/house.js';
import { accreditedTaxi, settledClaim } from '../testing/signed-order.js';

interface Rehearsed {
  readonly asked: number;
  readonly count: number;
  readonly totalCents: number;
  readonly zones: readonly object[];
  readonly leftOut: readonly { paymentOrderId: string; reason: string }[];
}
interface Made extends Pick<Rehearsed, 'asked' | 'count' | 'totalCents' | 'leftOut'> {
  readonly fileId: string;
}

const asked = [{ kind: 'regularity', payees: 'providers', validDays: 1 }] as const;

describe('a file of payments', () => {
  let house: House;
  let order: string;
  beforeEach(async () => {
    house = new House({ coolingDays: 2, checking: { asked } });
    await house.open();
    await accreditedTaxi(house);
    const claimId = await settledClaim(house);
    const drafted = await house.post('drafter', '/payment-orders', { claimId, zone: 'TC-01' });
    order = String(drafted.body['paymentOrderId']);
  });
  afterEach(() => house.close());

  const checked = (checkedOn: string) =>
    house.post('drafter', `/payment-orders/${order}/checks`, {
      kind: 'regularity',
      paper: { outcome: 'clear', reference: 'INPS_1', checkedOn },
    });
  const rehearse = async (body: object = {}) => {
    await house.settled();
    return (await house.post('treasurer', '/payment-files/rehearsal', body)).body as unknown as Rehearsed;
  };
  const make = async () => {
    const payer = { debtorName: 'Comune', debtorIban: 'DE89370400440532013000', executionDate: '2026-09-30' };
    const { fileId } = (await house.post('treasurer', '/payment-files', payer)).body;
    await house.settled();
    return (await house.get('treasurer', `/payment-files/${String(fileId)}`)).body as unknown as Made;
  };
  /** What both say. */
  const sayTheSame = ({ asked: all, count, totalCents, leftOut }: Rehearsed, made: Made): void =>
    expect({
      asked: all,
      count,
      totalCents,
      leftOut: leftOut.map(({ paymentOrderId, reason }) => ({ paymentOrderId, reason })),
    }).toEqual({
      ...{ asked: made.asked, count: made.count, totalCents: made.totalCents, leftOut: made.leftOut },
    });

  it.each([
    ['signed too lately', '2026-09-11T08:00:00.000Z', '2026-09-10', 'still-cooling'],
    ['whose check is too old', '2026-09-13T08:00:00.000Z', '2026-09-10', 'check-expired'],
  ])('leaves out an order %s, as its rehearsal said', async (_, at, checkedOn, reason) => {
    await checked(checkedOn);
    await house.post('signer', `/payment-orders/${order}/approval`);
    house.clock.set(at);
    const told = await rehearse();
    expect(told).toMatchObject({ asked: 1, count: 0, totalCents: 0, zones: [] });
    expect(told.leftOut).toEqual([
      { paymentOrderId: order, reason, zone: 'TC-01', month: '2026-09', amountCents: 4_500 },
    ]);
    expect(await rehearse()).toEqual(told);
    sayTheSame(told, await make());
  });

  it('takes an order as its rehearsal said, by zone and call, however often it was rehearsed', async () => {
    await checked('2026-09-10');
    await house.post('signer', `/payment-orders/${order}/approval`);
    house.clock.set('2026-09-12T08:00:00.000Z');
    await checked('2026-09-12');
    const told = await rehearse();
    expect(told).toMatchObject({ asked: 1, count: 1, totalCents: 4_500, leftOut: [] });
    expect(told.zones).toEqual([{ of: 'TC-01', count: 1, totalCents: 4_500 }]);
    expect(await rehearse()).toEqual(told);
    expect((await house.get('treasurer', `/payment-orders/${order}`)).body).not.toHaveProperty('fileId');
    sayTheSame(told, await make());
    expect(await rehearse()).toMatchObject({ asked: 0, count: 0, leftOut: [] });
  });

  it('is rehearsed by the treasury, of a call that there is', async () => {
    expect((await house.post('drafter', '/payment-files/rehearsal')).status).toBe(403);
    expect((await house.post('treasurer', '/payment-files/rehearsal', { callId: 'uno' })).status).toBe(400);
    const other = { callId: '00000000-0000-4000-8000-0000000000ff' };
    expect(await rehearse(other)).toMatchObject({ asked: 0, count: 0, totalCents: 0 });
  });
});
