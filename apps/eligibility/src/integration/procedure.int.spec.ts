// The procedure over HTTP: it starts and the family is told, the office sees what is due, silence is never a yes.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let nursery = '';
let id = '';
const day = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
beforeAll(async () => {
  await house.open();
  nursery = await house.publish(
    headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' }),
  );
  id = await house.apply(draft(nursery, 1));
});
afterAll(() => house.close());

const contact = { office: 'Ufficio buoni della zona', officerName: 'Segretina Istruttori', reach: '055 000000' };

describe('a procedure', () => {
  it('is started by the office of the zone, and by nobody else', async () => {
    const path = `/applications/${id}/procedure`;
    expect((await house.post('nobody', path, contact)).status).toBe(401);
    expect((await house.post('mother', path, contact)).status).toBe(403);
    expect((await house.post('region', path, contact)).status).toBe(403);
    expect((await house.post('elsewhere', path, contact)).status).toBe(404);
    const stranger = { ...contact, officer: house.person('elsewhere') };
    expect((await house.post('officer', path, stranger)).body).toMatchObject({
      type: problem('officer-not-of-the-office'),
    });
    expect((await house.post('officer', path, { office: '' })).status).toBe(400);
    expect((await house.post('officer', path, contact)).status).toBe(200);
  });

  it('tells the family office, person in charge, last day and remedies', async () => {
    const shown = await house.get('mother', `/applications/${id}/procedure`);
    expect(shown.body).toMatchObject({
      receivedOn: '2026-06-01',
      startedOn: '2026-06-01',
      officer: house.person('officer'),
      dueOn: '2026-07-01',
      daysLeft: 30,
      late: false,
      officers: [contact],
      erased: [],
    });
    expect(shown.body['remedies']).toMatchObject([
      { remedy: 'silence' },
      { remedy: 'substitute' },
      { remedy: 'court' },
    ]);
    expect((await house.get('father', `/applications/${id}/procedure`)).status).toBe(404);
    expect((await house.get('mother', `/applications/${id}`)).body['procedure']).toMatchObject({ dueOn: '2026-07-01' });
  });

  it('is in the list of what is due, for the office and the region', async () => {
    await house.settled();
    expect((await house.get('mother', '/applications/due')).status).toBe(403);
    expect((await house.get('officer', '/applications/due?withinDays=29')).body['items']).toEqual([]);
    expect((await house.get('officer', '/applications/due?withinDays=366')).status).toBe(400);
    expect((await house.get('elsewhere', '/applications/due?withinDays=30')).body['items']).toEqual([]);
    for (const who of ['officer', 'region', 'auditor'] as const)
      expect((await house.get(who, '/applications/due?withinDays=30')).body['items']).toMatchObject([
        { applicationId: id, dueOn: '2026-07-01', daysLeft: 30, late: false, officer: house.person('officer') },
      ]);
    expect((await house.get('officer', '/applications')).body['items']).toMatchObject([
      { applicationId: id, dueOn: '2026-07-01', late: false },
    ]);
  });

  it('is not decided by silence: from the second after the term the family may ask for a substitute', async () => {
    const path = `/applications/${id}/substitution`;
    day('2026-07-01', '21:59:59.999');
    expect((await house.post('mother', path)).body).toMatchObject({ type: problem('term-not-over') });
    expect((await house.post('father', path)).status).toBe(404);
    day('2026-07-01', '22:00:00.000');
    const late = await house.get('mother', `/applications/${id}/procedure`);
    expect(late.body).toMatchObject({ late: true, daysLeft: -1, substituteMayBeAsked: true });
    expect((await house.post('mother', path)).body).toMatchObject({ status: 'received' });
    await house.settled();
    expect((await house.get('region', '/applications/due?withinDays=0')).body['items']).toMatchObject([
      { applicationId: id, late: true, substituteDueOn: '2026-07-17' },
    ]);
  });

  it('keeps the names of who is in charge closed', async () => {
    await house.settled();
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(['Segretina', '055 000000'].filter((secret) => kept.includes(secret))).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});

describe('the term of the assessment unit', () => {
  it('is shown beside that of the decision, late or not, until the unit answers', async () => {
    day('2026-06-01');
    const infanzia = headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' });
    const actions = infanzia.actions.map((action) => ({ ...action, assessment: { required: true } }));
    const terms = { ...infanzia.terms, assessmentDays: 20 };
    const call = await house.publish({ ...infanzia, code: 'VALUTAZIONE-2026', terms, actions });
    const assessed = await house.apply(draft(call, 7));
    const shown = async () => (await house.get('mother', `/applications/${assessed}/procedure`)).body['assessment'];
    // 21 June 2026 is a Sunday.
    expect(await shown()).toEqual({ days: 20, dueOn: '2026-06-22', daysLeft: 21, late: false });
    day('2026-06-23');
    expect(await shown()).toEqual({ days: 20, dueOn: '2026-06-22', daysLeft: -1, late: true });
    const found = await house.post('unit', `/applications/${assessed}/assessments`, { score: 7 });
    expect(found.status).toBe(201);
    day('2026-07-10');
    const answered = { days: 20, dueOn: '2026-06-22', daysLeft: -1, late: true, assessedOn: '2026-06-23' };
    expect(await shown()).toEqual(answered);
    expect((await house.get('mother', `/applications/${id}/procedure`)).body).not.toHaveProperty('assessment');
  });
});
