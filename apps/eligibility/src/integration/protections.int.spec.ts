// People under protection over HTTP: every door that opens names tells them to those alone who are named.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, codeOf, House, type Who } from '../testing/house.js';
import { draft, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

/** What must not be seen by who is not named: names, codes, address, contacts. */
const SECRETS = /Riservatini|Segretissima|2025-01-15|"D612"|nascosta@example|via nascosta/i;
const child = recipient(1, { contact: { email: 'nascosta@example.org' } });
const act = (over: object = {}) => ({
  ...{ fiscalCode: childCode(1), persons: [codeOf('officer'), codeOf('mother')], actNumber: 'D.D. 12/2026' },
  ...{ from: '2026-06-01', reason: 'Ordine del giudice: via nascosta 3' },
  ...over,
});

describe('a person under protection', () => {
  let id = '';
  let personId = '';
  let protectionId = '';
  const path = (rest = '') => `/applications/${id}${rest}`;
  beforeAll(async () => {
    const call = await house.publish({ ...headlineCall('infanzia'), code: 'PROTEZIONI-1' });
    id = await house.apply(draft(call, 1, { recipient: child }));
    await house.settled();
  });

  it('is seen by the whole office until an act says otherwise', async () => {
    for (const who of ['officer', 'unit', 'region', 'auditor', 'mother'] as const)
      expect(JSON.stringify((await house.get(who, path())).body)).toMatch(SECRETS);
  });

  it('is put there by an office, with dates and who may know', async () => {
    for (const who of ['mother', 'unit', 'auditor', 'dpo'] as const)
      expect((await house.post(who, '/protections', act())).status).toBe(403);
    for (const bad of [{ reason: '' }, { persons: ['X'] }, { from: '2026-02-30' }, { desks: ['x'] }, { actNumber: '' }])
      expect((await house.post('region', '/protections', act(bad))).status).toBe(400);
    expect((await house.post('region', '/protections', act({ to: '2026-05-31' }))).body['type']).toBe(
      problem('protection-dates-wrong'),
    );
    expect((await house.post('region', '/protections', act({ fiscalCode: codeOf('region') }))).body['type']).toBe(
      problem('own-protection'),
    );
    const done = await house.post('region', '/protections', act());
    expect(done).toMatchObject({ status: 201, body: { holds: true, actNumber: 'D.D. 12/2026' } });
    [personId, protectionId] = [String(done.body['personId']), String(done.body['protectionId'])];
    const { events } = await house.parts.store.read('protections-all');
    expect(JSON.stringify(events)).not.toMatch(SECRETS);
    // Nobody names themself by a second act.
    const self = act({ persons: [codeOf('second')] });
    expect((await house.post('region', '/protections', self)).body['type']).toBe(problem('protected-already'));
  });

  it('has a file without identity, address and words for who is not named', async () => {
    for (const who of ['unit', 'region', 'auditor'] as const) {
      const { status, body } = await house.get(who, path());
      expect({ status, protected: body['protected'], status2: body['status'] }).toEqual({
        ...{ status: 200, protected: true, status2: 'received' },
      });
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['recipient']));
      expect(body['facts'] as object).toMatchObject({ isee: 1_250_000 });
    }
    for (const who of ['officer', 'mother'] as const) {
      const { body } = await house.get(who, path());
      expect(body).toMatchObject({ recipient: { familyName: 'Riservatini', comune: 'D612' } });
      expect(body).not.toHaveProperty('protected');
    }
  });

  it('is found by code, and named on cards, by who is named only', async () => {
    const found = async (who: Who) =>
      (await house.post(who, '/applications/searches', { fiscalCode: childCode(1) })).body['items'];
    const cards = async (who: Who) =>
      (await house.post(who, '/person-cards', { personIds: [personId], purpose: 'prepare-letters' })).body['cards'];
    expect(await found('officer')).toHaveLength(1);
    expect(await cards('officer')).toMatchObject([{ familyName: 'Riservatini' }]);
    for (const who of ['unit', 'region', 'auditor'] as const) {
      expect(await found(who)).toEqual([]);
      expect(await cards(who)).toEqual([{ personId, protected: true }]);
    }
  });

  it('is worked for by who is named only; others are told whom to ask', async () => {
    const asked = await Promise.all([
      house.post('region', path('/applicant-changes'), { relation: 'self', cause: 'majority', act: 'Delibera 3/2026' }),
      house.post('unit', path('/assessments'), { facts: {} }),
      house.post('auditor', path('/decision/replay')),
    ]);
    expect(asked.map(({ body }) => body['type'])).toEqual(asked.map(() => problem('person-protected')));
    expect((await house.get('region', path('/identity'))).body['type']).toBe(problem('person-protected'));
    expect((await house.post('officer', path('/evaluation'))).status).toBe(200);
  });

  it('has documents and texts of the procedure for who is named only', async () => {
    const sent = await house.send('mother', `/applications/${id}/documents?proof=ALTRO`, pdfOf('prova'), {
      ...{ type: 'application/pdf', name: 'via nascosta.pdf' },
    });
    expect(sent.status).toBe(201);
    await house.settled();
    for (const who of ['unit', 'region', 'auditor'] as const) {
      const listed = await house.get(who, path('/documents'));
      expect(JSON.stringify(listed.body)).not.toMatch(SECRETS);
      const [document] = listed.body['items'] as { documentId: string }[];
      const opened = await house.get(who, path(`/documents/${document?.documentId ?? ''}/content`));
      expect(opened.body['type']).toBe(problem('person-protected'));
      expect(JSON.stringify((await house.get(who, path('/procedure'))).body)).not.toMatch(SECRETS);
      expect(JSON.stringify((await house.get(who, path('/steps'))).body)).not.toMatch(SECRETS);
    }
  });

  it('is hidden from a relative who holds a mandate and is not named', async () => {
    const mandate = { person: childCode(1), holder: { fiscalCode: codeOf('father'), name: 'Padre' }, kind: 'parent' };
    const given = await house.post('officer', '/mandates/recordings', {
      ...mandate,
      from: '2026-06-01',
      act: 'Atto 1/2026',
    });
    expect(given.status).toBe(201);
    const seen = await house.get('father', path());
    expect(seen).toMatchObject({ status: 200, body: { protected: true } });
    expect(JSON.stringify(seen.body)).not.toMatch(SECRETS);
    for (const rest of ['/withdrawal', '/submission'])
      expect((await house.post('father', path(rest))).body['type']).toBe(problem('person-protected'));
  });

  it('resembles nobody for who is not named', async () => {
    const call = (await house.get('officer', path())).body['callId'];
    const twin = recipient(1, { fiscalCode: childCode(9) });
    await house.apply(draft(String(call), 1, { recipient: twin }));
    await house.settled();
    const all = async (who: Who) => (await house.get(who, '/look-alikes')).body['items'] as { applicationId: string }[];
    expect((await all('officer')).map(({ applicationId }) => applicationId)).toContain(id);
    for (const who of ['unit', 'region', 'auditor'] as const) expect(await all(who)).toEqual([]);
  });

  it('tells its reason to who is named and to the region, to nobody else', async () => {
    const protections = `/persons/${personId}/protections`;
    for (const who of ['officer', 'mother', 'region'] as const)
      expect((await house.get(who, protections)).body['items']).toMatchObject([
        { reason: 'Ordine del giudice: via nascosta 3' },
      ]);
    for (const who of ['unit', 'auditor', 'father', 'elsewhere'] as const)
      expect((await house.get(who, protections)).status).toBe(404);
  });

  it('is out of it by another act: of who is named, or of the region', async () => {
    const lifting = `/persons/${personId}/protections/${protectionId}/lifting`;
    expect((await house.post('elsewhere', lifting, { actNumber: 'D.D. 19/2026' })).body['type']).toBe(
      problem('protection-unknown'),
    );
    for (const who of ['unit', 'mother', 'auditor'] as const)
      expect((await house.post(who, lifting, { actNumber: 'D.D. 19/2026' })).status).toBe(403);
    expect((await house.post('officer', lifting, { actNumber: 'D.D. 19/2026' })).body).toMatchObject({
      ...{ holds: false, liftedOn: '2026-06-01', liftedByAct: 'D.D. 19/2026' },
    });
    expect(JSON.stringify((await house.get('unit', path())).body)).toMatch(SECRETS);
    expect(house.faults).toEqual([]);
  });
});

