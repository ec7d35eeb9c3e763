// What offices file for families over HTTP, and applications that change hands.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, codeOf, House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('an application that an office files', () => {
  let nursery = '';
  let id = '';
  beforeAll(async () => {
    nursery = await house.publish(headlineCall('infanzia'));
  });
  const filing = (n: number, over: object = {}) =>
    draft(nursery, n, {
      applicant: { fiscalCode: codeOf('mother'), relation: 'parent' },
      source: 'paper',
      consent: 'signed',
      presentedAt: '2026-05-29T09:15:00.000Z',
      ...over,
    });
  const file = (who: 'officer' | 'elsewhere' | 'mother' | 'unit', body: object) =>
    house.post(who, '/applications/filings', body);

  it('is written, sent and numbered at once, with the same receipt, and belongs to the family', async () => {
    const filed = await file('officer', filing(1));
    expect(filed).toMatchObject({ status: 201, body: { receiptNumber: 1, arrivedAt: '2026-06-01T08:00:00.000Z' } });
    id = String(filed.body['applicationId']);
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({
      status: 'received',
      applicantId: house.person('mother'),
      filing: { by: house.person('officer'), source: 'paper', presentedAt: '2026-05-29T09:15:00.000Z' },
    });
    expect((await house.get('mother', `/applications/${id}/receipt`)).body).toEqual(filed.body);
  });

  it('tells the recipient who did what', async () => {
    expect((await house.get('mother', `/applications/${id}/steps`)).body).toMatchObject({
      items: [
        { step: 'application-draft-started', by: 'office', actorId: house.person('officer') },
        { step: 'application-submitted', by: 'office' },
        { step: 'application-receipt-recorded', by: 'office' },
      ],
    });
    expect((await house.get('father', `/applications/${id}/steps`)).status).toBe(404);
  });

  it('takes a provisional code', async () => {
    const provisional = { ...filing(2).recipient, fiscalCode: '12345678903' };
    const filed = await file(
      'unit',
      filing(2, { recipient: provisional, source: 'service', consent: 'duty-of-service' }),
    );
    expect(filed).toMatchObject({ status: 201, body: { receiptNumber: 2 } });
  });

  it('is not for families, for other zones, for officers whom it is about, nor for the day after tomorrow', async () => {
    expect((await file('mother', filing(3))).status).toBe(403);
    expect((await file('elsewhere', filing(3))).body['type']).toBe(problem('zone-not-yours'));
    const own = filing(3, { applicant: { fiscalCode: codeOf('officer'), relation: 'parent' } });
    expect((await file('officer', own)).body['type']).toBe(problem('own-application'));
    const late = filing(3, { presentedAt: '2026-06-03T09:15:00.000Z' });
    expect((await file('officer', late)).body['type']).toBe(problem('paper-date-wrong'));
    expect((await file('officer', filing(3, { consent: 'none' }))).status).toBe(400);
    expect((await file('officer', filing(1))).body).toMatchObject({ type: problem('application-already-open') });
  });

  it('goes on in other hands on an act; the old ones find nothing, the act stays sealed', async () => {
    const path = `/applications/${id}/applicant-changes`;
    const tutor = {
      fiscalCode: codeOf('father'),
      relation: 'tutor',
      cause: 'new-guardian',
      act: 'Decreto Segretissimo 3/2026',
    };
    expect((await house.post('mother', path, tutor)).body['type']).toBe(problem('application-unknown'));
    expect((await house.post('elsewhere', path, tutor)).status).toBe(404);
    expect((await house.post('officer', path, tutor)).status).toBe(200);
    expect((await house.get('mother', `/applications/${id}`)).status).toBe(404);
    expect((await house.get('father', `/applications/${id}`)).body).toMatchObject({
      relation: 'tutor',
      mandate: 'Decreto Segretissimo 3/2026',
      recipient: { fiscalCode: childCode(1) },
    });
    const events = await house.store.readAll(0, 1_000);
    expect(events.some(({ data }) => data.includes('Segretissimo'))).toBe(false);
  });
});
