// What is asked and answered over HTTP: an integration that cures, a notice without which nothing is refused.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSourced } from '@buono/event-store';
import { applicationAggregate } from '../adapters/persistence/aggregates.js';
import { SqlProcedureLists } from '../adapters/projections/sql-procedure-lists.js';
import { RecordExpiries } from '../application/procedure/record-expiries.js';
import { callDocument } from '../testing/call-document.examples.js';
import { House } from '../testing/house.js';
import { recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let call = '';
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);

/** Served as applications arrive; who has an ISEE up to 10,000.00 euro qualifies. */
const document = () => {
  const { actions, ...rest } = callDocument({ window: { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' } });
  const [first] = actions;
  if (first === undefined) throw new Error('the example has no action');
  const test = 'isee <= euro("10000.00")';
  const isee = { id: 'isee', article: 'art. 4', test, met: 'L’ISEE è nella soglia.', notMet: 'L’ISEE la supera.' };
  return { ...rest, actions: [{ ...first, criteria: [...first.criteria, isee] }] };
};
const applies = (n: number, isee?: number) =>
  house.apply({
    callId: call,
    recipient: recipient(n),
    applicant: { relation: 'parent' },
    facts: isee === undefined ? {} : { isee },
    declarationsAccepted: true,
  });
const post = (who: Parameters<House['post']>[0], id: string, step: string, body: object = {}) =>
  house.post(who, `/applications/${id}/${step}`, body);
const procedure = async (id: string) => (await house.get('mother', `/applications/${id}/procedure`)).body;

beforeAll(async () => {
  await house.open();
  call = await house.publish(document());
});
afterAll(() => house.close());

describe('a request for integration', () => {
  let id = '';
  it('is the office’s, names what the call knows, and stops the term once', async () => {
    id = await applies(1);
    await post('officer', id, 'procedure', { office: 'Ufficio' });
    const asked = { items: ['isee'], text: 'Manca l’ISEE della Segretina' };
    expect((await post('mother', id, 'integrations', asked)).status).toBe(403);
    expect((await post('elsewhere', id, 'integrations', asked)).status).toBe(404);
    expect((await post('officer', id, 'integrations', { ...asked, days: 31 })).status).toBe(400);
    expect((await post('officer', id, 'integrations', { ...asked, items: [] })).status).toBe(400);
    const strange = await post('officer', id, 'integrations', { ...asked, items: ['isee', 'oroscopo'] });
    expect(strange).toMatchObject({ status: 422, body: { errors: [{ field: 'items[1]' }] } });
    expect((await post('officer', id, 'integrations', asked)).status).toBe(200);
    expect((await post('officer', id, 'integrations', asked)).body['type']).toBe(problem('answer-awaited'));
    // Due on 1 July, still for ten days: 11 June is when the answer is due.
    expect(await procedure(id)).toMatchObject({
      dueOn: '2026-07-11',
      waitsFor: 'integration',
      waitsUntil: '2026-06-11',
      integrations: [{ items: ['isee'], suspendsTerm: true, status: 'waiting', text: asked.text }],
    });
  });

  it('is answered by the family in time, and the answer counts', async () => {
    at('2026-06-11', '21:59:59.999');
    const said = { text: 'Eccolo', facts: { isee: 500_000 } };
    expect((await post('father', id, 'integrations/answer', said)).status).toBe(404);
    expect((await post('mother', id, 'integrations/answer', { ...said, facts: { zone: 'TC-02' } })).status).toBe(422);
    expect((await post('mother', id, 'integrations/answer', said)).status).toBe(200);
    expect((await post('mother', id, 'integrations/answer', said)).body['type']).toBe(problem('nothing-asked'));
    expect(await procedure(id)).toMatchObject({
      dueOn: '2026-07-11',
      integrations: [{ status: 'answered', answer: { on: '2026-06-11', text: 'Eccolo', facts: { isee: 500_000 } } }],
    });
    expect((await post('officer', id, 'evaluation')).body).toMatchObject({ outcome: 'qualifies' });
    expect((await post('officer', id, 'decision', { outcome: 'admit' })).body).toMatchObject({ status: 'admitted' });
  });

  it('is over without an answer, recorded by the clock', async () => {
    at('2026-06-12');
    const other = await applies(2);
    await post('officer', other, 'procedure', { office: 'Ufficio' });
    await post('officer', other, 'integrations', { items: ['isee'], text: 'Manca l’ISEE' });
    at('2026-06-22', '21:59:59.999');
    await house.settled();
    const applications = new EventSourced(house.parts.executor, applicationAggregate);
    const ticker = new RecordExpiries(applications, new SqlProcedureLists(house.parts.reads), house.clock);
    expect(await ticker.run()).toBe(0);
    at('2026-06-22', '22:00:00.000');
    await Promise.all([ticker.run(), ticker.run()]);
    await house.settled();
    expect(await ticker.run()).toBe(0);
    const log = await house.store.readAll(0, 100_000);
    expect(log.filter(({ type }) => type === 'application-integration-expired.v1')).toHaveLength(1);
    expect((await procedure(other))['integrations']).toMatchObject([{ until: '2026-06-22', status: 'expired' }]);
    expect((await post('mother', other, 'integrations/answer', { text: 'Tardi' })).body['type']).toBe(
      problem('answer-late'),
    );
  });
});

describe('a refusal where notice is due', () => {
  let id = '';
  it('is refused without notice, and while the family may observe', async () => {
    at('2026-06-24');
    id = await applies(3, 2_000_000);
    const refuse = { outcome: 'refuse' };
    expect((await post('officer', id, 'decision', refuse)).body['type']).toBe(problem('notice-missing'));
    expect((await post('officer', id, 'rejection-notice')).body['type']).toBe(problem('procedure-not-started'));
    await post('officer', id, 'procedure', { office: 'Ufficio' });
    expect((await post('mother', id, 'rejection-notice')).status).toBe(403);
    expect((await post('elsewhere', id, 'rejection-notice')).status).toBe(404);
    expect((await post('officer', id, 'rejection-notice', { grounds: ['residenza'] })).body['type']).toBe(
      problem('ground-not-found'),
    );
    expect((await post('officer', id, 'rejection-notice', { text: 'Nota della Segretina' })).status).toBe(200);
    expect((await post('officer', id, 'decision', refuse)).body['type']).toBe(problem('observations-awaited'));
    expect(await procedure(id)).toMatchObject({
      waitsFor: 'observations',
      notice: { observationsBy: '2026-07-04', grounds: [{ id: 'isee' }], status: 'waiting' },
    });
  });

  it('follows observations, or the end of their term', async () => {
    expect((await post('father', id, 'observations', { text: 'Io' })).status).toBe(404);
    at('2026-07-04', '22:00:00.000');
    expect((await post('mother', id, 'observations', { text: 'Tardi' })).body['type']).toBe(problem('answer-late'));
    expect((await post('officer', id, 'decision', { outcome: 'refuse' })).body).toMatchObject({
      status: 'refused',
      decision: { reasons: [{ id: 'isee' }] },
    });
  });

  it('turns into an admission when observations cure it', async () => {
    at('2026-07-06');
    const cured = await applies(4, 2_000_000);
    await post('officer', cured, 'procedure', { office: 'Ufficio' });
    await post('officer', cured, 'rejection-notice');
    at('2026-07-08');
    const said = { text: 'Ho presentato una nuova DSU', facts: { isee: 900_000 } };
    expect((await post('mother', cured, 'observations', said)).status).toBe(200);
    expect((await post('officer', cured, 'decision', { outcome: 'refuse' })).body['type']).toBe(problem('qualifies'));
    expect((await post('officer', cured, 'decision', { outcome: 'admit' })).body).toMatchObject({ status: 'admitted' });
  });
});

describe('what was written', () => {
  it('stays closed, and expiries are recorded once', async () => {
    await house.settled();
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(['Segretina', 'Eccolo', 'nuova DSU'].filter((secret) => kept.includes(secret))).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});
