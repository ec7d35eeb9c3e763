// Applications that another scheme granted, over HTTP: the person sealed, what is due by the call, told to the neighbours.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { codeOf, House } from '../testing/house.js';
import { draft, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let callId = '';
beforeAll(async () => {
  await house.open();
  callId = await house.publish(headlineCall('infanzia'));
});
afterAll(() => house.close());

const row = (n: number, over: object = {}) => ({
  callId,
  zone: 'TC-01',
  recipient: recipient(n),
  applicant: { fiscalCode: codeOf('mother'), relation: 'parent' },
  granted: { valueCents: 250_000, validFrom: '2025-09-01', validTo: '2026-07-31', given: GIVEN },
  reference: `BUONO/2025/${n}`,
  actNumber: 'D.D. 77/2026',
  ...over,
});
// What the nursery's formulas name: the months' discount, the fee that counts, what INPS pays.
let GIVEN: Record<string, unknown> = {};
const take = (body: object, key?: string) =>
  house.post('region', '/applications/takeovers', body, key === undefined ? undefined : { key });

describe('what another scheme granted', () => {
  it('is refused until what the formulas need is given, each name told', async () => {
    const refused = await take(row(1));
    expect(refused).toMatchObject({ status: 422, body: { type: problem('granted-wrong') } });
    const errors = refused.body['errors'] as { field: string }[];
    GIVEN = Object.fromEntries(errors.map(({ field }) => [field.replace('granted.given.', ''), 10_000]));
    expect(Object.keys(GIVEN).length).toBeGreaterThan(0);
  });

  it('is taken over once, whoever asks again, and told without the person', async () => {
    const taken = await take(row(1), 'row-key-1');
    expect(taken).toMatchObject({ status: 201, body: { status: 'taken-over', zone: 'TC-01', round: 1 } });
    expect((await take(row(1), 'row-key-1')).body).toEqual(taken.body);
    expect((await take(row(1))).body).toEqual(taken.body);
    const other = await take(row(1, { reference: 'BUONO/2025/1 bis' }));
    expect(other.body['type']).toBe(problem('application-already-open'));
    await house.settled();
    const told = house.told('it.buono.eligibility.application-taken-over.v1');
    expect(told).toMatchObject([
      {
        applicationId: taken.body['applicationId'],
        applicantId: house.person('mother'),
        actNumber: 'D.D. 77/2026',
        takenOverOn: '2026-06-01',
        entitlement: { callId, valueCents: 250_000, validFrom: '2025-09-01', validTo: '2026-07-31' },
      },
    ]);
    const log = JSON.stringify(await house.store.readAll(0, 1_000));
    for (const secret of ['Segretissima', 'BUONO/2025', String(recipient(1).fiscalCode)])
      expect(log).not.toContain(secret);
  });

  it('is seen by its family and its office, and keeps others from applying again', async () => {
    const started = await house.post('mother', '/applications', draft(callId, 1));
    expect(started.body['type']).toBe(problem('application-already-open'));
    const id = String(started.body['applicationId']);
    for (const who of ['mother', 'officer', 'auditor'] as const)
      expect((await house.get(who, `/applications/${id}`)).body).toMatchObject({
        status: 'taken-over',
        recipient: { givenName: 'Bimba Segretissima' },
      });
    expect((await house.get('elsewhere', `/applications/${id}`)).status).toBe(404);
    await house.settled();
    const listed = await house.get('officer', `/applications?callId=${callId}&status=taken-over`);
    expect(listed.body['items']).toMatchObject([{ applicationId: id, decidedOn: '2026-06-01' }]);
    expect((await house.post('mother', `/applications/${id}/withdrawal`)).body['type']).toBe(
      problem('already-decided'),
    );
    expect((await house.post('officer', `/applications/${id}/evaluation`)).status).toBe(409);
  });

  it.each<[string, object, number, string]>([
    [
      'a birth that the code contradicts',
      { recipient: recipient(2, { birthDate: '2025-01-16' }) },
      422,
      'recipient-wrong',
    ],
    ['a zone that does not exist', { zone: 'TC-99' }, 409, 'zone-not-covered'],
    ['another action', { action: 'ALTRA' }, 422, 'action-unknown'],
    ['no act', { actNumber: undefined }, 400, 'invalid-body'],
    ['no value', { granted: { valueCents: 0, validFrom: '2026-01-01', validTo: '2026-12-31' } }, 400, 'invalid-body'],
  ])('is refused with %s', async (_, over, status, type) => {
    expect(await take(row(2, over))).toMatchObject({ status, body: { type: problem(type) } });
  });

  it('is the region’s business', async () => {
    expect((await house.post('officer', '/applications/takeovers', row(3))).status).toBe(403);
  });
});
