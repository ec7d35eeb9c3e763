// Mandates over HTTP: given, recorded, ended; who acts under one is let in day by day, and told what to do when it is over.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, providerId } from '@buono/kernel';
import { callDocument } from '../testing/call-document.examples.js';
import { childCode, codeOf, House } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const DESK = '5f0c2a4e-6b1d-4f3a-8c2e-9d7b1a0e4c11';
const DAY = 86_400_000;

/** The mother, as a recipient of her own. */
const herself = {
  fiscalCode: codeOf('mother'),
  givenName: 'Persona',
  familyName: 'Prova',
  birthDate: '1985-06-01',
  comune: 'D612',
};
const own = (callId: string, over: object = {}) => ({
  callId,
  action: 'A',
  recipient: herself,
  facts: {},
  declarationsAccepted: true,
  ...over,
});
const toFather = { fiscalCode: codeOf('father'), name: 'Delegato Segretissimo' };

describe('a mandate', () => {
  let call = '';
  let id = '';
  beforeAll(async () => {
    call = await house.publish(
      callDocument({ code: 'MANDATI-1', window: { opensAt: '2026-05-01T09:00', closesAt: '2026-12-31T12:00:30' } }),
    );
    id = String((await house.post('mother', '/applications', own(call))).body['applicationId']);
  });
  const act = (body: object) => house.post('mother', '/mandates', { holder: toFather, kind: 'delegate', ...body });

  it('is given with its dates; what stands in it is read by the person, and stays sealed in the log', async () => {
    expect((await house.get('father', `/applications/${id}`)).status).toBe(404);
    const given = await act({ from: '2026-06-02', to: '2026-06-10', act: 'Delega 7/2026' });
    expect(given).toMatchObject({ status: 201, body: { personId: house.person('mother'), kind: 'delegate' } });
    const events = await house.store.readAll(0, 1_000);
    expect(events.some(({ data }) => data.includes('Segretissimo') || data.includes('Delega 7'))).toBe(false);
    const listed = await house.get('mother', '/mandates');
    expect(listed.body).toMatchObject({
      given: [{ holderName: 'Delegato Segretissimo', act: 'Delega 7/2026', holds: false }],
    });
  });

  it('lets its holder act from its first day to its last, and says what to do on the days around', async () => {
    const early = await house.get('father', `/applications/${id}`);
    expect(early).toMatchObject({ status: 403, body: { type: problem('mandate-not-yet') } });
    house.clock.advance(DAY);
    const seen = await house.get('father', `/applications/${id}`);
    expect(seen).toMatchObject({ status: 200, body: { status: 'draft', relation: 'self' } });
    const { callId: _, ...content } = own(call);
    const changed = await house.put('father', `/applications/${id}`, content, {
      ifMatch: String(seen.headers['etag']),
    });
    expect(changed.status).toBe(200);
    expect((await house.post('father', `/applications/${id}/submission`)).status).toBe(200);
    house.clock.advance(9 * DAY);
    expect((await house.get('father', `/applications/${id}`)).body['type']).toBe(problem('mandate-expired'));
    expect((await house.post('father', `/applications/${id}/withdrawal`)).body['type']).toBe(
      problem('mandate-expired'),
    );
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({ status: 'received' });
  });

  it('is taken back at once by the person; others learn nothing of it', async () => {
    const given = await act({ from: '2026-06-11' });
    const path = `/mandates/${String(given.body['mandateId'])}/ending`;
    const whose = { personId: house.person('mother') };
    expect((await house.get('father', `/applications/${id}`)).status).toBe(200);
    expect((await house.post('dpo', path, whose)).body['type']).toBe(problem('mandate-unknown'));
    expect((await house.post('mother', path, whose)).status).toBe(200);
    expect((await house.get('father', `/applications/${id}`)).body['type']).toBe(problem('mandate-revoked'));
  });

  it('of a guardian is recorded by the office, not by the family, nor by an officer whom it is about', async () => {
    expect((await act({ kind: 'tutor', from: '2026-06-01' })).body['type']).toBe(problem('mandate-needs-office'));
    const tutor = {
      person: codeOf('mother'),
      holder: toFather,
      kind: 'tutor',
      from: '2026-06-01',
      act: 'Decreto 4/2026',
    };
    expect((await house.post('father', '/mandates/recordings', tutor)).status).toBe(403);
    const about = { ...tutor, holder: { fiscalCode: codeOf('officer'), name: 'Ufficio' } };
    expect((await house.post('officer', '/mandates/recordings', about)).body['type']).toBe(problem('own-mandate'));
    expect((await house.post('officer', '/mandates/recordings', tutor)).status).toBe(201);
    expect((await house.get('father', `/applications/${id}`)).status).toBe(200);
  });

  it('to a desk is good for whoever works there, and for as long as they do', async () => {
    const desk = { desk: DESK, name: 'CAF di prova' };
    const caf = { holder: desk, kind: 'caf', from: '2026-06-01', to: '2026-12-31' };
    expect((await house.post('mother', '/mandates', caf)).body['type']).toBe(problem('desk-not-yours'));
    const role = { role: 'delegate', providerId: providerId(DESK), from: localDate('2026-01-01') } as const;
    await house.parts.grants.grant(house.person('elsewhere'), role, house.person('region'));
    const given = await house.post('mother', '/mandates', caf);
    expect(given.status).toBe(201);
    expect((await house.get('elsewhere', `/applications/${id}`)).status).toBe(200);
    await house.settled();
    expect((await house.get('elsewhere', '/mandates')).body).toMatchObject({
      held: [{ holder: DESK, personId: house.person('mother') }],
    });
    await house.parts.grants.revoke(house.person('elsewhere'), role, house.person('region'));
    expect((await house.get('elsewhere', `/applications/${id}`)).status).toBe(404);
  });

  it('that is declared with an application is held to the dates that were said', async () => {
    const applicant = { relation: 'tutor', mandate: 'Decreto 9/2026' };
    const child = { ...herself, fiscalCode: childCode(3), birthDate: '2025-01-15' };
    const start = (over: object) =>
      house.post('father', '/applications', own(call, { recipient: child, applicant: { ...applicant, ...over } }));
    expect((await start({ mandateTo: '2026-06-10' })).body['type']).toBe(problem('mandate-expired'));
    expect((await start({ mandateFrom: '2026-06-12' })).body['type']).toBe(problem('mandate-not-yet'));
    const started = await start({ mandateTo: '2026-06-11' });
    expect(started.status).toBe(201);
    house.clock.advance(DAY);
    const late = await house.post('father', `/applications/${String(started.body['applicationId'])}/submission`);
    expect(late.body['type']).toBe(problem('mandate-expired'));
  });

  it('is no title of a parent over who is of age', async () => {
    const grown = own(call, { applicant: { relation: 'parent' } });
    expect((await house.post('father', '/applications', { ...grown, recipient: herself })).body['type']).toBe(
      problem('recipient-of-age'),
    );
  });
});
