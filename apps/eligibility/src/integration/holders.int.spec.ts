// Who holds a file, over HTTP: taken, assigned, handed over; seen by staff only, refused to who has no business with it.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@buono/access';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House, type Who } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const reason = 'Passa al turno del pomeriggio';
const files: string[] = [];
const give = (who: Who, role: Role) =>
  house.parts.grants.grant(
    house.person(who),
    { role, zone: zoneCode('TC-01'), from: localDate('2026-01-01') },
    house.person('region'),
  );
const assignment = (at = 0) => `/applications/${files[at]}/assignment`;
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
const itemsOf = async (who: Who, path: string) => {
  await house.settled();
  return (await house.get(who, path)).body['items'] as readonly Record<string, unknown>[];
};

// `zoneAccesses` coordinates the office of TC-01, `colleague` is a second officer there.
beforeAll(async () => {
  await house.open();
  await give('zoneAccesses', 'zone-coordinator');
  await give('colleague', 'zone-officer');
  const call = await house.publish(
    headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' }),
  );
  for (const n of [1, 2, 3]) files.push(await house.apply(draft(call, n)));
});
afterAll(() => house.close());

describe('the holder of a file', () => {
  it('is an officer of its zone: others are told no, or find nothing', async () => {
    expect((await house.post('nobody', assignment())).status).toBe(401);
    for (const who of ['mother', 'region', 'auditor', 'unit'] as const)
      expect((await house.post(who, assignment())).status).toBe(403);
    expect((await house.post('elsewhere', assignment())).status).toBe(404);
    expect((await house.post('officer', assignment(), { holder: 'qualcuno' })).status).toBe(400);
    expect((await house.post('officer', assignment(), { reason: 'a'.repeat(201) })).status).toBe(400);
    const give = (who: Who) => typeOf(house.post('zoneAccesses', assignment(), { holder: house.person(who) }));
    expect(await give('elsewhere')).toBe(problem('holder-of-another-zone'));
    expect(await give('unit')).toBe(problem('holder-not-an-officer'));
    // Who coordinates only reads and decides nothing.
    expect(await give('zoneAccesses')).toBe(problem('holder-not-an-officer'));
  });

  it('takes it, and is told again when asked again', async () => {
    const toColleague = { holder: house.person('colleague') };
    expect(await typeOf(house.post('officer', assignment(), toColleague))).toBe(problem('assigned-by-coordinator'));
    expect((await house.post('officer', assignment(), {}, { key: 'taken-once' })).status).toBe(200);
    expect((await house.post('officer', assignment(), {}, { key: 'taken-once' })).status).toBe(200);
    expect(await typeOf(house.post('officer', assignment()))).toBe(problem('already-held-by-them'));
    expect(await typeOf(house.post('colleague', assignment(), { reason }))).toBe(problem('held-by-another'));
  });

  it('hands it over with a reason that staff of the zone read, and the family does not', async () => {
    const toColleague = { holder: house.person('colleague') };
    expect(await typeOf(house.post('officer', assignment(), toColleague))).toBe(problem('handover-without-reason'));
    expect((await house.post('officer', assignment(), { ...toColleague, reason })).status).toBe(200);
    const holders = `/applications/${files[0]}/holders`;
    const [officer, colleague] = [house.person('officer'), house.person('colleague')];
    for (const who of ['officer', 'region', 'auditor'] as const)
      expect((await house.get(who, holders)).body).toMatchObject({
        holder: colleague,
        items: [
          { personId: officer, by: officer, since: '2026-06-01' },
          { personId: colleague, by: officer, reason },
        ],
      });
    expect((await house.get('mother', holders)).status).toBe(403);
    expect((await house.get('elsewhere', holders)).status).toBe(404);
    for (const path of ['', '/procedure', '/steps'])
      expect(JSON.stringify((await house.get('mother', `/applications/${files[0]}${path}`)).body)).not.toContain(
        colleague,
      );
  });

  it('is given by who coordinates, and stands in the lists of the office', async () => {
    const assign = { holder: house.person('colleague') };
    expect((await house.post('zoneAccesses', assignment(1), assign)).status).toBe(200);
    const held = (lines: readonly Record<string, unknown>[]) =>
      lines.filter(({ holder }) => holder === assign.holder).map(({ applicationId }) => applicationId);
    const expected = files.slice(0, 2).toSorted();
    expect(held(await itemsOf('officer', '/applications')).toSorted()).toEqual(expected);
    expect(held(await itemsOf('officer', '/applications/due?withinDays=60')).toSorted()).toEqual(expected);
    for (const query of ['', '?mine=true']) {
      const own = await itemsOf('mother', `/applications${query}`);
      expect(own).toHaveLength(3);
      expect(own.filter((line) => 'holder' in line)).toEqual([]);
    }
  });

  it('is what the list of all applications is asked by, of an office and not of a family', async () => {
    const asked = async (who: Who, query: string) =>
      (await itemsOf(who, `/applications?${query}`)).map(({ applicationId }) => applicationId).toSorted();
    const ofColleague = `holder=${house.person('colleague')}`;
    expect(await asked('officer', ofColleague)).toEqual(files.slice(0, 2).toSorted());
    expect(await asked('colleague', 'held=by-me&status=received')).toEqual(files.slice(0, 2).toSorted());
    expect(await asked('region', 'held=by-nobody')).toEqual([files[2]]);
    expect(await asked('elsewhere', ofColleague)).toEqual([]);
    expect(await asked('mother', ofColleague)).toEqual(files.toSorted());
    for (const query of ['held=by-them', 'holder=qualcuno'])
      expect((await house.get('officer', `/applications?${query}`)).status).toBe(400);
  });

  it('has no words of the office in the log', async () => {
    const stored: string[] = [];
    for (const { data } of (await house.store.read(`application-${files[0]}`)).events)
      stored.push(JSON.stringify(data));
    expect(stored.length).toBeGreaterThan(3);
    expect(stored.join()).not.toContain(reason);
  });
});

