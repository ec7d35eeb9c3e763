// Applications over HTTP, as families use them: one open at a time, sent in time, numbered without gaps, seen by few.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationId, personId } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { applicationAggregate } from '../adapters/persistence/aggregates.js';
import { LAW_TERMS } from '../domain/application/procedure/terms.js';
import { childCode, House } from '../testing/house.js';
import { draft, facts, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('an application', () => {
  let nursery = '';
  let id = '';
  beforeAll(async () => {
    nursery = await house.publish(headlineCall('infanzia'));
  });

  it('is refused with the name of each wrong field, and nothing is left of it', async () => {
    const head = await house.store.head();
    const wrong = draft(nursery, 1, { facts: { ...facts(), severity: 'light', hobby: 'scacchi', isee: -1 } });
    const refused = await house.post('mother', '/applications', wrong);
    expect(refused).toMatchObject({ status: 422, body: { type: problem('facts-wrong') } });
    const fields = (refused.body['errors'] as { field: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['facts.severity', 'facts.hobby', 'facts.isee']));
    const relation = await house.post('mother', '/applications', draft(nursery, 1, { applicant: undefined }));
    expect(relation.body['type']).toBe(problem('relation-needed'));
    const mandate = { applicant: { relation: 'delegate' } };
    expect((await house.post('mother', '/applications', draft(nursery, 1, mandate))).status).toBe(422);
    const away = { recipient: recipient(1, { comune: 'H501' }) };
    expect((await house.post('mother', '/applications', draft(nursery, 1, away))).body['type']).toBe(
      problem('zone-not-found'),
    );
    const unborn = { recipient: recipient(1, { birthDate: '2027-01-01' }) };
    expect((await house.post('mother', '/applications', draft(nursery, 1, unborn))).body).toMatchObject({
      errors: [{ field: 'recipient.birthDate' }],
    });
    const undeclared = draft(nursery, 1, { declarationsAccepted: false });
    expect((await house.post('mother', '/applications', undeclared)).status).toBe(400);
    expect(await house.store.head()).toBe(head);
  });

  it('is started once for a recipient, however many start at the same instant', async () => {
    const starts = await Promise.all(
      Array.from({ length: 32 }, (_, n) => house.post(n % 2 ? 'mother' : 'father', '/applications', draft(nursery, 1))),
    );
    expect(starts.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(starts.filter(({ status }) => status === 409)).toHaveLength(31);
    const made = starts.find(({ status }) => status === 201);
    id = String(made?.body['applicationId']);
    const { state } = await house.parts.executor.load(applicationAggregate, applicationId(id));
    const [own, other] =
      state.status !== 'none' && state.applicantId === house.person('mother')
        ? ['mother', 'father']
        : ['father', 'mother'];
    const again = await house.post(own as 'mother', '/applications', draft(nursery, 1));
    expect(again.body).toMatchObject({ type: problem('application-already-open'), applicationId: id });
    const stranger = await house.post(other as 'mother', '/applications', draft(nursery, 1));
    expect(stranger.body['applicationId']).toBeUndefined();
    expect((await house.get(other as 'mother', `/applications/${id}`)).status).toBe(404);
    await house.post(own as 'mother', `/applications/${id}/withdrawal`);
  });

  it('is written, read again and changed by its own people', async () => {
    const started = await house.post('mother', '/applications', draft(nursery, 1), { key: 'start-key-1' });
    expect(started).toMatchObject({
      status: 201,
      body: { applicationId: id, status: 'draft', round: 2, zone: 'TC-01' },
    });
    const repeated = await house.post('mother', '/applications', draft(nursery, 1), { key: 'start-key-1' });
    expect(repeated.body).toEqual(started.body);
    const { callId: _, ...content } = draft(nursery, 1, { facts: facts({ isee: 1_100_000 }) });
    expect((await house.put('mother', `/applications/${id}`, content)).status).toBe(428);
    expect((await house.put('mother', `/applications/${id}`, content, { ifMatch: '"0"' })).status).toBe(412);
    const read = await house.get('mother', `/applications/${id}`);
    const changed = await house.put('mother', `/applications/${id}`, content, {
      ifMatch: String(read.headers['etag']),
    });
    expect(changed.status).toBe(200);
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({
      facts: { isee: 1_100_000, birthDate: '2025-01-15' },
      recipient: { givenName: 'Bimba Segretissima' },
    });
    expect((await house.get('officer', `/applications/${id}`)).status).toBe(404);
    const other = { ...content, recipient: recipient(9) };
    const etag = String(changed.headers['etag']);
    expect((await house.put('mother', `/applications/${id}`, other, { ifMatch: etag })).body['type']).toBe(
      problem('recipient-differs'),
    );
  });

  it('is sent once: the receipt has number, arrival and digest, and comes again the same', async () => {
    const sent = await house.post('mother', `/applications/${id}/submission`, {}, { key: 'send-key-1' });
    expect(sent).toMatchObject({
      status: 200,
      body: { applicationId: id, receiptNumber: 1, arrivedAt: '2026-06-01T08:00:00.000Z', round: 2 },
    });
    expect(sent.body['digest']).toMatch(/^[0-9a-f]{64}$/);
    house.clock.advance(60_000);
    expect((await house.post('mother', `/applications/${id}/submission`, {}, { key: 'send-key-1' })).body).toEqual(
      sent.body,
    );
    expect((await house.post('mother', `/applications/${id}/submission`)).body).toEqual(sent.body);
    expect((await house.get('mother', `/applications/${id}/receipt`)).body).toEqual(sent.body);
    await house.settled();
    expect(house.told('it.buono.eligibility.application-received.v1')).toMatchObject([
      { applicationId: id, receiptNumber: 1 },
    ]);
  });

  it('has a receipt that whoever is handed a copy can verify, and that tells nobody anything else', async () => {
    const { body: receipt } = await house.get('mother', `/applications/${id}/receipt`);
    const { callId, receiptNumber, arrivedAt, registeredAt, digest } = receipt;
    const verified = (number: unknown, mark: unknown) =>
      house.get('nobody', `/receipts/${id}?number=${String(number)}&digest=${String(mark)}`);
    expect((await verified(receiptNumber, digest)).body).toEqual({
      ...{ callId, receiptNumber, arrivedAt, registeredAt, digest },
    });
    expect((await verified(2, digest)).status).toBe(404);
    expect((await verified(receiptNumber, 'ab'.repeat(32))).status).toBe(404);
    expect((await verified(receiptNumber, '')).status).toBe(400);
  });

  it('is seen by its people, its zone, the region and the auditor; others find nothing', async () => {
    for (const who of ['mother', 'officer', 'unit', 'region', 'auditor'] as const)
      expect((await house.get(who, `/applications/${id}`)).body).toMatchObject({
        status: 'received',
        facts: { isee: 1_100_000 },
      });
    for (const who of ['father', 'elsewhere'] as const)
      expect((await house.get(who, `/applications/${id}`)).status).toBe(404);
    await house.settled();
    const listed = async (who: 'mother' | 'officer' | 'elsewhere' | 'father') =>
      ((await house.get(who, `/applications?callId=${nursery}`)).body['items'] as unknown[]).length;
    expect([
      await listed('mother'),
      await listed('officer'),
      await listed('elsewhere'),
      await listed('father'),
    ]).toEqual([1, 1, 0, 0]);
    const found = await house.post('officer', '/applications/searches', { fiscalCode: childCode(1) });
    expect(found.body['items']).toMatchObject([{ applicationId: id, status: 'received' }]);
    expect(
      (await house.post('elsewhere', '/applications/searches', { fiscalCode: childCode(1) })).body['items'],
    ).toEqual([]);
    const [{ recipientId }] = found.body['items'] as [{ recipientId: string }];
    const names = { personIds: [recipientId], purpose: 'prepare-letters' };
    expect((await house.post('officer', '/person-cards', names)).body['cards']).toMatchObject([
      { familyName: 'Riservatini' },
    ]);
    expect((await house.post('elsewhere', '/person-cards', names)).body['cards']).toEqual([]);
    const looks = await house.parts.access.history(personId(recipientId));
    expect(looks.map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['read-own-application', 'examine-application', 'audit-application', 'prepare-letters']),
    );
  });
});

describe('receipts', () => {
  let nursery = '';
  beforeAll(async () => {
    nursery = await house.publish({ ...headlineCall('infanzia'), code: 'RICEVUTE-2026' });
  });

  it('have no gaps when many send at once', async () => {
    const before = house.told('it.buono.eligibility.application-received.v1').length;
    const ids = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        house.apply(draft(nursery, 10 + n, { facts: facts({ isee: 1_000_000 + n * 100 }) })),
      ),
    );
    const receipts = await Promise.all(ids.map((id) => house.get('mother', `/applications/${id}/receipt`)));
    const numbers = receipts.map(({ body }) => Number(body['receiptNumber'])).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, n) => first + n));
    await house.settled();
    expect(house.told('it.buono.eligibility.application-received.v1')).toHaveLength(before + 24);
  });

  it('are one for one application, however often it is sent at the same instant', async () => {
    const started = await house.post('mother', '/applications', draft(nursery, 41));
    const path = `/applications/${String(started.body['applicationId'])}/submission`;
    const sent = await Promise.all(Array.from({ length: 16 }, () => house.post('mother', path)));
    expect(new Set(sent.map(({ body }) => body['receiptNumber'])).size).toBe(1);
    const next = await house.apply(draft(nursery, 42));
    const { body } = await house.get('mother', `/applications/${next}/receipt`);
    expect(body['receiptNumber']).toBe(Number(sent[0]?.body['receiptNumber']) + 1);
  });

  it('are finished after a crash between the application and the register', async () => {
    const started = await house.post('mother', '/applications', draft(nursery, 40));
    const id = applicationId(String(started.body['applicationId']));
    const arrivedAt = house.clock.now();
    const window = { opensAt: arrivedAt, closesAt: arrivedAt };
    const by = house.person('mother');
    // As if the process had died right after the first of the two appends.
    await house.parts.executor.execute(
      applicationAggregate,
      id,
      { type: 'SubmitApplication', terms: LAW_TERMS, by, callVersion: 1, window, arrivedAt, on: '2026-06-01' as never },
      { commandId: 'crashed-1', actor: by, correlationId: 'crashed-1' },
    );
    await house.settled();
    const { body } = await house.get('mother', `/applications/${id}`);
    expect(body).toMatchObject({ status: 'received', receipt: { arrivedAt } });
  });
});
