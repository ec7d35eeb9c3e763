// Registries over real HTTP, asked in the background: what they say becomes facts; while they are silent nothing is decided.
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { cents, dsuProtocol, localDate } from '@buono/kernel';
import { EService, PdndIsee, PdndResidents, type IseeAttestation } from '@buono/registries';
import { MockRegistries, type MockPerson } from '@buono/registries/mock';
import { headlineCall } from '@buono/rules/headline-calls';
import { belfioreOfIstat } from '@buono/territory';
import { childCode, House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const attestation = (over: Partial<IseeAttestation> = {}): IseeAttestation => ({
  kind: 'minorenni',
  isee: cents(1_900_000),
  protocol: dsuProtocol('INPS-ISEE-2026-12345678A-00'),
  presentedOn: localDate('2026-02-10'),
  validTo: localDate('2026-12-31'),
  annotations: [],
  householdSize: 3,
  minors: 1,
  ...over,
});

const people: Record<string, MockPerson> = {};
let mock: MockRegistries;
let perDay = 1_000;
const house: House = new House(() => ({
  isee: {
    registry: new PdndIsee(service('inps-isee')),
    benefitCode: 'A1.05',
    get perDay() {
      return perDay;
    },
  },
  residence: {
    registry: new PdndResidents({
      residence: service('anpr-residence'),
      household: service('anpr-household'),
      existence: service('anpr-existence'),
    }),
    perDay: 1_000,
  },
  belfioreOf: belfioreOfIstat,
}));
const service = (name: Parameters<MockRegistries['service']>[0]): EService =>
  new EService(mock.service(name), {
    ...{ client: mock.client, clock: house.clock },
    patience: { timeout: 5_000, pauses: [], failures: 100, rest: 1_000 },
  });

let nursery = '';
beforeAll(async () => {
  mock = await MockRegistries.start({ clock: house.clock, people: (code) => people[code] });
  await house.open();
  nursery = await house.publish(headlineCall('infanzia'));
});
afterAll(async () => {
  await house.close();
  await mock.stop();
});
beforeEach(() => {
  mock.behave('inps-isee');
  mock.behave('anpr-residence');
});

const ask = (id: string, ...services: string[]) =>
  house.post('officer', `/applications/${id}/registry-checks`, { services });
const shown = async (id: string) => (await house.get('mother', `/applications/${id}`)).body;
const waitingFor = async (id: string) => (await shown(id))['waitingFor'] as readonly Record<string, unknown>[];
const heard = (id: string) => eventually(async () => (await waitingFor(id)).length === 0);
const tried = (id: string) =>
  eventually(async () => String((await waitingFor(id))[0]?.['sentence']).includes('non ha risposto'));
const said = async (id: string, fact: string) =>
  ((await shown(id))['provenance'] as readonly { readonly name: string; readonly said: unknown[] }[]).find(
    ({ name }) => name === fact,
  )?.said;

describe('a check at a registry', () => {
  it('is asked by the office of the zone, of a registry that is there', async () => {
    const id = await house.apply(draft(nursery, 1));
    const body = { services: ['inps-isee'] };
    expect((await house.post('mother', `/applications/${id}/registry-checks`, body)).status).toBe(403);
    expect((await house.post('elsewhere', `/applications/${id}/registry-checks`, body)).status).toBe(404);
    expect((await ask(id)).status).toBe(400);
    expect((await ask(id, 'catasto')).status).toBe(400);
  });

  it('brings the ISEE in force of the declared kind, beside what was declared, with its request', async () => {
    people[childCode(2)] = {
      attestations: [
        attestation({ kind: 'ordinario', isee: cents(100), presentedOn: localDate('2026-03-01') }),
        attestation(),
        attestation({ isee: cents(1), presentedOn: localDate('2025-02-10'), validTo: localDate('2025-12-31') }),
      ],
    };
    const id = await house.apply(draft(nursery, 2));
    expect((await ask(id, 'inps-isee')).status).toBe(202);
    await heard(id);
    const call = mock.seen.at(-1);
    expect(await said(id, 'isee')).toEqual([
      { value: 1_900_000, source: 'registry', at: expect.any(String), reference: `inps-isee ${call?.correlationId}` },
      { value: 1_250_000, source: 'declared', at: expect.any(String) },
    ]);
    expect(call?.body).toMatchObject({ protocolloDomandaEnteErogatore: id, prestazioneDaErogare: 'A1.05' });
    // 19,000.00 is in the band of 350.00 a month: 600.00 less INPS 272.73 are 327.27, for eleven months.
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found.body).toMatchObject({ outcome: 'qualifies', amountCents: 359_997 });
  });

  it('may find that there is no ISEE: a criterion that is not met, with its remedy, not an unknown one', async () => {
    const id = await house.apply(draft(nursery, 3));
    await ask(id, 'inps-isee');
    await heard(id);
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found.body).toMatchObject({ outcome: 'does-not-qualify' });
    expect(await said(id, 'isee')).toMatchObject([{ value: null, source: 'registry' }, { value: 1_250_000 }]);
  });

  it('sees an ISEE of a kind that the call does not accept: not met, with its article and remedy', async () => {
    people[childCode(10)] = { attestations: [attestation({ kind: 'sociosanitario' })] };
    const id = await house.apply(draft(nursery, 10));
    await ask(id, 'inps-isee');
    await heard(id);
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found.body['criteria']).toContainEqual(
      expect.objectContaining({ id: 'isee-tipo', outcome: 'not-met', remedy: expect.any(String) }),
    );
  });

  it('sees an ISEE with omissions for what it is', async () => {
    people[childCode(4)] = { attestations: [attestation({ annotations: ['omission'] })] };
    const id = await house.apply(draft(nursery, 4));
    await ask(id, 'inps-isee');
    await heard(id);
    expect((await shown(id))['facts']).toMatchObject({ iseeAnnotated: true });
  });

  it('finds who lives out of the region', async () => {
    people[childCode(5)] = { residence: { comune: '058091', since: '2024-01-01' } };
    people[childCode(6)] = { residence: { comune: '048017', since: '2024-01-01' } };
    const [away, here] = [await house.apply(draft(nursery, 5)), await house.apply(draft(nursery, 6))];
    for (const id of [away, here]) await ask(id, 'anpr-residence');
    for (const id of [away, here]) await heard(id);
    expect((await shown(here))['facts']).toMatchObject({ comune: 'D612' });
    expect((await shown(away))['facts']).toMatchObject({ comune: null });
    expect((await house.post('officer', `/applications/${away}/evaluation`)).body['outcome']).toBe('does-not-qualify');
  });
});