describe('the officers of a zone', () => {
  const colleagues = '/applications/colleagues?zone=TC-01';

  it('are told to its office and who looks at it from above', async () => {
    for (const who of ['officer', 'zoneAccesses', 'region', 'auditor'] as const) {
      const items = await itemsOf(who, colleagues);
      expect(items.map(({ personId }) => personId)).toEqual(
        [house.person('officer'), house.person('colleague')].toSorted(),
      );
      expect(items.filter(({ own }) => own === true)).toHaveLength(who === 'officer' ? 1 : 0);
    }
    expect((await house.get('elsewhere', colleagues)).status).toBe(404);
    for (const who of ['mother', 'unit'] as const) expect((await house.get(who, colleagues)).status).toBe(403);
    expect((await house.get('officer', '/applications/colleagues')).status).toBe(400);
  });
});

describe('the work of a zone', () => {
  const workload = '/applications/workload?zone=TC-01';
  const many = (holder: Who, over: object = {}) => ({ applicationIds: files, holder: house.person(holder), ...over });

  it('is narrowed to what the caller holds, or what nobody does', async () => {
    const held = async (who: Who, how: string) =>
      (await itemsOf(who, `/applications/due?withinDays=60&held=${how}`)).map(({ applicationId }) => applicationId);
    expect(await held('colleague', 'by-me')).toEqual(files.slice(0, 2).toSorted());
    expect(await held('officer', 'by-me')).toEqual([]);
    expect(await held('zoneAccesses', 'by-nobody')).toEqual([files[2]]);
    expect(await held('elsewhere', 'by-nobody')).toEqual([]);
    expect((await house.get('officer', '/applications/due?held=by-them')).status).toBe(400);
  });

  it('is counted by who holds it: open, due within seven days, late', async () => {
    const load = async () => {
      await house.settled();
      const { nobody, items } = (await house.get('zoneAccesses', workload)).body as Record<string, object[]>;
      const of = (who: Who) => items?.find((one) => (one as { personId: string }).personId === house.person(who));
      return { nobody, officer: of('officer'), colleague: of('colleague'), persons: items?.length };
    };
    const [none, one, two] = [0, 1, 2].map((open) => ({ open, late: 0, dueSoon: 0 }));
    expect(await load()).toMatchObject({ nobody: one, officer: none, colleague: { ...two, left: false }, persons: 2 });
    // Received on 1 June, due on 1 July: the 23rd is eight days before, the 24th seven; late from the 2nd.
    const at = (date: string, time: string) => house.clock.set(`${date}T${time}Z`);
    at('2026-06-23', '21:59:59.999');
    expect(await load()).toMatchObject({ nobody: one, colleague: two });
    at('2026-06-23', '22:00:00.000');
    expect(await load()).toMatchObject({ nobody: { ...one, dueSoon: 1 }, colleague: { ...two, dueSoon: 2 } });
    at('2026-07-01', '21:59:59.999');
    expect(await load()).toMatchObject({ colleague: { ...two, dueSoon: 2 } });
    at('2026-07-01', '22:00:00.000');
    expect(await load()).toMatchObject({ nobody: { ...one, late: 1 }, colleague: { ...two, late: 2 } });
    for (const who of ['officer', 'mother', 'unit'] as const) expect((await house.get(who, workload)).status).toBe(403);
    expect((await house.get('zoneAccesses', '/applications/workload?zone=TC-02')).status).toBe(404);
    expect((await house.get('region', workload)).status).toBe(200);
  });

  it('is given out at once: tried first, then each file by itself', async () => {
    const rehearse = (body: object) => house.post('zoneAccesses', '/applications/assignments/rehearsal', body);
    const stranger = '0b6c0b0e-6f0e-4e7a-9a51-6a3a5e0f7c11';
    const told = await rehearse(many('officer', { applicationIds: [...files, stranger] }));
    expect(told.body).toMatchObject({
      assigned: 1,
      items: [
        { assigned: false, holder: house.person('colleague'), title: 'Motivo mancante' },
        { assigned: false },
        { assigned: true, receiptNumber: 3 },
        { applicationId: stranger, assigned: false },
      ],
    });
    expect(await itemsOf('officer', '/applications/due?held=by-me')).toEqual([]);
    expect((await rehearse(many('officer', { reason }))).body).toMatchObject({ assigned: 3 });
    expect((await rehearse(many('elsewhere', { reason }))).body).toMatchObject({ assigned: 0 });
    expect((await rehearse(many('officer', { applicationIds: [] }))).status).toBe(400);
    for (const path of ['/applications/assignments/rehearsal', '/applications/assignments']) {
      for (const who of ['officer', 'region', 'mother'] as const)
        expect((await house.post(who, path, many('officer', { reason }))).status).toBe(403);
    }
    const done = await house.post('zoneAccesses', '/applications/assignments', many('officer'), {
      key: 'many-at-once',
    });
    expect(done.body).toMatchObject({ assigned: 1 });
    expect(await itemsOf('officer', '/applications/due?held=by-me')).toMatchObject([{ applicationId: files[2] }]);
  });
});
