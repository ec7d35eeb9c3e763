// One person under two codes, over HTTP: from the join on, whoever signs in under either has the vouchers of both; after it is undone, their own.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House, id } from '../testing/house.js';

/** The provisional code that was given up: nobody signs in under it. */
const FORMER = id(701);

describe('the vouchers of a provisional code', () => {
  const house = new House();
  let own = '';
  const join = () => ({
    ...{ joinId: id(1), formerId: FORMER, currentId: house.person('family'), actNumber: 'D.D. 12/2026' },
  });
  const listed = async () =>
    ((await house.get('family', '/vouchers')).body['items'] as { voucherId: string }[]).map((line) => line.voucherId);

  beforeAll(async () => {
    await house.open();
    await house.publishedCall();
    own = await house.acceptedVoucher();
    const { takenOverOn: _on, actNumber: _act, ...admitted } = house.takenOver(id(702));
    const of = { ...admitted, recipientId: FORMER, applicantId: FORMER };
    await house.say('it.buono.eligibility.application-admitted.v1', id(702), {
      ...of,
      ...{ order: 'arrival', receiptNumber: 2, admittedOn: '2026-09-10' },
    });
  });
  afterAll(() => house.close());

  it('are another person’s before the join', async () => {
    expect(await listed()).toEqual([own]);
    expect((await house.get('family', `/waiting-places/${id(702)}`)).status).toBe(404);
  });

  it('are seen, accepted and shown under the definitive code after it, with the own ones', async () => {
    await house.say('it.buono.eligibility.persons-joined.v1', id(1), { ...join(), joinedOn: '2026-09-11' });
    const [other = '', ...more] = (await listed()).filter((voucher) => voucher !== own);
    expect(more).toEqual([]);
    expect((await house.get('family', `/waiting-places/${id(702)}`)).status).toBe(200);
    expect((await house.post('family', `/vouchers/${other}/acceptance`)).body).toMatchObject({ status: 'active' });
    expect((await house.post('family', `/vouchers/${other}/codes`)).status).toBe(201);
    expect((await house.post('family', `/vouchers/${own}/codes`)).status).toBe(201);
  });

  it('are another person’s again once it is undone', async () => {
    const [other = ''] = (await listed()).filter((voucher) => voucher !== own);
    const parted = { ...join(), actNumber: 'D.D. 19/2026', partedOn: '2026-09-12' };
    await house.say('it.buono.eligibility.persons-parted.v1', id(1), parted);
    expect(await listed()).toEqual([own]);
    for (const path of [`/vouchers/${other}`, `/waiting-places/${id(702)}`])
      expect((await house.get('family', path)).status).toBe(404);
    expect((await house.post('family', `/vouchers/${other}/codes`)).status).toBe(404);
    expect(house.faults).toEqual([]);
  });
});