describe('an applicant under protection', () => {
  it('keeps the file of who they apply for closed too, from the first day to the last', async () => {
    const call = await house.publish({ ...headlineCall('infanzia'), code: 'PROTEZIONI-2' });
    const id = await house.apply(draft(call, 2));
    const dates = { from: '2026-06-02', to: '2026-06-03' };
    await house.post('officer', '/protections', act({ fiscalCode: codeOf('mother'), persons: [], ...dates }));
    const shown = async (who: Who) => 'recipient' in (await house.get(who, `/applications/${id}`)).body;
    expect(await shown('officer')).toBe(true);
    house.clock.advance(86_400_000);
    expect([await shown('officer'), await shown('mother')]).toEqual([false, true]);
    house.clock.advance(86_400_000);
    expect(await shown('officer')).toBe(false);
    house.clock.advance(86_400_000);
    expect(await shown('officer')).toBe(true);
  });
});

describe('the neighbours', () => {
  it('are told who is protected, who is named and when, by ids, and nothing of why', async () => {
    await house.settled();
    const told = house.told('it.buono.eligibility.person-protected.v1');
    expect(told.at(-1)).toEqual({
      ...{ protectionId: expect.any(String), personId: house.person('mother'), allowed: [] },
      ...{ from: '2026-06-02', to: '2026-06-03' },
    });
    expect(house.told('it.buono.eligibility.protection-lifted.v1').length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(SECRETS);
    expect(house.faults).toEqual([]);
  });
});
