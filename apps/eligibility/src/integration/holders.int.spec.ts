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
