// Late entries over HTTP with in-memory engines: handed in with a reason, queued for the zone, admitted or refused, once.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const problem = (name: string) => ({ status: 409, body: { type: `urn:buono:problem:${name}` } });
const WHY = 'Il registro era rimasto in sede durante il ricovero.';

describe('a service after its entry window', () => {
  const house = new House();
  let made = 0;
  beforeAll(async () => {
    await house.open();
    const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const provider = await house.post('driver', '/providers', body);
    const path = `/providers/${String(provider.body['providerId'])}/accreditations`;
    await house.post('officer', path, { category: 'taxi', zone: 'TC-01', from: '2026-01-01' });
  });
  afterAll(() => house.close());

  /** A voucher of 50.00 of its own, in September; June was open for entries until 30 July. */
  const voucher = async (over: object = {}): Promise<number> => {
    made += 1;
    await house.say(
      'it.buono.issuance.voucher-accepted.v1',
      id(made),
      house.voucher(made, { validFrom: '2026-01-01', ...over }),
    );
    return made;
  };
  const ride = (n: number, over: object = {}) => ({
    ...{ voucherId: id(n), service: 'ride', servedOn: '2026-06-10', startedAt: '10:58', askedCents: 3_000, ...over },
  });
  const send = (n: number, key?: string, over: object = {}) =>
    house.post('driver', '/late-entries', { ...ride(n, over), lateReason: WHY }, key);
  const waiting = async (n: number, over: object = {}): Promise<string> =>
    String((await send(n, undefined, over)).body['lateEntryId']);
  const remaining = async (n: number) => (await house.get('family', `/wallets/${id(n)}`)).body['remainingCents'];
  const decide = (which: string, how: 'admission' | 'refusal', reason = WHY, who: 'officer' | 'driver' = 'officer') =>
    house.post(who, `/late-entries/${which}/${how}`, { reason });

  it('is told where to go, and waits there with its reason and a term, consuming nothing', async () => {
    const n = await voucher();
    expect(await house.post('driver', '/redemptions', ride(n))).toMatchObject({
      ...problem('entry-too-late'),
      body: { detail: expect.stringContaining('/late-entries') },
    });
    const sent = await send(n, 'late-entry-1');
    // Half of 30.00; thirty days from 10 September.
    const amounts = { costCents: 3_000, publicCents: 1_500, familyCents: 1_500 };
    const term = { requestedOn: '2026-09-10', decideBy: '2026-10-10', overdue: false };
    expect(sent).toMatchObject({ status: 201, body: { status: 'waiting', words: WHY, ...amounts, ...term } });
    expect((await send(n, 'late-entry-1')).body).toEqual(sent.body);
    expect(await remaining(n)).toBe(5_000);
    const path = `/late-entries/${String(sent.body['lateEntryId'])}`;
    for (const who of ['driver', 'family', 'officer'] as const)
      expect((await house.get(who, path)).body['words']).toBe(WHY);
    for (const who of ['signer', 'treasurer'] as const) expect((await house.get(who, path)).status).toBe(404);
    expect((await house.get('officer', '/late-entries?status=waiting')).body['items']).toMatchObject([
      { lateEntryId: sent.body['lateEntryId'], servedOn: '2026-06-10', ...term },
    ]);
    expect((await house.get('signer', '/late-entries')).body['items']).toEqual([]);
    expect(JSON.stringify(await house.store.read(`wallet-${id(n)}`))).not.toContain('ricovero');
  });

  it('is admitted as a redemption of its day, once, by an office that did not send it', async () => {
    const n = await voucher();
    const which = await waiting(n);
    expect(await decide(which, 'admission', WHY, 'driver')).toMatchObject({ status: 403 });
    house.clock.set(instant('2026-09-20T09:00:00.000Z'));
    const admitted = await decide(which, 'admission', 'not-documented');
    expect(admitted).toMatchObject({
      status: 200,
      body: { status: 'admitted', decision: { admitted: true, decidedOn: '2026-09-20', reason: 'not-documented' } },
    });
    expect((await house.get('driver', `/redemptions/${which}`)).body).toMatchObject({
      ...{ redemptionId: which, status: 'redeemed', servedOn: '2026-06-10', enteredOn: '2026-09-20' },
      ...{ month: '2026-06', publicCents: 1_500 },
    });
    expect(await remaining(n)).toBe(3_500);
    expect((await decide(which, 'admission')).status).toBe(200);
    expect(await decide(which, 'refusal')).toMatchObject(problem('late-entry-decided'));
    expect(await remaining(n)).toBe(3_500);
  });

  it('is refused with a reason that its provider reads', async () => {
    const n = await voucher();
    const which = await waiting(n);
    await decide(which, 'refusal', 'Il registro non è firmato.');
    expect((await house.get('driver', `/late-entries/${which}`)).body).toMatchObject({
      ...{ status: 'refused', decision: { admitted: false, reason: 'other', words: 'Il registro non è firmato.' } },
    });
    expect(await remaining(n)).toBe(5_000);
    expect((await house.get('driver', `/redemptions/${which}`)).status).toBe(404);
  });

  it('is admitted by what the voucher can pay then: two a day, and what is left', async () => {
    const n = await voucher({ ceilings: [{ id: 'one-a-day', article: '6', per: 'day', count: 1 }] });
    const [one, other] = [await waiting(n), await waiting(n, { startedAt: '12:00' })];
    expect((await decide(one, 'admission')).status).toBe(200);
    expect(await decide(other, 'admission')).toMatchObject({
      ...problem('ceiling-reached'),
      body: { ceiling: 'one-a-day' },
    });
    expect((await house.get('officer', `/late-entries/${other}`)).body['status']).toBe('waiting');
    expect(await send(n, undefined, { startedAt: '13:00' })).toMatchObject(problem('ceiling-reached'));
  });

  it('is not taken in where it is in time, or would not be paid anyway', async () => {
    const n = await voucher();
    expect(await send(n, undefined, { servedOn: '2026-09-02' })).toMatchObject(problem('entry-not-late'));
    expect(await send(n, undefined, { servedOn: '2025-12-31' })).toMatchObject(problem('voucher-not-valid-yet'));
    expect((await house.post('driver', '/late-entries', ride(n))).body).toMatchObject({
      errors: [{ field: 'lateReason' }],
    });
    expect(await house.get('driver', `/late-entries/${id(998)}`)).toMatchObject({ status: 404 });
  });

  it('is shown as overdue beyond the term', async () => {
    const which = await waiting(await voucher());
    house.clock.set(instant('2026-10-21T09:00:00.000Z'));
    expect((await house.get('officer', '/late-entries?overdue=true')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ lateEntryId: which, overdue: true })]),
    });
  });
});
