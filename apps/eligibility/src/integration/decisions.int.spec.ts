// The office's work over HTTP: evaluated with reasons, decided by a person, decided the same again, forgotten on request.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pagesOf, type StoredEvent } from '@buono/event-store';
import { eventually } from '@buono/event-store/testing';
import { codiceFiscale } from '@buono/kernel';
import { erasePerson } from '@buono/privacy';
import { headlineCall } from '@buono/rules/headline-calls';
import { replayDecisions } from '../replay-decisions.js';
import { childCode, codeOf, House } from '../testing/house.js';
import { draft, facts, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

let nursery = '';
beforeAll(async () => {
  nursery = await house.publish(headlineCall('infanzia'));
});

describe('an application', () => {
  let id = '';
  beforeAll(async () => {
    id = await house.apply(draft(nursery, 1));
  });

  it('is evaluated with reasons, admitted by an officer of its zone, and told to the neighbours', async () => {
    expect((await house.post('elsewhere', `/applications/${id}/evaluation`)).status).toBe(404);
    expect((await house.post('mother', `/applications/${id}/evaluation`)).status).toBe(403);
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found).toMatchObject({
      status: 200,
      body: { outcome: 'qualifies', proposedOutcome: 'admit', amountCents: 359_997, score: 10 },
    });
    const contrary = await house.post('officer', `/applications/${id}/decision`, { outcome: 'refuse' });
    expect(contrary).toMatchObject({ status: 409, body: { type: problem('qualifies') } });
    const admitted = await house.post(
      'officer',
      `/applications/${id}/decision`,
      { outcome: 'admit' },
      { key: 'decide-1' },
    );
    expect(admitted).toMatchObject({
      status: 200,
      body: { status: 'admitted', decision: { outcome: 'admit', amountCents: 359_997 } },
    });
    expect(
      (await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' }, { key: 'decide-1' })).body,
    ).toEqual(admitted.body);
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'refuse' })).body['type']).toBe(
      problem('already-decided'),
    );
    await house.settled();
    await eventually(() => house.told('it.buono.eligibility.application-admitted.v1').length === 1);
    const [told] = house.told('it.buono.eligibility.application-admitted.v1');
    expect(told).toMatchObject({ order: 'score', receiptNumber: 1, admittedOn: '2026-06-01' });
    expect(told?.entitlement).toMatchObject({
      callId: nursery,
      valueCents: 359_997,
      numbers: { inpsQuota: { value: 27_273 } },
    });
  });

  it('is decided the same again', async () => {
    const replay = await house.post('auditor', `/applications/${id}/decision/replay`);
    expect(replay).toMatchObject({
      status: 200,
      body: { same: true, erased: false, outcome: 'admit', callVersion: 1, differences: [], stepsCompared: true },
    });
  });

  it('keeps the steps of its amount sealed: they stand in no event in clear', async () => {
    const { events } = await house.store.read(`application-${id}`);
    const admitted = events.filter(({ type }) => type === 'application-admitted.v1');
    expect(admitted).toHaveLength(1);
    expect(JSON.stringify(admitted)).not.toContain('"steps"');
  });
});

describe('a refusal', () => {
  it('lists the criteria that are not met, with article and sentence', async () => {
    const id = await house.apply(draft(nursery, 2, { facts: facts({ isee: 4_000_001 }) }));
    const contrary = await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(contrary.body['type']).toBe(problem('does-not-qualify'));
    const refused = await house.post('officer', `/applications/${id}/decision`, {
      outcome: 'refuse',
      reasons: 'Il nucleo Riservatini supera la soglia',
    });
    expect(refused.body).toMatchObject({
      status: 'refused',
      decision: {
        reasons: [{ id: 'isee-soglia', article: 'art. 4, c. 3', sentence: "L'ISEE supera 40.000,00 euro." }],
      },
    });
    expect((await house.get('mother', `/applications/${id}`)).body['note']).toContain('supera la soglia');
    expect((await house.post('officer', `/applications/${id}/decision/replay`)).body).toMatchObject({ same: true });
    await house.settled();
    expect(house.told('it.buono.eligibility.application-refused.v1')).toMatchObject([{ criteria: ['isee-soglia'] }]);
  });

  it('is never the answer to a fact that nobody knows', async () => {
    const { unitFee: _, ...unknown } = facts();
    const id = await house.apply(draft(nursery, 3, { facts: unknown }));
    const found = await house.post('officer', `/applications/${id}/evaluation`);
    expect(found.body).toMatchObject({ outcome: 'cannot-check-yet', proposedOutcome: 'wait', missing: ['unitFee'] });
    for (const outcome of ['admit', 'refuse'])
      expect((await house.post('officer', `/applications/${id}/decision`, { outcome })).body['type']).toBe(
        problem('not-decidable-yet'),
      );
  });

  it('replays as erased when the person was forgotten, with outcome, article and version', async () => {
    const id = await house.apply(draft(nursery, 4, { facts: facts({ isee: 4_000_001 }) }));
    await house.post('officer', `/applications/${id}/decision`, { outcome: 'refuse' });
    const child = await house.parts.keys.personFor(codiceFiscale(childCode(4)));
    const { executor, keys } = house.parts;
    const meta = { commandId: 'erase-1', actor: house.person('region'), correlationId: 'erase-1' };
    const grounds = { reason: 'ordered-by-authority', actNumber: 'Garante 1/2026', neededFor: [] } as const;
    const classes = ['identity', 'economic', 'health', 'payment'] as const;
    await erasePerson({ executor, keys }, { person: child, classes, ...grounds }, meta);
    const replay = await house.post('officer', `/applications/${id}/decision/replay`);
    expect(replay.body).toMatchObject({ erased: true, outcome: 'refuse', callVersion: 1 });
    expect(replay.body['same']).toBeUndefined();
    expect(replay.body['criteria']).toContainEqual(expect.objectContaining({ id: 'isee-soglia', outcome: 'not-met' }));
    const shown = await house.get('officer', `/applications/${id}`);
    expect(shown.body).toMatchObject({ status: 'refused', facts: {}, erased: ['identity', 'economic', 'health'] });
  });
});

