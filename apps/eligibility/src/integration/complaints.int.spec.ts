// Complaints over HTTP: by a family or by the office for it, held by one person, answered in a term, seen by whoever sees the file.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House, type Who } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const day = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const text = 'La Segretina aspetta da tre settimane';
let id = '';
let complaint = '';
const path = (step = '') => `/complaints/${complaint}${step}`;
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
const inbox = async (who: Who, query = '') => {
  await house.settled();
  return (await house.get(who, `/complaints${query}`)).body['items'] as readonly Record<string, unknown>[];
};

beforeAll(async () => {
  await house.open();
  const document = headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' });
  const call = await house.publish({ ...document, terms: { ...document.terms, complaintDays: 20 } });
  id = await house.apply(draft(call, 1));
});
afterAll(() => house.close());

describe('a complaint', () => {
  it('is opened by the people of the file or their office, with the term of the call', async () => {
    const open = `/applications/${id}/complaints`;
    expect((await house.post('nobody', open, { kind: 'delay', text })).status).toBe(401);
    for (const who of ['father', 'elsewhere', 'auditor'] as const)
      expect((await house.post(who, open, { kind: 'delay', text })).status).toBe(404);
    expect((await house.post('mother', open, { kind: 'appeal', text })).status).toBe(400);
    expect((await house.post('mother', open, { kind: 'delay', text: '' })).status).toBe(400);
    const opened = await house.post('mother', open, { kind: 'delay', text }, { key: 'the-same-complaint' });
    // Twenty days after 1 June end on Sunday 21: the last day is Monday 22.
    expect(opened.body).toMatchObject({ status: 'open', kind: 'delay', dueOn: '2026-06-22', late: false });
    complaint = String(opened.body['complaintId']);
    const again = await house.post('mother', open, { kind: 'delay', text }, { key: 'the-same-complaint' });
    expect(again.body['complaintId']).toBe(complaint);
    const forThem = await house.post('officer', open, { kind: 'treatment', text, providerId: id });
    expect((await house.get('mother', `/complaints/${String(forThem.body['complaintId'])}`)).body).toMatchObject({
      byOffice: true,
      providerId: id,
    });
  });

  it('is read by whoever sees the file', async () => {
    for (const who of ['mother', 'officer', 'region', 'auditor'] as const)
      expect((await house.get(who, path())).body).toMatchObject({ said: [{ on: '2026-06-01', text }], answers: [] });
    for (const who of ['father', 'elsewhere'] as const) expect((await house.get(who, path())).status).toBe(404);
    await house.settled();
    const listed = (await house.get('mother', `/applications/${id}/complaints`)).body['items'];
    expect(listed).toHaveLength(2);
    expect(JSON.stringify(listed)).not.toContain('Segretina');
    expect((await house.get('father', `/applications/${id}/complaints`)).status).toBe(404);
  });

  it('is held by one person of the zone, and answered by nobody else', async () => {
    const answer = { outcome: 'founded', text: 'La Segretina ha ragione' };
    expect((await house.post('mother', path('/assignment'))).status).toBe(403);
    expect((await house.post('elsewhere', path('/assignment'))).status).toBe(404);
    expect(await typeOf(house.post('officer', path('/answer'), answer))).toBe(problem('complaint-not-assigned'));
    expect(await typeOf(house.post('officer', path('/closure')))).toBe(problem('complaint-not-answered'));
    const stranger = { holder: house.person('elsewhere') };
    expect(await typeOf(house.post('officer', path('/assignment'), stranger))).toBe(problem('complaint-holder-wrong'));
    expect((await house.post('officer', path('/assignment'))).body).toMatchObject({ holder: house.person('officer') });
    expect((await house.post('mother', path('/answer'), answer)).status).toBe(403);
  });

  it('is in the inbox of the zone, late from the day after the last', async () => {
    expect((await house.get('mother', '/complaints')).status).toBe(403);
    expect(await inbox('elsewhere')).toEqual([]);
    day('2026-06-22', '21:59:59.000');
    expect(await inbox('officer', '?late=true')).toEqual([]);
    day('2026-06-22', '22:00:00.000');
    expect(await inbox('officer', '?late=true')).toHaveLength(2);
    const held = await inbox('region', `?late=true&holder=${house.person('officer')}`);
    expect(held).toMatchObject([{ complaintId: complaint, late: true, dueOn: '2026-06-22' }]);
    expect((await house.get('officer', '/complaints?late=forse')).status).toBe(400);
  });

  it('is answered, closed, and open again with a new term', async () => {
    const answer = { outcome: 'partly-founded', text: 'La Segretina sarà chiamata' };
    expect((await house.post('officer', path('/answer'), answer)).body).toMatchObject({
      status: 'answered',
      late: false,
    });
    expect(await typeOf(house.post('officer', path('/answer'), answer))).toBe(problem('complaint-already-answered'));
    expect((await house.post('officer', path('/closure'))).body).toMatchObject({ status: 'closed' });
    expect(await typeOf(house.post('officer', path('/assignment')))).toBe(problem('complaint-closed'));
    expect((await house.post('father', path('/reopening'), { text })).status).toBe(404);
    const reopened = await house.post('mother', path('/reopening'), { text: 'Nessuno ha chiamato la Segretina' });
    // Twenty days after 23 June 2026.
    expect(reopened.body).toMatchObject({ status: 'open', dueOn: '2026-07-13', holder: house.person('officer') });
    expect(await typeOf(house.post('mother', path('/reopening'), { text }))).toBe(problem('complaint-still-open'));
    expect((await house.get('mother', path())).body).toMatchObject({
      said: [{ text }, { text: 'Nessuno ha chiamato la Segretina' }],
      answers: [{ outcome: 'partly-founded', text: answer.text }],
    });
  });

  it('leaves the decision and the appeal alone, and its words closed', async () => {
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({ status: 'received' });
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(kept).not.toContain('Segretina');
    expect(house.faults).toEqual([]);
  });
});
