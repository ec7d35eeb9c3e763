// Messages on a file over HTTP: both sides write, somebody of the office sees to it, it waits and is answered, and nobody else reads it.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { codeOf, House, type Who } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const text = 'La Segretina comincia il nido a settembre?';
let id = '';
const path = (step = '') => `/applications/${id}/messages${step}`;
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
const itemsOf = (body: Record<string, unknown>) => body['items'] as readonly Record<string, unknown>[];
const inbox = async (who: Who, query = '') => {
  await house.settled();
  return itemsOf((await house.get(who, `/messages${query}`)).body);
};

beforeAll(async () => {
  await house.open();
  id = await house.apply(draft(await house.publish(headlineCall('infanzia')), 1));
});
afterAll(() => house.close());

describe('a message on a file', () => {
  it('is written by its people, once under one key, and waits in the inbox of its zone', async () => {
    expect((await house.post('nobody', path(), { text })).status).toBe(401);
    for (const who of ['father', 'elsewhere', 'auditor', 'unit'] as const)
      expect((await house.post(who, path(), { text })).status).toBe(404);
    expect((await house.post('mother', path(), { text: '' })).status).toBe(400);
    expect((await house.get('mother', path())).body).toMatchObject({ status: 'none', items: [] });
    const twice = { key: 'the-same-message' };
    expect((await house.post('mother', path(), { text }, twice)).body).toMatchObject({
      status: 'waiting',
      messages: 1,
    });
    expect((await house.post('mother', path(), { text }, twice)).body).toMatchObject({ messages: 1 });
    expect(await inbox('officer', '?status=waiting')).toMatchObject([{ applicationId: id, messages: 1 }]);
    expect(await inbox('elsewhere')).toEqual([]);
    expect((await house.get('mother', '/messages')).status).toBe(403);
    const { events } = await house.parts.store.read(`thread-${id}`);
    expect(JSON.stringify(events)).not.toMatch(/Segret/);
  });

  it('is read by the office, and the family sees when', async () => {
    expect(itemsOf((await house.get('auditor', path())).body)).toMatchObject([{ from: 'family', text }]);
    expect(itemsOf((await house.get('mother', path())).body)[0]).not.toHaveProperty('readAt');
    await house.get('officer', path());
    const [message] = itemsOf((await house.get('mother', path())).body);
    expect(message).toMatchObject({ from: 'family', text, readAt: house.clock.now() });
  });

  it('is answered by the office; who answers first sees to it, and may hand it over', async () => {
    const answered = await house.post('officer', path(), { text: 'Sì, dal primo settembre' });
    expect(answered.body).toMatchObject({ status: 'answered', messages: 2 });
    const officer = await house.parts.keys.personFor(codeOf('officer'));
    expect(answered.body['holder']).toBe(officer);
    expect(await inbox('officer', '?status=waiting')).toEqual([]);
    const mother = await house.parts.keys.personFor(codeOf('mother'));
    expect(await typeOf(house.post('officer', path('/assignment'), { holder: mother }))).toBe(
      problem('thread-holder-wrong'),
    );
    expect((await house.post('region', path('/assignment'))).status).toBe(403);
    expect((await house.post('elsewhere', path('/assignment'))).status).toBe(404);
  });

  it('may want no answer', async () => {
    await house.post('mother', path(), { text: 'Grazie' });
    expect(await inbox('officer', '?status=waiting')).toHaveLength(1);
    expect((await house.post('mother', path('/settlement'))).status).toBe(403);
    expect((await house.post('officer', path('/settlement'))).body).toMatchObject({ status: 'answered' });
    expect(await inbox('officer', '?status=waiting')).toEqual([]);
  });

  it('names documents of the file, and no others', async () => {
    const to = `/applications/${id}/documents?proof=ALTRO`;
    const sent = await house.send('mother', to, pdfOf('Certificato'), {
      type: 'application/pdf',
      name: 'certificato.pdf',
    });
    const documentId = String(sent.body['documentId']);
    const strange = { text, documents: ['3d2e4f50-6172-4384-95a6-b7c8d9e0f102'] };
    expect((await house.post('mother', path(), strange)).body).toMatchObject({ errors: [{ field: 'documents[0]' }] });
    await house.post('mother', path(), { text: 'Ecco il certificato', documents: [documentId] });
    expect(itemsOf((await house.get('officer', path())).body).at(-1)).toMatchObject({ documents: [documentId] });
  });

  it('is a step of the file, without its words', async () => {
    const { body } = await house.get('mother', `/applications/${id}/steps`);
    const said = itemsOf(body).filter(({ step }) => step === 'message-written');
    expect(said).toMatchObject([{ by: 'applicant' }, { by: 'office' }, { by: 'applicant' }, { by: 'applicant' }]);
    expect(JSON.stringify(body)).not.toContain('Segretina');
  });

  it('is one of twenty that a family writes on a day', async () => {
    // Three were written above.
    for (let n = 4; n <= 20; n += 1) expect((await house.post('mother', path(), { text: `${n}` })).status).toBe(201);
    expect(await house.post('mother', path(), { text })).toMatchObject({
      status: 429,
      body: { type: problem('messages-too-many') },
    });
    expect((await house.post('officer', path(), { text: 'Ti richiamiamo' })).status).toBe(201);
  });
});