describe('a registry that does not answer', () => {
  it('leaves the fact unknown and the application undecided in its place, says so, and is asked again', async () => {
    people[childCode(7)] = { attestations: [attestation()] };
    const id = await house.apply(draft(nursery, 7));
    mock.behave('inps-isee', { down: 'error' });
    await ask(id, 'inps-isee');
    await tried(id);
    expect(await waitingFor(id)).toMatchObject([
      { service: 'inps-isee', sentence: expect.stringContaining('conserva il suo posto') },
    ]);
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found.body).toMatchObject({ outcome: 'cannot-check-yet' });
    expect(found.body['missing']).toContain('isee');
    for (const outcome of ['admit', 'refuse'])
      expect((await house.post('officer', `/applications/${id}/decision`, { outcome })).body['type']).toBe(
        problem('not-decidable-yet'),
      );
    const queued = (await house.get('officer', '/registry-checks?service=inps-isee')).body['items'];
    expect(queued).toEqual([
      expect.objectContaining({ applicationId: id, status: 'waiting', attempts: 1, reason: 'unreachable' }),
    ]);
    expect((await house.get('elsewhere', '/registry-checks')).body['items']).toEqual([]);
    expect((await house.get('mother', '/registry-checks')).status).toBe(403);
    mock.behave('inps-isee');
    house.clock.advance(5 * 60_000);
    await heard(id);
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).status).toBe(200);
  });

  it('is not waited for where an officer says what stands, and why', async () => {
    const id = await house.apply(draft(nursery, 8));
    mock.behave('inps-isee', { down: 'no-connection' });
    await ask(id, 'inps-isee');
    await tried(id);
    const facts = { isee: 1_250_000, iseeKind: 'minorenni', iseeAnnotated: false, iseePresentedOn: '2026-02-10' };
    await house.post('officer', `/applications/${id}/corrections`, {
      facts,
      reason: 'Attestazione vista allo sportello',
    });
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).status).toBe(200);
    // What nobody needs any more leaves the queue, without a call.
    const calls = mock.seen.length;
    house.clock.advance(5 * 60_000);
    const left = async () => (await house.get('officer', '/registry-checks?status=dropped')).body['items'] as unknown[];
    await eventually(async () => (await left()).length === 1);
    expect(mock.seen).toHaveLength(calls);
  });

  it('is not asked about who has a code of a health authority: the office finds it', async () => {
    const recipient = { ...draft(nursery, 9).recipient, fiscalCode: 'STP0901010000777' };
    const id = await house.apply(draft(nursery, 9, { recipient }));
    const calls = mock.seen.length;
    await ask(id, 'inps-isee');
    await eventually(async () => String((await waitingFor(id))[0]?.['sentence']).includes('STP o ENI'));
    expect(mock.seen).toHaveLength(calls);
    const facts = { isee: 1_250_000, iseeKind: 'minorenni', iseeAnnotated: false, iseePresentedOn: '2026-02-10' };
    await house.post('officer', `/applications/${id}/corrections`, { facts, reason: 'Visto allo sportello' });
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).status).toBe(200);
  });

  it('whose quota is used up is asked no more on that day, and the check waits for the next', async () => {
    const id = await house.apply(draft(nursery, 9));
    people[childCode(9)] = { attestations: [attestation()] };
    perDay = 0;
    await ask(id, 'inps-isee');
    await house.settled();
    expect(await waitingFor(id)).toHaveLength(1);
    const calls = mock.seen.length;
    perDay = 1_000;
    await heard(id);
    expect(mock.seen).toHaveLength(calls + 1);
  });
});

describe('what was asked', () => {
  it('is on record: who looked, what for, and which call it was', async () => {
    const child = await house.parts.keys.findPerson(childCode(2));
    const looks = await house.parts.access.history(child!);
    expect(looks).toContainEqual(
      expect.objectContaining({ actor: 'process:registry-checks', purpose: 'check-registry' }),
    );
    // Whoever waits looks often, and every look is an event too.
    const events = await house.store.readAll(0, 100_000);
    const answered = events.filter(({ type }) => type === 'application-check-answered.v1');
    expect(answered.length).toBeGreaterThan(3);
    expect(JSON.parse(answered[0]!.data)).toMatchObject({
      purposeId: mock.service('inps-isee').purposeId,
      outcome: 'found',
      requestId: expect.any(String),
    });
    expect(JSON.stringify(events)).not.toContain('INPS-ISEE-2026-12345678A-00');
  });
});
