// Look-alikes and joined codes over HTTP: for the offices of their zones, never for families; one history under two codes.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { omocodicVariant } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, codeOf, House } from '../testing/house.js';
import { draft, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

/** A provisional code: the last digit is a check digit, 25 + 22 = 47. */
const PROVISIONAL = '12345678903';
/** Another: 29 + 18 = 47. */
const GIVEN_UP = '98765432103';
const born = { givenName: "D'Amèlio", familyName: 'Lin Hua', birthDate: '2025-01-15' };
const onPaper = (callId: string, over: object = {}) => ({
  ...{ callId, action: 'NIDI', facts: draft(callId, 1).facts, declarationsAccepted: true },
  applicant: { fiscalCode: codeOf('mother'), relation: 'parent' },
  ...{ source: 'paper', consent: 'signed' },
  recipient: recipient(1, { ...born, fiscalCode: PROVISIONAL }),
  ...over,
});
const settled = () => house.settled();
const look = async (who: 'officer' | 'elsewhere' | 'region', id: string) => {
  await settled();
  return (await house.get(who, `/applications/${id}/identity`)).body;
};

describe('look-alikes', () => {
  let call = '';
  let paper = '';
  let portal = '';
  beforeAll(async () => {
    call = await house.publish({ ...headlineCall('infanzia'), code: 'SOMIGLIANZE-1' });
    const filed = await house.post('officer', '/applications/filings', onPaper(call));
    paper = String(filed.body['applicationId']);
    // Written the other way round, without accent and apostrophe.
    const names = { givenName: 'LinHua', familyName: 'DAMELIO' };
    portal = await house.apply(draft(call, 1, { recipient: recipient(1, { ...born, ...names }) }));
  });

  it('are shown on both files with the reason, and in the list of the zone', async () => {
    const seen = await look('officer', paper);
    expect(seen['lookAlikes']).toMatchObject([
      { applicationId: portal, callId: call, zone: 'TC-01', reasons: ['provisional-code'], status: 'received' },
    ]);
    expect((await look('officer', portal))['lookAlikes']).toMatchObject([{ applicationId: paper }]);
    const listed = (await house.get('officer', '/look-alikes')).body['items'] as { applicationId: string }[];
    expect(listed.map(({ applicationId }) => applicationId).sort()).toEqual([paper, portal].sort());
    const first = await house.get('officer', `/look-alikes?callId=${call}&limit=1`);
    expect(first.body['items']).toHaveLength(1);
    expect(
      (await house.get('officer', `/look-alikes?limit=1&cursor=${String(first.body['next'])}`)).body,
    ).toMatchObject({ items: [{ others: [{ callId: call }] }] });
  });

  it('are nobody’s business but the offices’ of the zone', async () => {
    for (const who of ['mother', 'father', 'elsewhere', 'dpo'] as const) {
      expect([403, 404]).toContain((await house.get(who, `/applications/${paper}/identity`)).status);
      const list = await house.get(who, '/look-alikes');
      expect(list.status === 403 || (list.body['items'] as unknown[]).length === 0).toBe(true);
    }
    expect(JSON.stringify((await house.get('mother', `/applications/${portal}`)).body)).not.toContain(paper);
  });

  it('are told to another zone by the zone alone', async () => {
    const far = onPaper(call, { recipient: recipient(1, { ...born, fiscalCode: childCode(7), comune: 'B406' }) });
    const filed = await house.post('region', '/applications/filings', { ...far, facts: draft(call, 1).facts });
    expect(filed.status).toBe(201);
    const others = (await look('officer', paper))['lookAlikes'] as Record<string, unknown>[];
    const beyond = others.filter(({ zone }) => zone !== 'TC-01');
    expect(beyond).toHaveLength(1);
    expect(Object.keys(beyond[0] ?? {}).sort()).toEqual(['callId', 'reasons', 'sentence', 'zone']);
    const all = (await look('region', paper))['lookAlikes'] as Record<string, unknown>[];
    expect(all.every(({ applicationId }) => typeof applicationId === 'string')).toBe(true);
    await house.post('region', '/look-alikes/tellings-apart', {
      ...{
        applicationId: paper,
        otherApplicationId: filed.body['applicationId'],
        reason: 'Visti i documenti di tutti e due',
      },
    });
    expect((await look('officer', paper))['lookAlikes']).toHaveLength(1);
  });

  it('differ by omocodia, and are told apart with a reason that stays sealed', async () => {
    const [one, other] = [childCode(3), omocodicVariant(childCode(3), 1)];
    const ids = await Promise.all(
      [one, other].map((fiscalCode, n) =>
        house.apply(draft(call, 3, { recipient: recipient(3, { fiscalCode, givenName: n === 0 ? 'Ada' : 'Bea' }) })),
      ),
    );
    const [a = '', b = ''] = ids;
    expect((await look('officer', a))['lookAlikes']).toMatchObject([{ applicationId: b, reasons: ['omocodic-code'] }]);
    const told = { applicationId: a, otherApplicationId: b, reason: 'Sono le gemelle Segretissime' };
    expect((await house.post('elsewhere', '/look-alikes/tellings-apart', told)).status).toBe(404);
    expect((await house.post('mother', '/look-alikes/tellings-apart', told)).status).toBe(403);
    expect((await house.post('officer', '/look-alikes/tellings-apart', { ...told, reason: '' })).status).toBe(400);
    expect((await house.post('officer', '/look-alikes/tellings-apart', told)).body).toEqual({ pairs: 1 });
    expect((await look('officer', b))['lookAlikes']).toEqual([]);
    expect((await house.post('officer', '/look-alikes/tellings-apart', told)).body['type']).toBe(
      problem('look-alike-unknown'),
    );
    const { events } = await house.parts.store.read('identities-all');
    expect(JSON.stringify(events)).not.toContain('gemelle');
  });

  it('hold nothing in clear, and go when the person is forgotten', async () => {
    const rows = () =>
      house.parts.reads.queries<{ likeness_lines: object }>().selectFrom('likeness_lines').selectAll().execute();
    expect(JSON.stringify(await rows())).not.toMatch(/damelio|lin ?hua|2025-01-15|12345678903/i);
    const before = (await rows()).length;
    const { body } = await house.post('dpo', '/persons/searches', { fiscalCode: childCode(7) });
    const [found] = body['items'] as { personId: string }[];
    const order = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026', classes: ['identity'] };
    expect((await house.post('dpo', `/persons/${found?.personId ?? ''}/erasures`, order)).status).toBe(201);
    await settled();
    expect(await rows()).toHaveLength(before - 1);
  });
});

describe('a provisional code that becomes definitive', () => {
  let call = '';
  let paper = '';
  const act = (over: object = {}) => ({
    ...{ formerCode: GIVEN_UP, currentCode: codeOf('father'), actNumber: 'D.D. 12/2026' },
    reason: 'Certificato dell’Agenzia delle entrate di Riservatini',
    ...over,
  });
  const father = { ...born, givenName: 'Persona', familyName: 'Prova', birthDate: '1985-06-02' };
  const adult = (callId: string, over: object = {}) => ({
    ...{ callId, action: 'A', recipient: recipient(1, { ...father, fiscalCode: codeOf('father') }), facts: {} },
    declarationsAccepted: true,
    ...over,
  });
  let joinId = '';

  beforeAll(async () => {
    const { callDocument } = await import('../testing/call-document.examples.js');
    const window = { opensAt: '2026-05-01T09:00', closesAt: '2026-12-31T12:00:30' };
    call = await house.publish(callDocument({ code: 'UNIONI-1', window }));
    const filed = await house.post('officer', '/applications/filings', {
      ...{ callId: call, action: 'A', facts: {}, declarationsAccepted: true, source: 'paper', consent: 'signed' },
      recipient: recipient(1, { ...father, fiscalCode: GIVEN_UP }),
    });
    paper = String(filed.body['applicationId']);
  });

  it('is joined by an office that serves it, by an act, and by nobody else', async () => {
    for (const who of ['mother', 'unit', 'auditor', 'dpo'] as const)
      expect((await house.post(who, '/identity-joins', act())).status).toBe(403);
    expect((await house.post('elsewhere', '/identity-joins', act())).body['type']).toBe(problem('person-unknown'));
    const wrong = { formerCode: codeOf('dpo') };
    expect((await house.post('officer', '/identity-joins', act(wrong))).body['type']).toBe(problem('person-unknown'));
    const back = await house.post('officer', '/identity-joins', act({ currentCode: GIVEN_UP }));
    expect(back.body).toMatchObject({ type: problem('join-to-provisional'), errors: [{ field: 'currentCode' }] });
    for (const bad of [{ reason: '' }, { actNumber: '' }, { currentCode: 'X' }])
      expect((await house.post('officer', '/identity-joins', act(bad))).status).toBe(400);
  });

  it('is not joined while an application stands under each of them', async () => {
    expect((await house.get('father', `/applications/${paper}`)).status).toBe(404);
    const started = await house.post('father', '/applications', adult(call));
    const twin = String(started.body['applicationId']);
    await house.post('father', `/applications/${twin}/submission`);
    await settled();
    expect((await house.post('officer', '/identity-joins', act())).body['type']).toBe(problem('open-under-both'));
    expect((await house.post('father', `/applications/${twin}/withdrawal`)).status).toBe(200);
  });

  it('has one history from then on: the person reads and goes on with what was filed under the other code', async () => {
    const joined = await house.post('officer', '/identity-joins', act(), { key: 'join-of-two-codes-000001' });
    expect(joined).toMatchObject({ status: 201, body: { actNumber: 'D.D. 12/2026', on: '2026-06-01' } });
    joinId = String(joined.body['joinId']);
    const again = await house.post('officer', '/identity-joins', act(), { key: 'join-of-two-codes-000001' });
    expect(again.body['joinId']).toBe(joinId);
    await settled();
    expect(await house.get('father', `/applications/${paper}`)).toMatchObject({
      status: 200,
      body: { status: 'received' },
    });
    const mine = (await house.get('father', '/applications?mine=true')).body['items'] as { applicationId: string }[];
    expect(mine.map(({ applicationId }) => applicationId)).toContain(paper);
    const found = await house.post('officer', '/applications/searches', { fiscalCode: codeOf('father') });
    expect((found.body['items'] as { applicationId: string }[]).map((line) => line.applicationId)).toContain(paper);
    const steps = (await house.get('father', `/applications/${paper}/steps`)).body['items'] as { by: string }[];
    expect(new Set(steps.map(({ by }) => by))).toEqual(new Set(['office']));
  });

  it('lets the person act on it, as the recipient that they are', async () => {
    const { callDocument } = await import('../testing/call-document.examples.js');
    const window = { opensAt: '2026-05-01T09:00', closesAt: '2026-12-31T12:00:30' };
    const other = await house.publish(callDocument({ code: 'UNIONI-2', window }));
    const filed = await house.post('officer', '/applications/filings', {
      ...{ callId: other, action: 'A', facts: {}, declarationsAccepted: true, source: 'paper', consent: 'signed' },
      recipient: recipient(1, { ...father, fiscalCode: GIVEN_UP }),
    });
    const id = String(filed.body['applicationId']);
    expect((await house.post('father', `/applications/${id}/withdrawal`)).body).toMatchObject({ status: 'withdrawn' });
    const { body } = await house.get('father', `/applications/${id}/steps`);
    expect((body['items'] as { by: string }[]).at(-1)).toMatchObject({
      by: 'recipient',
      actorId: house.person('father'),
    });
  });

  it('has one open application per call under both codes', async () => {
    for (const fiscalCode of [codeOf('father'), GIVEN_UP]) {
      const second = await house.post(
        'father',
        '/applications',
        adult(call, { recipient: recipient(1, { ...father, fiscalCode }) }),
      );
      expect(second.body['type']).toBe(problem('application-already-open'));
    }
  });

  it('tells the office by which act, recorded as an opening; in the log nothing is in clear', async () => {
    const seen = await look('officer', paper);
    expect(seen).toMatchObject({
      joins: [
        {
          joinId,
          reason: 'Certificato dell’Agenzia delle entrate di Riservatini',
          formerCode: GIVEN_UP,
          erased: false,
        },
      ],
      lookAlikes: [],
    });
    expect(seen['personIds']).toHaveLength(2);
    expect((seen['sameHistory'] as { status: string }[]).map(({ status }) => status)).toContain('withdrawn');
    const { events } = await house.parts.store.read('identities-all');
    expect(JSON.stringify(events)).not.toMatch(/Riservatini|98765432103/);
  });

  it('is undone by another act: two people again, and the file is where it was', async () => {
    const path = `/identity-joins/${joinId}/undoing`;
    const undo = { actNumber: 'D.D. 19/2026', reason: 'Era un omonimo' };
    for (const who of ['mother', 'unit', 'auditor'] as const)
      expect((await house.post(who, path, undo)).status).toBe(403);
    expect((await house.post('elsewhere', path, undo)).body['type']).toBe(problem('join-unknown'));
    expect((await house.post('officer', path, undo)).body).toMatchObject({ joinId, undoneByAct: 'D.D. 19/2026' });
    expect((await house.post('officer', path, { ...undo, actNumber: 'D.D. 20/2026' })).body['type']).toBe(
      problem('join-undone-already'),
    );
    expect((await house.get('father', `/applications/${paper}`)).status).toBe(404);
    expect(await house.get('officer', `/applications/${paper}`)).toMatchObject({
      status: 200,
      body: { status: 'received' },
    });
    expect((await house.post('father', '/applications', adult(call))).status).toBe(201);
    expect(house.faults).toEqual([]);
  });

  it('is told to the neighbours by ids and acts alone: joined, then parted; people told apart are not', async () => {
    await settled();
    const current = house.person('father');
    const [told, ...more] = house.told('it.buono.eligibility.persons-joined.v1');
    expect(told).toMatchObject({ joinId, currentId: current, actNumber: 'D.D. 12/2026', joinedOn: '2026-06-01' });
    expect(Object.keys(told ?? {}).sort()).toEqual(['actNumber', 'currentId', 'formerId', 'joinId', 'joinedOn']);
    const parted = { joinId, formerId: told?.formerId, currentId: current, actNumber: 'D.D. 19/2026' };
    expect(house.told('it.buono.eligibility.persons-parted.v1')).toEqual([{ ...parted, partedOn: '2026-06-01' }]);
    expect(more).toEqual([]);
  });
});
