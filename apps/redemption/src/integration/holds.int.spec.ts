// Holds over HTTP with in-memory engines: every rule met by entries, seen by payee and zone, decided, over, undone.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { computeCodiceFiscale, instant, localDate } from '@buono/kernel';
import { CALL, CODES, House, IBAN, id } from '../testing/house.js';

type Held = Readonly<Record<string, unknown>> & { readonly holdId: string; readonly redemptionId: string };

const carer = computeCodiceFiscale({
  ...{ surname: 'Operatrice', name: 'Prova', birthDate: localDate('1990-01-01'), sex: 'F', birthplace: 'D612' },
});
const SERVICES = [
  { code: 'ride', label: 'Corsa', unit: 'ride' as const },
  { code: 'hour', label: 'Ora di assistenza', unit: 'hour' as const },
  { code: 'day', label: 'Giornata', unit: 'day' as const },
].map((service) => ({
  ...{ ...service, providerCategories: ['taxi', 'coop'], publicShare: 'service.cost', evidence: 'register' as const },
}));

describe('services that contradict each other', () => {
  const house = new House();
  let taxi = '';
  let coop = '';
  let made = 0;

  const registered = async (who: 'driver' | 'drafter' | 'family', category: string): Promise<string> => {
    const body = { category, legalName: 'Ente di prova', fiscalCode: CODES[who], iban: IBAN };
    const providerId = String((await house.post(who, '/providers', body)).body['providerId']);
    const accreditation = { category, zone: 'TC-01', from: '2026-09-01' };
    expect((await house.post('officer', `/providers/${providerId}/accreditations`, accreditation)).status).toBe(201);
    return providerId;
  };
  beforeAll(async () => {
    await house.open();
    taxi = await registered('driver', 'taxi');
    coop = await registered('drafter', 'coop');
  });
  afterAll(() => house.close());

  /** A voucher of 50.00 of its own, of the family unless another person is said. */
  const voucher = async (recipientId?: string): Promise<number> => {
    made += 1;
    const terms = house.voucher(made, { services: SERVICES, ceilings: [] });
    const whose = recipientId === undefined ? {} : { recipientId, applicantId: recipientId };
    await house.say('it.buono.issuance.voucher-accepted.v1', id(made), { ...terms, ...whose });
    return made;
  };
  const enter = async (who: 'driver' | 'drafter' | 'family', n: number, over: object): Promise<string> => {
    const body = {
      voucherId: id(n),
      service: 'ride',
      servedOn: '2026-09-08',
      startedAt: '09:00',
      endedAt: '09:30',
      askedCents: 1_000,
    };
    const entered = await house.post(who, '/redemptions', { ...body, ...over });
    expect(entered).toMatchObject({ status: 201 });
    await house.settled();
    return String(entered.body['redemptionId']);
  };
  const holdsOn = async (
    who: 'driver' | 'drafter' | 'officer' | 'family',
    redemption: string,
  ): Promise<readonly Held[]> => {
    const { body } = await house.get(who, '/holds?status=open&limit=100');
    return (body['items'] as readonly Held[]).filter(({ redemptionId }) => redemptionId === redemption);
  };
  const rulesOn = async (redemption: string): Promise<readonly unknown[]> =>
    (await holdsOn('officer', redemption)).map(({ rule }) => rule);

  it('hold an operator in two homes, in two providers, whose code stands nowhere', async () => {
    const [one, other] = [await voucher(), await voucher(id(801))];
    const hour = { service: 'hour', operator: carer, startedAt: '11:00', endedAt: '12:00' };
    const first = await enter('driver', one, hour);
    expect(await rulesOn(first)).toEqual([]);
    const second = await enter('drafter', other, { ...hour, startedAt: '11:45', endedAt: '12:45' });
    expect(await rulesOn(first)).toEqual(['operator-in-two-homes']);
    expect(await rulesOn(second)).toEqual(['operator-in-two-homes']);
    expect(JSON.stringify(await house.store.readAll(0, 5_000))).not.toContain(carer);
    expect((await house.post('driver', '/redemptions', { voucherId: id(one), ...hour, operator: 'X' })).status).toBe(
      400,
    );
  });

  it('do not hold a group, which is one service for several', async () => {
    const [one, other] = [await voucher(), await voucher(id(802))];
    const hour = { service: 'hour', operator: carer, servedOn: '2026-09-07', groupId: 'Lab del lunedì' };
    const both = [await enter('driver', one, hour), await enter('driver', other, hour)];
    for (const entry of both) expect(await rulesOn(entry)).toEqual([]);
    expect(JSON.stringify(await house.store.readAll(0, 5_000))).not.toContain('Lab del');
  });

  it('hold a child in two places, back-dated too', async () => {
    const one = await voucher(id(803));
    const other = await voucher(id(803));
    const day = { service: 'day', servedOn: '2026-09-04', startedAt: undefined, endedAt: undefined };
    const first = await enter('driver', one, day);
    house.clock.set(instant('2026-09-12T09:00:00.000Z'));
    const late = await enter('drafter', other, day);
    expect([await rulesOn(first), await rulesOn(late)]).toEqual([['person-in-two-places'], ['person-in-two-places']]);
  });

  it('hold two rides at once, shown to the payee with the reason and the term', async () => {
    const one = await voucher(id(804));
    const first = await enter('driver', one, {});
    const second = await enter('driver', one, { startedAt: '09:15', endedAt: '09:45' });
    const hold = { rule: 'two-rides-at-once', why: 'Due corse risultano nello stesso tempo.', until: '2026-09-22' };
    expect((await house.get('driver', `/redemptions/${second}`)).body).toMatchObject({ holds: [hold] });
    const [held] = await holdsOn('driver', first);
    expect((await house.get('driver', `/holds/${String(held?.holdId)}`)).body).toMatchObject({ ...hold, others: 0 });
    expect(await holdsOn('family', first)).toEqual([]);
    expect((await house.get('family', `/holds/${String(held?.holdId)}`)).status).toBe(404);
    expect((await house.get('officer', `/holds/${id(999)}`)).status).toBe(404);
  });

  it('are listed by their last day, page by page, and by rule', async () => {
    type Page = { readonly items: readonly Held[]; readonly next?: string };
    const page = async (query: string): Promise<Page> =>
      (await house.get('officer', `/holds?status=open&${query}`)).body as unknown as Page;
    const { items } = await page('limit=100');
    expect(new Set(items.map(({ until }) => until)).size).toBeGreaterThan(1);
    const byDay = (one: Held, other: Held) => String(one['until']).localeCompare(String(other['until']));
    expect(items).toEqual([...items].sort(byDay));
    const walked: Held[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const one: Page = await page(`limit=1${next === '' ? '' : `&cursor=${next}`}`);
      walked.push(...one.items);
      next = one.next;
    }
    expect(walked).toEqual(items);
    const rides = (await page('limit=100&rule=two-rides-at-once')).items;
    expect(rides).toEqual(items.filter(({ rule }) => rule === 'two-rides-at-once'));
    expect(rides.length).toBeGreaterThan(0);
    expect((await house.get('officer', '/holds?rule=niente')).status).toBe(400);
  });

  it('hold a ride of who is away, until it is known that they were back', async () => {
    const [away, ride] = [await voucher(id(805)), await voucher(id(805))];
    const entry = await enter('driver', ride, { servedOn: '2026-09-06' });
    const place = { voucherId: id(away), callId: CALL, zone: 'TC-01' as const };
    const from = { ...place, effectiveFrom: '2026-09-05' as const };
    await house.say('it.buono.issuance.voucher-suspended.v1', id(away), { ...from, reason: 'absence' });
    await house.settled();
    expect(await rulesOn(entry)).toEqual(['served-during-absence']);
    await house.say('it.buono.issuance.voucher-resumed.v1', id(away), { ...place, effectiveFrom: '2026-09-06' });
    await house.settled();
    expect(await rulesOn(entry)).toEqual([]);
  });

  it('hold what was entered for days on which an act says later that the voucher was not good, until it is good again', async () => {
    const [doubted, revoked] = [await voucher(id(807)), await voucher(id(808))];
    const rides = [
      await enter('driver', doubted, { servedOn: '2026-09-04' }),
      await enter('driver', doubted, { servedOn: '2026-09-05' }),
      await enter('driver', revoked, { servedOn: '2026-09-05', startedAt: '15:00', endedAt: '15:30' }),
      await enter('driver', revoked, { servedOn: '2026-09-06' }),
    ];
    const place = (n: number) => ({ voucherId: id(n), callId: CALL, zone: 'TC-01' as const });
    const since = { ...place(doubted), effectiveFrom: '2026-09-05' as const };
    await house.say('it.buono.issuance.voucher-suspended.v1', id(doubted), {
      ...since,
      reason: 'requirements-in-doubt',
    });
    const until = { lastServiceDate: '2026-09-05' as const, entriesUntil: '2026-10-05' as const };
    const closing = { ...place(revoked), reason: 'revoked' as const, ...until };
    await house.say('it.buono.issuance.voucher-closing.v1', id(revoked), closing);
    await house.settled();
    const outside = ['served-outside-voucher'];
    expect(await Promise.all(rides.map(rulesOn))).toEqual([[], outside, [], outside]);
    await house.say('it.buono.issuance.voucher-resumed.v1', id(doubted), since);
    await house.settled();
    expect(await Promise.all(rides.map(rulesOn))).toEqual([[], [], [], outside]);
  });

  it('hold what was served after a death, and what a family pays itself', async () => {
    const [one, other] = [await voucher(id(806)), await voucher(id(806))];
    const entry = await enter('driver', one, { servedOn: '2026-09-06' });
    const closing = { voucherId: id(other), callId: CALL, zone: 'TC-01' as const, reason: 'deceased' as const };
    const until = { lastServiceDate: '2026-09-05' as const, entriesUntil: '2026-10-05' as const };
    await house.say('it.buono.issuance.voucher-closing.v1', id(other), { ...closing, ...until });
    await house.settled();
    expect(await rulesOn(entry)).toEqual(['served-after-death']);
    await registered('family', 'coop');
    const own = await enter('family', await voucher(), { servedOn: '2026-09-03' });
    expect(await rulesOn(own)).toEqual(['representative-is-family']);
  });

  it('hold the fifth voucher used up in a day at one payee, and the four before it', async () => {
    const entries: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const whole = { servedOn: '2026-09-02', startedAt: `1${n}:00`, endedAt: `1${n}:30`, askedCents: 5_000 };
      entries.push(await enter('drafter', await voucher(id(820 + n)), whole));
    }
    for (const entry of entries) expect(await rulesOn(entry)).toEqual(['many-whole-vouchers']);
  });

  it('are decided by an office that is no party, and struck services are reversed', async () => {
    const one = await voucher();
    const first = await enter('driver', one, { servedOn: '2026-09-01' });
    const second = await enter('driver', one, { servedOn: '2026-09-01', startedAt: '09:10' });
    const [held] = await holdsOn('officer', first);
    const path = `/holds/${String(held?.holdId)}`;
    const strike = { reason: 'La corsa delle 9.10 non c’è stata: lo dice Mario', redemptionIds: [second] };
    expect((await house.post('driver', `${path}/release`, { reason: 'other' })).status).toBe(403);
    expect((await house.post('officer', `${path}/confirmation`, { ...strike, redemptionIds: [] })).status).toBe(400);
    expect(
      (await house.post('officer', `${path}/confirmation`, { ...strike, redemptionIds: [id(1)] })).body['type'],
    ).toBe('urn:buono:problem:entry-not-held');
    const decided = await house.post('officer', `${path}/confirmation`, strike, 'strike-1');
    expect(decided).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    expect((await house.post('officer', `${path}/confirmation`, strike, 'strike-1')).status).toBe(200);
    expect((await house.post('officer', `${path}/release`, { reason: 'other' })).body['type']).toBe(
      'urn:buono:problem:hold-decided',
    );
    await eventually(async () => (await house.get('driver', `/redemptions/${second}`)).body['status'] === 'reversed');
    expect((await house.get('driver', `/redemptions/${first}`)).body).toMatchObject({ status: 'redeemed' });
    expect(JSON.stringify(await house.store.readAll(0, 9_000))).not.toContain('Mario');
  });

  it('are not paid before: neither settled nor ordered, until released or over', async () => {
    const listed = await house.get('driver', '/claims?month=2026-09');
    const [claim] = listed.body['items'] as [{ claimId: string }];
    const [away, late] = [await voucher(id(830)), await voucher(id(830))];
    await enter('driver', late, { servedOn: '2026-09-08' });
    await house.settled();
    await house.post('driver', `/claims/${claim.claimId}/submission`);
    const settle = () => house.post('officer', `/claims/${claim.claimId}/settlements`, { zone: 'TC-01' });
    expect((await settle()).body['type']).toBe('urn:buono:problem:line-held');
    const { body } = await house.get('officer', '/holds?status=open&limit=100');
    const mine = (body['items'] as readonly Held[]).filter(({ payeeId }) => payeeId === taxi);
    expect(mine.length).toBeGreaterThan(3);
    const [one] = mine;
    const released = await house.post('officer', `/holds/${String(one?.holdId)}/release`, { reason: 'other' });
    expect(released).toMatchObject({ status: 200, body: { status: 'released' } });
    await house.settled();
    expect((await settle()).body['type']).toBe('urn:buono:problem:line-held');
    // The day after the last: 12 + 10 September.
    house.clock.set(instant('2026-09-23T09:00:00.000Z'));
    expect((await house.get('officer', '/holds?status=open')).body['items']).toEqual([]);
    expect(await settle()).toMatchObject({ status: 201 });
    const other = mine.find(({ holdId }) => holdId !== one?.holdId);
    expect(
      (await house.post('officer', `/holds/${String(other?.holdId)}/release`, { reason: 'other' })).body['type'],
    ).toBe('urn:buono:problem:hold-over');
    await eventually(async () => JSON.stringify(await house.store.readAll(0, 9_000)).includes('hold-lapsed.v1'));
    expect((await house.get('drafter', `/holds/${String(other?.holdId)}`)).status).toBe(200);
    expect(coop).not.toBe(taxi);

    // The person of a service that was settled turns out to have been away: held by now, the order is not signed.
    const place = { voucherId: id(away), callId: CALL, zone: 'TC-01' as const };
    const leaves = async () => {
      const told = { ...place, effectiveFrom: '2026-09-07' as const, reason: 'absence' };
      await house.say('it.buono.issuance.voucher-suspended.v1', id(away), told);
      await house.settled();
    };
    const isBack = async () => {
      await house.say('it.buono.issuance.voucher-resumed.v1', id(away), { ...place, effectiveFrom: '2026-09-08' });
      await house.settled();
    };
    const drafted = await house.post('drafter', '/payment-orders', { claimId: claim.claimId, zone: 'TC-01' });
    expect(drafted.status).toBe(201);
    const order = String(drafted.body['paymentOrderId']);
    const sign = () => house.post('signer', `/payment-orders/${order}/approval`);
    await leaves();
    expect((await sign()).body['type']).toBe('urn:buono:problem:line-held');
    await isBack();
    expect((await sign()).status).toBe(200);
    // Held after the signature, it is in no file for the bank until that is decided.
    const file = async () => {
      const asked = { debtorName: 'Ente di prova', debtorIban: IBAN, executionDate: '2026-09-25' };
      const { body } = await house.post('treasurer', '/payment-files', asked);
      await house.settled();
      return (await house.get('treasurer', `/payment-files/${String(body['fileId'])}`)).body;
    };
    await leaves();
    expect(await file()).toMatchObject({ count: 0, leftOut: [{ paymentOrderId: order, reason: 'line-held' }] });
    await isBack();
    expect(await file()).toMatchObject({ count: 1, leftOut: [] });
  });
});