describe('an assessment', () => {
  it('is the unit’s, and the decision waits for it', async () => {
    const callId = await house.publish(
      headlineCall('autonomie', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' }),
    );
    const asked = {
      recipient: { ...recipient(50), fiscalCode: codeOf('mother'), birthDate: '1985-06-01' },
      facts: {
        isee: 1_500_000,
        iseePresentedOn: '2026-02-10',
        disabilityCertified: true,
        weeklyServiceHours: 0,
        otherPublicContribution: false,
      },
      declarationsAccepted: true,
      callId,
    };
    const id = await house.apply(asked);
    const early = await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(['assessment-missing', 'not-decidable-yet'].map(problem)).toContain(early.body['type']);
    const wrong = await house.post('unit', `/applications/${id}/assessments`, {
      facts: { isee: 1 },
      plan: { areas: ['A9'] },
    });
    expect((wrong.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'facts.isee',
      'plan.areas',
    ]);
    expect((await house.post('officer', `/applications/${id}/assessments`, { score: 1 })).status).toBe(403);
    const plan = { areas: ['A1', 'A2'], caseManagerNamed: true };
    const found = await house.post('unit', `/applications/${id}/assessments`, { plan });
    expect(found).toMatchObject({ status: 201, body: { assessments: 1 } });
    const evaluated = await house.post('officer', `/applications/${id}/evaluation`);
    expect(evaluated.body).toMatchObject({ outcome: 'qualifies', amountCents: 480_000 });
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).body).toMatchObject({
      decision: { entitlement: { areas: ['A1', 'A2'] } },
    });
  });
});

describe('what is kept', () => {
  it('has no name, code or value of a person in clear, in the log, the lists or the messages', async () => {
    await house.settled();
    const lists = await Promise.all(
      ['application_lines', 'call_lines', 'ranking_lines'].map((table) =>
        house.parts.reads.queries<Record<string, Record<string, string>>>().selectFrom(table).selectAll().execute(),
      ),
    );
    const kept = JSON.stringify([await house.store.readAll(0, 100_000), lists, house.heard]);
    const secrets = ['Segretissima', 'Riservatini', childCode(1), '2025-01-15', '1250000', '4000001', codeOf('mother')];
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});

describe('an audit of all decisions', () => {
  it('takes each of them again: the same, or erased with its act', async () => {
    const replayed = [];
    for await (const replay of replayDecisions(house.parts)) replayed.push(replay);
    const events: StoredEvent[] = [];
    for await (const page of pagesOf(house.store)) events.push(...page);
    const decided = events.filter(({ type }) => /^application-(admitted|refused)\./.test(type));
    expect(replayed.map(({ applicationId }) => `application-${applicationId}`)).toEqual(
      decided.map(({ stream }) => stream),
    );
    expect(replayed.length).toBeGreaterThan(2);
    expect(replayed.filter(({ result }) => result === 'different')).toEqual([]);
    expect(replayed.filter(({ result }) => result === 'erased')).toHaveLength(1);
  });

  it('is recorded with the person whose evidence it opened', async () => {
    const child = await house.parts.keys.personFor(codiceFiscale(childCode(1)));
    const openings = await house.parts.access.history(child);
    expect(openings.at(-1)).toMatchObject({ actor: 'process:audit-decisions', purpose: 'audit-decisions' });
  });
});
