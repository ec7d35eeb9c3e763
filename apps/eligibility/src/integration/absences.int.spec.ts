// Absences of an office, over HTTP: recorded with who covers, seen among the work of who does, refused to who has no business with them.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@buono/access';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House, type Who } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const files: string[] = [];
const give = (who: Who, role: Role) =>
  house.parts.grants.grant(
    house.person(who),
    { role, zone: zoneCode('TC-01'), from: localDate('2026-01-01') },
    house.person('region'),
  );
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
  for (const id of files.slice(0, 2))
    await house.post('zoneAccesses', `/applications/${id}/assignment`, { holder: house.person('colleague') });
});
afterAll(() => house.close());

describe('an absence of the office', () => {
  const absences = '/staff/TC-01/absences';
  const week = { kind: 'planned', from: '2026-06-08', to: '2026-07-01' };
  const brunos = () => ({ ...week, personId: house.person('colleague'), cover: house.person('officer') });
  const record = (who: Who, body: object) => house.post(who, absences, body);
  const only = async () => (await itemsOf('zoneAccesses', absences))[0] ?? {};
  const own = async (who: Who) =>
    (await itemsOf(who, '/applications/due?withinDays=60&held=by-me')).map((line) => [
      line['applicationId'],
      line['holder'],
      line['coveredBy'],
    ]);
  const at = (date: string, time: string) => house.clock.set(`${date}T${time}Z`);

  it('is recorded by who is away, or who coordinates; others are told no, or find nothing', async () => {
    expect((await record('nobody' as Who, week)).status).toBe(401);
    for (const who of ['mother', 'region', 'auditor', 'unit'] as const)
      expect((await record(who, week)).status).toBe(403);
    expect((await record('elsewhere', week)).status).toBe(404);
    for (const body of [
      { ...week, kind: 'malattia' },
      { ...week, from: '2026-06-31' },
      { ...week, cover: 'qualcuno' },
      { ...week, reason: 'una visita' },
      { kind: 'planned', from: '2026-06-08' },
    ])
      expect((await record('officer', body)).status).toBe(400);
    expect(await typeOf(record('officer', brunos()))).toBe(problem('absence-of-another'));
    const told = async (over: object) => typeOf(record('zoneAccesses', { ...brunos(), ...over }));
    expect(await told({ cover: house.person('elsewhere') })).toBe(problem('cover-of-another-zone'));
    expect(await told({ cover: house.person('unit') })).toBe(problem('cover-not-an-officer'));
    expect(await told({ cover: house.person('colleague') })).toBe(problem('cover-is-absent-person'));
    expect(await told({ personId: house.person('unit') })).toBe(problem('absent-not-an-officer'));
    expect(await told({ to: '2026-06-07' })).toBe(problem('absence-dates-wrong'));
    expect(await itemsOf('officer', absences)).toEqual([]);
    for (const key of ['away-once', 'away-once'])
      expect((await house.post('zoneAccesses', absences, brunos(), { key })).status).toBe(201);
    expect(await told({})).toBe(problem('absence-overlaps'));
    expect(await typeOf(record('officer', week))).toBe(problem('absent-person-covers'));
  });

  it('is told to the office and who looks at it from above, with what falls due meanwhile', async () => {
    for (const who of ['officer', 'zoneAccesses', 'region', 'auditor'] as const)
      expect(await itemsOf(who, absences)).toMatchObject([
        {
          ...week,
          ...{ lasts: false, due: 2, uncovered: false },
          person: { personId: house.person('colleague'), own: false },
          cover: { personId: house.person('officer'), own: who === 'officer' },
        },
      ]);
    expect((await house.get('elsewhere', absences)).status).toBe(404);
    for (const who of ['mother', 'unit'] as const) expect((await house.get(who, absences)).status).toBe(403);
  });

  it('brings the files to who covers from its first day to its last, and changes no holder', async () => {
    const files2 = files.slice(0, 2).toSorted();
    const [officer, colleague] = [house.person('officer'), house.person('colleague')];
    const theirs = files2.map((id) => [id, colleague, undefined]);
    const covered = files2.map((id) => [id, colleague, officer]);
    at('2026-06-07', '21:59:59.999');
    expect([await own('officer'), await own('colleague')]).toEqual([[], theirs]);
    at('2026-06-07', '22:00:00.000');
    expect([await own('officer'), await own('colleague')]).toEqual([covered, covered]);
    expect(await only()).toMatchObject({ lasts: true });
    at('2026-07-01', '21:59:59.999');
    expect(await own('officer')).toEqual(covered);
    at('2026-07-01', '22:00:00.000');
    expect([await own('officer'), await own('colleague')]).toEqual([[], theirs]);
    expect(await itemsOf('officer', absences)).toEqual([]);
    expect((await house.get('auditor', `/applications/${files[0]}/holders`)).body).toMatchObject({
      holder: colleague,
      items: [{ by: house.person('zoneAccesses') }],
    });
  });

  it('is covered by nobody when nobody is said, and is cut short or taken back', async () => {
    at('2026-06-09', '08:00:00.000');
    const { absenceId } = await only();
    const step = (who: Who, what: string, body: object) =>
      house.post(who, `${absences}/${String(absenceId)}/${what}`, body);
    expect((await step('elsewhere', 'cover', {})).status).toBe(404);
    expect((await step('unit', 'end', {})).status).toBe(403);
    expect(await typeOf(step('officer', 'cover', {}))).toBe(problem('absence-of-another'));
    expect(await typeOf(step('colleague', 'cover', { cover: house.person('colleague') }))).toBe(
      problem('cover-is-absent-person'),
    );
    expect((await step('colleague', 'cover', {})).status).toBe(200);
    expect(await only()).toMatchObject({ due: 2, uncovered: true });
    expect(await own('officer')).toEqual([]);
    expect((await step('zoneAccesses', 'cover', { cover: house.person('officer') })).status).toBe(200);
    expect(await typeOf(step('colleague', 'end', { lastDay: '2026-06-07' }))).toBe(problem('absence-end-wrong'));
    expect(await only()).toMatchObject({ due: 2 });
    // Due on 1 July, a day after the last one.
    expect((await step('colleague', 'end', { lastDay: '2026-06-30' })).status).toBe(200);
    expect(await only()).toMatchObject({ to: '2026-06-30', due: 0, uncovered: false });
    expect(await own('officer')).toHaveLength(2);
    expect((await step('colleague', 'end', {})).status).toBe(200);
    expect([await own('officer'), (await own('colleague')).length]).toEqual([[], 2]);
    expect(await itemsOf('officer', absences)).toEqual([]);
    expect(await typeOf(step('colleague', 'end', {}))).toBe(problem('absence-over'));
    const unknown = `${absences}/0b6c0b0e-6f0e-4e7a-9a51-6a3a5e0f7c11/end`;
    expect(await typeOf(house.post('colleague', unknown))).toBe(problem('absence-unknown'));
  });
});
