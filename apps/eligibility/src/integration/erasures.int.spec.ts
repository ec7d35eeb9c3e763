// Erasure over HTTP: by the data protection officer, not while the law needs the data, for good; what was decided stays.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const personOf = async (n: number): Promise<string> => {
  const found = await house.post('dpo', '/persons/searches', { fiscalCode: childCode(n) });
  const [{ personId } = { personId: 'nobody' }] = found.body['items'] as { personId: string }[];
  return personId;
};
const ORDER = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026' };
const ENDED = { reason: 'retention-ended', actNumber: 'D.D. 41/2037' };
const ALL = ['identity', 'economic', 'health', 'payment'];

describe('the data of a person', () => {
  let nursery = '';
  let refusedId = '';
  let child = '';
  beforeAll(async () => {
    nursery = await house.publish({ ...headlineCall('infanzia'), code: 'CANCELLAZIONI-2026' });
    refusedId = await house.apply(draft(nursery, 1, { facts: facts({ isee: 4_000_001 }) }));
    child = await personOf(1);
  });

  it('are found and erased by nobody but the data protection officer, and only of persons that exist', async () => {
    for (const who of ['officer', 'region', 'auditor', 'mother'] as const) {
      expect((await house.post(who, '/persons/searches', { fiscalCode: childCode(1) })).status).toBe(403);
      expect((await house.post(who, `/persons/${child}/erasures`, ORDER)).status).toBe(403);
    }
    const nobody = '0b6c0b0e-6f0e-4e7a-9a51-6a3a5e0f7c11';
    expect((await house.post('dpo', `/persons/${nobody}/erasures`, ORDER)).body['type']).toBe(
      problem('person-unknown'),
    );
    expect((await house.get('dpo', `/persons/${nobody}/erasures`)).status).toBe(404);
    const unheard = await house.post('dpo', '/persons/searches', { fiscalCode: childCode(300) });
    expect(unheard.body).toEqual({ items: [] });
  });

  it('are refused an erasure that names no reason, no act, a sentence for an act, or a class that does not exist', async () => {
    const head = await house.store.head();
    const wrong: readonly object[] = [
      { actNumber: 'D.D. 1/2026' },
      { reason: 'retention-ended' },
      { reason: 'because', actNumber: 'D.D. 1/2026' },
      { ...ENDED, actNumber: 'richiesta presentata dalla signora Bianca Riservatini' },
      { ...ENDED, classes: [] },
      { ...ENDED, classes: ['everything'] },
      { ...ENDED, override: true },
    ];
    for (const body of wrong) expect((await house.post('dpo', `/persons/${child}/erasures`, body)).status).toBe(400);
    expect(await house.store.head()).toBe(head);
  });

  it('stay while an application is open, while a refusal may be reviewed, and while a role is held', async () => {
    const open = await house.post('dpo', `/persons/${child}/erasures`, ENDED);
    expect(open).toMatchObject({
      status: 409,
      body: { type: problem('still-needed'), neededFor: ['application-open'] },
    });
    expect(open.body['detail']).toContain('ordered-by-authority');
    await house.post('officer', `/applications/${refusedId}/decision`, { outcome: 'refuse' });
    expect((await house.post('dpo', `/persons/${child}/erasures`, ENDED)).body['neededFor']).toEqual([
      'refusal-on-record',
    ]);
    const mother = await house.post('dpo', `/persons/${house.person('mother')}/erasures`, ENDED);
    expect(mother.body['neededFor']).toEqual(['refusal-on-record']);
    const officer = await house.post('dpo', `/persons/${house.person('officer')}/erasures`, ENDED);
    expect(officer.body['neededFor']).toEqual(['role-held']);
    expect((await house.get('officer', `/applications/${refusedId}`)).body).toMatchObject({ erased: [] });
  });

  it('are erased by class at once on an authority’s order, with a first answer that comes again', async () => {
    const health = { ...ORDER, classes: ['health'] };
    const erased = await house.post('dpo', `/persons/${child}/erasures`, health, { key: 'erase-health-1' });
    expect(erased).toMatchObject({ status: 201, body: { personId: child, erased: ['health'], erasedNow: ['health'] } });
    const shown = await house.get('officer', `/applications/${refusedId}`);
    expect(shown.body).toMatchObject({ erased: ['health'], recipient: { familyName: 'Riservatini' } });
    expect((await house.post('officer', `/applications/${refusedId}/decision/replay`)).body['erased']).toBe(true);
    const rest = await house.post('dpo', `/persons/${child}/erasures`, ORDER);
    expect(rest.body).toEqual({ personId: child, erased: ALL, erasedNow: ['identity', 'economic', 'payment'] });
    const again = await house.post('dpo', `/persons/${child}/erasures`, health, { key: 'erase-health-1' });
    expect(again.body).toEqual(erased.body);
    // Nothing is left to erase, so that nothing is in the way.
    expect((await house.post('dpo', `/persons/${child}/erasures`, ENDED)).body['erasedNow']).toEqual([]);
  });

  it('are gone for everybody: page, card, search and replay say so, and the decision stays', async () => {
    for (const who of ['mother', 'officer', 'auditor'] as const) {
      const shown = await house.get(who, `/applications/${refusedId}`);
      expect(shown).toMatchObject({ status: 200, body: { status: 'refused', facts: {}, recipientId: child } });
      expect(shown.body['recipient']).toBeUndefined();
      expect(shown.body['erased']).toEqual(['identity', 'economic', 'health']);
    }
    await house.settled();
    const cards = await house.post('officer', '/person-cards', { personIds: [child], purpose: 'prepare-letters' });
    expect(cards.body['cards']).toEqual([{ personId: child, erased: true }]);
    const found = await house.post('officer', '/applications/searches', { fiscalCode: childCode(1) });
    expect(found.body['items']).toEqual([]);
    expect(await personOf(1)).toBe('nobody');
    const replay = await house.post('auditor', `/applications/${refusedId}/decision/replay`);
    expect(replay.body).toMatchObject({ erased: true, outcome: 'refuse', callVersion: 1 });
    expect((await house.get('mother', `/applications/${refusedId}/receipt`)).body['receiptNumber']).toBe(1);
  });

  it('leave a record of why, when and by which act', async () => {
    const past = await house.get('auditor', `/persons/${child}/erasures`);
    const at = { recordedAt: house.clock.now(), ...ORDER };
    expect(past.body['items']).toEqual(
      ['health', 'identity', 'economic', 'payment'].map((name) => ({ class: name, ...at })),
    );
    expect((await house.get('mother', `/persons/${child}/erasures`)).status).toBe(403);
  });

  it('let who comes back with the same codice fiscale begin as a new person', async () => {
    const back = await house.apply(draft(nursery, 1));
    expect(back).not.toBe(refusedId);
    expect(await personOf(1)).not.toBe(child);
    expect((await house.get('mother', `/applications/${back}`)).body).toMatchObject({ erased: [], status: 'received' });
  });

  it('are erased without an order once nothing needs them: a draft given up', async () => {
    const started = await house.post('mother', '/applications', draft(nursery, 2));
    const second = await personOf(2);
    expect((await house.post('dpo', `/persons/${second}/erasures`, ENDED)).status).toBe(409);
    await house.post('mother', `/applications/${String(started.body['applicationId'])}/withdrawal`);
    expect((await house.post('dpo', `/persons/${second}/erasures`, ENDED)).body['erased']).toEqual(ALL);
  });

  it('cannot be worked on any more when they are erased under an open application', async () => {
    const id = await house.apply(draft(nursery, 3));
    await house.post('dpo', `/persons/${await personOf(3)}/erasures`, { ...ORDER, classes: ['economic'] });
    for (const step of ['evaluation', 'decision'])
      expect(
        await house.post('officer', `/applications/${id}/${step}`, step === 'decision' ? { outcome: 'admit' } : {}),
      ).toMatchObject({ status: 409, body: { type: problem('data-erased') } });
    const given = await house.post('mother', `/applications/${id}/withdrawal`);
    expect(given.status).toBe(200);
  });
});

