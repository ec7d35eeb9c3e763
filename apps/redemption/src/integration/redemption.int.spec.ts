// Redemption as a whole, over HTTP and the bus, with in-memory engines: from an accepted voucher to a paid claim.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { instant } from '@buono/kernel';
import { CALL, CODES, House, IBAN, id } from '../testing/house.js';

describe('a taxi driver and a voucher', () => {
  const house = new House();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  let providerId = '';
  let first = '';
  let paidRide = '';
  let last = '';

  const ride = (nonce: string, over: object = {}) => ({
    code: house.code(id(1), nonce),
    service: 'ride',
    servedOn: '2026-09-10',
    startedAt: '09:10',
    askedCents: 3_001,
    ...over,
  });

  it('registers once per tax code and category, and is accredited', async () => {
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const made = await house.post('driver', '/providers', body, 'register-1');
    expect(made).toMatchObject({ status: 201, body: { category: 'taxi', naturalPerson: true } });
    providerId = String(made.body['providerId']);
    expect((await house.post('driver', '/providers', body, 'register-1')).body).toEqual(made.body);
    expect((await house.post('driver', '/providers', body)).status).toBe(409);
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    expect((await house.post('driver', `/providers/${providerId}/accreditations`, accreditation)).status).toBe(403);
    const ban = { banId: id(900), personId: house.person('driver'), actNumber: 'D.D. 30/2026' };
    await house.say('it.buono.eligibility.ban-recorded.v1', ban.personId, { ...ban, from: '2026-09-01' });
    expect((await house.post('officer', `/providers/${providerId}/accreditations`, accreditation)).body['type']).toBe(
      'urn:buono:problem:provider-excluded',
    );
    await house.say('it.buono.eligibility.ban-lifted.v1', ban.personId, { ...ban, liftedOn: '2026-09-10' });
    expect((await house.post('officer', `/providers/${providerId}/accreditations`, accreditation)).status).toBe(201);
    const everywhere = { ...accreditation, zone: 'all' };
    expect((await house.post('officer', `/providers/${providerId}/accreditations`, everywhere)).status).toBe(404);
  });

  it('is asked to come again while the voucher is on its way', async () => {
    expect(await house.post('driver', '/redemptions', ride('n0'))).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
    });
    const forged = ride('n0').code.replace(/.{8}$/, 'AAAAAAAA');
    expect((await house.post('driver', '/redemptions', ride('n0', { code: forged }))).status).toBe(404);
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1));
  });

  it('checks without consuming', async () => {
    const checked = await house.post('driver', '/redemptions/checks', ride('n1'));
    expect(checked).toMatchObject({
      status: 200,
      body: { payable: true, costCents: 3_001, publicCents: 1_500, familyCents: 1_501, remainingCents: 3_500 },
    });
    expect((await house.get('family', `/wallets/${id(1)}`)).body['remainingCents']).toBe(5_000);
  });

  it('redeems: half of 30.01 rounded down is 15.00', async () => {
    const made = await house.post('driver', '/redemptions', ride('n1', { agreedPublicCents: 1_500 }), 'ride-key-1');
    const amounts = { costCents: 3_001, publicCents: 1_500, familyCents: 1_501, remainingCents: 3_500 };
    expect(made).toMatchObject({ status: 201, body: amounts });
    expect(made.headers['buono-position']).toMatch(/^redemption:\d+$/);
    first = String(made.body['redemptionId']);
  });

  it('gets the first answer for a repeated key, also when the code has expired', async () => {
    const same = ride('n1', { agreedPublicCents: 1_500 });
    house.clock.set(instant('2026-09-10T10:00:00.000Z'));
    const again = await house.post('driver', '/redemptions', same, 'ride-key-1');
    expect(again).toMatchObject({ status: 201, body: { redemptionId: first, remainingCents: 3_500 } });
    const other = await house.post('driver', '/redemptions', { ...same, askedCents: 4_000 }, 'ride-key-1');
    expect(other.status).toBe(422);
    expect((await house.post('driver', '/redemptions', same)).body['type']).toBe('urn:buono:problem:code-expired');
  });

  it('cannot use a code twice, nor ride three times a day', async () => {
    const used = await house.post('driver', '/redemptions', ride('n1'));
    expect(used.body['type']).toBe('urn:buono:problem:code-already-used');
    expect((await house.post('driver', '/redemptions', ride('n2', { askedCents: 5_000 }))).body).toMatchObject({
      publicCents: 2_000,
      remainingCents: 1_500,
    });
    const third = await house.post('driver', '/redemptions', ride('n3'));
    expect(third).toMatchObject({
      status: 409,
      body: { type: 'urn:buono:problem:ceiling-reached', ceiling: 'two-a-day' },
    });
  });

  it('names what is wrong with a request', async () => {
    const missing = await house.post('driver', '/redemptions', ride('n4', { askedCents: undefined }));
    expect(missing).toMatchObject({ status: 422, body: { errors: [{ field: 'askedCents' }] } });
    const unknown = await house.post('driver', '/redemptions', ride('n4', { tip: 1 }));
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: 'tip' }] } });
    const bare = await house.post('driver', '/redemptions', ride('n4', { code: undefined, voucherId: id(1) }));
    expect(bare.body['type']).toBe('urn:buono:problem:code-required');
    const stranger = await house.post('officer', '/redemptions', ride('n4'));
    expect(stranger.status).toBe(403);
  });

  it('undoes a ride; everything returns', async () => {
    const undone = await house.post('driver', `/redemptions/${first}/reversal`, {
      reason: 'Il cliente Mario non è salito',
    });
    expect(undone).toMatchObject({
      status: 200,
      body: { reason: 'other', publicCents: 1_500, remainingCents: 3_000 },
    });
    expect((await house.get('driver', `/redemptions/${first}`)).body['status']).toBe('reversed');
    expect((await house.get('drafter', `/redemptions/${id(999)}`)).status).toBe(404);
    await house.settled();
    const stored = JSON.stringify(await house.store.readAll(0, 1_000));
    for (const secret of ['Mario', 'Laura', IBAN, CODES.driver]) expect(stored).not.toContain(secret);
  });

  it('presents the month, is checked, paid by three other persons, and everyone hears of it', async () => {
    const listed = await house.get('driver', '/claims?month=2026-09');
    const [claim] = listed.body['items'] as [{ claimId: string; askedCents: number }];
    expect(claim).toMatchObject({ askedCents: 2_000, lines: 1 });
    expect((await house.get('family', '/claims')).body['items']).toEqual([]);
    const path = `/claims/${claim.claimId}`;
    expect((await house.post('officer', `${path}/settlements`, { zone: 'TC-01' })).status).toBe(409);
    expect((await house.post('officer', `${path}/submission`)).status).toBe(404);
    expect((await house.post('driver', `${path}/submission`)).body['status']).toBe('submitted');
    const shown = await house.get('officer', path);
    const [line] = shown.body['lines'] as [{ redemptionId: string }];
    paidRide = line.redemptionId;
    const cut = { redemptionId: line.redemptionId, approvedCents: 1_800, reason: 'Corsa di Mario più corta' };
    const settled = await house.post('officer', `${path}/settlements`, { zone: 'TC-01', lines: [cut] });
    expect(settled).toMatchObject({ status: 201, body: { askedCents: 2_000, approvedCents: 1_800, paidCents: 0 } });
    const order = { claimId: claim.claimId, zone: 'TC-01' };
    expect((await house.post('officer', '/payment-orders', order)).body['type']).toBe(
      'urn:buono:problem:settler-may-not-order',
    );
    const drafted = await house.post('drafter', '/payment-orders', order);
    expect(drafted).toMatchObject({ status: 201, body: { status: 'drafted', amountCents: 1_800 } });
    const orderId = String(drafted.body['paymentOrderId']);
    const outcome = { paymentOrderId: orderId, outcome: 'paid', reference: 'TRN-1', executedOn: '2026-09-10' };
    expect((await house.post('treasurer', '/payment-outcomes', outcome)).status).toBe(409);
    const ban = { banId: id(901), personId: house.person('driver'), actNumber: 'D.D. 31/2026' };
    await house.say('it.buono.eligibility.ban-recorded.v1', ban.personId, { ...ban, from: '2026-09-10' });
    expect((await house.post('signer', `/payment-orders/${orderId}/approval`)).body['type']).toBe(
      'urn:buono:problem:payee-excluded',
    );
    await house.say('it.buono.eligibility.ban-lifted.v1', ban.personId, { ...ban, liftedOn: '2026-09-10' });
    expect((await house.post('signer', `/payment-orders/${orderId}/approval`)).body['status']).toBe('ordered');
    const paid = await house.post('treasurer', '/payment-outcomes', outcome);
    expect(paid).toMatchObject({ status: 201, body: { status: 'paid', paidCents: 1_800 } });
    expect((await house.post('treasurer', '/payment-outcomes', outcome)).status).toBe(201);
    const differing = { ...outcome, paidCents: 1 };
    expect((await house.post('treasurer', '/payment-outcomes', differing)).status).toBe(409);
    await house.settled();
    expect((await house.get('driver', path)).body).toMatchObject({
      paidCents: 1_800,
      lines: [{ paidCents: 1_800, reason: 'other', note: 'Corsa di Mario più corta' }],
    });
  });

  it('tells the neighbours', async () => {
    await eventually(() => house.told('it.buono.redemption.payment-executed.v1').length === 1);
    expect(house.told('it.buono.redemption.service-redeemed.v1')).toMatchObject([
      { costCents: 3_001, publicCents: 1_500, familyCents: 1_501, payeeId: providerId, month: '2026-09' },
      { costCents: 5_000, publicCents: 2_000, familyCents: 3_000 },
    ]);
    expect(house.told('it.buono.redemption.claim-settled.v1')).toMatchObject([
      { page: 1, pages: 1, approvedCents: 1_800, lines: [{ approvedCents: 1_800, reason: 'other' }] },
    ]);
  });

  it('closes the wallet with what was spent', async () => {
    const closing = { voucherId: id(1), callId: CALL, zone: 'TC-01', reason: 'ended' } as const;
    const dates = { lastServiceDate: '2026-09-09', entriesUntil: '2026-09-12' };
    await house.say('it.buono.issuance.voucher-closing.v1', id(1), { ...closing, ...dates });
    expect((await house.get('family', `/wallets/${id(1)}`)).body['status']).toBe('closing');
    house.clock.set(instant('2026-09-13T10:00:00.000Z'));
    await eventually(() => house.told('it.buono.redemption.wallet-closed.v1').length === 1);
    expect(house.told('it.buono.redemption.wallet-closed.v1')).toMatchObject([
      { spentCents: 2_000, closedOn: '2026-09-13' },
    ]);
  });

  it('meets no fault in the background', () => expect(house.faults).toEqual([]));

  it('pays a family back, once it says where', async () => {
    const service = { ...(house.voucher(2).entitlement.services[0] ?? {}), evidence: 'register' } as never;
    await house.say(
      'it.buono.issuance.voucher-accepted.v1',
      id(2),
      house.voucher(2, { deliveryModel: 'refund', services: [service] }),
    );
    const claimed = { voucherId: id(2), service: 'ride', servedOn: '2026-09-11', askedCents: 1_000 };
    expect((await house.post('driver', '/redemptions', claimed)).status).toBe(404);
    expect((await house.post('family', '/redemptions', claimed)).body['type']).toBe(
      'urn:buono:problem:payment-details-missing',
    );
    expect((await house.post('family', '/payment-details', { iban: IBAN })).status).toBe(201);
    expect((await house.post('family', '/redemptions', claimed)).body).toMatchObject({
      publicCents: 500,
      payeeKind: 'person',
    });
  });

  it('gives what is left once, whoever asks at the same time', async () => {
    const service = { ...(house.voucher(3).entitlement.services[0] ?? {}), evidence: 'register' } as never;
    const accepted = house.voucher(3, { services: [service], ceilings: [] });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(3), accepted);
    const asked = { voucherId: id(3), service: 'ride', servedOn: '2026-09-11', askedCents: 1_400 };
    const answers = await Promise.all(Array.from({ length: 64 }, () => house.post('driver', '/redemptions', asked)));
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => Number(body['publicCents']));
    // 50.00 holds seven rides at 7.00 and one at what is left, 1.00.
    expect(made.toSorted((a, b) => a - b)).toEqual([100, 700, 700, 700, 700, 700, 700, 700]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect((await house.get('family', `/wallets/${id(3)}`)).body).toMatchObject({
      spentCents: 5_000,
      remainingCents: 0,
    });
  });

  it('makes one redemption of one key, however often it is sent at once', async () => {
    const accepted = house.voucher(4, {
      services: [{ ...(house.voucher(4).entitlement.services[0] ?? {}), evidence: 'register' } as never],
    });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(4), accepted);
    const asked = { voucherId: id(4), service: 'ride', servedOn: '2026-09-11', askedCents: 1_400 };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => house.post('driver', '/redemptions', asked, 'one-key-for-all')),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['redemptionId'])}`)).size).toBe(1);
    expect((await house.get('family', `/wallets/${id(4)}`)).body['spentCents']).toBe(700);
    last = String(answers[0]?.body['redemptionId']);
  });

  it('takes back what was approved of a paid ride, and approves nothing of one undone before its check', async () => {
    // September was paid with 18.00 of the 20.00 asked; October holds 50.00 and 7.00 of later rides.
    const undo = async (redemptionId: string) => {
      const undone = await house.post('driver', `/redemptions/${redemptionId}/reversal`, { reason: 'duplicate' });
      expect(undone.status).toBe(200);
      await house.settled();
      return undone.body['remainingCents'];
    };
    // Its voucher is closed: what comes back goes to the zone, and nothing of it may be used.
    expect(await undo(paidRide)).toBe(0);
    const listed = await house.get('driver', '/claims?month=2026-10');
    const [claim] = listed.body['items'] as [{ claimId: string; askedCents: number }];
    expect(claim.askedCents).toBe(5_000 + 700 - 2_000);
    expect((await house.post('driver', `/claims/${claim.claimId}/submission`)).status).toBe(200);
    await undo(last);
    const settled = await house.post('officer', `/claims/${claim.claimId}/settlements`, { zone: 'TC-01' });
    expect(settled).toMatchObject({ status: 201, body: { askedCents: 3_700, approvedCents: 5_000 - 1_800 } });
    const lines = settled.body['lines'] as Record<string, unknown>[];
    expect(lines.filter((line) => line['reason'] !== undefined)).toHaveLength(2);
    const correction = { redemptionId: paidRide, kind: 'correction', askedCents: -2_000, approvedCents: -1_800 };
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...correction, reason: 'as-approved' }),
        expect.objectContaining({ redemptionId: last, askedCents: 700, approvedCents: 0, reason: 'reversed' }),
      ]),
    );
    await eventually(() => house.told('it.buono.redemption.claim-settled.v1').length === 2);
    expect(house.told('it.buono.redemption.claim-settled.v1')[1]).toMatchObject({
      askedCents: 3_700,
      approvedCents: 3_200,
    });
  });
});
