// The waiting list at work, over the bus: freed money is offered to the next, once, after eligibility has checked again.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, id } from '../testing/house.js';

const house = new House();
beforeAll(async () => {
  await house.open();
  // 1,000.00 for Firenze.
  await house.publishedCall();
});
afterAll(() => house.close());

const ranked = { order: 'score', receiptNumber: 1 } as const;
const toEnd = { lastVoucher: 'stop', onRenunciation: 'last', onLapse: 'out' } as const;
const money = async () => (await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body;
const vouchersOf = async (n: number) => {
  const page = (await house.get('family', `/vouchers?applicationId=${id(n)}`)).body;
  return page['items'] as { voucherId: string; status: string; valueCents: number }[];
};
const onlyVoucher = async (n: number) => (await vouchersOf(n))[0]?.voucherId ?? '';

describe('a waiting list', () => {
  it('begins with a ranking whose money ends: 1,000.00 of 600.00, 500.00 and 400.00', async () => {
    for (const [n, valueCents] of [
      [1, 60_000],
      [2, 50_000],
      [3, 40_000],
    ] as const)
      await house.admit(id(n), valueCents, { ...ranked, sliding: toEnd });
    await house.say('it.buono.eligibility.ranking-approved.v1', id(70), {
      ...{ rankingId: id(70), callId: CALL, zone: 'TC-01', page: 1, pages: 1, approvedOn: '2026-09-10' },
      entries: [1, 2, 3].map((n) => ({ applicationId: id(n), place: n })),
    });
    expect(await money()).toMatchObject({ assignedCents: 60_000, freeCents: 40_000, waiting: 2 });
    expect(house.told('it.buono.issuance.offer-due.v1')).toEqual([]);
  });

  it('is shown to the office with why, and to the family with what it may expect', async () => {
    const list = (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;
    expect(list).toMatchObject({
      freeCents: 40_000,
      underCheck: [],
      items: [
        { applicationId: id(2), position: 1, list: 1, place: 2, neededCents: 50_000, why: 'not-enough-money' },
        { applicationId: id(3), position: 2, list: 1, place: 3, neededCents: 40_000, why: 'behind-others' },
      ],
    });
    expect((await house.get('family', `/calls/${CALL}/allocations/TC-01/waiting`)).status).toBe(403);
    const third = (await house.get('family', `/waiting-places/${id(3)}`)).body;
    expect(third).toMatchObject({ status: 'waiting', place: 3, before: 1, beforeCents: 50_000, neededCents: 40_000 });
    expect(third['sentence']).toContain('Prima di te c’è 1 domanda, che chiede 500,00 €; la tua chiede 400,00 €.');
    // 500.00 and 400.00, of which 400.00 are there.
    expect(third['sentence']).toContain('devono tornarne ancora 500,00 €');
    expect((await house.get('family', `/waiting-places/${id(1)}`)).body).toMatchObject({ status: 'offered', place: 1 });
    expect((await house.get('stranger', `/waiting-places/${id(3)}`)).status).toBe(404);
  });

  it('is read a page at a time', async () => {
    const path = `/calls/${CALL}/allocations/TC-01/waiting?limit=1`;
    const first = (await house.get('officer', path)).body;
    expect(first['items']).toMatchObject([{ applicationId: id(2) }]);
    const second = (await house.get('officer', `${path}&cursor=${String(first['next'])}`)).body;
    expect(second).toMatchObject({ items: [{ applicationId: id(3), position: 2 }] });
    expect(second).not.toHaveProperty('next');
  });

  it('slides when an offer is given up: the next is checked first, who gave up goes to the end', async () => {
    const given = await house.post('family', `/vouchers/${await onlyVoucher(1)}/renunciation`);
    expect(given.body).toMatchObject({ status: 'renounced' });
    await house.settled();
    // 1,000.00 are free: 500.00 and 400.00 are due, 600.00 at the end are not.
    expect(house.told('it.buono.issuance.offer-due.v1')).toMatchObject([
      { applicationId: id(2), valueCents: 50_000 },
      { applicationId: id(3), valueCents: 40_000 },
    ]);
    expect(await vouchersOf(2)).toEqual([]);
    expect(await money()).toMatchObject({ reservedCents: 90_000, freeCents: 10_000, waiting: 1 });
  });

  it('offers what was checked, once however often it is told', async () => {
    for (let time = 0; time < 2; time += 1) await house.checked(id(2), 'admitted');
    await house.checked(id(2), 'no-longer');
    expect(await vouchersOf(2)).toMatchObject([{ status: 'offered', valueCents: 50_000 }]);
    expect(await money()).toMatchObject({ assignedCents: 50_000, reservedCents: 40_000, freeCents: 10_000 });
  });

  it('keeps place and money of who cannot be checked yet, and passes on who has no right any more', async () => {
    await house.checked(id(3), 'cannot-check-yet');
    expect(await money()).toMatchObject({ reservedCents: 40_000, freeCents: 10_000, waiting: 1 });
    expect((await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body['underCheck']).toMatchObject([
      { applicationId: id(3), amountCents: 40_000, why: 'cannot-check-yet' },
    ]);
    expect((await house.get('family', `/waiting-places/${id(3)}`)).body).toMatchObject({ status: 'cannot-check-yet' });
    await house.checked(id(3), 'no-longer');
    expect((await house.get('family', `/waiting-places/${id(3)}`)).body).toMatchObject({ status: 'out' });
    expect(await money()).toMatchObject({ reservedCents: 0, freeCents: 50_000, waiting: 1 });
    expect(await vouchersOf(3)).toEqual([]);
  });

  it('offers another voucher to who went to the end, when money comes', async () => {
    const share = { source: 'FSE+', year: 2026, amountCents: 10_000 };
    const call = { callId: CALL, code: 'PROVA-2026', version: 2, title: 'Prova', order: 'score' } as const;
    await house.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ ...call, actNumber: 'D.D. 3/2026', zones: ['TC-01'], actions: [], publishedOn: '2026-09-10' },
      ...{ funds: [{ ...share, amountCents: 110_000 }], useFrom: '2026-09-01', useTo: '2026-12-31' },
    });
    const act = { zone: 'TC-01', sources: [share], actNumber: 'D.D. 4/2026' };
    expect((await house.post('region', `/calls/${CALL}/allocations`, act)).status).toBe(201);
    await house.settled();
    await house.checked(id(1), 'admitted');
    const [first, second] = (await vouchersOf(1)).toSorted((a, b) => b.status.localeCompare(a.status));
    expect([first?.status, second?.status]).toEqual(['renounced', 'offered']);
    expect(await money()).toMatchObject({ assignedCents: 110_000, freeCents: 0, waiting: 0 });
  });

  it('forgets who withdraws: the money of the second voucher comes back, and nobody is sent to the end again', async () => {
    const withdrawn = { applicationId: id(1), callId: CALL, recipientId: house.person('family'), zone: 'TC-01' };
    await house.say('it.buono.eligibility.application-withdrawn.v1', id(1), {
      ...withdrawn,
      withdrawnOn: '2026-09-10',
    });
    expect((await vouchersOf(1)).map(({ status }) => status)).toEqual(['renounced', 'renounced']);
    expect(await money()).toMatchObject({ assignedCents: 50_000, freeCents: 60_000, waiting: 0 });
  });

  it('takes who won an appeal in before who stands behind', async () => {
    // 600.00 are free; 900.00 wait at place 5, and 700.00 are put in after place 4.
    await house.admit(id(5), 90_000, ranked);
    await house.say('it.buono.eligibility.ranking-approved.v1', id(70), {
      ...{ rankingId: id(70), callId: CALL, zone: 'TC-01', page: 2, pages: 2, approvedOn: '2026-09-10' },
      entries: [{ applicationId: id(5), place: 5 }],
    });
    await house.admit(id(6), 70_000, ranked);
    await house.say('it.buono.eligibility.place-inserted.v1', id(70), {
      ...{ rankingId: id(70), callId: CALL, zone: 'TC-01', applicationId: id(6), place: 4, bis: 500_000 },
      insertedOn: '2026-09-10',
    });
    expect((await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body['items']).toMatchObject([
      { applicationId: id(6), list: 1, place: 4, bis: 500_000, why: 'not-enough-money' },
      { applicationId: id(5), list: 1, place: 5, bis: 0, why: 'not-enough-money' },
    ]);
    expect((await house.get('family', `/waiting-places/${id(5)}`)).body).toMatchObject({
      before: 1,
      beforeCents: 70_000,
    });
  });

  it('keeps place and money for who appealed: told with the ranking, freed or given when the appeal has ended', async () => {
    // 600.00 are free. 700.00 and 900.00 wait before; a second ranking keeps 500.00 before its only place.
    const kept = { applicationId: id(8), place: 0, bis: 500_000, valueCents: 50_000, lastVoucher: 'skip' } as const;
    await house.admit(id(9), 20_000, ranked);
    await house.say('it.buono.eligibility.ranking-approved.v1', id(71), {
      ...{ rankingId: id(71), callId: CALL, zone: 'TC-01', page: 1, pages: 1, approvedOn: '2026-09-10' },
      ...{ entries: [{ applicationId: id(9), place: 1 }], frozen: [kept] },
    });
    const list = async () => (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;
    expect((await list())['items']).toMatchObject([
      { applicationId: id(6) },
      { applicationId: id(5) },
      { applicationId: id(8), list: 2, place: 0, neededCents: 50_000, appeal: true },
      { applicationId: id(9), list: 2, place: 1 },
    ]);
    for (const n of [5, 6])
      await house.say('it.buono.eligibility.application-withdrawn.v1', id(n), {
        ...{ applicationId: id(n), callId: CALL, recipientId: house.person('family'), zone: 'TC-01' },
        withdrawnOn: '2026-09-10',
      });
    // 500.00 are kept, and 100.00 are not the 200.00 of the next.
    expect(await list()).toMatchObject({
      freeCents: 10_000,
      items: [{ applicationId: id(9) }],
      underCheck: [{ applicationId: id(8), amountCents: 50_000, why: 'appeal-open' }],
    });
    const due = house.told('it.buono.issuance.offer-due.v1').map(({ applicationId }) => applicationId);
    expect(due).not.toContain(id(8));
    const place = { applicationId: id(8), callId: CALL, zone: 'TC-01' };
    await house.say('it.buono.eligibility.place-frozen.v1', id(8), {
      ...{ ...place, ...kept, rankingId: id(71), frozenOn: '2026-09-10' },
    });
    await house.say('it.buono.eligibility.place-thawed.v1', id(8), {
      ...{ ...place, because: 'appeal-rejected', thawedOn: '2026-09-10' },
    });
    expect(await list()).toMatchObject({ freeCents: 40_000, items: [] });
    expect(house.told('it.buono.issuance.offer-due.v1').at(-1)).toMatchObject({
      applicationId: id(9),
      valueCents: 20_000,
    });
    // A court says otherwise: admitted, it is given what is due from what is free.
    await house.admit(id(8), 30_000, ranked);
    await house.say('it.buono.eligibility.place-inserted.v1', id(71), {
      ...{ rankingId: id(71), callId: CALL, zone: 'TC-01', applicationId: id(8), place: 0, bis: 500_000 },
      insertedOn: '2026-09-10',
    });
    expect(await vouchersOf(8)).toMatchObject([{ status: 'offered', valueCents: 30_000 }]);
    expect(house.faults).toEqual([]);
  });

  it('keeps what the turn of an admission with reserve brings, and offers it when the reserve is lifted', async () => {
    const free = Number((await money())['freeCents']);
    const reserve = { order: 'arrival', receiptNumber: 2, reserve: 'offer' } as const;
    await house.admit(id(11), 8_000, reserve);
    const list = async () => (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;
    expect(await vouchersOf(11)).toEqual([]);
    expect(await list()).toMatchObject({ freeCents: free - 8_000 });
    expect((await list())['underCheck']).toContainEqual(
      expect.objectContaining({ applicationId: id(11), amountCents: 8_000, why: 'appeal-open' }),
    );
    const place = { applicationId: id(11), callId: CALL, zone: 'TC-01' };
    for (let time = 0; time < 2; time += 1)
      await house.say('it.buono.eligibility.reserve-lifted.v1', id(11), { ...place, liftedOn: '2026-09-10' });
    expect(await vouchersOf(11)).toMatchObject([{ status: 'offered', valueCents: 8_000 }]);
    expect(await money()).toMatchObject({ freeCents: free - 8_000 });
    // Not met: what was kept is free, and no voucher comes.
    await house.admit(id(12), 1_000, { ...reserve, receiptNumber: 3 });
    await house.say('it.buono.eligibility.place-thawed.v1', id(12), {
      ...{ ...place, applicationId: id(12), because: 'reserve-not-met', thawedOn: '2026-09-10' },
    });
    expect(await vouchersOf(12)).toEqual([]);
    expect(await money()).toMatchObject({ freeCents: free - 8_000 });
    expect(house.faults).toEqual([]);
  });
});
