// Places bought in a block, over HTTP and the log: bought, named in turn or by an act, named again, given back once.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSourced } from '@buono/event-store';
import { allocationAggregate } from '../adapters/persistence/aggregates.js';
import { SqlBlockLines } from '../adapters/projections/block-lines.js';
import { EndBlocks } from '../application/end-blocks.js';
import { CALL, House, id } from '../testing/house.js';

const TAXI = id(901);
const AT = `/calls/${CALL}/allocations/TC-01`;
const problem = (name: string) => ({ type: `urn:buono:problem:${name}` });

describe('places bought in a block', () => {
  const house = new House();
  let block = '';
  beforeAll(async () => {
    await house.open();
    // 1,000.00 for Firenze.
    await house.publishedCall();
    const accredited = { providerId: TAXI, category: 'taxi', zone: 'TC-01', from: '2026-09-01' } as const;
    await house.say('it.buono.redemption.provider-accredited.v1', TAXI, accredited);
  });
  afterAll(() => house.close());

  const bought = (more: object = {}) => ({
    ...{ providerId: TAXI, action: 'A', category: 'taxi', places: 3, unitCents: 20_000, from: '2026-09-01' },
    ...{ to: '2026-11-30', actNumber: 'D.D. 11/2026', actDate: '2026-09-09', reason: 'Corse per le visite', ...more },
  });
  const buy = (more: object = {}, who: 'officer' | 'region' | 'family' | 'stranger' = 'officer', key?: string) =>
    house.post(who, `${AT}/blocks`, bought(more), key);
  const name = (body: object = {}, who: 'officer' | 'region' = 'officer', key?: string) =>
    house.post(who, `${AT}/blocks/${block}/namings`, body, key);
  const giveBack = (body: object = {}, key?: string) => {
    const act = { actNumber: 'D.D. 15/2026', actDate: '2026-09-10', reason: 'Non servono' };
    return house.post('officer', `${AT}/blocks/${block}/returns`, { ...act, ...body }, key);
  };
  const money = async () => (await house.get('officer', AT)).body;
  const shown = async () => (await house.get('officer', `${AT}/blocks/${block}`)).body;
  const place = async (n: number) => ((await shown())['items'] as Record<string, unknown>[])[n - 1];

  it('says what is wrong, and by which field', async () => {
    expect(await buy({}, 'region')).toMatchObject({ status: 403 });
    expect(await buy({}, 'family')).toMatchObject({ status: 403 });
    expect(await house.post('officer', `/calls/${CALL}/allocations/TC-02/blocks`, bought())).toMatchObject({
      status: 404,
    });
    expect(await house.get('officer', `/calls/${CALL}/allocations/TC-02/blocks`)).toMatchObject({ status: 404 });
    expect(await buy({ places: 0 })).toMatchObject({ status: 400 });
    expect(await buy({ places: 501 })).toMatchObject({ status: 400 });
    expect(await buy({ unitCents: 0 })).toMatchObject({ status: 400 });
    expect(await buy({ unitCents: 33_334 })).toMatchObject({ status: 409, body: problem('funds-not-free') });
    expect(await buy({ action: 'B' })).toMatchObject({ status: 422, body: problem('action-not-in-call') });
    expect(await buy({ category: 'nido' })).toMatchObject({ status: 422, body: problem('provider-not-accredited') });
    expect(await buy({ from: '2026-08-31' })).toMatchObject({ status: 422, body: problem('provider-not-accredited') });
    expect(await buy({ providerId: id(999) })).toMatchObject({ status: 422, body: problem('provider-unknown') });
    expect(await buy({ from: '2026-12-01' })).toMatchObject({ status: 422, body: problem('block-dates-reversed') });
    expect(await buy({ to: '2026-09-09' })).toMatchObject({ status: 422, body: problem('block-in-the-past') });
    expect(await buy({ actDate: '2026-09-11' })).toMatchObject({ status: 422, body: problem('act-in-the-future') });
    expect(await money()).toMatchObject({ freeCents: 100_000, reservedCents: 0 });
  });

  it('sets aside 3 times 200.00 once, for nobody yet', async () => {
    const [first, again] = [await buy({}, 'officer', 'one-block-0001'), await buy({}, 'officer', 'one-block-0001')];
    expect(first).toMatchObject({
      status: 201,
      body: { places: 3, freePlaces: 3, namedPlaces: 0, amountCents: 60_000, leftCents: 60_000, status: 'open' },
    });
    expect(again.body).toEqual(first.body);
    block = String(first.body['blockId']);
    expect(await money()).toMatchObject({ freeCents: 40_000, reservedCents: 60_000, assignedCents: 0 });
    const list = await house.get('officer', `${AT}/blocks`);
    expect(list.body['items']).toMatchObject([{ blockId: block, providerId: TAXI }]);
    expect(await house.get('family', `${AT}/blocks`)).toMatchObject({ status: 403 });
    expect(await house.get('region', `${AT}/blocks/${block}`)).toMatchObject({ status: 200 });
    expect(await house.get('officer', `${AT}/blocks/${id(404)}`)).toMatchObject({ status: 404 });
    await house.settled();
    expect(house.told('it.buono.issuance.block-purchased.v1')).toMatchObject([
      { blockId: block, zone: 'TC-01', providerId: TAXI, places: 3, amountCents: 60_000 },
    ]);
  });

  it('names nobody while nobody waits, and by an act who is admitted in this zone alone', async () => {
    expect(await name()).toMatchObject({ status: 409, body: problem('nobody-waits') });
    expect(await name({ applicationId: id(998) })).toMatchObject({ status: 422, body: problem('application-unknown') });
    expect(await name({}, 'region')).toMatchObject({ status: 403 });
  });

  it('names who is next in line, once, and issues a voucher of that provider after its conditions were checked', async () => {
    // 400.00 are free. The first takes 400.00 of them; three wait, each for 150.00.
    await house.admit(id(10), 40_000, { receiptNumber: 1 });
    for (const n of [11, 12, 13]) await house.admit(id(n), 15_000, { receiptNumber: n });
    expect(await money()).toMatchObject({ freeCents: 0, waiting: 3 });
    const act = { actNumber: 'D.D. 12/2026', actDate: '2026-09-10', reason: 'urgency' };
    expect(await name({ applicationId: id(12) })).toMatchObject({ status: 409, body: problem('not-next-in-line') });
    expect(await name({ applicationId: id(12), act: { ...act, reason: 'sta male' } })).toMatchObject({ status: 400 });
    expect(await name({ applicationId: id(10), act })).toMatchObject({
      status: 409,
      body: problem('application-served'),
    });
    expect(await name({ from: '2026-12-01' })).toMatchObject({ status: 422, body: problem('outside-period') });
    const [first, again] = [await name({}, 'officer', 'one-place-0001'), await name({}, 'officer', 'one-place-0001')];
    expect(first).toMatchObject({
      status: 201,
      body: { place: 1, applicationId: id(11), amountCents: 15_000, from: '2026-09-01' },
    });
    expect(again.body).toEqual(first.body);
    const byAct = await name({ applicationId: id(13), act, from: '2026-09-20' });
    expect(byAct).toMatchObject({ status: 201, body: { place: 2, applicationId: id(13), from: '2026-09-20' } });
    expect(await name({ place: 2 })).toMatchObject({ status: 409, body: problem('place-taken') });
    expect(await name({ place: 4 })).toMatchObject({ status: 422, body: problem('place-unknown') });
    await house.settled();
    await house.checked(id(11), 'admitted');
    await house.checked(id(13), 'admitted');
    // 300.00 of the block are assigned with the 400.00 of the first, 300.00 of it are left: 50.00 of each, and a place.
    expect(await money()).toMatchObject({ freeCents: 0, reservedCents: 30_000, assignedCents: 70_000, waiting: 1 });
    const voucher = (await house.get('family', `/vouchers/${String(first.body['voucherId'])}`)).body;
    expect(voucher).toMatchObject({
      ...{ status: 'offered', valueCents: 15_000, validFrom: '2026-09-01', validTo: '2026-11-30' },
      ...{ blockId: block, blockPlace: 1 },
    });
    expect(await place(2)).toMatchObject({
      ...{ status: 'named', applicationId: id(13), leftCents: 5_000 },
      history: [{ what: 'named', actNumber: 'D.D. 12/2026', reason: 'urgency', by: house.person('officer') }],
    });
  });

  it('is one with its provider: nobody chooses, and no other is chosen', async () => {
    const { voucherId } = (await place(1)) ?? {};
    const accepted = await house.post('family', `/vouchers/${String(voucherId)}/acceptance`);
    expect(accepted).toMatchObject({ status: 200, body: { status: 'active', providerId: TAXI } });
    const other = id(905);
    const accredited = { providerId: other, category: 'taxi', zone: 'TC-01', from: '2026-09-01' } as const;
    await house.say('it.buono.redemption.provider-accredited.v1', other, accredited);
    const choice = await house.post('family', `/vouchers/${String(voucherId)}/provider-choice`, { providerId: other });
    expect(choice).toMatchObject({ status: 409, body: problem('provider-of-block') });
    expect(house.told('it.buono.issuance.voucher-accepted.v1')).toMatchObject([{ onlyProviderId: TAXI }]);
    expect(house.told('it.buono.issuance.provider-chosen.v1')).toMatchObject([
      { providerId: TAXI, effectiveFrom: '2026-09-01' },
    ]);
  });

  it('comes back to its block when the offer is given up, whole, and is named again', async () => {
    const { voucherId } = (await place(2)) ?? {};
    await house.post('family', `/vouchers/${String(voucherId)}/renunciation`);
    await house.settled();
    expect(await place(2)).toMatchObject({
      ...{ status: 'free', leftCents: 20_000 },
      history: [{ what: 'named' }, { what: 'released', amountCents: 15_000 }],
    });
    expect(await money()).toMatchObject({ freeCents: 0, reservedCents: 45_000, assignedCents: 55_000 });
    expect(await name()).toMatchObject({ status: 201, body: { place: 2, applicationId: id(12) } });
    await house.settled();
  });

  it('comes back also when the conditions hold no more', async () => {
    await house.checked(id(12), 'no-longer');
    expect(await place(2)).toMatchObject({ status: 'free', leftCents: 20_000 });
    expect(await money()).toMatchObject({ freeCents: 0, reservedCents: 45_000, assignedCents: 55_000, waiting: 0 });
  });

  it('gives the residual to the next from the day after the last service', async () => {
    const { voucherId } = (await place(1)) ?? {};
    const ending = { reason: 'revoked', lastServiceDate: '2026-10-15', entriesUntil: '2026-10-31' };
    const closing = await house.post('officer', `/vouchers/${String(voucherId)}/closure`, ending);
    expect(closing.status).toBe(200);
    // 90.00 of the 150.00 were spent.
    const spent = { spentCents: 9_000, spentParts: [{ source: 'FSE+', year: 2026, amountCents: 9_000 }] };
    await house.say('it.buono.redemption.wallet-closed.v1', String(voucherId), {
      ...{ voucherId: String(voucherId), callId: CALL, zone: 'TC-01', ...spent, residualCents: 6_000 },
      ...{ residualParts: [{ source: 'FSE+', year: 2026, amountCents: 6_000 }], closedOn: '2026-10-31' },
    });
    expect(await place(1)).toMatchObject({ status: 'free', leftCents: 11_000, freeFrom: '2026-10-16' });
    await house.admit(id(14), 30_000, { receiptNumber: 14 });
    expect(await name({ place: 1, from: '2026-10-15' })).toMatchObject({
      status: 409,
      body: problem('place-not-free-then'),
    });
    expect(await name({ place: 1 })).toMatchObject({
      status: 201,
      body: { applicationId: id(14), amountCents: 11_000, from: '2026-10-16' },
    });
    await house.settled();
    // 400.00 and the 90.00 that were spent; 200.00 for each free place; 110.00 for who comes next.
    expect(await money()).toMatchObject({ freeCents: 0, reservedCents: 51_000, assignedCents: 49_000 });
  });

  it('gives the last place to one of two who name it at once', async () => {
    expect(await giveBack({ places: [1] })).toMatchObject({ status: 409, body: problem('place-taken') });
    expect(await giveBack({ places: [9] })).toMatchObject({ status: 422, body: problem('place-unknown') });
    const [first, again] = [
      await giveBack({ places: [3] }, 'one-return-0001'),
      await giveBack({ places: [3] }, 'one-return-0001'),
    ];
    expect(first).toMatchObject({ status: 201, body: { places: [3], amountCents: 20_000 } });
    expect(again.body).toEqual(first.body);
    expect(await money()).toMatchObject({ freeCents: 20_000 });
    for (const n of [15, 16]) await house.admit(id(n), 30_000, { receiptNumber: n });
    const answers = await Promise.all([name(), name(), name({ place: 2 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await house.settled();
    expect(await shown()).toMatchObject({ freePlaces: 0, namedPlaces: 2, returnedPlaces: 1, leftCents: 0 });
  });

  it('gives back what nobody has when its period is over, once', async () => {
    await house.checked(id(15), 'no-longer');
    expect(await giveBack({ places: [2] })).toMatchObject({ status: 201, body: { amountCents: 20_000 } });
    await house.settled();
    // Of the 400.00 that are free, who waited is offered 300.00.
    expect(await money()).toMatchObject({ freeCents: 10_000, waiting: 0 });
    await house.admit(id(17), 30_000, { receiptNumber: 17 });
    const short = { places: 2, unitCents: 5_000, to: '2026-09-20', actNumber: 'D.D. 16/2026' };
    block = String((await buy(short)).body['blockId']);
    expect(await name()).toMatchObject({ status: 201, body: { place: 1, amountCents: 5_000 } });
    expect(await money()).toMatchObject({ freeCents: 0, waiting: 0 });
    const [blocks, noWait] = [house.parts.reads, { waitFor: () => Promise.resolve(true) }];
    const allocations = new EventSourced(house.parts.executor, allocationAggregate);
    const ending = new EndBlocks(allocations, new SqlBlockLines(blocks, noWait), house.clock);
    expect(await ending.run()).toBe(0);
    house.clock.set('2026-09-21T09:00:00.000Z');
    expect(await name()).toMatchObject({ status: 409, body: problem('block-over') });
    expect(await shown()).toMatchObject({ status: 'over', freePlaces: 1, leftCents: 5_000 });
    await house.settled();
    await Promise.all([ending.run(), ending.run()]);
    await house.settled();
    expect(await ending.run()).toBe(0);
    expect(await shown()).toMatchObject({ freePlaces: 0, namedPlaces: 1, returnedPlaces: 1, leftCents: 0 });
    expect(await money()).toMatchObject({ freeCents: 5_000 });
    const returned = house.told('it.buono.issuance.places-returned.v1').filter(({ why }) => why === 'ended');
    expect(returned).toMatchObject([{ blockId: block, places: [2], amountCents: 5_000 }]);
    // What comes of a place after that is the zone's.
    await house.checked(id(17), 'no-longer');
    expect(await place(1)).toMatchObject({ status: 'returned', leftCents: 0 });
    expect(await money()).toMatchObject({ freeCents: 10_000, waiting: 0 });
    expect(house.faults).toEqual([]);
  });
});