describe('a ranking', () => {
  it('keeps its places when somebody in it is erased, and so does one computed again', async () => {
    const callId = await house.publish({ ...headlineCall('infanzia'), code: 'POSTI-2026' });
    for (const [n, isee] of [
      [11, 1_000_000],
      [12, 2_000_000],
      [13, 3_000_000],
    ] as const) {
      const id = await house.apply(draft(callId, n, { facts: facts({ isee, siblingAtUnit: n === 12 }) }));
      await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    }
    const asked = { callId, zone: 'TC-01' };
    const before = await house.post('officer', '/rankings', asked);
    await house.post('dpo', `/persons/${await personOf(12)}/erasures`, ORDER);
    const path = `/rankings/${String(before.body['rankingId'])}`;
    expect((await house.get('officer', path)).body).toEqual(before.body);
    const [first] = before.body['entries'] as { applicationId: string; total: number }[];
    const why = await house.get('officer', `${path}/entries/${first?.applicationId}`);
    expect(why).toMatchObject({
      status: 200,
      body: { place: 1, total: 14, missing: ['identity', 'economic', 'health'] },
    });
    const again = await house.post('officer', '/rankings', asked);
    expect(again.body['digest']).toBe(before.body['digest']);
    expect(house.faults).toEqual([]);
  });
});
